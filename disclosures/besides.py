"""A sheet too wide for its paper: the columns that a page goes on with beside those of the page before."""

import re
from collections.abc import Sequence
from dataclasses import replace

from disclosures.continuation import put_together, repeated_rows
from disclosures.pieces import SNAP, Piece, clustered, plain
from disclosures.rawtable import RawCell
from disclosures.surroundings import is_title

FEWEST_EDGES = 3  # that the rows of both pages must have in common
_AMOUNT = re.compile(r"-?\d[\d,]*\.\d+")


def lies_beside(group: Sequence[Piece], piece: Piece) -> bool:
    """Whether the piece prints further columns of the table on the page before: amounts alone, in the same rows."""
    first = group[0]
    if len(group) > 1 or piece.page.number - first.page.number != 1 or repeated_rows(first, piece):
        return False
    if not _in_the_same_rows(first, piece) or not _titles(piece) <= _titles(first):
        return False
    begins = next((row for row, texts in enumerate(piece.texts) if _amounts(texts)), 0)
    return begins > 0 and all(_AMOUNT.fullmatch(text) for row in piece.texts[begins:] for _, text in row if text)


def widened(cells: Sequence[RawCell], rows: int, columns: int, beside: Sequence[Piece]) -> tuple[list[RawCell], int]:
    """Return the cells with those of the pieces beside them to the right, and how many columns there are now."""
    every = list(cells)
    for piece in beside:
        more, height, width = put_together([piece])
        moved = [replace(cell, row=cell.row + rows - height, column=cell.column + columns) for cell in more]
        every += [cell for cell in moved if cell.row >= 0]
        columns += width
    return sorted(every, key=lambda cell: (cell.row, cell.column)), columns


def _in_the_same_rows(first: Piece, piece: Piece) -> bool:
    """Whether the rulings between the rows stand at the same heights, as far as both reach up."""
    ours, theirs = _row_edges(first), _row_edges(piece)
    shared = min(len(ours), len(theirs))
    pairs = zip(ours[-shared:], theirs[-shared:], strict=True)
    return shared >= FEWEST_EDGES and all(abs(one - other) <= SNAP for one, other in pairs)


def _row_edges(piece: Piece) -> tuple[float, ...]:
    return clustered([y for cell in piece.grid.cells if cell.box for y in (cell.box[1], cell.box[3])])


def _titles(piece: Piece) -> set[str]:
    printed = [line.text for _, line in piece.before] + [text for row in piece.texts for _, text in row]
    return {plain(text) for text in printed if is_title(text)}


def _amounts(texts: Sequence[tuple[int, str]]) -> bool:
    return any(_AMOUNT.fullmatch(text) for _, text in texts)
