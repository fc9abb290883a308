"""The characters that a page prints, from PDFium, each with its baseline and how far it advances."""

from ctypes import addressof, byref, c_double, c_float
from dataclasses import dataclass, field
from functools import lru_cache
from math import hypot
from typing import Any

from pypdfium2 import raw

from readers.document import Box
from readers.folding import UNREADABLE, fold
from readers.glyphs import ABOVE, BELOW, Glyph, middle_to_baseline
from readers.pdfium import Matrix, after, matrix_of

SLANT = 0.1  # of the size: more is a watermark across the page, less a scan's text layer a little askew
ONLY_INK = 0.8  # of the size: a box that is lower is not the font's, but that of the ink (Type 3 fonts)
KEPT = 0.75  # of its width, at least: a character that overlaps more is printed over the other
SPELT = 3  # characters that one ligature stands for at most; more are a text stated in place of what is printed
HYPHENS = {0x2, 0xFFFE}  # what PDFium makes of a hyphen at the end of a line
BLANK = 0x20
BREAKS = {0xA, 0xD}
INKLESS = 0.035  # of the size: PDFium gives a text of blanks a seam of 0.0286, while a dash is 0.05 high
SURROGATES = range(0xD800, 0xE000)
MIDDLE = (ABOVE - BELOW) / 2  # of the size: how far above its baseline a character has its middle
EM = 1000.0


Point = tuple[float, float]


@dataclass(slots=True)
class Characters:
    """The glyphs of a page, the texts that they came from, and whether something is printed that is not among them."""

    glyphs: list[Glyph] = field(default_factory=list)
    texts: set[int] = field(default_factory=set)
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class _Run:
    """How a text runs on the page: how high and wide its em is, whether level (-1: upside down), plumb or neither."""

    size: float
    width: float
    level: int
    plumb: bool


def characters(text: Any, matrix: Matrix) -> Characters:
    """Return what a raw text page prints, its places taken through the matrix; what lies aslant is left out."""
    found = Characters()
    places = _Places(text, matrix)
    before: Point | None = None
    spelt = 0
    unicode, unmapped, generated = raw.FPDFText_GetUnicode, raw.FPDFText_HasUnicodeMapError, raw.FPDFText_IsGenerated
    for index in range(raw.FPDFText_CountChars(text)):
        code = unicode(text, index)
        if code in BREAKS or (code == BLANK and generated(text, index) == 1):
            continue
        printed = UNREADABLE if unmapped(text, index) == 1 else _printed(code)
        origin = places.origin(index)
        spelt = spelt + 1 if origin == before else 1
        before = origin
        if spelt > 1 and found.glyphs:
            found.hidden = found.hidden or spelt > SPELT
            found.glyphs[-1] = _spelt(found.glyphs[-1], printed)
        elif printed and (glyph := places.glyph(index, code, printed, origin)):
            _clip(found.glyphs, origin)
            found.glyphs.append(glyph)
    found.texts.update(places.runs)
    return found


def look_for(found: Characters, thing: Any, matrix: Matrix) -> None:
    """Add a text that is not among the characters where it is blanks; one that is printed twice is left out rightly."""
    box = _box(thing, matrix)
    size = c_float()
    raw.FPDFTextObj_GetFontSize(thing, byref(size))
    a, b, c, d, e, f = after(matrix_of(thing), matrix)
    run = _run((a, b, c, d, size.value), (1, 0, 0, 1, 0, 0))
    if min(box[2] - box[0], box[3] - box[1]) < INKLESS * run.size:
        if run.level > 0:
            found.glyphs.append(Glyph(" ", e, e + run.width / 4, f, run.size))
    elif not any(box[0] <= glyph.x <= box[2] and box[1] <= glyph.y <= box[3] for glyph in found.glyphs):
        found.hidden = True


def _box(thing: Any, matrix: Matrix) -> Box:
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    raw.FPDFPageObj_GetBounds(thing, byref(left), byref(bottom), byref(right), byref(top))
    a, b, c, d, e, f = matrix
    xs = [a * x.value + c * y.value + e for x, y in ((left, bottom), (right, top))]
    ys = [b * x.value + d * y.value + f for x, y in ((left, bottom), (right, top))]
    return min(xs), min(ys), max(xs), max(ys)


@lru_cache(maxsize=20_000)
def _printed(code: int) -> str:
    """A character's text; a surrogate stays until its other half comes."""
    if code in HYPHENS:
        return "-"
    if code in SURROGATES:
        return chr(code)
    return fold(chr(code)) if code else UNREADABLE


def _clip(glyphs: list[Glyph], origin: Point) -> None:
    """Cut off what the last glyph's ink, drawn with another font than the page's own, has beyond its advance."""
    if glyphs and origin[0] < (last := glyphs[-1]).x1 and origin[1] == last.baseline:
        advance = origin[0] - last.x0
        if advance > KEPT * (last.x1 - last.x0):
            glyphs[-1] = last._replace(x1=origin[0])


def _spelt(glyph: Glyph, more: str) -> Glyph:
    """The glyph with what comes at its place: more of a ligature, half a character, or the same printed again."""
    if more == glyph.text and not (more.isascii() and more.isalpha()):
        return glyph
    whole = (glyph.text + more).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return Glyph(fold(whole), glyph.x0, glyph.x1, glyph.baseline, glyph.size)


class _Places:
    """Asks a text page where its characters lie; PDFium fills the same buffers each time."""

    def __init__(self, text: Any, matrix: Matrix) -> None:
        self._text = text
        self._to_page = matrix
        self._box, self._matrix, self._x, self._y = raw.FS_RECTF(), raw.FS_MATRIX(), c_double(), c_double()
        self._to_box, self._to_matrix = byref(self._box), byref(self._matrix)
        self._to_x, self._to_y = byref(self._x), byref(self._y)
        self.runs: dict[int, _Run] = {}  # by text
        self._alike: dict[tuple[float, ...], _Run] = {}
        self._advances: dict[tuple[int, int], float] = {}

    def origin(self, index: int) -> Point:
        """Where the character stands, on the page as displayed."""
        raw.FPDFText_GetCharOrigin(self._text, index, self._to_x, self._to_y)
        a, b, c, d, e, f = self._to_page
        x, y = self._x.value, self._y.value
        return round(a * x + c * y + e, 3), round(b * x + d * y + f, 3)

    def glyph(self, index: int, code: int, printed: str, origin: Point) -> Glyph | None:
        """The character at that origin, or nothing where it lies aslant or has no size."""
        text = raw.FPDFText_GetTextObject(self._text, index)
        key = addressof(text.contents) if text else 0
        run = self.runs.get(key) or self._run(key, index)
        size = run.size
        x0, top, x1, bottom = self._loose(index)
        if run.level > 0 and x0 < x1 and bottom - top >= ONLY_INK * size:
            # The box of a vertical font's character lies elsewhere than its origin tells.
            level = top - size / 4 <= origin[1] - size * MIDDLE <= bottom + size / 4
            return Glyph(printed, x0, x1, origin[1] if level else middle_to_baseline((top + bottom) / 2, size), size)
        if run.level:
            x0, x1 = sorted((origin[0], origin[0] + run.level * self._advance(text, code, run)))
            upright = origin[1] if run.level > 0 else middle_to_baseline(origin[1] + size * MIDDLE, size)
            return Glyph(printed, x0, x1, upright, size)
        if run.plumb:
            return Glyph(printed, x0, x1, middle_to_baseline((top + bottom) / 2, size), size)
        return None

    def _run(self, key: int, index: int) -> _Run:
        raw.FPDFText_GetMatrix(self._text, index, self._to_matrix)
        found = self._matrix
        style = (found.a, found.b, found.c, found.d, raw.FPDFText_GetFontSize(self._text, index))
        run = self._alike.get(style)
        if run is None:
            run = self._alike[style] = _run(style, self._to_page)
        self.runs[key] = run
        return run

    def _loose(self, index: int) -> Box:
        raw.FPDFText_GetLooseCharBox(self._text, index, self._to_box)
        a, b, c, d, e, f = self._to_page
        box = self._box
        left, right, above, below = box.left, box.right, box.top, box.bottom
        x0, y0 = round(a * left + c * above + e, 3), b * left + d * above + f
        x1, y1 = round(a * right + c * below + e, 3), b * right + d * below + f
        if x0 <= x1 and y0 <= y1:  # all but turned pages; min and max take their time
            return x0, y0, x1, y1
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def _advance(self, text: Any, code: int, run: _Run) -> float:
        """How far the font goes on after a character; half its size where the font does not tell."""
        font = raw.FPDFTextObj_GetFont(text) if text else None
        key = (addressof(font.contents), code) if font else (0, code)
        if key not in self._advances:
            width = c_float()
            known = bool(font) and raw.FPDFFont_GetGlyphWidth(font, code, EM, byref(width))
            self._advances[key] = width.value / EM if known and width.value > 0 else 0.5
        return self._advances[key] * run.width


def _run(text: tuple[float, ...], page: Matrix) -> _Run:
    a, b, c, d, size = text
    right = (a * page[0] + b * page[2], a * page[1] + b * page[3])
    up = (c * page[0] + d * page[2], c * page[1] + d * page[3])
    high, wide = abs(size) * hypot(*up), abs(size) * hypot(*right)
    if not high or not wide:
        return _Run(0.0, 0.0, 0, plumb=False)
    if abs(right[1]) <= SLANT * abs(right[0]):
        return _Run(high, wide, 1 if up[1] < 0 else -1, plumb=False)
    return _Run(high, wide, 0, plumb=abs(right[0]) <= SLANT * abs(right[1]))
