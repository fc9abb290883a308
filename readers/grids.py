"""Rulings and glyphs → grids: every glyph stands in the one cell that holds its middle."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from operator import attrgetter

from readers.document import Box, Cell, Grid
from readers.glyphs import Glyph
from readers.lattice import Block, Lattice, blocks, lattice
from readers.lines import text
from readers.rulings import SNAP, Rulings, groups


def grids(rulings: Rulings, glyphs: Iterable[Glyph], page: int) -> tuple[Grid, ...]:
    """Return the ruled tables of a page from top to bottom.

    A frame around one cell, rulings without any text and a table inside a cell of a larger one are none.
    """
    by_height = sorted(glyphs, key=attrgetter("y"))
    heights = [round(glyph.y, 2) for glyph in by_height]
    found = []
    for group in groups(rulings):
        table = lattice(group)
        inside = slice(bisect_right(heights, table.ys[0]), bisect_right(heights, table.ys[-1]))
        grid = _grid(table, list(zip(by_height[inside], heights[inside], strict=True)), page)
        if len(grid.cells) > 1 and any(cell.text for cell in grid.cells):
            found.append(grid)
    outermost = [grid for grid in found if not any(_within(grid, other) for other in found)]
    return tuple(sorted(outermost, key=lambda grid: (grid.box or (0.0,) * 4)[1::-1]))


def _grid(table: Lattice, glyphs: Sequence[tuple[Glyph, float]], page: int) -> Grid:
    enclosed = blocks(table)
    printed = _printed(table, enclosed, glyphs)
    cells = tuple(
        Cell(
            text(printed[number]),
            block.top,
            block.left,
            block.bottom - block.top,
            block.right - block.left,
            table.box(block),
        )
        for number, block in enumerate(enclosed)
    )
    whole = table.box(Block(0, 0, table.rows, table.columns))
    return Grid(cells, table.rows, table.columns, page, whole)


def _printed(
    table: Lattice, enclosed: Sequence[Block], glyphs: Iterable[tuple[Glyph, float]]
) -> dict[int, list[Glyph]]:
    owner = {
        (row, column): number
        for number, block in enumerate(enclosed)
        for row in range(block.top, block.bottom)
        for column in range(block.left, block.right)
    }
    printed: dict[int, list[Glyph]] = defaultdict(list)
    for glyph, height in glyphs:
        number = owner.get((bisect_right(table.ys, height) - 1, bisect_right(table.xs, glyph.x) - 1))
        if number is not None:
            printed[number].append(glyph)
    return printed


def _within(grid: Grid, other: Grid) -> bool:
    """Whether a grid lies inside one cell of another with at least as many cells, or frames one with more."""
    if grid is other or not grid.box:
        return False
    if len(other.cells) > len(grid.cells) and any(_holds(cell.box, other.box) for cell in grid.cells):
        return True
    return len(other.cells) >= len(grid.cells) and any(_holds(cell.box, grid.box) for cell in other.cells)


def _holds(outer: Box | None, inner: Box | None) -> bool:
    return bool(
        outer
        and inner
        and outer[0] - SNAP <= inner[0]
        and outer[1] - SNAP <= inner[1]
        and inner[2] <= outer[2] + SNAP
        and inner[3] <= outer[3] + SNAP
    )
