"""PDFium's view of a PDF: its pages one at a time, each with its frame; whoever uses it takes turns."""

import threading
from collections.abc import Callable, Container, Iterator, Sequence
from contextlib import contextmanager
from ctypes import PYFUNCTYPE, addressof, byref, c_int, c_ulong, c_void_p, cast
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
from pypdfium2 import raw

from readers.document import Box

PASSWORD = 4  # FPDF_ERR_PASSWORD of PDFium's fpdfview.h

DEEPEST = 15  # forms within forms; more is a form that holds itself

TEXT: int = raw.FPDF_PAGEOBJ_TEXT

# PDFium is not thread-safe: calls from several threads, as those of the web server, must take turns.
turn = threading.RLock()

Matrix = tuple[float, float, float, float, float, float]


class PasswordNeeded(Exception):
    """The document opens with a password only."""


class Unopened(Exception):
    """PDFium cannot open the document, or a page of it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A page as displayed: its width and height, and what takes the page's own points there, y counted downwards."""

    width: float
    height: float
    matrix: Matrix


@contextmanager
def opened(source: Path | bytes) -> Iterator[Any]:
    """Give the document in a file; raises PasswordNeeded, Unopened."""
    with turn:
        try:
            document = pypdfium2.PdfDocument(source)
        except pypdfium2.PdfiumError as error:
            if getattr(error, "err_code", None) == PASSWORD:
                raise PasswordNeeded from error
            raise Unopened from error
    try:
        yield document
    finally:
        with turn:
            document.close()


@contextmanager
def page(document: Any, number: int) -> Iterator[Any]:
    """Give the raw page of that number (from 1), and the turn with it; raises Unopened."""
    with turn:
        handle = raw.FPDF_LoadPage(document.raw, number - 1)
        if not handle:
            raise Unopened
        try:
            yield handle
        finally:
            raw.FPDF_ClosePage(handle)


@contextmanager
def text(handle: Any) -> Iterator[Any]:
    """Give the raw text page of a raw page as it is now; raises Unopened."""
    found = raw.FPDFText_LoadPage(handle)
    if not found:
        raise Unopened
    try:
        yield found
    finally:
        raw.FPDFText_ClosePage(found)


def frame(handle: Any) -> Frame:
    """Return the frame of a raw page: the part of its media box that the crop box leaves, turned as the page is."""
    left, bottom, right, top = (round(edge, 3) for edge in _bounds(handle))  # single precision
    width, height = right - left, top - bottom
    turned = raw.FPDFPage_GetRotation(handle)
    if turned == 1:
        return Frame(height, width, (0, 1, 1, 0, -bottom, -left))
    if turned == 2:
        return Frame(width, height, (-1, 0, 0, 1, right, -bottom))
    if turned == 3:
        return Frame(height, width, (0, -1, -1, 0, top, right))
    return Frame(width, height, (1, 0, 0, -1, -left, top))


def _bounds(handle: Any) -> Box:
    box = raw.FS_RECTF()
    if not raw.FPDF_GetPageBoundingBox(handle, box) or box.right <= box.left or box.top <= box.bottom:
        raise Unopened
    return box.left, box.bottom, box.right, box.top


def after(first: Matrix, second: Matrix) -> Matrix:
    """Return the matrix that does what the first does, then what the second does."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def quick(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    """Return a function of PDFium that takes addresses and keeps the interpreter.

    A document is a hundred thousand such questions; to hand over to another thread takes longer than the answer.
    """
    return PYFUNCTYPE(result, *arguments)(cast(function, c_void_p).value or 0)


_on_page = quick(raw.FPDFPage_GetObject, c_void_p, c_void_p, c_int)
_in_form = quick(raw.FPDFFormObj_GetObject, c_void_p, c_void_p, c_ulong)
_kind = quick(raw.FPDFPageObj_GetType, c_int, c_void_p)


def things(handle: Any, matrix: Matrix, known: Container[int]) -> Iterator[tuple[int, Any, Matrix]]:
    """Yield what a raw page holds, within forms too: its kind, the thing and what takes the points around it there.

    Texts whose addresses are known are passed over.
    """
    holder = addressof(handle.contents)
    found = [_on_page(holder, index) for index in range(raw.FPDFPage_CountObjects(handle))]
    yield from _things(found, matrix, known, DEEPEST)


def _things(
    found: Sequence[int], matrix: Matrix, known: Container[int], depth: int
) -> Iterator[tuple[int, Any, Matrix]]:
    for address, kind in zip(found, map(_kind, found), strict=True):
        if kind == TEXT and address in known:
            continue
        thing = cast(address, raw.FPDF_PAGEOBJECT)
        if kind != raw.FPDF_PAGEOBJ_FORM:
            yield kind, thing, matrix
        elif depth:
            count = raw.FPDFFormObj_CountObjects(thing)
            inner = [_in_form(address, index) for index in range(count)]
            yield from _things(inner, after(matrix_of(thing), matrix), known, depth - 1)


def matrix_of(thing: Any) -> Matrix:
    """Return what takes a thing's own points to those around it."""
    found = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(thing, byref(found)):
        return 1, 0, 0, 1, 0, 0
    return found.a, found.b, found.c, found.d, found.e, found.f
