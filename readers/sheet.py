"""What a page has printed on it → the page as read: lines, words and grids, whatever file type it came from."""

from collections.abc import Sequence
from dataclasses import dataclass

from readers.document import Box, Page
from readers.glyphs import Glyph
from readers.grids import grids
from readers.implied import implied
from readers.lines import lines
from readers.rulings import Rulings, rulings

PICTURE = 0.5  # of the page: a scan fills it, less its margins; a stamp or a chart does not
OUTLINES = 100  # curves on a page without text: its characters are drawn, a stamp or a chart has fewer
FOLIO = 12  # characters: "第 18 页 共 27 页" below a picture of a page is no text


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page's glyphs, ink (thin boxes of lines), edges of coloured areas (the same), pictures, number of curves."""

    number: int
    width: float
    height: float
    glyphs: Sequence[Glyph]
    ink: Sequence[Box]
    shades: Sequence[Box]
    pictures: Sequence[Box]
    outlines: int = 0


def page(sheet: Sheet) -> Page:
    """Return the page as read; where no ink draws a table, the edges of coloured areas may."""
    drawn = rulings(sheet.ink)
    ruled = Rulings(drawn.horizontal, drawn.vertical + implied(sheet.ink, drawn, sheet.glyphs))
    found = grids(ruled, sheet.glyphs, sheet.number)
    if not found and sheet.shades:
        found = grids(rulings([*sheet.ink, *sheet.shades]), sheet.glyphs, sheet.number)
    printed = lines(sheet.glyphs)
    textless = sum(len(line.text) for line in printed) <= FOLIO
    scanned = textless and (_pictured(sheet) >= PICTURE or sheet.outlines >= OUTLINES)
    return Page(sheet.number, sheet.width, sheet.height, printed, found, scanned)


def _pictured(sheet: Sheet) -> float:
    """The share of the page that pictures cover; a scan may come in strips."""
    area = sum(
        max(0.0, min(x1, sheet.width) - max(x0, 0.0)) * max(0.0, min(bottom, sheet.height) - max(top, 0.0))
        for x0, top, x1, bottom in sheet.pictures
    )
    return area / (sheet.width * sheet.height) if sheet.width and sheet.height else 0.0
