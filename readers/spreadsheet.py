"""SpreadsheetML (xlsx) → its worksheets with every number as its format prints it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from readers.areas import Merge, Worksheet, blocks
from readers.document import Page
from readers.errors import Damaged, TooLarge
from readers.flow import MAX_CELLS, TOO_MANY, page
from readers.number_format import BUILT_IN, GENERAL, shown
from readers.packages import BROKEN, Package, local, opened, reading

MAX_MERGES = 50_000
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
FRAME = 2  # drawn sides: a title above a table has its upper rule at most
_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_CONSTANT = re.compile(r"[\d.]+%?")
_OFF = ("0", "false")


@dataclass(frozen=True, slots=True)
class _Style:
    """What a cell's style says: its number format, and whether a frame is drawn around the cell."""

    code: str = GENERAL
    framed: bool = False


@dataclass(frozen=True, slots=True)
class _Book:
    """What the cells of all sheets refer to."""

    strings: tuple[str, ...]
    styles: tuple[_Style, ...]
    since_1904: bool


def read(path: Path) -> tuple[Page, ...]:
    """Return one page without boxes: the visible sheets one after another.

    Raises Damaged, Encrypted and TooLarge.
    """
    with opened(path) as package:
        return (page(block for sheet in _sheets(package) for block in blocks(sheet)),)


def _sheets(package: Package) -> Iterator[Worksheet]:
    main = package.main("xl/workbook.xml")
    workbook = package.part(main)
    if workbook is None:
        raise Damaged(BROKEN)
    related = package.related(main)
    parts = {kind: package.part(name) for kind, name in related.values() if kind in {"sharedStrings", "styles"}}
    properties = workbook.find("workbookPr")
    since_1904 = properties is not None and properties.get("date1904", "0") not in _OFF
    book = _Book(_strings(parts.get("sharedStrings")), _styles(parts.get("styles")), since_1904)
    for sheet in workbook.iterfind("sheets/sheet"):
        kind, name = related.get(sheet.get("id", ""), ("", ""))
        if kind == "worksheet" and sheet.get("state", "visible") == "visible":
            yield _sheet(package, name, sheet.get("name", ""), book)


def _strings(part: Any | None) -> tuple[str, ...]:
    return () if part is None else tuple(_rich(item) for item in part.iterfind("si"))


def _rich(item: Any) -> str:
    """The words of a string without the pronunciation above them."""
    return "".join(text.text or "" for path in ("t", "r/t") for text in item.iterfind(path))


def _styles(part: Any | None) -> tuple[_Style, ...]:
    if part is None:
        return ()
    codes = {form.get("numFmtId"): form.get("formatCode", GENERAL) for form in part.iterfind("numFmts/numFmt")}
    framed = {
        index: sum(side.get("style", "none") != "none" for side in border) >= FRAME
        for index, border in enumerate(part.iterfind("borders/border"))
    }
    return tuple(
        _Style(
            codes.get(form.get("numFmtId")) or BUILT_IN.get(_integer(form.get("numFmtId"), 0), GENERAL),
            framed.get(_integer(form.get("borderId"), 0), False),
        )
        for form in part.iterfind("cellXfs/xf")
    )


def _sheet(package: Package, part: str, name: str, book: _Book) -> Worksheet:
    stream = package.stream(part)
    if stream is None:
        raise Damaged(BROKEN)
    collected = _Collected(book)
    with reading(), stream:
        for _, element in etree.iterparse(
            stream, events=("end",), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
        ):
            collected.take(element)
    return Worksheet(name, collected.words, collected.merges, frozenset(collected.framed))


class _Collected:
    """What has been read of a sheet."""

    def __init__(self, book: _Book) -> None:
        self._book = book
        self._zeros = True
        self._row = self._column = 0
        self.words: dict[tuple[int, int], str] = {}
        self.merges: list[Merge] = []
        self.framed: set[int] = set()

    def take(self, element: Any) -> None:
        """Take in an element that has been read whole; a row is forgotten afterwards. Raises TooLarge."""
        name = local(element.tag)
        if name == "row":
            self._take_row(element)
            element.clear()
        elif name == "sheetView":
            self._zeros = element.get("showZeros", "1") not in _OFF
        elif name == "mergeCell" and (merge := _range(element.get("ref", ""))):
            self.merges.append(merge)
        if len(self.words) > MAX_CELLS or len(self.merges) > MAX_MERGES:
            raise TooLarge(TOO_MANY)

    def _take_row(self, row: Any) -> None:
        self._row = _integer(row.get("r"), self._row + 1)
        self._column = 0
        for cell in row:
            if local(cell.tag) == "c":
                self._column += 1
                if place := _place(cell.get("r", "")):
                    self._row, self._column = place
                self._take_cell(cell)

    def _take_cell(self, cell: Any) -> None:
        number = _integer(cell.get("s"), 0)
        style = self._book.styles[number] if number < len(self._book.styles) else _Style()
        if style.framed:
            self.framed.add(self._row)
        if text := self._text(cell, style):
            self.words[self._row, self._column] = text

    def _text(self, cell: Any, style: _Style) -> str:
        parts = {local(part.tag): part for part in cell}
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return "".join(text.text or "" for text in parts.get("is", cell).iter() if local(text.tag) == "t")
        stored = (parts["v"].text or "") if "v" in parts else ""
        if kind == "s":
            index = _integer(stored, -1)
            return self._book.strings[index] if 0 <= index < len(self._book.strings) else ""
        if kind == "b":
            return {"1": "TRUE", "0": "FALSE"}.get(stored, stored)
        if not stored and "f" in parts:
            return _typed(parts["f"].text or "")
        if kind != "n" or not stored:
            return stored
        text = shown(stored, style.code, since_1904=self._book.since_1904)
        return text if self._zeros or text.strip("0.") else ""


def _typed(formula: str) -> str:
    """What somebody typed who meant words (=100%) and got a formula, which no program has computed yet."""
    return f"={formula}" if _CONSTANT.fullmatch(formula) else ""


def _range(reference: str) -> Merge | None:
    first, _, last = reference.partition(":")
    start, end = _place(first), _place(last or first)
    return (*start, *end) if start and end and start != end else None


def _place(reference: str) -> tuple[int, int] | None:
    """Row and column of a reference such as C4."""
    match = _PLACE.fullmatch(reference)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    row = int(match[2])
    return (row, column) if 0 < row <= LAST_ROW and column <= LAST_COLUMN else None


def _integer(text: str | None, default: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else default
