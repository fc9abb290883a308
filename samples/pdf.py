"""Draws a sample as PDF: ruled tables with merged cells, headers repeated on every page, page numbers at the foot."""

from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageTemplate,
    Spacer,
    Table,
    TableStyle,
)
from reportlab.platypus import PageBreak as Break
from reportlab.platypus import Paragraph as Text

from samples.content import Block, Content, Contents, Cover, Form, Grid, Heading, PageBreak, Paragraph

FONT = "NotoSansSC"
FONT_FILE = Path(__file__).parent / "font" / "noto-sans-sc-subset.ttf"
MARGIN = 60
WRAP = "CJK"
BODY = ParagraphStyle("body", fontName=FONT, fontSize=12, leading=21, firstLineIndent=24, wordWrap=WRAP)
PLAIN = ParagraphStyle("plain", parent=BODY, firstLineIndent=0)
CENTRED = ParagraphStyle("centred", parent=PLAIN, alignment=TA_CENTER)
COVER = ParagraphStyle("cover", parent=CENTRED, fontSize=26, leading=44)
CELL = ParagraphStyle("cell", fontName=FONT, fontSize=8, leading=11, wordWrap=WRAP)
HEADINGS = {1: ParagraphStyle("h1", parent=CENTRED, fontSize=16, leading=34), 2: BODY, 3: BODY}


def render(content: Content) -> bytes:
    """The document as PDF; the same content gives the same bytes."""
    if FONT not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(FONT, str(FONT_FILE)))
    out = BytesIO()
    template = BaseDocTemplate(out, title=content.name, author="Jishen samples", invariant=1)
    wide = landscape(A4)
    template.addPageTemplates(
        [
            PageTemplate("upright", [_frame(A4)], onPage=_folio, pagesize=A4),
            PageTemplate("wide", [_frame(wide)], onPage=_folio, pagesize=wide),
        ]
    )
    template.build(_story(content.blocks))
    return out.getvalue()


def _frame(size: tuple[float, float]) -> Frame:
    return Frame(MARGIN, MARGIN, size[0] - 2 * MARGIN, size[1] - 2 * MARGIN)


def _folio(canvas: Canvas, document: Any) -> None:
    canvas.setFont(FONT, 9)
    canvas.drawCentredString(document.pageTemplate.pagesize[0] / 2, 30, f"— {canvas.getPageNumber()} —")


def _story(blocks: list[Block]) -> list[Flowable]:
    story: list[Flowable] = []
    for block in blocks:
        match block:
            case Cover():
                story += [Spacer(1, 180), *(_text(line, COVER) for line in (block.year_line, block.title))]
                story += [Spacer(1, 220), _text(block.date, CENTRED)]
            case Contents():
                story += [Break(), _text("目 录", HEADINGS[1]), *(_text(line, PLAIN) for line in block.lines)]
            case PageBreak():
                story += [NextPageTemplate("upright"), Break()]
            case Heading():
                story.append(_text(block.text, HEADINGS[block.level]))
            case Paragraph():
                story.append(_text(block.text, BODY))
            case Grid():
                story += _grid(block)
            case Form():
                story += _form(block)
    return story


def _text(text: str, style: ParagraphStyle) -> Text:
    return Text(escape(text).replace("\n", "<br/>"), style)


def _grid(grid: Grid) -> list[Flowable]:
    size = landscape(A4) if grid.landscape else A4
    widths = _widths(grid.widths or [3] * len(grid.header[0]), size[0])
    commands = [*_rules(), *_merges(grid.header), *_merges(grid.rows, len(grid.header))]
    cells = [[_text(cell, CELL) for cell in row] for row in grid.header + grid.rows]
    table = Table(cells, widths, repeatRows=len(grid.header), style=TableStyle(commands))
    story: list[Flowable] = [NextPageTemplate("wide" if grid.landscape else "upright"), Break()]
    if grid.number:
        story.append(_text(grid.number, PLAIN))
    story.append(_text(grid.title, HEADINGS[1]))
    story.append(_text(f"部门名称：{grid.department}　　　　　{grid.unit_line}", PLAIN))
    return [*story, table, *(_text(note, CELL) for note in grid.notes)]


def _rules() -> list[Any]:
    return [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]


def _merges(rows: list[list[str]], offset: int = 0) -> list[Any]:
    """Spans for header cells that repeat their neighbour to the left or above; of body rows only the 合计 feet."""
    if offset:
        return [
            ("SPAN", (start, number), (end, number))
            for number, row in enumerate(rows, offset)
            for start, end in _runs(row)
            if end > start and "经费合计" in row[start]
        ]
    spans: list[Any] = []
    for number, row in enumerate(rows):
        for start, end in _runs(row):
            if number and rows[number - 1][start : end + 1] == row[start : end + 1]:
                continue
            last = number
            while last + 1 < len(rows) and rows[last + 1][start : end + 1] == row[start : end + 1]:
                last += 1
            if last > number or end > start:
                spans.append(("SPAN", (start, number), (end, last)))
    return spans


def _runs(row: list[str]) -> list[tuple[int, int]]:
    runs, start = [], 0
    for index in range(1, len(row) + 1):
        if index == len(row) or row[index] != row[start] or not row[start]:
            runs.append((start, index - 1))
            start = index
    return runs


def _form(form: Form) -> list[Flowable]:
    cells = [[_text("", CELL) for _ in range(form.columns)] for _ in form.rows]
    commands = _rules()
    covered: set[tuple[int, int]] = set()
    for number, row in enumerate(form.rows):
        column = 0
        for cell in row:
            while (number, column) in covered:
                column += 1
            if cell is None:
                continue
            text, across, down = cell
            cells[number][column] = _text(text, CELL)
            commands.append(("SPAN", (column, number), (column + across - 1, number + down - 1)))
            covered |= {(number + y, column + x) for x in range(across) for y in range(down)}
            column += across
    table = Table(cells, _widths(form.widths, A4[0]), style=TableStyle(commands))
    above = [_text(line, CENTRED) for line in (form.title, *form.above)]
    return [NextPageTemplate("upright"), Break(), *above, table, *(_text(note, CELL) for note in form.notes)]


def _widths(shares: list[int], page_width: float) -> list[float]:
    return [(page_width - 2 * MARGIN) * share / sum(shares) for share in shares]
