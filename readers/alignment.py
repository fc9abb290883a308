"""Scanned pages laid over one another: a table's columns stand where they stand on the page before.

Sheets lie on the glass a little to the left or right of one another, by up to 8 points on the shared scan. A table that
continues is known by its rulings, within 4 points.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from readers.boxes import moved
from readers.document import Grid, Page

FARTHEST = 12.0  # points that a sheet lies beside the one before
EXACT = 2.0  # points within which rulings laid over one another agree
FEWEST = 4  # rulings
AGREEING = 0.8  # of the rulings of the narrower table


def aligned(pages: Iterable[Page]) -> list[Page]:
    """Return the pages, recognised ones moved sideways (``shift``) where that lays their first table over the last."""
    result: list[Page] = []
    before: tuple[float, ...] = ()
    for page in pages:
        shift = _shift(before, _edges(page.grids[0])) if page.confidence is not None and page.grids else 0.0
        result.append(_moved(page, shift) if shift else page)
        before = _edges(result[-1].grids[-1]) if page.confidence is not None and page.grids else ()
    return result


def _edges(grid: Grid) -> tuple[float, ...]:
    return tuple(sorted({x for cell in grid.cells if cell.box for x in (cell.box[0], cell.box[2])}))


def _shift(before: Sequence[float], edges: Sequence[float]) -> float:
    """By how much the edges lie to the right of those before; 0 where no shift makes them agree."""
    fewest = min(len(before), len(edges))
    if fewest < FEWEST:
        return 0.0
    shifts = {edge - other for edge in edges for other in before if abs(edge - other) <= FARTHEST}
    best = max(shifts, key=lambda shift: (_agreeing(before, edges, shift), -abs(shift)), default=0.0)
    return round(best, 2) if _agreeing(before, edges, best) >= AGREEING * fewest else 0.0


def _agreeing(before: Sequence[float], edges: Sequence[float], shift: float) -> int:
    return sum(any(abs(edge - shift - other) <= EXACT for other in before) for edge in edges)


def _moved(page: Page, shift: float) -> Page:
    sideways = moved(page, lambda box: (round(box[0] - shift, 2), box[1], round(box[2] - shift, 2), box[3]))
    return replace(sideways, shift=shift)
