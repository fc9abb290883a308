"""The rows of a table as they are compared: what names each, and its money by column.

A row that prints two lists side by side, income and expenditure, is two rows.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from disclosures.model import Column, Table, TableCell

NUMBERING = re.compile(r"^(?:第[一二三四五六七八九十]+[部分章节]+|[（(]?[一二三四五六七八九十\d]+[）)、.．])\s*")


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A row, or one half of a row that prints two lists side by side.

    ``keys`` name it: all its words, its code, its name without numbering; "" where it has none.
    """

    label: str
    keys: tuple[str, str, str]
    cells: dict[Column, TableCell | None]


def named_rows(table: Table | None) -> list[NamedRow]:
    """Return the rows in the table's order, one list after the other; none for no table."""
    if table is None:
        return []
    halves = _halves(table)
    return [row for half in halves for row in (_row(printed, half) for printed in _by_column(table)) if row]


def _by_column(table: Table) -> list[list[tuple[Column, TableCell | None]]]:
    return [list(zip(table.columns, row.cells, strict=True)) for row in table.rows]


def _halves(table: Table) -> list[str]:
    """Return the beginnings of the keys that lists printed side by side have: each with its own names and money."""
    keys = [(column.key or "", column.money) for column in table.columns]
    named = [key.rpartition(".")[0] for key, money in keys if not money and key.endswith((".item", ".name"))]
    halves = [half for half in named if any(money and key.startswith(f"{half}.") for key, money in keys)]
    return halves if len(halves) > 1 else [""]


def _row(printed: Sequence[tuple[Column, TableCell | None]], half: str) -> NamedRow | None:
    own = [
        (column, cell)
        for column, cell in printed
        if (not half or (column.key or "").startswith(f"{half}.")) and not _counts_lines(column)
    ]
    words = [bare(cell.text) for column, cell in own if cell and not column.money and cell.text.strip()]
    if half and not words:
        return None
    code = "".join(word for word in words if word.isdecimal())
    name = next((NUMBERING.sub("", word) for word in reversed(words) if not word.isdecimal()), "")
    cells = {column: cell for column, cell in own if column.money}
    return NamedRow(
        " ".join(words),
        (f"{half} {' '.join(words)}", f"{half} {code}" if code else "", f"{half} {name}" if name else ""),
        cells,
    )


def _counts_lines(column: Column) -> bool:
    """行次 says where a row is printed, not what it is."""
    return (column.key or "").rpartition(".")[2] == "line" or bare(column.path[-1] if column.path else "") == "行次"


def bare(text: str) -> str:
    """Return a text without blanks."""
    return "".join(text.split())
