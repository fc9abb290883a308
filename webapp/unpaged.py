"""The left side of the desk for a file without pages: its paragraphs, and its tables as the file lays them out."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

import readers
from readers.document import Grid, Page
from webapp.house import House
from webapp.kept import Original, keep

MOST_LEVELS = 4
_AMOUNT = re.compile(r"\s*-?\d{1,3}(?:,?\d{3})*(?:\.\d+%?|%)\s*|\s*-?\d{1,3}(?:,\d{3})+\s*")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table, and how many rows and columns it covers."""

    text: str
    rows: int = 1
    columns: int = 1

    @property
    def is_amount(self) -> bool:
        """Whether it holds an amount, which stands at the right; codes and numbers of lines do not."""
        return _AMOUNT.fullmatch(self.text) is not None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table with the number of its line; None where every cell began further up."""

    number: int | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph with the number of its line, or else a table."""

    number: int = 0
    text: str = ""
    rows: tuple[Row, ...] = ()


def blocks(house: House, record: Original) -> tuple[Block, ...]:
    """Return what a file without pages holds, read once after it was processed, and kept.

    Raises Unreadable and OSError.
    """
    name = f"{record.sha256[2:]}-{record.created_at:%Y%m%d%H%M%S%f}-blocks.json"
    path = house.settings.images_dir / record.sha256[:2] / name
    if not path.exists():
        document = readers.read(house.store.originals.path(record.sha256), name=record.name)
        found = [asdict(block) for page in document.pages for block in laid_out(page)]
        keep(path, json.dumps(found, ensure_ascii=False).encode())
    return tuple(_block(block) for block in json.loads(path.read_bytes()))


def laid_out(page: Page) -> Iterator[Block]:
    """Yield the paragraphs and tables of a page in reading order, each line once."""
    grids = {grid.lines[0]: grid for grid in page.grids if grid.lines}
    reached = 0
    for line in page.lines:
        if line.number <= reached:
            continue
        grid = grids.get(line.number)
        if grid is None or grid.lines is None:
            yield Block(line.number, line.text)
        else:
            reached = grid.lines[1]
            yield Block(rows=tuple(_rows(grid)))


def _rows(grid: Grid) -> Iterator[Row]:
    """Yield the rows of a grid, blank cells in the places that no cell covers."""
    covered: set[tuple[int, int]] = set()
    first = {(cell.row, cell.column): cell for cell in grid.cells}
    for row in range(grid.rows):
        cells: list[Cell] = []
        numbers = [cell.line for cell in grid.cells if cell.row == row and cell.line is not None]
        for column in range(grid.columns):
            if (row, column) in covered:
                continue
            cell = first.get((row, column))
            if cell is None:
                cells.append(Cell(""))
                continue
            cells.append(Cell(cell.text, cell.row_span, cell.column_span))
            covered |= {
                (row + down, column + right) for down in range(cell.row_span) for right in range(cell.column_span)
            }
        yield Row(min(numbers, default=None), tuple(cells))


def said_in(row: Row, says: Sequence[str], words: Sequence[str]) -> tuple[bool, ...]:
    """Return of each cell whether it reads as one of ``says``, or is one of several that make up one of ``words``.

    A code of three levels stands in three cells: 201 03 01.
    """
    texts = ["".join(cell.text.split()) for cell in row.cells]
    wanted, joined = ({"".join(text.split()) for text in some} - {""} for some in (says, words))
    said = [text in wanted for text in texts]
    for first in range(len(texts)):
        for last in range(first + 2, min(first + MOST_LEVELS, len(texts)) + 1):
            if all(texts[first:last]) and "".join(texts[first:last]) in joined:
                said[first:last] = [True] * (last - first)
    return tuple(said)


def _block(printed: dict[str, object]) -> Block:
    rows = printed["rows"]
    if not isinstance(rows, list) or not rows:
        return Block(int(str(printed["number"])), str(printed["text"]))
    return Block(rows=tuple(Row(row["number"], tuple(Cell(**cell) for cell in row["cells"])) for row in rows))
