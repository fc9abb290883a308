"""What a file without pages says, block by block → its page: every paragraph and table row is a numbered line."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from readers.document import Grid, Line, Page
from readers.errors import TooLarge
from readers.folding import fold

MAX_CELLS = 400_000  # the longest list of a disclosure seen has 30 000
MAX_LINES = 200_000
TOO_MANY = "内容超出可读取的上限（表格单元格或段落过多），请删去无关的内容或拆分后上传。"

Block = str | Grid


def page(blocks: Iterable[Block]) -> Page:
    """Return the blocks as one page without boxes: a text is a line (several where it has line feeds), a grid its rows.

    Blank texts are left out and not counted; grids come without numbers and get them. Raises TooLarge beyond MAX_CELLS
    cells or MAX_LINES lines.
    """
    lines: list[Line] = []
    grids: list[Grid] = []
    number = cells = 0
    for block in blocks:
        if isinstance(block, str):
            for text in _texts(block):
                number += 1
                lines.append(Line(text, number))
        else:
            grid = _numbered(block, number + 1)
            number += grid.rows
            cells += len(grid.cells)
            lines.extend(_rows(grid))
            grids.append(grid)
        if number > MAX_LINES or cells > MAX_CELLS:
            raise TooLarge(TOO_MANY)
    return Page(1, 0.0, 0.0, tuple(lines), tuple(grids))


def tabled(grid: Grid, inner: Sequence[Block] = (), arranged: Iterable[Block] = ()) -> Iterator[Block]:
    """Yield a table, then those that stood inside its cells (``inner``).

    Where it only frames or arranges what it holds (one column, or tables that hold more than its own words), yield that
    in reading order (``arranged``) instead.
    """
    if _words(inner) > _words([grid]):
        yield from arranged
    elif grid.columns > 1 and len(grid.cells) > 1:
        yield grid
        yield from inner
    else:
        yield from (cell.text for cell in grid.cells)
        yield from inner


def _words(blocks: Iterable[Block]) -> int:
    """How many characters stand in tables."""
    return sum(len("".join(cell.text.split())) for grid in blocks if isinstance(grid, Grid) for cell in grid.cells)


def _texts(block: str) -> Iterator[str]:
    for text in block.split("\n"):
        if shown := " ".join(fold(text).split()):
            yield shown


def _numbered(grid: Grid, first: int) -> Grid:
    cells = tuple(
        replace(cell, text="\n".join(_texts(cell.text)), line=first + cell.row)
        for cell in sorted(grid.cells, key=lambda cell: (cell.row, cell.column))
    )
    return replace(grid, cells=cells, lines=(first, first + grid.rows - 1))


def _rows(grid: Grid) -> Iterator[Line]:
    """The rows as lines, cells parted by tabs; rows without words are left out but counted."""
    texts: dict[int, list[str]] = {}
    for cell in grid.cells:
        texts.setdefault(cell.line or 0, []).append(cell.text.replace("\n", " "))
    for number, row in texts.items():
        if any(row):
            yield Line("\t".join(row).rstrip("\t"), number)
