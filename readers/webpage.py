"""A web page → its text and tables as a reader sees them: no scripts, menus, heads and feet of the site."""

import codecs
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree, html

from readers.document import Cell, Grid
from readers.errors import Damaged, TooLarge
from readers.flow import MAX_CELLS, TOO_MANY, Block, tabled

MOST_COLUMNS = 1000  # that a cell may span, HTML standard 4.9.11
MAIN = 0.9  # of the words that are no links: whatever holds so much holds what the page is for
LONGEST_FURNITURE = 60  # characters of a line in a site's head or foot
FEWEST_WORDS = 200

SKIPPED = frozenset(
    {
        *("script", "style", "noscript", "template", "head", "nav", "aside", "select", "option", "datalist", "button"),
        *("textarea", "input", "iframe", "object", "embed", "svg", "canvas", "audio", "video", "map", "dialog"),
    }
)
HOLDERS = frozenset({"article", "body", "center", "div", "form", "html", "main", "section"})
HEADINGS = frozenset({"h1", "h2", "h3"})
BLOCKS = HOLDERS | {
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "pre", "blockquote", "address", "ul", "ol", "li", "dl", "dt", "dd"),
    *("details", "summary", "fieldset", "legend", "figure", "figcaption", "header", "footer", "hr"),
    *("thead", "tbody", "tfoot", "tr", "td", "th", "caption"),
}
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_CHINESE = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs"}


def blocks(raw: bytes) -> Iterator[Block]:
    """Yield the page's text, block by block, and its tables. Raises Damaged for a page without words, and TooLarge."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        page = html.document_fromstring(_decoded(raw).encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise Damaged("网页内容无法解析，请重新保存后上传。") from error
    body = page.find("body")
    body = page if body is None else body
    main = _main(body)
    found = list(_Reader().read(main))
    title = re.split(r"[_|]|\s[-—]\s", (page.findtext("head/title") or "").strip())[0]
    if main is not body and title and not any(isinstance(block, str) and title in block for block in found):
        yield title
    yield from found


def _decoded(raw: bytes) -> str:
    """Decode by byte order mark, as UTF-8 where it is, else as the page says, else as GB 18030."""
    for mark, encoding in _MARKS.items():
        if raw.startswith(mark):
            return raw.decode(encoding, "replace")
    stated = _CHARSET.search(raw[:4096])
    name = stated[1].decode().lower() if stated else "gb18030"
    for encoding in ("utf-8", _CHINESE.get(name, name), "gb18030"):
        try:
            return raw.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return raw.decode("utf-8" if name.startswith("utf") else "gb18030", "replace")


def _main(body: Any) -> Any:
    """The innermost element that holds nearly all words outside of links, all tables and all longer sentences."""
    found = body
    while True:
        weights = {child: _weight(child) for child in found if isinstance(child.tag, str) and _is_shown(child)}
        whole = sum(weights.values()) + len("".join((found.text or "").split()))
        heaviest = max(weights, key=lambda child: weights[child], default=None)
        if heaviest is None or heaviest.tag not in HOLDERS or whole < FEWEST_WORDS:
            return found
        others = [child for child in weights if child is not heaviest]
        if weights[heaviest] < MAIN * whole or any(_is_content(child) for child in others):
            return found
        found = heaviest


def _is_shown(element: Any) -> bool:
    return (
        isinstance(element.tag, str)
        and element.tag not in SKIPPED
        and element.get("hidden") is None
        and not _HIDDEN.search(element.get("style", ""))
    )


def _weight(element: Any) -> int:
    """How many characters an element shows outside of links."""
    if not _is_shown(element) or element.tag == "a":
        return 0
    total = len("".join((element.text or "").split()))
    for child in element:
        total += _weight(child) + len("".join((child.tail or "").split()))
    return total


def _is_content(element: Any) -> bool:
    """Whether an element holds a heading, a table or a longer text: what no head or foot of a site does."""
    if not _is_shown(element) or element.tag == "a" or not _weight(element):
        return False
    if element.tag in HEADINGS or element.tag == "table" or len((element.text or "").strip()) > LONGEST_FURNITURE:
        return True
    return any(len((child.tail or "").strip()) > LONGEST_FURNITURE or _is_content(child) for child in element)


class _Reader:
    """Collects the words of an element block by block, its tables between them."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._words: list[str] = []

    def read(self, element: Any) -> list[Block]:
        """Return the texts and tables in an element."""
        self._inside(element)
        self._end_block()
        return self._blocks

    def _inside(self, element: Any) -> None:
        self._say(element.text)
        for child in element:
            if _is_shown(child):
                self._visit(child)
            self._say(child.tail)

    def _visit(self, element: Any) -> None:
        if element.tag == "br":
            self._words.append("\n")
        elif element.tag == "table":
            self._end_block()
            self._blocks += _table(element)
        elif element.tag in BLOCKS:
            self._end_block()
            self._inside(element)
            self._end_block()
        else:
            self._inside(element)

    def _say(self, text: str | None) -> None:
        if text:
            self._words.append(_BLANKS.sub(" ", text))

    def _end_block(self) -> None:
        text = "".join(self._words).strip()
        self._words.clear()
        if text:
            self._blocks.append(text)


def _table(table: Any) -> Iterator[Block]:
    """The table and those inside its cells; where these hold more, the table only arranged them."""
    slots = _Slots()
    inner: list[Block] = []
    arranged: list[Block] = []
    for group in _groups(table):
        rows = [row for row in group if _is_shown(row)]
        for index, row in enumerate(rows):
            for cell in row:
                if cell.tag in {"td", "th"} and _is_shown(cell):
                    found = _Reader().read(cell)
                    text = "\n".join(block for block in found if isinstance(block, str))
                    slots.add(cell, text, rows_left=len(rows) - index)
                    inner += [block for block in found if not isinstance(block, str)]
                    arranged += found
            slots.end_row()
    for caption in table.iterchildren("caption"):
        yield from _Reader().read(caption)
    yield from tabled(slots.grid(), inner, arranged)


def _groups(table: Any) -> Iterator[list[Any]]:
    """The rows of the table's head, bodies and foot: no cell reaches from one into the next."""
    loose: list[Any] = []
    for child in table:
        if child.tag == "tr":
            loose.append(child)
        elif child.tag in {"thead", "tbody", "tfoot"}:
            if loose:
                yield loose
                loose = []
            yield list(child.iterchildren("tr")) if _is_shown(child) else []
    yield loose


class _Slots:
    """The cells of a table in the slots that they cover (HTML standard 4.9.12, "forming a table")."""

    def __init__(self) -> None:
        self._cells: list[Cell] = []
        self._taken: set[tuple[int, int]] = set()
        self._row = self._column = self._columns = 0

    def add(self, cell: Any, text: str, *, rows_left: int) -> None:
        """Put a cell into the next free slot of the row. Raises TooLarge."""
        while (self._row, self._column) in self._taken:
            self._column += 1
        width = 1
        wanted = min(_span(cell.get("colspan")) or 1, MOST_COLUMNS)
        while width < wanted and (self._row, self._column + width) not in self._taken:
            width += 1
        height = min(_span(cell.get("rowspan")) or rows_left, rows_left)
        if len(self._taken) + width * height > MAX_CELLS:
            raise TooLarge(TOO_MANY)
        for row in range(self._row, self._row + height):
            self._taken.update((row, self._column + index) for index in range(width))
        self._cells.append(Cell(text, self._row, self._column, height, width))
        self._column += width
        self._columns = max(self._columns, self._column)

    def end_row(self) -> None:
        """Go on to the next row."""
        self._row += 1
        self._column = 0

    def grid(self) -> Grid:
        """The table."""
        return Grid(tuple(self._cells), self._row, self._columns, 1)


def _span(stated: str | None) -> int:
    """How many rows or columns a cell says that it covers; 0 rows are those to the end of its group."""
    text = (stated or "1").strip()
    return int(text) if text.isdecimal() and len(text) < 6 else 1
