"""A worksheet's cells → its tables, with the words around them: rows apart from the frame are lines, not rows."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from readers.document import Cell, Grid
from readers.errors import TooLarge
from readers.flow import MAX_CELLS, TOO_MANY, Block, tabled

NEARLY_ALL = 0.8  # of the columns: a line over the whole table often leaves its last columns out
FRAMED = 0.8  # of the cells with words stand in a frame where a sheet's tables are framed at all
FEW = 2  # cells: a department on the left and a unit on the right are no row of a table
_UNNAMED = re.compile(r"(?:sheet|工作表)\s*\d*", re.IGNORECASE)
_LABELLED = re.compile(r"[:：]")

Merge = tuple[int, int, int, int]  # first row and column, last row and column


@dataclass(frozen=True, slots=True)
class Worksheet:
    """A sheet: words by row and column, merged ranges, and the rows of which a cell has a frame drawn around it."""

    name: str
    words: Mapping[tuple[int, int], str]
    merges: Iterable[Merge] = ()
    framed: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Row:
    """A row: its cells with words by column, and what each of them covers."""

    number: int
    cells: dict[int, str]
    spans: dict[int, Merge] = field(default_factory=dict)

    def span(self, column: int) -> tuple[int, int]:
        """How many rows and columns the cell in a column covers."""
        top, left, bottom, right = self.spans.get(column, (0, 0, 0, 0))
        return bottom - top + 1, right - left + 1


def blocks(sheet: Worksheet) -> Iterator[Block]:
    """Yield the sheet's name, then its lines and tables from top to bottom. Raises TooLarge."""
    rows = _rows(sheet)
    if not rows:
        return
    if not _UNNAMED.fullmatch(sheet.name.strip()):
        yield sheet.name
    framed = _framed(rows, sheet)
    for inside, area in _areas(rows, framed):
        above, table, below = _cut(area, framed=bool(framed)) if inside else (area, [], [])
        yield from map(_line, above)
        if table:
            yield from tabled(_grid(table, sheet))
        yield from map(_line, below)


def _rows(sheet: Worksheet) -> list[_Row]:
    cells: dict[int, dict[int, str]] = defaultdict(dict)
    for (row, column), text in sheet.words.items():
        if text.strip():
            cells[row][column] = text
    spans: dict[int, dict[int, Merge]] = defaultdict(dict)
    for merge in sheet.merges:
        if merge[1] in cells.get(merge[0], {}):
            spans[merge[0]][merge[1]] = merge
    return [_Row(row, cells[row], spans[row]) for row in sorted(cells)]


def _framed(rows: list[_Row], sheet: Worksheet) -> frozenset[int]:
    """The framed rows where the sheet's tables have frames; none where only some cells are ruled."""
    every = sum(len(row.cells) for row in rows)
    inside = sum(len(row.cells) for row in rows if row.number in sheet.framed)
    return sheet.framed if inside >= FRAMED * every else frozenset()


def _areas(rows: list[_Row], framed: frozenset[int]) -> Iterator[tuple[bool, list[_Row]]]:
    """The rows that stand together, parted by blank rows outside of frames; and whether they may be a table."""
    reach = part = 0
    keys: list[tuple[int, bool]] = []
    for index, row in enumerate(rows):
        inside = not framed or row.number in framed or _in_midst(row)
        blank = range(rows[index - 1].number + 1, row.number) if index else range(0)
        parted = any(number not in framed for number in blank) and row.number > reach
        if index and (parted or inside != keys[-1][1]):
            part += 1
        keys.append((part, inside))
        reach = max([reach, *(merge[2] for merge in row.spans.values())])
    for (_, inside), members in groupby(zip(keys, rows, strict=True), key=lambda pair: pair[0]):
        yield inside, [row for _, row in members]


def _in_midst(row: _Row) -> bool:
    """Whether an unframed row is a row of a table all the same."""
    return len(row.cells) > FEW and not any(_LABELLED.search(text) for text in row.cells.values())


def _cut(area: list[_Row], *, framed: bool) -> tuple[list[_Row], list[_Row], list[_Row]]:
    """The rows above the table, the table, and the rows below it."""
    width = _width(area)
    first, last = 0, len(area)
    while first < last and _stands_above(area[first], width, framed=framed):
        first += 1
    while last > first and _spans(area[last - 1], width):
        last -= 1
    return area[:first], area[first:last], area[last:]


def _width(area: list[_Row]) -> int:
    left = min(min(row.cells) for row in area)
    return max(column + row.span(column)[1] for row in area for column in row.cells) - left


def _spans(row: _Row, width: int) -> bool:
    """Whether the row holds nothing but one cell over (nearly) the whole width."""
    sizes = [row.span(column) for column in row.cells]
    return len(sizes) == 1 and sizes[0][0] == 1 and sizes[0][1] >= NEARLY_ALL * width


def _stands_above(row: _Row, width: int, *, framed: bool) -> bool:
    """Whether a first row is none of the table's: a title, a number, or a label with what it labels."""
    if _spans(row, width):
        return True
    sizes = [row.span(column) for column in row.cells]
    if framed or len(sizes) > FEW or any(height > 1 for height, _ in sizes):
        return False
    if len(sizes) == 1:
        return sizes[0][1] == 1
    return width > FEW and any(_LABELLED.search(text) for text in row.cells.values())


def _line(row: _Row) -> str:
    return " ".join(row.cells[column] for column in sorted(row.cells))


def _grid(table: list[_Row], sheet: Worksheet) -> Grid:
    """The table with a cell for every place that none covers."""
    top, bottom = table[0].number, table[-1].number
    left = min(min(row.cells) for row in table)
    right = left + _width(table) - 1
    if (bottom - top + 1) * (right - left + 1) > MAX_CELLS:
        raise TooLarge(TOO_MANY)
    cells: list[Cell] = []
    covered: set[tuple[int, int]] = set()
    for merge in sheet.merges:
        first, start, last, end = max(merge[0], top), max(merge[1], left), min(merge[2], bottom), min(merge[3], right)
        places = {(row, column) for row in range(first, last + 1) for column in range(start, end + 1)}
        if places and covered.isdisjoint(places):
            covered |= places
            text = sheet.words.get(merge[:2], "").strip()
            cells.append(Cell(text, first - top, start - left, last - first + 1, end - start + 1))
    cells += [
        Cell(sheet.words.get((row, column), "").strip(), row - top, column - left)
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
        if (row, column) not in covered
    ]
    return Grid(tuple(cells), bottom - top + 1, right - left + 1, 1)
