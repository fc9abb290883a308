"""A page's boxes, all moved in one way."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from readers.document import Box, Page


def moved(page: Page, move: Callable[[Box], Box]) -> Page:
    """Return the page with the boxes of its lines, words, grids, cells and doubtful figures moved."""

    def box(old: Box | None) -> Box | None:
        return move(old) if old else None

    def words(old: Sequence[Any]) -> tuple[Any, ...]:
        return tuple(replace(each, box=box(each.box)) for each in old)

    return replace(
        page,
        lines=tuple(replace(line, box=box(line.box), words=words(line.words)) for line in page.lines),
        grids=tuple(replace(grid, box=box(grid.box), cells=words(grid.cells)) for grid in page.grids),
        doubtful=words(page.doubtful),
    )
