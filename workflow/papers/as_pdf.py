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
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, LongTable, PageTemplate, Paragraph, Spacer

from workflow.papers.lines import broken
from workflow.papers.parts import Grid, Heading, Paper, Signature, Text, shown

FONT = "NotoSerifSC"
FONT_FILE = Path(__file__).parent / "font" / "noto-serif-sc-subset.ttf"
# For characters rarer than the embedded ones: not embedded, drawn with the reader's own font.
RARE = "STSong-Light"
MARGIN = 15 * mm
PADDING = 2.5
SLACK = 0.1
BODY = ParagraphStyle("body", fontName=FONT, fontSize=12, leading=22, firstLineIndent=24, wordWrap="CJK")
PLAIN = ParagraphStyle("plain", parent=BODY, firstLineIndent=0)
TITLE = ParagraphStyle("title", parent=PLAIN, fontSize=18, leading=28, alignment=TA_CENTER, spaceAfter=10)
HEADING = ParagraphStyle("heading", parent=PLAIN, fontSize=14, leading=24, spaceBefore=6)
RIGHT = ParagraphStyle("right", parent=PLAIN, alignment=TA_RIGHT)
CELL = ParagraphStyle("cell", fontName=FONT, fontSize=7.5, leading=10, wordWrap="CJK")
RULED: list[Any] = [
    ("FONT", (0, 0), (-1, -1), FONT, CELL.fontSize, CELL.leading),
    ("GRID", (0, 0), (-1, -1), 0.4, HexColor("#55606e")),
    ("BACKGROUND", (0, 0), (-1, 0), HexColor("#e9eef3")),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    *((f"{side}PADDING", (0, 0), (-1, -1), PADDING) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")),
]


def write(paper: Paper) -> bytes:
    """Return the file."""
    size = landscape(A4) if paper.wide else A4
    room = size[0] - 2 * MARGIN
    out = BytesIO()
    document = BaseDocTemplate(out, title=paper.title, author="绩审", pagesize=size, invariant=1)
    frame = Frame(MARGIN, MARGIN, room, size[1] - 2 * MARGIN, 0, 0, 0, 0)
    document.addPageTemplates([PageTemplate("page", [frame], onPage=_folio)])
    story: list[Flowable] = [_words(paper.title, TITLE, room)]
    for block in paper.blocks:
        story += _drawn(block, room)
    document.build(story)
    return out.getvalue()


def _drawn(block: Heading | Text | Signature | Grid, room: float) -> list[Flowable]:
    match block:
        case Heading():
            return [_words(block.text, HEADING, room)]
        case Text():
            return [_words(block.text, BODY if block.indented else PLAIN, room)]
        case Signature():
            return [Spacer(1, 20), *(_words(line, RIGHT, room) for line in block.lines)]
        case Grid():
            title = [_words(block.title, PLAIN, room)] if block.title else []
            return [*title, _table(block, room), Spacer(1, 10)]


def _table(grid: Grid, room: float) -> LongTable:
    columns, rows = grid.printed()
    whole = sum(column.width for column in columns)
    widths = [room * column.width / whole for column in columns]
    texts = [[column.head for column in columns], *([shown(value) for value in row] for row in rows)]
    cells = [[_cell(text, width - 2 * PADDING) for text, width in zip(row, widths, strict=True)] for row in texts]
    return LongTable(cells, widths, style=RULED, repeatRows=1, splitInRow=1)


def _cell(text: str, room: float) -> str | Paragraph:
    """The lines of a cell, drawn ten times faster than a paragraph, which only rare characters need."""
    if any(map(_is_rare, text.replace("\n", ""))):
        return _words(text, CELL, room)
    return "\n".join(_lines(text, CELL, room))


def _words(text: str, style: ParagraphStyle, room: float) -> Paragraph:
    return Paragraph("<br/>".join(map(_marked, _lines(text, style, room))), style)


def _lines(text: str, style: ParagraphStyle, room: float) -> list[str]:
    """Lines of our own breaking: reportlab lets most Chinese marks begin a line."""

    def width(part: str) -> float:
        return sum(map(_em, part)) * style.fontSize

    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += broken(paragraph, width, room - SLACK, 0 if lines else style.firstLineIndent)
    return lines


@cache
def _em(letter: str) -> float:
    """The width of a character at the size of 1."""
    return float(stringWidth(letter, RARE if _is_rare(letter) else FONT, 1))


def _marked(line: str) -> str:
    parts = ((rare, escape("".join(run))) for rare, run in groupby(line, key=_is_rare))
    return "".join(f'<font name="{RARE}">{part}</font>' if rare else part for rare, part in parts)


@cache
def _register() -> TTFont:
    pdfmetrics.registerFont(UnicodeCIDFont(RARE))
    font = TTFont(FONT, str(FONT_FILE))
    pdfmetrics.registerFont(font)
    return font


def _is_rare(letter: str) -> bool:
    return ord(letter) not in _register().face.charToGlyph


def _folio(canvas: Canvas, document: Any) -> None:
    canvas.setFont(FONT, 9)
    canvas.drawCentredString(document.pagesize[0] / 2, 8 * mm, f"— {canvas.getPageNumber()} —")
