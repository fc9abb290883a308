import logging
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table

import readers
from readers.document import Grid, Page
from readers.errors import Damaged, Encrypted, TooLarge
from readers.formats import pdf
from readers.pdfium import Unopened
from readers.pdfium_sheet import pdfium_sheet
from readers.sheet import Sheet

Draw = Callable[..., Path]

ROWS = [["项目", "金额", ""], ["", "预算", "决算"], ["合计", "1,241.66", "—"]]
SPANS = [
    ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
    ("SPAN", (0, 0), (0, 1)),
    ("SPAN", (1, 0), (2, 0)),
    ("FONT", (0, 0), (-1, -1), "STSong-Light", 10),
]


@pytest.fixture(autouse=True)
def chinese() -> None:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))


def table(canvas: Canvas, *, x: float = 72, y: float = 500, style: list | None = None) -> None:
    drawn = Table(ROWS, colWidths=[80, 90, 100], rowHeights=20, style=SPANS if style is None else style)
    drawn.wrapOn(canvas, 0, 0)
    drawn.drawOn(canvas, x, y)


def thin_rectangles(canvas: Canvas) -> None:
    table(canvas, style=[SPANS[-1]])
    for y in (500, 520, 560):
        canvas.rect(72, y, 270, 0.5, stroke=0, fill=1)
    canvas.rect(152, 540, 190, 0.5, stroke=0, fill=1)
    for x, height in ((72, 60), (152, 60), (242, 40), (342, 60)):
        canvas.rect(x, 500, 0.5, height, stroke=0, fill=1)


def turned(canvas: Canvas) -> None:
    """A table as 001 prints it: an upright sheet, its content turned against the clock and the page turned back."""
    canvas.setPageRotation(90)
    canvas.translate(A4[0], 0)
    canvas.rotate(90)
    table(canvas, y=300)


UPRIGHT = {"pagesize": landscape(A4)}  # reportlab states the media box of a turned page the other way round


def only(path: Path) -> Page:
    (page,) = readers.read(path).pages
    return page


def cells(grid: Grid) -> list[tuple[str, int, int, int, int]]:
    return [(cell.text, cell.row, cell.column, cell.row_span, cell.column_span) for cell in grid.cells]


TRUTH = [
    ("项目", 0, 0, 2, 1),
    ("金额", 0, 1, 1, 2),
    ("预算", 1, 1, 1, 1),
    ("决算", 1, 2, 1, 1),
    ("合计", 2, 0, 1, 1),
    ("1,241.66", 2, 1, 1, 1),
    ("—", 2, 2, 1, 1),
]


@pytest.mark.parametrize(
    ("paint", "options"),
    [
        (table, {}),
        (thin_rectangles, {}),
        (turned, UPRIGHT),
        (lambda canvas: table(canvas, y=300), {"pagesize": landscape(A4)}),
    ],
    ids=["lines", "thin rectangles", "turned page", "landscape"],
)
def test_a_ruled_table_is_a_grid_with_its_spans(draw: Draw, paint: Callable, options: dict) -> None:
    page = only(draw(paint, **options))

    (grid,) = page.grids
    assert cells(grid) == TRUTH
    assert page.problem is None


def test_a_turned_page_is_seen_as_a_person_sees_it(draw: Draw) -> None:
    page = only(draw(turned, **UPRIGHT))

    assert (round(page.width), round(page.height)) == (842, 595)
    (grid,) = page.grids
    assert grid.box is not None
    assert [round(edge) for edge in grid.box] == [72, 235, 342, 295]


def test_a_coloured_header_and_a_page_border_change_nothing(draw: Draw) -> None:
    def decorated(canvas: Canvas) -> None:
        canvas.rect(20, 20, 555, 802)
        table(canvas, style=[*SPANS, ("BACKGROUND", (0, 0), (-1, 1), colors.lightgrey)])
        canvas.line(72, 600, 300, 600)

    (grid,) = only(draw(decorated)).grids

    assert cells(grid) == TRUTH


def test_wrapped_text_keeps_its_lines_within_its_cell(draw: Draw) -> None:
    def narrow(canvas: Canvas) -> None:
        rows = [["类\n款\n项", "一般公共\n预算支出", "5.00"]]
        drawn = Table(rows, colWidths=[14, 60, 60], rowHeights=50, style=[SPANS[0], SPANS[-1]])
        drawn.wrapOn(canvas, 0, 0)
        drawn.drawOn(canvas, 72, 500)

    (grid,) = only(draw(narrow)).grids

    assert [cell.text for cell in grid.cells] == ["类\n款\n项", "一般公共\n预算支出", "5.00"]


def test_lines_outside_tables_have_number_and_box(draw: Draw) -> None:
    page = only(draw(lambda canvas: (canvas.drawString(72, 742, "first line"), canvas.drawString(72, 700, "second"))))

    assert [(line.number, line.text) for line in page.lines] == [(1, "first line"), (2, "second")]
    assert page.lines[0].box is not None
    assert page.lines[0].box[1] < A4[1] - 742 < page.lines[0].box[3]


def test_a_watermark_aslant_and_text_off_the_page_are_not_read(draw: Draw) -> None:
    def marked(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "text")
        canvas.drawString(-500, 700, "beside")
        canvas.translate(200, 300)
        canvas.rotate(45)
        canvas.drawString(0, 0, "WATERMARK")

    assert [line.text for line in only(draw(marked)).lines] == ["text"]


def test_a_file_that_asks_for_a_password_is_encrypted(draw: Draw) -> None:
    path = draw(table, encrypt=StandardEncryption("user", "owner"))

    with pytest.raises(Encrypted, match="密码"):
        readers.read(path)


def test_a_file_that_only_forbids_copying_is_read(draw: Draw) -> None:
    locked = StandardEncryption("", "owner", canCopy=0)

    (line,) = only(draw(lambda canvas: canvas.drawString(72, 700, "readable"), encrypt=locked)).lines

    assert line.text == "readable"


def test_a_file_cut_short_is_damaged(draw: Draw, tmp_path: Path) -> None:
    whole = draw(table).read_bytes()

    for share in (1, 10, 50, 90):
        (tmp_path / "cut.pdf").write_bytes(whole[: len(whole) * share // 100] or whole[:10])
        with pytest.raises(Damaged, match="不完整"):
            readers.read(tmp_path / "cut.pdf")


CATALOG = "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"


@pytest.mark.parametrize(
    "body",
    [
        "garbage\x01\x02",
        CATALOG,
        CATALOG + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n",
        CATALOG + "2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>endobj\n",
        CATALOG + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Pages/Kids[2 0 R]>>endobj\n",
        CATALOG + "2 0 obj<</Type/Pages/Kids 5/Count 2>>endobj\n",
        CATALOG + "2 0 obj(nothing)endobj\n",
    ],
    ids=["garbage", "no tree", "no pages", "cycle", "longer cycle", "kids of the wrong type", "tree of the wrong type"],
)
def test_a_malformed_file_is_damaged(tmp_path: Path, body: str) -> None:
    path = tmp_path / "bad.pdf"
    path.write_bytes(f"%PDF-1.4\n{body}trailer<</Root 1 0 R/Size 4>>\nstartxref\n9\n%%EOF".encode("latin-1"))

    with pytest.raises(Damaged):
        readers.read(path)


def test_a_page_box_stated_by_its_other_corners_is_the_same_page(tmp_path: Path) -> None:
    path = two_pages(tmp_path / "two.pdf")
    path.write_bytes(path.read_bytes().replace(b"[ 0 0 595.2756 841.8898 ]", b"[ 0 841.8898 595.2756 0 ]"))

    first, _second = readers.read(path).pages

    assert (round(first.width), round(first.height)) == (595, 842)
    assert [line.text for line in first.lines] == ["fine"]


def two_pages(path: Path) -> Path:
    canvas = Canvas(str(path), pageCompression=0)
    for _ in range(2):
        canvas.drawString(72, 700, "fine")
        canvas.showPage()
    canvas.save()
    return path


def test_one_bad_page_comes_empty_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = pdf._sheet

    def failing_first(plumbed: Any) -> Sheet:
        if plumbed.page_number == 1:
            raise struct.error
        return sheet(plumbed)

    def failing_too(document: Any, number: int) -> tuple[Sheet, bool]:
        if number == 1:
            raise Unopened
        return pdfium_sheet(document, number)

    monkeypatch.setattr(pdf, "_sheet", failing_first)
    monkeypatch.setattr(pdf, "pdfium_sheet", failing_too)

    bad, good = readers.read(two_pages(tmp_path / "two.pdf")).pages

    assert (bad.number, round(bad.width), bad.lines, bad.problem) == (1, 595, (), "第 1 页已损坏，无法读取。")
    assert [line.text for line in good.lines] == ["fine"]


def test_a_page_that_the_page_tree_lost_is_not_passed_over(tmp_path: Path) -> None:
    path = two_pages(tmp_path / "two.pdf")
    path.write_bytes(path.read_bytes().replace(b"/Kids [ 3 0 R 4 0 R ]", b"/Kids [ 3 0 R 9 9 R ]"))

    read, lost = readers.read(path).pages

    assert read.problem is None
    assert lost.problem is not None
    assert "共 2 页" in lost.problem


def test_a_page_without_its_resources_keeps_its_place(tmp_path: Path) -> None:
    path = two_pages(tmp_path / "two.pdf")
    path.write_bytes(path.read_bytes().replace(b"/Resources <<", b"/Resources 7 ", 1))

    assert [page.number for page in readers.read(path).pages] == [1, 2]


def test_more_pages_than_the_limit_are_too_large(draw: Draw, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_PAGES", 0)

    with pytest.raises(TooLarge, match="1 页"):
        readers.read(draw(table))


def test_the_parser_prints_nothing_of_its_own() -> None:
    assert logging.getLogger("pdfminer").handlers
    assert logging.getLogger("pdfplumber").handlers
