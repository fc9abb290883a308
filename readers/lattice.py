"""A group of rulings → the blocks that they enclose, as rows and columns with spans."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from readers.document import Box
from readers.rulings import Rulings, edges, nearest

NARROWEST = 8.0  # points: an open side is a column only where a character has room beyond the last ruling


@dataclass(frozen=True, slots=True)
class Block:
    """Neighbouring places of a lattice that no ruling parts: first row and column, and those after the last."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Lattice:
    """Where rows and columns begin and end, and which sides of which places are ruled.

    ``beside[row][column]`` is the left side of a place, ``above[row][column]`` its upper side.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    beside: tuple[tuple[bool, ...], ...]
    above: tuple[tuple[bool, ...], ...]

    @property
    def rows(self) -> int:
        """How many rows."""
        return len(self.ys) - 1

    @property
    def columns(self) -> int:
        """How many columns."""
        return len(self.xs) - 1

    def box(self, block: Block) -> Box:
        """Return where a block lies on the page."""
        return (
            round(self.xs[block.left], 2),
            round(self.ys[block.top], 2),
            round(self.xs[block.right], 2),
            round(self.ys[block.bottom], 2),
        )


def lattice(group: Rulings) -> Lattice:
    """Return the lattice of a group of rulings; a side that is open all along counts as its edge."""
    box = group.box
    xs = _with_open_sides(edges(ruling.at for ruling in group.vertical), box[0], box[2])
    ys = _with_open_sides(edges(ruling.at for ruling in group.horizontal), box[1], box[3])
    beside = [[False] * len(xs) for _ in ys[1:]]
    above = [[False] * (len(xs) - 1) for _ in ys]
    for ruling in group.vertical:
        column = nearest(xs, ruling.at)
        for row, (top, bottom) in enumerate(pairwise(ys)):
            if ruling.start < (top + bottom) / 2 < ruling.end:
                beside[row][column] = True
    for ruling in group.horizontal:
        row = nearest(ys, ruling.at)
        for column, (left, right) in enumerate(pairwise(xs)):
            if ruling.start < (left + right) / 2 < ruling.end:
                above[row][column] = True
    return Lattice(_rounded(xs), _rounded(ys), tuple(map(tuple, beside)), tuple(map(tuple, above)))


def _rounded(places: list[float]) -> tuple[float, ...]:
    """What is printed on a ruling stays on one side of it, whatever a reader's last digits are."""
    return tuple(round(place, 2) for place in places)


def _with_open_sides(places: list[float], first: float, last: float) -> list[float]:
    before = [first] if not places or places[0] - first > NARROWEST else []
    after = [last] if not places or last - places[-1] > NARROWEST else []
    return before + places + after


def blocks(table: Lattice) -> list[Block]:
    """Return what the rulings enclose, in reading order; of two opposite sides both must be ruled."""
    regions: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for place, region in _regions(table).items():
        regions[region].append(place)
    found = [block for places in regions.values() for block in _rectangles(places) if _enclosed(table, block)]
    return sorted(found, key=lambda block: (block.top, block.left))


def _regions(table: Lattice) -> dict[tuple[int, int], int]:
    region: dict[tuple[int, int], int] = {}
    for start in ((row, column) for row in range(table.rows) for column in range(table.columns)):
        if start in region:
            continue
        region[start] = len(region)
        waiting = [start]
        while waiting:
            place = waiting.pop()
            for other in _open_neighbours(table, *place):
                if other not in region:
                    region[other] = region[start]
                    waiting.append(other)
    return region


def _open_neighbours(table: Lattice, row: int, column: int) -> list[tuple[int, int]]:
    neighbours = []
    if column + 1 < table.columns and not table.beside[row][column + 1]:
        neighbours.append((row, column + 1))
    if column > 0 and not table.beside[row][column]:
        neighbours.append((row, column - 1))
    if row + 1 < table.rows and not table.above[row + 1][column]:
        neighbours.append((row + 1, column))
    if row > 0 and not table.above[row][column]:
        neighbours.append((row - 1, column))
    return neighbours


def _rectangles(places: list[tuple[int, int]]) -> list[Block]:
    """A region as it is where it is a rectangle, else cut into its runs of equal width."""
    open_runs: dict[tuple[int, int], Block] = {}
    done: list[Block] = []
    columns_of: dict[int, list[int]] = defaultdict(list)
    for row, column in places:
        columns_of[row].append(column)
    for row in sorted(columns_of):
        runs = _runs(columns_of[row])
        done += [block for run, block in open_runs.items() if run not in runs]
        open_runs = {
            run: Block(open_runs[run].top if run in open_runs else row, run[0], row + 1, run[1]) for run in runs
        }
    return done + list(open_runs.values())


def _runs(columns: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for column in sorted(columns):
        if runs and runs[-1][1] == column:
            runs[-1] = (runs[-1][0], column + 1)
        else:
            runs.append((column, column + 1))
    return runs


def _enclosed(table: Lattice, block: Block) -> bool:
    rows, columns = range(block.top, block.bottom), range(block.left, block.right)
    left = all(table.beside[row][block.left] for row in rows)
    right = all(table.beside[row][block.right] for row in rows)
    top = all(table.above[block.top][column] for column in columns)
    bottom = all(table.above[block.bottom][column] for column in columns)
    return (left and right) or (top and bottom) or (_open_all_along(table, block, left, right) and (top or bottom))


def _open_all_along(table: Lattice, block: Block, left: bool, right: bool) -> bool:
    """Whether a block at a side that the whole table leaves open is ruled on the other and cut by the page."""
    cut = block.top == 0 or block.bottom == table.rows
    first = block.left == 0 and right and not any(row[0] for row in table.beside)
    last = block.right == table.columns and left and not any(row[-1] for row in table.beside)
    return cut and (first or last)
