"""Plain text: lines as they stand, and tables whose cells are separated by tabs."""

import codecs
from itertools import groupby
from pathlib import Path, PurePath

from readers.document import Cell, Grid, Line, Page
from readers.errors import Damaged
from readers.folding import UNREADABLE, fold
from readers.format import Format
from readers.kinds import kind

BYTE_ORDER_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
STRAY = 1000  # characters for each that may be broken in a text that is UTF-8 all the same


def recognises(head: bytes, name: str) -> bool:
    """Text is called .txt and begins like text."""
    actual = kind(head)
    return PurePath(name).suffix.lower() in text.suffixes and actual is not None and ".txt" in actual.suffixes


def read(path: Path) -> tuple[Page, ...]:
    """Return one page without boxes; blocks of lines with tabs are its grids.

    Blank lines are left out, but the others keep their number in the file; a blank line ends a grid.
    Raises Damaged where the file is in no known encoding.
    """
    return (_page(_decoded(path.read_bytes())),)


def _decoded(raw: bytes) -> str:
    """Decode by byte order mark, as UTF-8, else as GB 18030; a character cut off at the end is left out."""
    if raw.startswith(BYTE_ORDER_MARKS):
        return codecs.getincrementaldecoder("utf-16")("replace").decode(raw)
    as_utf_8 = codecs.getincrementaldecoder("utf-8-sig")("replace").decode(raw)
    if as_utf_8.count(UNREADABLE) * STRAY <= len(as_utf_8):
        return as_utf_8
    try:
        return codecs.getincrementaldecoder("gb18030")().decode(raw)
    except UnicodeDecodeError as error:
        raise Damaged("文本的编码无法识别，请另存为 UTF-8 后上传。") from error


def _page(content: str) -> Page:
    physical = content.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    folded = [Line(fold(line).rstrip(" "), number) for number, line in enumerate(physical, 1)]
    blocks = groupby(folded, key=lambda line: "\t" in line.text and bool(line.text.strip()))
    grids = tuple(_grid(list(block)) for tabbed, block in blocks if tabbed)
    return Page(1, 0.0, 0.0, tuple(line for line in folded if line.text.strip()), grids)


def _grid(lines: list[Line]) -> Grid:
    rows = [line.text.split("\t") for line in lines]
    cells = tuple(
        Cell(printed.strip(), row, column, line=lines[row].number)
        for row, texts in enumerate(rows)
        for column, printed in enumerate(texts)
    )
    return Grid(cells, len(rows), max(map(len, rows)), 1, lines=(lines[0].number, lines[-1].number))


text = Format("text/plain", (".txt",), recognises, read)
