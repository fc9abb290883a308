"""What PDFium tells of pages that are drawn in odd ways, beside what pdfplumber tells of the same pages."""

from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pytest
from pdfminer.pdfpage import PDFPage
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from readers import pdfium
from readers.document import Page
from readers.formats import pdf
from readers.pdfium_sheet import pdfium_sheet
from readers.sheet import Sheet, page

Draw = Callable[..., Path]


def sheet(path: Path, number: int = 1) -> Sheet:
    with pdfium.opened(path) as document:
        return pdfium_sheet(document, number)[0]


def judged(path: Path) -> Page:
    with pdfplumber.open(path) as document:
        return pdf._page(document, next(PDFPage.create_pages(document.doc)), 1)


def said(path: Path) -> list[str]:
    return [line.text for line in page(sheet(path)).lines]


def close(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return all(abs(a - b) < 0.5 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("crop", [None, (40, 100, 500, 720)], ids=["whole", "cropped"])
@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_turned_or_cropped_page_has_its_ink_where_pdfplumber_has_it(
    draw: Draw, degrees: int, crop: tuple[int, int, int, int] | None
) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.setPageRotation(degrees)
        if crop:
            canvas.setCropBox(crop)
        canvas.drawString(200, 300, "HH 22")
        canvas.grid([100, 200, 300], [200, 250, 400])

    path = draw(paint)
    read, judge = page(sheet(path)), judged(path)

    assert close((read.width, read.height), (judge.width, judge.height))
    assert [grid.box for grid in read.grids] == [grid.box for grid in judge.grids]
    assert [cell.text for grid in read.grids for cell in grid.cells] == [
        cell.text for grid in judge.grids for cell in grid.cells
    ]


def test_what_a_form_holds_lies_where_the_form_is_put(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.beginForm("table")
        canvas.setFont("Helvetica", 10)
        canvas.grid([0, 100, 200], [0, 20, 40])
        canvas.drawString(5, 5, "inside")
        canvas.endForm()
        canvas.translate(100, 300)
        canvas.scale(1.5, 1.5)
        canvas.doForm("table")

    path = draw(paint)
    read, judge = page(sheet(path)), judged(path)

    (grid,) = read.grids
    assert grid.box is not None
    assert close(grid.box, (100, A4[1] - 360, 400, A4[1] - 300))
    assert [cell.text for cell in grid.cells] == [cell.text for cell in judge.grids[0].cells]


def test_blanks_are_those_that_were_typed(draw: Draw) -> None:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))

    def paint(canvas: Canvas) -> None:
        canvas.setFont("STSong-Light", 12)
        canvas.drawString(72, 700, "目 录")
        canvas.drawString(72, 650, "第")
        canvas.drawString(86, 650, "1")
        canvas.drawString(94, 650, "页")

    assert said(draw(paint)) == ["目 录", "第1页"]


def test_text_that_no_ink_shows_is_read_as_the_judge_reads_it(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        behind_a_scan = canvas.beginText(72, 700)
        behind_a_scan.setTextRenderMode(3)
        behind_a_scan.textLine("recognised")
        canvas.drawText(behind_a_scan)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(72, 650, "white")

    path = draw(paint)

    assert said(path) == [line.text for line in judged(path).lines] == ["recognised", "white"]


def test_a_character_printed_twice_for_bold_is_one(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        for shift in (0, 0.3):
            canvas.drawString(72 + shift, 700, "1,000.00")

    assert said(draw(paint)) == ["1,000.00"]


def test_a_hyphen_at_the_end_of_a_line_stays(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "budget-")
        canvas.drawString(72, 680, "performance")

    assert said(draw(paint)) == ["budget-", "performance"]


def test_a_text_upside_down_or_aslant_does_not_disturb_the_rest(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "level")
        canvas.saveState()
        canvas.translate(300, 400)
        canvas.rotate(45)
        canvas.drawString(0, 0, "WATERMARK")
        canvas.restoreState()

    assert said(draw(paint)) == ["level"]


def test_only_painted_paths_are_ink(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        unpainted = canvas.beginPath()
        unpainted.rect(50, 50, 100, 100)
        canvas.clipPath(unpainted, stroke=0, fill=0)
        canvas.line(60, 60, 140, 60)

    (line,) = sheet(draw(paint)).ink

    assert close(line, (60, A4[1] - 60, 140, A4[1] - 60))


def test_an_open_stroke_has_no_side_back_to_its_start(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        open_box = canvas.beginPath()
        open_box.moveTo(100, 100)
        for x, y in ((200, 100), (200, 200), (100, 200)):
            open_box.lineTo(x, y)
        canvas.drawPath(open_box)

    assert len(sheet(draw(paint)).ink) == 3


def test_areas_shade_unless_they_are_white(draw: Draw) -> None:
    def paint(canvas: Canvas) -> None:
        for grey in (1, 0.8):
            canvas.setFillGray(grey)
            canvas.rect(100, 100 + 300 * grey, 100, 50, stroke=0, fill=1)

    read = sheet(draw(paint))

    assert read.ink == []
    assert len(read.shades) == 4


def test_curves_are_outlines(draw: Draw) -> None:
    read = sheet(draw(lambda canvas: canvas.circle(200, 200, 50)))

    assert (read.outlines, read.ink) == (1, [])


def test_two_readings_may_go_on_at_once(draw: Draw) -> None:
    path = draw(lambda canvas: canvas.drawString(72, 700, "text"))

    with pdfium.opened(path) as one, pdfium.opened(path) as other:
        first, second = pdfium_sheet(one, 1)[0], pdfium_sheet(other, 1)[0]

    assert first.glyphs == second.glyphs
