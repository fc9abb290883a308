from dataclasses import replace
from pathlib import Path

import pytest

import disclosures
import readers
from disclosures.model import Kind
from readers.document import Word
from tests.disclosures.typeset import document, page, plain, wrapped

SHARED = Path(__file__).parents[2] / "../shared/disclosures"
BUDGET = "2025年度\n甲山市乙水区财政局部门预算\n\n第二部分 情况说明\n\n一、收支情况说明\n\n2025年收入总计10.00万元。"


def test_a_text_is_parsed_from_its_cover_to_its_figures():
    disclosure = disclosures.parse(plain(BUDGET, name="预算.txt"))

    assert disclosure.file == {
        "name": "预算.txt",
        "sha256": "0" * 64,
        "media_type": "text/plain",
        "pages": 1,
        "scanned_pages": [],
        "unread_pages": [],
    }
    assert disclosure.identity.kind is Kind.BUDGET
    assert [clause.text for clause in disclosure.clauses[-1:]] == ["2025年收入总计10.00万元。"]
    assert [figure.measure for figure in disclosure.figures] == ["收入总计"]
    assert disclosure.problems == ()


def test_a_scanned_page_is_a_problem_with_its_place():
    printed = document(
        page(1, wrapped("文字。")), page(2, [], scanned=True), name="甲山市乙水区财政局2025年部门预算.pdf"
    )

    disclosure = disclosures.parse(printed)

    assert disclosure.file["scanned_pages"] == disclosure.file["unread_pages"] == [2]
    (problem,) = disclosure.problems
    assert problem.code == "scanned_page"
    assert problem.source.places[0].page == 2


def test_a_recognised_page_says_so_with_its_confidence_and_what_is_unsure():
    unsure = Word("3.00", (10.0, 10.0, 20.0, 20.0))
    recognised = replace(page(1, wrapped("文字。"), scanned=True), confidence=0.984, doubtful=(unsure,))

    problems = disclosures.parse(document(recognised, name="甲山市乙水区财政局2025年部门预算.pdf")).problems

    assert [(problem.code, problem.message) for problem in problems] == [
        ("scanned_page", "第1页是图片，文字由识别得来，平均置信度98.4%；其中“3.00”不确定，请对照原页核对。")
    ]


def test_a_document_without_a_page_is_parsed_to_problems():
    assert disclosures.parse(document()).clauses == ()


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="../shared is absent")
def test_a_published_text_and_its_pdf_state_the_same_figures():
    pdf = disclosures.parse(readers.read(next(SHARED.glob("004_*accounts.pdf"))))
    text = disclosures.parse(readers.read(next(SHARED.glob("published_text/004_*.txt"))))

    assert [(one.measure, one.aspect, one.amount.value) for one in pdf.figures] == [
        (one.measure, one.aspect, one.amount.value) for one in text.figures
    ]
    assert len({clause.id for clause in pdf.clauses}) == len(pdf.clauses)
    assert len({table.id for table in pdf.tables}) == len(pdf.tables)
