"""PDF: what each page has printed on it, by PDFium; where it fails or gives no text, by pdfplumber."""

import logging
import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO

import pdfplumber
from pdfminer.layout import LTChar, LTContainer, LTCurve, LTImage, LTLine, LTRect
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import dict_value, int_value
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from readers import pdfium
from readers.document import Box, Page
from readers.errors import Damaged, Encrypted, TooLarge
from readers.folding import UNREADABLE, fold
from readers.format import Format
from readers.glyphs import Glyph, middle_to_baseline
from readers.pdfium_sheet import pdfium_sheet
from readers.rulings import SNAP
from readers.sheet import OUTLINES, Sheet, page

MAX_PAGES = 2000  # the longest disclosure seen has 187 pages
STRAIGHT = 1.0  # points that a line may lean and still be one along an axis
SLANT = 0.1  # of the size: more is a watermark across the page, less a scan's text layer a little askew

# What pdfminer's lexer, object resolver, filters, fonts and page tree raise on malformed files besides its own
# exceptions; pdfplumber wraps what the first opening and a page's contents raise in PdfminerException.
MALFORMED = (
    PdfminerException,
    MalformedPDFException,
    PSException,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
UNTOLD = 0.02  # of a page's characters: a stray sign in a font without names is not worth a second reading
LOCKED = "文件设有打开密码，请取消密码后重新上传。"
CUT_SHORT = "PDF 文件不完整（可能下载或复制中断），请重新取得完整的文件后上传。"
BROKEN = "PDF 文件已损坏，无法解析，请重新导出后上传。"

# Without a handler of their own, the parser's remarks on fonts would be printed to stderr.
for _name in ("pdfminer", "pdfplumber"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


def recognises(head: bytes, _name: str) -> bool:
    """A PDF says so within its first kilobyte (ISO 32000-1, Annex H, implementation note 13)."""
    return b"%PDF-" in head[:1024]


def read(path: Path) -> tuple[Page, ...]:
    """Return the pages of a PDF; a page that cannot be read comes empty and says so in ``problem``.

    Raises Encrypted where a password is needed to open it, Damaged where it is cut short, cannot be parsed or has no
    pages, and TooLarge beyond MAX_PAGES pages.
    """
    with path.open("rb") as file:
        if b"startxref" not in file.read():
            raise Damaged(CUT_SHORT)
        try:
            pages, doubted = _by_pdfium(path)
        except pdfium.PasswordNeeded as error:
            raise Encrypted(LOCKED) from error
        except pdfium.Unopened:
            return _by_pdfplumber(file)
        return _by_pdfplumber(file, pages, doubted) if doubted else tuple(pages)


def _by_pdfium(path: Path) -> tuple[list[Page], list[int]]:
    """Return the pages as PDFium sees them, and which of them (from 0) are better asked of pdfplumber."""
    pages: list[Page] = []
    doubted: list[int] = []
    with pdfium.opened(path) as document:
        count = len(document)
        if not count:
            raise pdfium.Unopened
        _limit(count)
        for number in range(1, count + 1):
            try:
                sheet, replaced = pdfium_sheet(document, number)
            except pdfium.Unopened:
                pages.append(_empty(number, f"第 {number} 页已损坏，无法读取。"))
                doubted.append(number - 1)
                continue
            pages.append(page(sheet))
            if replaced or _lacks_text(sheet):
                doubted.append(number - 1)
    return pages, doubted


def _limit(count: int) -> None:
    if count > MAX_PAGES:
        raise TooLarge(f"文件有 {count} 页，超过 {MAX_PAGES} 页的上限，请拆分后上传。")


def _lacks_text(sheet: Sheet) -> bool:
    """Whether a page has nothing to be read, or characters that nothing tells the meaning of."""
    if not sheet.glyphs:
        return not sheet.pictures and sheet.outlines < OUTLINES
    return sum(glyph.text == UNREADABLE for glyph in sheet.glyphs) > UNTOLD * len(sheet.glyphs)


def _by_pdfplumber(file: BinaryIO, pages: Sequence[Page] = (), doubted: Sequence[int] = ()) -> tuple[Page, ...]:
    """Return the pages given with those that are doubted read anew; all of them where none fit or none are given."""
    try:
        with pdfplumber.open(file) as document:
            found = list(PDFPage.create_pages(document.doc))
            if not found:
                raise Damaged("PDF 文件没有可读的页面，请重新导出后上传。")
            _limit(len(found))
            if len(found) == len(pages):
                anew = {index: _page(document, found[index], index + 1) for index in doubted}
                return tuple(_better(one, anew.get(index)) for index, one in enumerate(pages))
            read_anew = [_page(document, page_object, number) for number, page_object in enumerate(found, 1)]
            stated = int_value(dict_value(document.doc.catalog.get("Pages")).get("Count"))
            lost = range(len(read_anew) + 1, min(stated, MAX_PAGES) + 1)
            return (*read_anew, *(_empty(number, f"文件标明共 {stated} 页，有页面无法读出。") for number in lost))
    except MALFORMED as error:
        if any(isinstance(argument, (PDFPasswordIncorrect, PDFEncryptionError)) for argument in error.args):
            raise Encrypted(LOCKED) from error
        raise Damaged(BROKEN) from error


def _better(one: Page, other: Page | None) -> Page:
    """The page of two readings of which more can be read; the second where both tell as much."""
    if other is None or (other.problem and not one.problem):
        return one
    return other if _readable(other) >= _readable(one) else one


def _readable(page_: Page) -> int:
    return sum(len(line.text) - line.text.count(UNREADABLE) for line in page_.lines)


def _page(document: Any, page_object: Any, number: int) -> Page:
    # A box may be stated by any two opposite corners (ISO 32000-1, 7.9.5); pdfminer takes them for lower left and
    # upper right, and the whole text would lie off the page.
    page_object.mediabox, page_object.cropbox = map(_from_lower_left, (page_object.mediabox, page_object.cropbox))
    try:
        plumbed = pdfplumber.page.Page(document, page_object, number)
        result = page(_sheet(plumbed))
        plumbed.close()
    except MALFORMED:
        return _empty(number, f"第 {number} 页已损坏，无法读取。", *_visible(page_object)[:2])
    return result


def _from_lower_left(box: Box) -> Box:
    x0, y0, x1, y1 = box
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _empty(number: int, problem: str, width: float = 0.0, height: float = 0.0) -> Page:
    return Page(number, width, height, (), (), problem=problem)


def _sheet(plumbed: Any) -> Sheet:
    width, height, left, top = _visible(plumbed.page_obj)
    down = plumbed.layout.height - top
    glyphs: list[Glyph] = []
    ink: list[Box] = []
    shades: list[Box] = []
    pictures: list[Box] = []
    outlines = 0
    for item in _items(plumbed.layout):
        box = (item.x0 - left, down - item.y1, item.x1 - left, down - item.y0)
        thin = min(box[2] - box[0], box[3] - box[1]) <= SNAP
        if isinstance(item, LTChar):
            glyphs += _glyph(item, box, down)
        elif isinstance(item, LTImage):
            (ink if thin else pictures).append(box)
        elif isinstance(item, LTCurve):
            outlines += not isinstance(item, (LTLine, LTRect))
            sides = [box] if thin else list(_sides([(x - left, down - y) for x, y in item.pts]))
            if thin or item.stroke:
                ink += sides
            elif isinstance(item, LTRect) and not _white(item.non_stroking_color):
                shades += sides
    on_page = [g for g in glyphs if 0 <= g.x <= width and 0 <= g.y <= height]
    return Sheet(plumbed.page_number, width, height, on_page, ink, shades, pictures, outlines)


def _visible(page_object: Any) -> tuple[float, float, float, float]:
    """Return width and height of the page as displayed, and what its crop box cuts off on the left and on top.

    The crop box counts within the media box (ISO 32000-1, 14.11.2); both are stated before the page is turned.
    """
    x0, y0, x1, y1 = page_object.mediabox
    crop = page_object.cropbox
    cut = (max(x0, crop[0]), max(y0, crop[1]), min(x1, crop[2]), min(y1, crop[3]))
    if cut[0] >= cut[2] or cut[1] >= cut[3]:
        cut = (x0, y0, x1, y1)
    left, below, right, above = cut[0] - x0, cut[1] - y0, x1 - cut[2], y1 - cut[3]
    width, height = cut[2] - cut[0], cut[3] - cut[1]
    return {
        90: (height, width, below, left),
        180: (width, height, right, below),
        270: (height, width, above, right),
    }.get(page_object.rotate, (width, height, left, above))


def _items(container: Iterable[Any]) -> Iterator[Any]:
    for item in container:
        if isinstance(item, LTContainer):
            yield from _items(item)
        else:
            yield item


def _glyph(item: Any, box: Box, down: float) -> list[Glyph]:
    """Return the glyph, or nothing for one that prints nothing or lies aslant."""
    raw = item.get_text()
    text = UNREADABLE if raw.startswith("(cid:") else fold(raw)
    a, b, _c, _d, begin, baseline = item.matrix
    size = item.size or item.width
    if not text or not size:
        return []
    if abs(b) <= SLANT * abs(a):
        if abs(begin - item.x0) <= SLANT * size:  # else it is written downwards and begins at its middle
            return [Glyph(text, box[0], box[2], down - baseline, size)]
    elif abs(a) > SLANT * abs(b):
        return []
    return [Glyph(text, box[0], box[2], middle_to_baseline((box[1] + box[3]) / 2, size), size)]


def _sides(points: list[tuple[float, float]]) -> Iterator[Box]:
    for (x0, y0), (x1, y1) in zip(points, [*points[1:], points[0]], strict=True):
        if abs(x0 - x1) <= STRAIGHT or abs(y0 - y1) <= STRAIGHT:
            yield min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _white(colour: Any) -> bool:
    """White in grey, RGB or CMYK."""
    parts = colour if isinstance(colour, (tuple, list)) else (colour,)
    return all(part == 0 for part in parts) if len(parts) == 4 else all(part == 1 for part in parts)


pdf = Format("application/pdf", (".pdf",), recognises, read)
