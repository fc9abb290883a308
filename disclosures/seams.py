"""The seam between two pages of a table: cells that go on over it, and rows that it breaks."""

from dataclasses import dataclass

from disclosures.model import Place, Source
from disclosures.pieces import Piece
from disclosures.rawtable import RawCell
from disclosures.wraps import join, unwrap


@dataclass(slots=True)
class Growing:
    """A cell while its table grows."""

    text: str
    row: int
    column: int
    row_span: int
    column_span: int
    places: tuple[Place, ...]
    line: int | None

    def frozen(self) -> RawCell:
        """The cell as it ends up."""
        text = unwrap(self.text)
        lines = (self.line, self.line) if self.line is not None else None
        source = Source(text, self.places, lines)
        return RawCell(text, self.row, self.column, self.row_span, self.column_span, source)


def merged_over_the_page(grown: list[Growing], cells: list[Growing], seam: int) -> list[Growing]:
    """Lengthen cells over the page's end where an empty cell of several rows goes on with them, or begins them."""
    kept = []
    begun = _begun_empty(grown, cells, seam)
    for cell in cells:
        above = _above(grown, cell, seam)
        if cell.row != seam or above is None or max(cell.row_span, above.row_span) == 1:
            kept.append(cell)
        elif not cell.text.strip() or (above.row_span == begun and not above.text.strip()):
            above.text = above.text if above.text.strip() else cell.text
            above.row_span += cell.row_span
            above.places += cell.places
        else:
            kept.append(cell)
    return kept


def _begun_empty(grown: list[Growing], cells: list[Growing], seam: int) -> int:
    """How many rows at the page's end belong to the words on top of the next page: the first cell is empty there.

    0 where the first column has words above, or none below. Other columns then go on in the same rows.
    """
    first = min((cell for cell in cells if cell.row == seam), key=lambda cell: cell.column, default=None)
    above = _above(grown, first, seam) if first is not None else None
    if first is None or above is None or above.row_span < 2 or above.text.strip() or not first.text.strip():
        return 0
    return above.row_span


def _above(grown: list[Growing], cell: Growing, seam: int) -> Growing | None:
    return next(
        (
            other
            for other in reversed(grown)
            if other.column == cell.column
            and other.column_span == cell.column_span
            and other.row + other.row_span == seam
        ),
        None,
    )


def broken(last: Piece, grown: list[Growing], cells: list[Growing], seam: int) -> bool:
    """Whether the first row of the new page only holds what the last row of the old one had no room for."""
    first = [cell for cell in cells if cell.row == seam]
    filled = [cell for cell in first if cell.text.strip()]
    if not filled or any(cell.row_span > 1 for cell in first) or len(filled) == len(first) > 1:
        return False
    return all(
        (above := _above(grown, cell, seam)) is not None
        and above.row_span == 1
        and above.text.strip()
        and any(
            place.box == other.box and last.fills_its_line(other) for place in above.places for other in last.grid.cells
        )
        for cell in filled
    )


def joined(grown: list[Growing], cells: list[Growing], seam: int) -> list[Growing]:
    """Give the first row's words to the cells they were broken off from; what stands below moves up."""
    rest = []
    for cell in cells:
        above = _above(grown, cell, seam) if cell.row == seam else None
        if above is not None:
            above.text = join(unwrap(above.text), unwrap(cell.text))
            above.places += cell.places
        elif cell.row > seam:
            cell.row -= 1
            rest.append(cell)
    return rest
