"""What is charged to a class of the government's own economic classification (501 to 599) in all."""

from answers.model import Document
from answers.quantities import Quantity, of_rows, table_rows
from search_index.analysis import normal_form


def of_government_class(code: str, document: Document, named: str = "") -> Quantity | None:
    """Return the sum of the rows that the first table charges to a class of the government's own classification."""
    charged = [
        seen.unit
        for seen in table_rows(document)
        if any(label.isdecimal() and label.startswith(code) for label in seen.unit.labels[2:])
        and (not named or named in map(normal_form, seen.unit.labels[2:]))
    ]
    if not charged:
        return None
    name = next((label for label in charged[0].labels[2:] if not label.isdecimal()), code)
    found = of_rows((unit for unit in charged if unit.path == charged[0].path), label=name)
    return found if found and len(found.parts) > 1 else None
