"""What is charged to classes of the government's own economic classification (501 to 599): in all, or of one item."""

import re

from answers.model import Document
from answers.quantities import Quantity, of_rows, table_rows
from answers.units import Unit
from answers.vocabulary import as_printed, codes, said_names
from search_index.analysis import normal_form

_GOVERNMENT = re.compile(r"5\d\d(?:\d\d)?")
_ITEM = re.compile(r"3\d{4}")


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


def charged_to_each(text: str, document: Document) -> tuple[Quantity, ...]:
    """Return what one item is charged to each class that a text says, in its order: 奖金，50101那行加50501那行.

    All stand in one table; nothing where fewer than two classes are said, or no single item.
    """
    said = [code for code in codes(text) if _GOVERNMENT.fullmatch(code)]
    if len(said) < len(("one", "other")):
        return ()
    own = [code for code in codes(text) if _ITEM.fullmatch(code)]
    named = {one.name for one in said_names(text, (document,)) if one.row and one.name in as_printed(text)}
    rows = [seen.unit for seen in table_rows(document) if len(seen.unit.labels) > 1]
    of_item = [unit for unit in rows if (unit.labels[1] in own if own else normal_form(unit.labels[0]) in named)]
    if len({unit.labels[0] for unit in of_item}) != 1:
        return ()
    tables = [[unit for unit in of_item if unit.path == path] for path in dict.fromkeys(unit.path for unit in of_item)]
    found = [tuple(one for code in said if (one := _charged(rows, code))) for rows in tables]
    return max(found, key=len)


def _charged(rows: list[Unit], code: str) -> Quantity | None:
    own = [unit for unit in rows if any(label.isdecimal() and label.startswith(code) for label in unit.labels[2:])]
    return of_rows(own, label=f"{own[0].labels[0]}（{code}）") if own else None
