"""A page of a document that PDFium has opened → its sheet."""

from typing import Any

from readers import pdfium
from readers.pdfium_drawings import Drawings, draw
from readers.pdfium_glyphs import characters, look_for
from readers.sheet import Sheet


def pdfium_sheet(document: Any, number: int) -> tuple[Sheet, bool]:
    """Return a page's sheet, and whether texts are stated in place of some that it prints; raises pdfium.Unopened."""
    with pdfium.page(document, number) as handle:
        frame = pdfium.frame(handle)
        with pdfium.text(handle) as text:
            printed = characters(text, frame.matrix)
        drawn = Drawings()
        for kind, thing, matrix in pdfium.things(handle, frame.matrix, printed.texts):
            if kind == pdfium.TEXT:
                look_for(printed, thing, matrix)
            else:
                draw(drawn, kind, thing, matrix)
        if printed.unseen:
            with pdfium.text(handle) as text:
                printed.glyphs += characters(text, frame.matrix, printed.unseen).glyphs
    width, height = frame.width, frame.height
    on_page = [g for g in printed.glyphs if 0 <= g.x <= width and 0 <= g.y <= height]
    sheet = Sheet(number, width, height, on_page, drawn.ink, drawn.shades, drawn.pictures, drawn.outlines)
    return sheet, printed.hidden
