"""What is charged to a class of the government's own economic classification (501 to 599) in all."""

from decimal import Decimal

from answers.model import Document
from answers.quantities import Quantity, number, table_rows, whole_of
from search_index.analysis import normal_form


def of_government_class(code: str, document: Document, named: str = "") -> Quantity | None:
    """Return the sum of the rows that the first table charges to a class of the government's own classification."""
    charged = [
        seen.unit
        for seen in table_rows(document)
        if any(label.isdecimal() and label.startswith(code) for label in seen.unit.labels[2:])
        and (not named or named in map(normal_form, seen.unit.labels[2:]))
    ]
    parts = [(unit, read) for unit in charged if unit.path == charged[0].path and (read := number(whole_of(unit)))]
    if len(parts) < 2:
        return None
    values = tuple(value for _, (value, _) in parts)
    total = sum(values, start=Decimal(0))
    name = next((label for label in charged[0].labels[2:] if not label.isdecimal()), code)
    working = f"{' + '.join(map(str, values))} = {total}"
    return Quantity(name, total, parts[0][1][1], tuple(unit.citation() for unit, _ in parts), working, values)
