"""A document as a stream of grids, each with the lines that stand between it and the grid before."""

from dataclasses import dataclass, replace
from functools import cached_property

from disclosures.surroundings import furniture, is_title
from disclosures.wraps import unwrap
from readers.document import Box, Cell, Document, Grid, Line, Page

SNAP = 4.0  # points within which two rulings are the same


@dataclass(frozen=True)
class Piece:
    """One grid on one page; ``before`` are the lines since the grid before it, ``after`` those up to the next."""

    grid: Grid
    page: Page
    before: tuple[tuple[Page, Line], ...]
    after: tuple[tuple[Page, Line], ...]

    @cached_property
    def edges(self) -> tuple[float, ...]:
        """The x positions of the grid's rulings, from left to right; none in a file without boxes."""
        return clustered([x for cell in self.grid.cells if cell.box for x in (cell.box[0], cell.box[2])])

    @cached_property
    def texts(self) -> tuple[tuple[tuple[int, str], ...], ...]:
        """Per row: column and text without white space of every cell that starts there."""
        rows: list[list[tuple[int, str]]] = [[] for _ in range(self.grid.rows)]
        for cell in self.grid.cells:
            rows[cell.row].append((cell.column, "".join(cell.text.split())))
        return tuple(tuple(sorted(row)) for row in rows)

    def fills_its_line(self, cell: Cell) -> bool:
        """Whether the last line of the cell's text reaches the cell's edge, so that it may be broken off."""
        if cell.box is None:
            return False
        lines = [words for line in self.page.lines if (words := _within(line, cell.box))]
        if not lines:
            return False
        widths = [max(box[2] for box in words) - min(box[0] for box in words) for words in lines]
        height = max(box[3] - box[1] for box in lines[-1])
        return widths[-1] > cell.box[2] - cell.box[0] - 2.5 * height and widths[-1] > max(widths) - 1.2 * height


def pieces(document: Document) -> tuple[Piece, ...]:
    """Return every grid of the document in reading order."""
    passed_over = furniture(document)
    found: list[tuple[Grid, Page]] = []
    gaps: list[list[tuple[Page, Line]]] = [[]]
    for page in document.pages:
        for item in _stream(page):
            if isinstance(item, Grid):
                for part in _parted(item):
                    found.append((part, page))
                    gaps.append([])
            elif (page.number, item.number) not in passed_over:
                gaps[-1].append((page, item))
    return tuple(
        Piece(grid, page, tuple(gaps[index]), tuple(gaps[index + 1])) for index, (grid, page) in enumerate(found)
    )


def clustered(values: list[float]) -> tuple[float, ...]:
    """Return the positions, those within SNAP of each other as one."""
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > SNAP:
            edges.append(value)
    return tuple(edges)


def plain(text: str) -> str:
    """Return the text without wraps and white space, for comparing."""
    return "".join(unwrap(text).split())


def _stream(page: Page) -> list[Line | Grid]:
    grids = [grid for grid in page.grids if grid.cells]
    outside = [line for line in page.lines if not any(_covers(grid, line) for grid in grids)]
    return sorted([*outside, *grids], key=_position)


def _parted(grid: Grid) -> list[Grid]:
    """A grid in which a row holds nothing but a title is two tables, one above the other."""
    starts = [row for row in range(1, grid.rows) if _only_a_title([cell for cell in grid.cells if cell.row == row])]
    if not starts:
        return [grid]
    ends = [*starts, grid.rows]
    return [_rows(grid, first, last) for first, last in zip([0, *starts], ends, strict=True)]


def _only_a_title(row: list[Cell]) -> bool:
    filled = [cell for cell in row if cell.text.strip()]
    return len(filled) == 1 and filled[0].row_span == 1 and is_title(unwrap(filled[0].text))


def _rows(grid: Grid, first: int, last: int) -> Grid:
    cells = tuple(replace(cell, row=cell.row - first) for cell in grid.cells if first <= cell.row < last)
    boxes = [cell.box for cell in cells if cell.box]
    numbers = [cell.line for cell in cells if cell.line is not None]
    columns = max((cell.column + cell.column_span for cell in cells if cell.box or cell.text), default=grid.columns)
    return Grid(
        cells=tuple(cell for cell in cells if cell.column < columns),
        rows=last - first,
        columns=columns,
        page=grid.page,
        box=(min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
        if boxes
        else None,
        lines=(min(numbers), max(numbers)) if numbers else None,
    )


def _covers(grid: Grid, line: Line) -> bool:
    if grid.box and line.box:
        middle = (line.box[1] + line.box[3]) / 2
        return grid.box[1] - 1 <= middle <= grid.box[3] + 1 and line.box[0] < grid.box[2] and line.box[2] > grid.box[0]
    return grid.lines is not None and grid.lines[0] <= line.number <= grid.lines[1]


def _position(item: Line | Grid) -> float:
    if item.box:
        return item.box[1]
    if isinstance(item, Grid):
        return item.lines[0] if item.lines else 0.0
    return item.number


def _within(line: Line, box: Box) -> list[Box]:
    return [
        word.box
        for word in line.words
        if box[0] <= (word.box[0] + word.box[2]) / 2 <= box[2] and box[1] <= (word.box[1] + word.box[3]) / 2 <= box[3]
    ]
