"""The characters that a page prints, from PDFium, each with its baseline and how far it advances."""

from collections.abc import Container
from ctypes import addressof, byref, c_float, cast
from dataclasses import dataclass, field
from functools import lru_cache
from math import hypot
from typing import Any

from pypdfium2 import raw

from readers.document import Box
from readers.folding import UNREADABLE, fold
from readers.glyphs import ABOVE, BELOW, Glyph, middle_to_baseline
from readers.pdfium import Matrix, after, matrix_of
from readers.pdfium_text import Character, Point, asked

SLANT = 0.1  # of the size: more is a watermark across the page, less a scan's text layer a little askew
ONLY_INK = 0.8  # of the size: a box that is lower is not the font's, but that of the ink (Type 3 fonts)
KEPT = 0.75  # of its width, at least: a character that overlaps more is printed over the other
SPELT = 3  # characters that one ligature stands for at most; more are a text stated in place of what is printed
INKLESS = 0.035  # of the size: PDFium gives a text of blanks a seam of 0.0286, while a dash is 0.05 high
HIGH, LOW, PLANES = range(0xD800, 0xDC00), range(0xDC00, 0xE000), 0x10000  # surrogate pairs
MIDDLE = (ABOVE - BELOW) / 2  # of the size: how far above its baseline a character has its middle
EM = 1000.0


@dataclass(slots=True)
class Characters:
    """The glyphs of a page and the texts that they came from.

    ``unseen`` are texts that PDFium left out as it has no shapes for them; ``hidden`` says that others are missing.
    """

    glyphs: list[Glyph] = field(default_factory=list)
    texts: set[int] = field(default_factory=set)
    unseen: set[int] = field(default_factory=set)
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class _Run:
    """How a text runs on the page: how high and wide its em is, whether level (-1: upside down), plumb or neither."""

    size: float
    width: float
    level: int
    plumb: bool


def characters(text: Any, matrix: Matrix, only: Container[int] | None = None) -> Characters:
    """Return what a raw text page, or some of its texts, prints, its places taken through the matrix.

    What lies aslant is left out.
    """
    found, runs = Characters(), _Runs(text, matrix)
    glyphs = found.glyphs
    before: Point | None = None
    half = spelt = 0
    for character in asked(text, matrix):
        if only is not None and character[2] not in only:
            continue
        code, origin = character[1] or 0, character[3]
        printed = _printed(code)
        if origin == before:
            spelt += 1
            found.hidden = found.hidden or spelt > SPELT
            glyphs[-1] = _paired(glyphs[-1], half, code) if half else _spelt(glyphs[-1], printed)
        elif printed and (glyph := runs.glyph(character, printed)):
            before, spelt = origin, 1
            if glyphs and origin[0] < glyphs[-1].x1:
                _clip(glyphs, origin)
            glyphs.append(glyph)
        half = code if code in HIGH else 0
    found.texts.update(runs.known)
    return found


def look_for(found: Characters, thing: Any, matrix: Matrix) -> None:
    """Add a text that is not among the characters where it is blanks; one that is printed twice is left out rightly.

    A text in a font that neither the file nor this machine has may be anything: it is noted as unseen, and given a
    stroke, so that PDFium takes it for printed when it is asked again.
    """
    box = _box(thing, matrix)
    size = c_float()
    raw.FPDFTextObj_GetFontSize(thing, byref(size))
    a, b, c, d, e, f = after(matrix_of(thing), matrix)
    run = _run((a, b, c, d, size.value), (1, 0, 0, 1, 0, 0))
    if box[:2] == box[2:] and not raw.FPDFFont_GetIsEmbedded(raw.FPDFTextObj_GetFont(thing)):
        raw.FPDFTextObj_SetTextRenderMode(thing, raw.FPDF_TEXTRENDERMODE_STROKE)
        raw.FPDFPageObj_Transform(thing, 1, 0, 0, 1, 0, 0)  # makes it measure anew: a stroke has room
        found.unseen.add(addressof(thing.contents))
    elif min(box[2] - box[0], box[3] - box[1]) < INKLESS * run.size:
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
    return fold(chr(code)) if code else UNREADABLE


def _clip(glyphs: list[Glyph], origin: Point) -> None:
    """Cut off what the last glyph's ink, drawn with another font than the page's own, has beyond its advance."""
    last = glyphs[-1]
    if origin[1] == last.baseline and origin[0] - last.x0 > KEPT * (last.x1 - last.x0):
        glyphs[-1] = last._replace(x1=origin[0])


def _spelt(glyph: Glyph, more: str) -> Glyph:
    """The glyph with what comes at its place: more of a ligature, or the same printed again."""
    again = more == glyph.text and not (more.isascii() and more.isalpha())
    return glyph if again else glyph._replace(text=glyph.text + more)


def _paired(glyph: Glyph, high: int, low: int) -> Glyph:
    """The glyph of which a font names the two halves of a surrogate pair."""
    return glyph._replace(
        text=_printed(PLANES + (high - HIGH.start << 10) + (low - LOW.start)) if low in LOW else UNREADABLE
    )


class _Runs:
    """Knows how each text of a page runs, by its address."""

    def __init__(self, text: Any, matrix: Matrix) -> None:
        self.known: dict[int, _Run] = {}
        self._text = text
        self._to_page = matrix
        self._alike: dict[tuple[float, ...], _Run] = {}
        self._advances: dict[tuple[int, int], float] = {}

    def glyph(self, character: Character, printed: str) -> Glyph | None:
        """Return the character as a glyph, or nothing where it lies aslant or has no size."""
        number, code, thing, origin, (x0, top, x1, bottom) = character
        run = self.known.get(thing) or self._run(thing, number)
        size = run.size
        if run.level > 0 and x0 < x1 and bottom - top >= ONLY_INK * size:
            # The box of a vertical font's character lies elsewhere than its origin tells.
            level = top - size / 4 <= origin[1] - size * MIDDLE <= bottom + size / 4
            return Glyph(printed, x0, x1, origin[1] if level else middle_to_baseline((top + bottom) / 2, size), size)
        if run.level:
            x0, x1 = sorted((origin[0], origin[0] + run.level * self._advance(thing, code or 0, run)))
            baseline = origin[1] if run.level > 0 else middle_to_baseline(origin[1] + size * MIDDLE, size)
            return Glyph(printed, x0, x1, baseline, size)
        if run.plumb:
            return Glyph(printed, x0, x1, middle_to_baseline((top + bottom) / 2, size), size)
        return None

    def _run(self, thing: int, number: int) -> _Run:
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self._text, number, byref(matrix))
        style = (matrix.a, matrix.b, matrix.c, matrix.d, raw.FPDFText_GetFontSize(self._text, number))
        if style not in self._alike:
            self._alike[style] = _run(style, self._to_page)
        self.known[thing] = self._alike[style]
        return self.known[thing]

    def _advance(self, thing: int, code: int, run: _Run) -> float:
        """How far the font goes on after a character; half its size where the font does not tell."""
        font = raw.FPDFTextObj_GetFont(cast(thing, raw.FPDF_PAGEOBJECT)) if thing else None
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
