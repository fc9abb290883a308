"""Changes what one place of a read document prints: a stretch of its running text, a cell, a row, a table."""

import bisect
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from readers.document import Box, Cell, Document, Grid, Line, Page, Word

FOOTER = re.compile(r"[—\-– ]*\d+[—\-– ]*")
TITLE = re.compile(r"(?!公开|预算 ?\d)\S*表")


@dataclass(frozen=True)
class Place:
    """Where something is printed: the page, counted from 1, and its box."""

    page: int
    box: Box


@dataclass(frozen=True)
class Running:
    """The text of a document outside its grids, in one string, and where each of its lines begins."""

    document: Document

    @cached_property
    def lines(self) -> list[tuple[int, int]]:
        """Page and line index of every line of running text."""
        return [
            (number, index)
            for number, page in enumerate(self.document.pages)
            for index, line in enumerate(page.lines)
            if not FOOTER.fullmatch(line.text.strip()) and not any(_inside(line.box, grid.box) for grid in page.grids)
        ]

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 0
        for number, index in self.lines:
            starts.append(at)
            at += len(self.document.pages[number].lines[index].text)
        return starts

    @cached_property
    def text(self) -> str:
        """All of it."""
        return "".join(self.document.pages[number].lines[index].text for number, index in self.lines)

    def page_at(self, at: int) -> int:
        """The page that holds this place of the text, counted from 0."""
        return self.lines[bisect.bisect_right(self._starts, at) - 1][0]

    def changed(self, start: int, end: int, new: str) -> tuple[Document, Place]:
        """The document with other words between two places of the text, and where these stand."""
        pages = list(self.document.pages)
        first = bisect.bisect_right(self._starts, start) - 1
        at, among = self.lines[first]
        place = Place(at + 1, self.document.pages[at].lines[among].box or (0, 0, 0, 0))
        put, position = new, first
        while position == first or (position < len(self.lines) and self._starts[position] < end):
            number, index = self.lines[position]
            line = pages[number].lines[index]
            offset = self._starts[position]
            part = respelt(line, max(0, start - offset), min(len(line.text), end - offset), put)
            lines = pages[number].lines
            pages[number] = replace(pages[number], lines=(*lines[:index], part, *lines[index + 1 :]))
            put, position = "", position + 1
        printed = (replace(page, lines=tuple(line for line in page.lines if line.text.strip())) for page in pages)
        return replace(self.document, pages=tuple(printed)), place


def respelt(line: Line, start: int, end: int, new: str) -> Line:
    """The line with other characters between two places, in its text and in its words."""
    first, last = (len("".join(line.text[:at].split())) for at in (start, end))
    words: list[Word] = []
    at, put = 0, new
    for word in line.words:
        low, high = max(0, first - at), min(len(word.text), last - at)
        inserted = first == last and 0 <= first - at <= len(word.text)
        at += len(word.text)
        if low < high or (inserted and put):
            words.append(replace(word, text=word.text[:low] + put + word.text[max(low, high) :]))
            put = ""
        else:
            words.append(word)
    return replace(
        line, text=line.text[:start] + new + line.text[end:], words=tuple(word for word in words if word.text)
    )


@dataclass(frozen=True)
class Table:
    """One grid of a document, with the title printed above it or above the grid that it continues."""

    document: Document
    page: int
    index: int
    title: str

    @property
    def grid(self) -> Grid:
        """The grid itself."""
        return self.document.pages[self.page].grids[self.index]

    def row(self, number: int) -> list[Cell]:
        """The cells that begin in a row."""
        return [cell for cell in self.grid.cells if cell.row == number]

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.page + 1, self.grid.box or (0, 0, 0, 0))

    def with_cell(self, cell: Cell, new: str) -> Document:
        """The document with another text in this cell."""
        cells = tuple(replace(each, text=new) if each is cell else each for each in self.grid.cells)
        page = self.document.pages[self.page]
        lines = tuple(_in_cell(line, cell, new) for line in page.lines)
        return self._put(replace(page, lines=lines), replace(self.grid, cells=cells))

    def repeated(self, number: int, times: int) -> Document:
        """The document with one row of this grid printed so often; with 0 times it is left out."""
        more = times - 1
        gone = next((cell.box for cell in self.row(number) if cell.box and cell.row_span == 1), (0, 0, 0, 0))
        height = gone[3] - gone[1]
        cells = [
            _lower(cell, more, height) if cell.row > number else replace(cell, row_span=_span(cell, number, more))
            for cell in self.grid.cells
            if times or cell.row != number or cell.row_span > 1
        ]
        cells += [_lower(cell, again, height) for again in range(1, times) for cell in self.row(number)]
        cells.sort(key=lambda cell: (cell.row, cell.column))
        page = self.document.pages[self.page]
        lines = tuple(
            line for line in page.lines if times or not line.box or not gone[1] <= _middle(line.box) <= gone[3]
        )
        return self._put(replace(page, lines=lines), replace(self.grid, cells=tuple(cells), rows=self.grid.rows + more))

    def _put(self, page: Page, grid: Grid) -> Document:
        page = replace(page, grids=(*page.grids[: self.index], grid, *page.grids[self.index + 1 :]))
        pages = self.document.pages
        return replace(self.document, pages=(*pages[: self.page], page, *pages[self.page + 1 :]))


def tables(document: Document) -> Iterator[Table]:
    """All grids in order."""
    title = ""
    for number, page in enumerate(document.pages):
        top = 0.0
        for index, grid in enumerate(page.grids):
            box = grid.box or (0, 0, 0, 0)
            above = [line.text for line in page.lines if line.box and top <= line.box[1] < box[1]]
            title = next((text for text in above if TITLE.fullmatch(text)), title)
            top = box[3]
            yield Table(document, number, index, title)


def without(document: Document, gone: Sequence[Table]) -> Document:
    """The document without the pages these grids stand on."""
    numbers = {table.page for table in gone}
    return replace(document, pages=tuple(page for at, page in enumerate(document.pages) if at not in numbers))


def _span(cell: Cell, number: int, more: int) -> int:
    """A cell over several rows grows and shrinks with them."""
    return cell.row_span + more * (cell.row_span > 1 and cell.row <= number < cell.row + cell.row_span)


def _lower(cell: Cell, rows: int, height: float) -> Cell:
    left, top, right, bottom = cell.box or (0, 0, 0, 0)
    box = (left, top + rows * height, right, bottom + rows * height)
    return replace(cell, row=cell.row + rows, box=box if cell.box else None)


def _in_cell(line: Line, cell: Cell, new: str) -> Line:
    for word in line.words:
        if word.text == cell.text and _inside(word.box, cell.box):
            words = tuple(replace(each, text=new) if each is word else each for each in line.words)
            return replace(line, words=words, text=line.text.replace(cell.text, new, 1))
    return line


def _inside(box: Box | None, outer: Box | None) -> bool:
    if box is None or outer is None:
        return False
    across = (box[0] + box[2]) / 2
    return outer[0] <= across <= outer[2] and outer[1] <= _middle(box) <= outer[3]


def _middle(box: Box) -> float:
    return (box[1] + box[3]) / 2


@dataclass(frozen=True)
class Change:
    """One printed thing that can be changed: its kind, what it was and becomes, and what a finding would name.

    ``subject`` is the indicator whose row it is in, "" elsewhere.
    """

    kind: str
    old: str
    new: str
    where: str
    make: Callable[[], tuple[Document, Place]]
    names: tuple[str, ...] = ()
    subject: str = ""
