"""Plain text: lines as they stand, and tables whose cells are separated by tabs."""

from itertools import groupby
from pathlib import Path

from readers.document import Cell, Grid, Line, Page
from readers.errors import Damaged
from readers.format import Format


def recognises(head: bytes, name: str) -> bool:
    """Text is what decodes and is called .txt."""
    return name.lower().endswith(".txt") and b"\x00" not in head


def read(path: Path) -> tuple[Page, ...]:
    """Return one page without boxes; blocks of lines with tabs are its grids.

    Raises Damaged where the file is in no known encoding.
    """
    raw = path.read_bytes()
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        return (_page(text),)
    raise Damaged("文本的编码无法识别，请另存为 UTF-8 后上传。")


def _page(text: str) -> Page:
    lines = tuple(Line(line, number) for number, line in enumerate(text.splitlines(), 1) if line.strip())
    grids = tuple(_grid(list(block)) for tabbed, block in groupby(lines, key=lambda line: "\t" in line.text) if tabbed)
    return Page(1, 0.0, 0.0, lines, grids)


def _grid(lines: list[Line]) -> Grid:
    rows = [line.text.split("\t") for line in lines]
    cells = tuple(
        Cell(text.strip(), row, column, line=lines[row].number)
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    )
    return Grid(cells, len(rows), max(map(len, rows)), 1, lines=(lines[0].number, lines[-1].number))


text = Format("text/plain", (".txt",), recognises, read)
