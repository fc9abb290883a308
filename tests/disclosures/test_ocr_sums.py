from disclosures.model import Column, Place, Row, Source, Table, TableCell
from disclosures.ocr_sums import doubts
from readers.document import Document, Page, Word

KEYS = ("name", "total", "basic.subtotal", "project.subtotal")
WIDE, HIGH = 100.0, 20.0


def cell(column, text, page):
    box = (column * WIDE, HIGH, (column + 1) * WIDE, 2 * HIGH)
    return TableCell(text, Source(text, (Place(page, box),))) if text else None


def table(*texts, page=1, kind="expenditure"):
    row = Row(tuple(cell(column, text, page) for column, text in enumerate(texts)))
    columns = tuple(Column((key,), key, money=key != "name") for key in KEYS)
    return Table("t1", kind, "部门支出总体情况表", "", "万元", columns, (row,), Source(""))


def document(*doubtful, confidence=0.98):
    words = tuple(Word("?", (column * WIDE + 10, HIGH + 5, column * WIDE + 50, HIGH + 15)) for column in doubtful)
    page = Page(1, 600.0, 800.0, (), (), scanned=True, confidence=confidence, doubtful=words)
    return Document("扫描.pdf", "0" * 64, "application/pdf", (page,))


def texts(*problems):
    return [(problem.code, problem.source.text) for problem in problems]


def test_an_unsure_figure_that_its_sum_confirms_is_no_problem():
    assert list(doubts([table("行政运行", "3.00", "1.00", "2.00")], document(1))) == []


def test_an_unsure_figure_without_a_sum_is_a_problem_with_its_place():
    (problem,) = doubts([table("行政运行", "", "1.00", "2.00")], document(3))

    assert texts(problem) == [("unreadable_cell", "2.00")]
    assert problem.source.places[0].box == (300.0, 20.0, 400.0, 40.0)


def test_a_broken_sum_is_a_problem_however_sure_its_figures():
    found = doubts([table("行政运行", "3.00", "1.00", "7.00")], document())

    assert texts(*found) == [("unreadable_cell", "3.00")]


def test_an_unsure_figure_in_a_broken_sum_is_named():
    found = doubts([table("行政运行", "3.00", "1.00", "7.00")], document(3))

    assert texts(*found) == [("unreadable_cell", "3.00"), ("unreadable_cell", "7.00")]


def test_an_unsure_figure_in_an_unknown_table_is_a_problem():
    found = doubts([table("行政运行", "3.00", "1.00", "2.00", kind="")], document(1))

    assert texts(*found) == [("unreadable_cell", "3.00")]


def test_pages_that_were_not_recognised_are_not_judged():
    broken = table("行政运行", "3.00", "1.00", "7.00")

    assert list(doubts([broken], document(confidence=None))) == []
    assert list(doubts([table("行政运行", "3.00", "1.00", "7.00", page=2)], document())) == []
