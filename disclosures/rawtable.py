"""A table before anyone knows what it is: stitched over its pages, with the words that stand above and below it."""

from dataclasses import dataclass

from disclosures.model import Source


@dataclass(frozen=True, slots=True)
class RawCell:
    """A cell with line wraps undone, the first row and column it covers, and its place."""

    text: str
    row: int
    column: int
    row_span: int
    column_span: int
    source: Source


@dataclass(frozen=True, slots=True)
class RawTable:
    """A stitched grid. ``header_rows`` repeated on later pages are already left out.

    ``title`` is "" where nothing above the grid looks like one. ``above`` are the lines between the previous grid or
    paragraph and this one that belong to it (title, number, 部门名称, 单位); ``notes`` those below (注, 说明, 备注).
    ``repairs`` say what was put right, ``doubts`` what could not be; ``open_columns`` are those that an amount left
    without a column may belong to.
    """

    title: str
    number: str
    unit: str | None
    above: tuple[str, ...]
    notes: tuple[str, ...]
    cells: tuple[RawCell, ...]
    rows: int
    columns: int
    source: Source
    above_sources: tuple[Source, ...] = ()
    note_sources: tuple[Source, ...] = ()
    repairs: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    open_columns: frozenset[int] = frozenset()

    def at(self, row: int, column: int) -> RawCell | None:
        """The cell that covers this place, or None."""
        return next(
            (
                cell
                for cell in self.cells
                if cell.row <= row < cell.row + cell.row_span and cell.column <= column < cell.column + cell.column_span
            ),
            None,
        )

    def starting_in(self, row: int) -> tuple[RawCell, ...]:
        """The cells whose first row this is, from left to right."""
        return tuple(sorted((cell for cell in self.cells if cell.row == row), key=lambda cell: cell.column))
