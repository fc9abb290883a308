"""A paper as PDF: its font is embedded, so that it reads everywhere; the same paper gives the same bytes."""

from functools import cache
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, LongTable, PageTemplate, Paragraph, Spacer

from workflow.papers.parts import Grid, Heading, Paper, Signature, Text, shown

FONT = "NotoSerifSC"
FONT_FILE = Path(__file__).parent / "font" / "noto-serif-sc-subset.ttf"
# For characters rarer than the embedded ones: not embedded, drawn with the reader's own font.
RARE = "STSong-Light"
MARGIN = 15 * mm
BODY = ParagraphStyle("body", fontName=FONT, fontSize=12, leading=22, firstLineIndent=24, wordWrap="CJK")
PLAIN = ParagraphStyle("plain", parent=BODY, firstLineIndent=0)
TITLE = ParagraphStyle("title", parent=PLAIN, fontSize=18, leading=28, alignment=TA_CENTER, spaceAfter=10)
HEADING = ParagraphStyle("heading", parent=PLAIN, fontSize=14, leading=24, spaceBefore=6)
RIGHT = ParagraphStyle("right", parent=PLAIN, alignment=TA_RIGHT)
CELL = ParagraphStyle("cell", fontName=FONT, fontSize=7.5, leading=10, wordWrap="CJK")
RULED: list[Any] = [
    ("GRID", (0, 0), (-1, -1), 0.4, HexColor("#55606e")),
    ("BACKGROUND", (0, 0), (-1, 0), HexColor("#e9eef3")),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    *((f"{side}PADDING", (0, 0), (-1, -1), 2.5) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")),
]


def write(paper: Paper) -> bytes:
    """Return the file."""
    size = landscape(A4) if paper.wide else A4
    room = size[0] - 2 * MARGIN
    out = BytesIO()
    document = BaseDocTemplate(out, title=paper.title, author="绩审", pagesize=size, invariant=1)
    frame = Frame(MARGIN, MARGIN, room, size[1] - 2 * MARGIN, 0, 0, 0, 0)
    document.addPageTemplates([PageTemplate("page", [frame], onPage=_folio)])
    story: list[Flowable] = [_words(paper.title, TITLE)]
    for block in paper.blocks:
        story += _drawn(block, room)
    document.build(story)
    return out.getvalue()


def _drawn(block: Heading | Text | Signature | Grid, room: float) -> list[Flowable]:
    match block:
        case Heading():
            return [_words(block.text, HEADING)]
        case Text():
            return [_words(block.text, BODY if block.indented else PLAIN)]
        case Signature():
            return [Spacer(1, 20), *(_words(line, RIGHT) for line in block.lines)]
        case Grid():
            return [*([_words(block.title, PLAIN)] if block.title else []), _table(block, room), Spacer(1, 10)]


def _table(grid: Grid, room: float) -> LongTable:
    columns, rows = grid.printed()
    whole = sum(column.width for column in columns)
    cells = [[_words(column.head, CELL) for column in columns]]
    cells += [[_words(shown(value), CELL) for value in row] for row in rows]
    widths = [room * column.width / whole for column in columns]
    return LongTable(cells, widths, style=RULED, repeatRows=1, splitInRow=1)


def _words(text: str, style: ParagraphStyle) -> Paragraph:
    _register()
    marked = []
    for rare, run in groupby(shown(text), key=_is_rare):
        part = escape("".join(run)).replace("\n", "<br/>")
        marked.append(f'<font name="{RARE}">{part}</font>' if rare else part)
    return Paragraph("".join(marked), style)


@cache
def _register() -> TTFont:
    pdfmetrics.registerFont(UnicodeCIDFont(RARE))
    font = TTFont(FONT, str(FONT_FILE))
    pdfmetrics.registerFont(font)
    return font


def _is_rare(letter: str) -> bool:
    return letter != "\n" and ord(letter) not in _register().face.charToGlyph


def _folio(canvas: Canvas, document: Any) -> None:
    canvas.setFont(FONT, 9)
    canvas.drawCentredString(document.pagesize[0] / 2, 8 * mm, f"— {canvas.getPageNumber()} —")
