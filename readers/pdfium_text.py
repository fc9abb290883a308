"""What PDFium tells of the characters of a page, asked column by column: a page has thousands."""

from collections.abc import Iterator, Sequence
from ctypes import addressof, c_double, c_float, c_int, c_uint, c_void_p
from typing import Any

from pypdfium2 import raw

from readers.document import Box
from readers.pdfium import Matrix, quick

BLANK = 0x20
BREAKS = {0xA, 0xD}
HYPHEN, INSTEAD = 0x2D, {0x2, 0xFFFE}  # what PDFium puts for a hyphen at the end of a line

Point = tuple[float, float]
# Its place in the text, its code or None where its font gives none, its text's address, its origin and its box.
Character = tuple[int, int | None, int, Point, Box]

_unicode = quick(raw.FPDFText_GetUnicode, c_uint, c_void_p, c_int)
_unmapped = quick(raw.FPDFText_HasUnicodeMapError, c_int, c_void_p, c_int)
_generated = quick(raw.FPDFText_IsGenerated, c_int, c_void_p, c_int)
_hyphen = quick(raw.FPDFText_IsHyphen, c_int, c_void_p, c_int)
_thing = quick(raw.FPDFText_GetTextObject, c_void_p, c_void_p, c_int)
_origin = quick(raw.FPDFText_GetCharOrigin, c_int, c_void_p, c_int, c_void_p, c_void_p)
_loose = quick(raw.FPDFText_GetLooseCharBox, c_int, c_void_p, c_int, c_void_p)
DOUBLE, FLOAT = 8, 4  # bytes


def asked(text: Any, matrix: Matrix) -> Iterator[Character]:
    """Yield the characters of a raw text page that are printed, their places taken through the matrix."""
    page = addressof(text.contents)
    codes = [_unicode(page, index) for index in range(raw.FPDFText_CountChars(text))]
    printed = [index for index, code in enumerate(codes) if code not in BREAKS and not _inserted(page, index, code)]
    for index in printed:
        if codes[index] in INSTEAD and _hyphen(page, index) == 1:
            codes[index] = HYPHEN
    origins, boxes = (c_double * (2 * len(printed)))(), (c_float * (4 * len(printed)))()
    x, y, box = addressof(origins), addressof(origins) + DOUBLE, addressof(boxes)
    for index in printed:
        _origin(page, index, x, y)
        _loose(page, index, box)
        x, y, box = x + 2 * DOUBLE, y + 2 * DOUBLE, box + 4 * FLOAT
    return zip(
        printed,
        [None if _unmapped(page, index) == 1 else codes[index] for index in printed],
        [_thing(page, index) or 0 for index in printed],
        _points(origins[::2], origins[1::2], matrix),
        _boxes(boxes[:], matrix),
        strict=True,
    )


def _inserted(page: int, index: int, code: int) -> bool:
    return code == BLANK and _generated(page, index) == 1


def _points(xs: Sequence[float], ys: Sequence[float], matrix: Matrix) -> list[Point]:
    a, b, c, d, e, f = matrix
    return [(round(a * x + c * y + e, 3), round(b * x + d * y + f, 3)) for x, y in zip(xs, ys, strict=True)]


def _boxes(edges: Sequence[float], matrix: Matrix) -> list[Box]:
    """The boxes on the page; PDFium states left, top, right and bottom."""
    a, b, c, d, e, f = matrix
    edge = iter(edges)
    boxes = []
    for left, top, right, bottom in zip(edge, edge, edge, edge, strict=True):
        x0, y0 = a * left + c * top + e, b * left + d * top + f
        x1, y1 = a * right + c * bottom + e, b * right + d * bottom + f
        if x0 > x1 or y0 > y1:  # a turned page
            x0, x1, y0, y1 = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
        boxes.append((round(x0, 3), y0, round(x1, 3), y1))
    return boxes
