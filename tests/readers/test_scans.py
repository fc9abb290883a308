import math
import random
from importlib.util import find_spec
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageFilter
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

import readers
from readers import scans
from readers.document import Page
from readers.scans import recognised

FONT_FILE = Path(__file__).parents[2] / "samples/font/noto-sans-sc-subset.ttf"
HEADS = ["项目", "合计", "基本支出", "项目支出"]
ROWS = [
    ["合计", "1,261.66", "1,038.62", "223.04"],
    ["行政运行", "1,141.66", "1,038.62", "103.04"],
    ["住房公积金", "120.00", "", "120.00"],
]
NARRATIVE = "2026年收入总计1,261.66万元，支出总计1,261.66万元。"
needs_engine = pytest.mark.skipif(not find_spec("rapidocr"), reason="rapidocr is not installed")


@pytest.fixture
def typed(tmp_path: Path) -> Path:
    """A PDF of a sentence and a ruled table."""
    pdfmetrics.registerFont(TTFont("sample", str(FONT_FILE)))
    path = tmp_path / "typed.pdf"
    canvas = Canvas(str(path), pagesize=A4)
    canvas.setFont("sample", 14)
    canvas.drawString(90, 760, NARRATIVE)
    canvas.setFont("sample", 10)
    columns, lines = [60, 180, 300, 420, 540], [700 - 22 * row for row in range(5)]
    canvas.grid(columns, lines)
    for row, cells in enumerate([HEADS, *ROWS]):
        for column, text in enumerate(cells):
            canvas.drawString(columns[column] + 8, lines[row] - 15, text)
    canvas.save()
    return path


def scan(typed: Path, *, degrees: float = 0.6, blur: float = 0.0, dots: int = 150, points: float = 72.0) -> Path:
    """Print and scan: turned clockwise, blurred, dusty; ``points`` an inch are what the picture is stated to have."""
    document = pypdfium2.PdfDocument(typed)
    picture = document[0].render(scale=dots / 72, grayscale=True).to_pil()
    document.close()
    askew = picture.rotate(-degrees, Image.Resampling.BICUBIC, fillcolor=255).filter(ImageFilter.GaussianBlur(blur))
    dust = random.Random(7)
    for _ in range(60):
        askew.putpixel((dust.randrange(askew.width), dust.randrange(askew.height)), 90)
    path = typed.with_name("scan.pdf")
    askew.save(path, "PDF", resolution=dots * 72 / points, quality=75)
    return path


@needs_engine
def test_a_turned_scan_is_read_as_a_grid_with_its_figures(typed: Path) -> None:
    (page,) = readers.read(scan(typed)).pages

    assert page.scanned
    assert page.confidence is not None
    assert page.confidence > 0.9
    assert page.tilt == pytest.approx(0.6, abs=0.05)
    (grid,) = page.grids
    assert [[cell.text for cell in grid.cells if cell.row == row] for row in range(grid.rows)] == [HEADS, *ROWS]
    assert NARRATIVE in [line.text.replace(" ", "") for line in page.lines]


@needs_engine
def test_boxes_are_those_of_the_page_set_upright(typed: Path) -> None:
    (page,) = readers.read(scan(typed)).pages

    total = next(cell for cell in page.grids[0].cells if cell.text == "1,261.66")

    assert total.box == pytest.approx((180, 164, 300, 186), abs=2)
    word = next(word for line in page.lines for word in line.words if word.text == "1,261.66")
    assert word.box[0] == pytest.approx(188, abs=2)
    assert total.box[1] < word.box[1] < word.box[3] < total.box[3]


@needs_engine
def test_a_photograph_without_a_true_size_is_read_too(typed: Path) -> None:
    (page,) = readers.read(scan(typed, points=150.0)).pages

    assert max(page.width, page.height) > 1700
    assert [cell.text for cell in page.grids[0].cells if cell.row == 1] == ROWS[0]
    assert page.grids[0].box is not None
    assert page.grids[0].box[0] == pytest.approx(60 * 150 / 72, abs=6)


@needs_engine
def test_a_blurred_picture_stays_unread(typed: Path) -> None:
    (page,) = readers.read(scan(typed, blur=7.0)).pages

    assert page.scanned
    assert page.confidence is None
    assert page.lines == ()
    assert page.grids == ()


def test_without_the_engine_a_scan_stays_a_scan_and_says_why(typed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_name: str) -> None:
        raise ImportError("libGL.so.1: cannot open shared object file")

    monkeypatch.setattr(scans, "import_module", missing)

    (page,) = readers.read(scan(typed)).pages

    assert page.scanned
    assert (page.confidence, page.lines) == (None, ())
    assert page.problem == "第1页是图片；本机没有可用的文字识别组件（rapidocr、onnxruntime），未能识别。"


def test_a_page_on_which_the_engine_fails_says_so(typed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Engine:
        PIXELS_A_POINT = 1.0
        FAILURES = (ArithmeticError,)

        @staticmethod
        def read(_picture: object, _number: int) -> None:
            raise ArithmeticError

    monkeypatch.setattr(scans, "import_module", lambda _name: Engine)

    (page,) = readers.read(scan(typed)).pages

    assert page.problem == "第1页是图片，识别时出错，未能识别。"


def test_pages_with_text_are_left_alone(typed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(_name: str) -> None:
        raise AssertionError("the engine is not needed")

    monkeypatch.setattr(scans, "import_module", never)
    pages = (Page(1, 595.0, 842.0, (), ()),)

    assert recognised(typed, pages) == pages
    assert math.isclose(pages[0].tilt, 0.0)
