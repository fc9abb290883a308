"""What a page draws besides text, from PDFium: straight ink, edges of coloured areas, pictures and outlines."""

from collections.abc import Iterator, Sequence
from ctypes import addressof, byref, c_float, c_int, c_uint, c_void_p
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from pypdfium2 import raw

from readers.document import Box
from readers.pdfium import Matrix, after, matrix_of, quick
from readers.rulings import SNAP

STRAIGHT = 1.0  # points that a line may lean and still be one along an axis
WHITE = 255
BAR = 5  # segments: a bar is drawn as a start and four sides

FLOAT = 4  # bytes

Point = tuple[float, float]

_get_bounds = quick(raw.FPDFPageObj_GetBounds, c_int, *[c_void_p] * 5)
_segment = quick(raw.FPDFPath_GetPathSegment, c_void_p, c_void_p, c_int)
_point = quick(raw.FPDFPathSegment_GetPoint, c_int, c_void_p, c_void_p, c_void_p)
_type = quick(raw.FPDFPathSegment_GetType, c_int, c_void_p)
_close = quick(raw.FPDFPathSegment_GetClose, c_int, c_void_p)


@dataclass(slots=True)
class Drawings:
    """Boxes of straight ink, of the edges of coloured areas and of pictures; how many outlines are no such box."""

    ink: list[Box] = field(default_factory=list)
    shades: list[Box] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)
    outlines: int = 0


@dataclass(frozen=True, slots=True)
class _Stroke:
    """One stroke of the pen: its corners (of a curve its ends), whether it returns to its start, whether it bends."""

    points: list[Point]
    closed: bool
    bent: bool

    @property
    def box(self) -> Box:
        xs, ys = [x for x, _ in self.points], [y for _, y in self.points]
        return min(xs), min(ys), max(xs), max(ys)

    @property
    def rectangular(self) -> bool:
        points = self.points
        if self.bent or not (len(points) == 5 or (len(points) == 4 and self.closed)):
            return False
        first, second, third, fourth = points[:4]
        along = _level(first, second) and _plumb(second, third) and _level(third, fourth) and _plumb(fourth, first)
        across = _plumb(first, second) and _level(second, third) and _plumb(third, fourth) and _level(fourth, first)
        return along or across


def draw(found: Drawings, kind: int, thing: Any, matrix: Matrix) -> None:
    """Add what a thing on the page draws, its places taken through the matrix; texts draw nothing here."""
    if kind == raw.FPDF_PAGEOBJ_PATH:
        _path(thing, matrix, found)
    elif kind == raw.FPDF_PAGEOBJ_IMAGE:
        corners = _moved([(0, 0), (1, 0), (1, 1), (0, 1)], after(matrix_of(thing), matrix))
        box = _Stroke(corners, closed=True, bent=False).box
        (found.ink if _thin(box) else found.pictures).append(box)


def _path(thing: Any, around: Matrix, found: Drawings) -> None:
    fill, stroked = c_int(), c_int()
    raw.FPDFPath_GetDrawMode(thing, byref(fill), byref(stroked))
    if not fill.value and not stroked.value:
        return
    if not stroked.value and raw.FPDFPath_CountSegments(thing) == BAR:
        box = _bounds(thing, around)
        if _thin(box):  # nine paths of ten: no need to ask for their points
            found.ink.append(box)
            return
    for stroke in _strokes(thing, after(matrix_of(thing), around)):
        box = stroke.box
        rectangular = stroke.rectangular
        found.outlines += not rectangular and (stroke.bent or len(stroke.points) > 2)
        if _thin(box):
            found.ink.append(box)
        elif stroked.value:
            found.ink += _sides(stroke.points, closed=stroke.closed or bool(fill.value))
        elif rectangular and not _white(thing):
            found.shades += _sides(stroke.points, closed=True)


def _bounds(thing: Any, around: Matrix) -> Box:
    """The box of an object that is filled only: that of its points, as PDFium knows it."""
    edges = (c_float * 4)()
    left = addressof(edges)
    _get_bounds(addressof(thing.contents), left, left + FLOAT, left + 2 * FLOAT, left + 3 * FLOAT)
    a, b, c, d, e, f = around
    x0, y0, x1, y1 = edges
    xs, ys = (a * x0 + c * y0 + e, a * x1 + c * y1 + e), (b * x0 + d * y0 + f, b * x1 + d * y1 + f)
    return min(xs), min(ys), max(xs), max(ys)


def _strokes(path: Any, matrix: Matrix) -> Iterator[_Stroke]:
    points: list[Point] = []
    closed = bent = False
    pulls = 0  # a curve comes as two points that pull it and the one where it ends
    for kind, close, point in _segments(path):
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if len(points) > 1:
                yield _Stroke(_moved(points, matrix), closed, bent)
            points, closed, bent, pulls = [], False, False, 0
        elif kind == raw.FPDF_SEGMENT_BEZIERTO:
            bent = True
            pulls = (pulls + 1) % 3
            if pulls:
                continue
        points.append(point)
        closed = closed or close
    if len(points) > 1:
        yield _Stroke(_moved(points, matrix), closed, bent)


def _segments(path: Any) -> Iterator[tuple[int, bool, Point]]:
    address, count = addressof(path.contents), raw.FPDFPath_CountSegments(path)
    places = (c_float * (2 * count))()
    x = addressof(places)
    segments = [_segment(address, index) for index in range(count)]
    for segment in segments:
        _point(segment, x, x + FLOAT)
        x += 2 * FLOAT
    return zip(
        map(_type, segments), map(bool, map(_close, segments)), zip(places[::2], places[1::2], strict=True), strict=True
    )


def _moved(points: Sequence[Point], matrix: Matrix) -> list[Point]:
    a, b, c, d, e, f = matrix
    return [(a * x + c * y + e, b * x + d * y + f) for x, y in points]


def _thin(box: Box) -> bool:
    return min(box[2] - box[0], box[3] - box[1]) <= SNAP


def _sides(points: Sequence[Point], *, closed: bool) -> Iterator[Box]:
    for (x0, y0), (x1, y1) in pairwise([*points, points[0]] if closed and points[-1] != points[0] else points):
        if abs(x0 - x1) <= STRAIGHT or abs(y0 - y1) <= STRAIGHT:
            yield min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _level(one: Point, other: Point) -> bool:
    return abs(one[1] - other[1]) < 0.01


def _plumb(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) < 0.01


def _white(thing: Any) -> bool:
    red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint()
    known = raw.FPDFPageObj_GetFillColor(thing, byref(red), byref(green), byref(blue), byref(alpha))
    return bool(known) and red.value == green.value == blue.value == WHITE
