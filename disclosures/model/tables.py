"""Statutory tables: columns, cells, rows."""

from dataclasses import dataclass

from disclosures.model.printed import Source


@dataclass(frozen=True, slots=True)
class Column:
    """A column under its true header path; ``key`` is its canonical name in the table's declaration, if it has one."""

    path: tuple[str, ...]
    key: str | None = None
    money: bool = False

    @property
    def heading(self) -> str:
        """The header path joined by "/"."""
        return "/".join(self.path)


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell as printed, line wraps undone."""

    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class Row:
    """A row without its header: one cell or None per column."""

    cells: tuple[TableCell | None, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table stitched over its pages. ``kind`` is the declaration's name in disclosures/tables, "" where none fits.

    ``above`` are the lines printed above it: title, number, department, unit.
    """

    id: str
    kind: str
    title: str
    number: str
    unit: str | None
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    source: Source
    notes: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()
    column_numbers: tuple[str, ...] = ()
    note_sources: tuple[Source, ...] = ()
    above: tuple[str, ...] = ()

    def index(self, key: str) -> int | None:
        """The position of the column with this canonical key, or None."""
        return next((index for index, column in enumerate(self.columns) if column.key == key), None)

    def text(self, row: Row, key: str) -> str:
        """What the row prints in the column, white space removed; "" where there is no such column or cell."""
        index = self.index(key)
        cell = row.cells[index] if index is not None else None
        return "".join(cell.text.split()) if cell else ""
