"""WordprocessingML (docx) → its texts and tables in reading order, numbers of paragraphs and merged cells included."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from readers.document import Cell, Grid, Page
from readers.errors import Damaged
from readers.flow import Block, page, tabled
from readers.numbering import Numbering
from readers.packages import BROKEN, Package, opened

# Elements that only wrap others; what was deleted or moved away (del, moveFrom) is passed over by not standing here.
WRAPPERS = frozenset(
    {"ins", "moveTo", "customXml", "smartTag", "sdtContent", "hyperlink", "fldSimple", "dir", "bdo"}
) | {*("ruby", "rubyBase", "oMath", "oMathPara", "e", "num", "den", "fName", "f", "sSup", "sSub", "rad", "d")}
SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
DRAWINGS = frozenset({"drawing", "pict", "object"})
NOTES = ("footnotes", "endnotes")
OFF = ("0", "false", "off", "none")


def read(path: Path) -> tuple[Page, ...]:
    """Return one page without boxes; footnotes stand at its end, running heads and feet are left out.

    Raises Damaged, Encrypted and TooLarge.
    """
    with opened(path) as package:
        return (page(_blocks(package)),)


def _blocks(package: Package) -> Iterator[Block]:
    main = package.main("word/document.xml")
    document = package.part(main)
    body = document.find("body") if document is not None else None
    if body is None:
        raise Damaged(BROKEN)
    related = dict(package.related(main).values())
    parts = {kind: package.part(related[kind]) for kind in ("numbering", "styles", *NOTES) if kind in related}
    reader = _Reader(Numbering(parts.get("numbering"), parts.get("styles")))
    yield from reader.blocks(body)
    for notes in (parts.get(kind) for kind in NOTES):
        for note in () if notes is None else notes:
            if note.get("type", "normal") == "normal":
                yield from reader.blocks(note)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads what stands in a body, a cell, a text box or a note; it counts the numbered paragraphs on its way."""

    numbering: Numbering

    def blocks(self, container: Any) -> Iterator[Block]:
        """Yield the texts and tables in a container."""
        for child in container:
            if child.tag == "p":
                yield from self._paragraph(child)
            elif child.tag == "tbl":
                yield from self._table(child)
            elif child.tag in WRAPPERS:
                yield from self.blocks(child)
            elif child.tag == "sdt":
                yield from self.blocks(_content(child))
            elif child.tag == "AlternateContent":
                yield from self.blocks(_chosen(child))

    def _paragraph(self, paragraph: Any) -> Iterator[Block]:
        """Yield the text with its number, then what stands in its text boxes."""
        number = self.numbering.prefix(paragraph.find("pPr"))
        boxes: list[Any] = []
        yield number + _text(paragraph, boxes)
        for box in boxes:
            yield from self.blocks(box)

    def _table(self, table: Any) -> Iterator[Block]:
        """Yield the table and those inside its cells; where these hold more, the table only arranged them."""
        rows = _Rows()
        inner: list[Block] = []
        arranged: list[Block] = []
        for row in _inside(table, "tr"):
            rows.start(row)
            for cell in _inside(row, "tc"):
                found = list(self.blocks(cell))
                words = [block for block in found if isinstance(block, str)]
                rows.add(cell, "\n".join(words))
                inner += [block for block in found if not isinstance(block, str)]
                arranged += found
        grid = rows.grid()
        yield from tabled(grid, inner, arranged)


class _Rows:
    """The rows of a table, put in their columns cell by cell."""

    def __init__(self) -> None:
        self._cells: list[Cell] = []
        self._open: dict[tuple[int, int], int] = {}  # column and span → the cell that a vMerge below goes on with
        self._row = -1
        self._column = 0

    def start(self, row: Any) -> None:
        """Begin a row, after the columns that it leaves out."""
        self._row += 1
        self._column = _count(row.find("trPr/gridBefore"), 0)

    def add(self, cell: Any, text: str) -> None:
        """Put the next cell of the row in its place; one that is merged with that above or to the left widens it."""
        span = _count(cell.find("tcPr/gridSpan"), 1)
        place = (self._column, span)
        down, across = cell.find("tcPr/vMerge"), cell.find("tcPr/hMerge")
        above = self._open.get(place)
        goes_on = down is not None and down.get("val") != "restart"
        if across is not None and across.get("val") != "restart" and self._cells and self._cells[-1].row == self._row:
            self._cells[-1] = replace(self._cells[-1], column_span=self._cells[-1].column_span + span)
        elif goes_on and above is not None and self._ends(above) == self._row:
            self._cells[above] = replace(self._cells[above], row_span=self._cells[above].row_span + 1)
        else:
            self._cells.append(Cell(text, self._row, self._column, 1, span))
            self._open.pop(place, None)
            if down is not None:
                self._open[place] = len(self._cells) - 1
        self._column += span

    def grid(self) -> Grid:
        """The table."""
        columns = max((cell.column + cell.column_span for cell in self._cells), default=0)
        return Grid(tuple(self._cells), self._row + 1, columns, 1)

    def _ends(self, index: int) -> int:
        return self._cells[index].row + self._cells[index].row_span


def _inside(container: Any, tag: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, out of the wrappers around them; those deleted are left out."""
    for child in container:
        if child.tag == tag:
            if child.find("trPr/del") is None and child.find("tcPr/cellDel") is None:
                yield child
        elif child.tag == "sdt":
            yield from _inside(_content(child), tag)
        elif child.tag in WRAPPERS:
            yield from _inside(child, tag)


def _text(element: Any, boxes: list[Any]) -> str:
    """The words of a paragraph or a part of it; text boxes anchored in it are added to ``boxes``."""
    text = ""
    for child in element:
        if child.tag in {"r", *WRAPPERS}:
            text += "" if _hidden(child) else _text(child, boxes)
        elif child.tag == "t":
            text += child.text or ""
        elif child.tag in SIGNS:
            text += SIGNS[child.tag]
        elif child.tag in DRAWINGS:
            boxes += _boxes(child)
        elif child.tag == "sdt":
            text += _text(_content(child), boxes)
        elif child.tag == "AlternateContent":
            text += _text(_chosen(child), boxes)
    return text


def _boxes(element: Any) -> Iterator[Any]:
    """The contents of the outermost text boxes in a drawing."""
    for child in element:
        if child.tag == "txbxContent":
            yield child
        elif child.tag == "AlternateContent":
            yield from _boxes(_chosen(child))
        else:
            yield from _boxes(child)


def _content(wrapper: Any) -> Iterable[Any]:
    found = wrapper.find("sdtContent")
    return () if found is None else found


def _chosen(alternatives: Any) -> Iterable[Any]:
    """One of several ways to say the same: the first, which newer programs read."""
    found = alternatives.find("Choice")
    found = alternatives.find("Fallback") if found is None else found
    return () if found is None else found


def _hidden(run: Any) -> bool:
    vanish = run.find("rPr/vanish")
    return vanish is not None and vanish.get("val", "1") not in OFF


def _count(element: Any | None, default: int) -> int:
    text = "" if element is None else element.get("val", "")
    return int(text) if text.isdecimal() and int(text) < 1000 else default
