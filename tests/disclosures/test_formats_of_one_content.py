"""The same disclosure as PDF, Word file, web page and workbook says the same."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

import disclosures
import readers
from disclosures.model import Disclosure

SHARED = Path(__file__).parents[2] / "../shared/disclosures"
TWINS = [("000_*.pdf", "000_*.docx"), ("002_*.pdf", "002_*.html")]

pytestmark = [pytest.mark.shared, pytest.mark.skipif(not SHARED.is_dir(), reason=f"{SHARED} is absent")]


@lru_cache(maxsize=4)
def said(pattern: str) -> Disclosure:
    return disclosures.parse(readers.read(next(SHARED.glob(pattern))))


def bare(text: str) -> str:
    return "".join(text.split())


def tables(said_: Disclosure) -> list[Any]:
    return [
        (
            table.kind,
            table.title,
            table.unit,
            [(bare(column.heading), column.key) for column in table.columns],
            [[bare(cell.text) if cell else None for cell in row.cells] for row in table.rows],
            [bare(note) for note in table.notes],
            table.repairs,
        )
        for table in said_.tables
    ]


def targets(said_: Disclosure) -> list[Any]:
    return [
        (one.scope, one.project_code, one.level1, one.level2, one.level3, bare(one.target.raw))
        for one in said_.indicators
    ]


@pytest.mark.parametrize(("paged", "unpaged"), TWINS)
def test_a_word_file_and_a_web_page_say_what_the_pdf_says(paged: str, unpaged: str) -> None:
    pdf, other = said(paged), said(unpaged)

    assert tables(other) == tables(pdf)
    assert targets(other) == targets(pdf)
    assert [(clause.path, bare(clause.text)) for clause in other.clauses] == [
        (clause.path, bare(clause.text)) for clause in pdf.clauses
    ]
    assert [(figure.measure, figure.amount.value) for figure in other.figures] == [
        (figure.measure, figure.amount.value) for figure in pdf.figures
    ]
    whose = (other.identity.department, other.identity.year, other.identity.kind, other.identity.unit)
    assert whose == (pdf.identity.department, pdf.identity.year, pdf.identity.kind, pdf.identity.unit)
    assert [problem.code for problem in other.problems] == [problem.code for problem in pdf.problems]


def test_a_workbook_of_the_tables_says_what_the_pdf_says_in_them() -> None:
    pdf, book = said("002_*.pdf"), said("002_*_tables.xlsx")

    assert tables(book) == tables(pdf)
    assert targets(book) == targets(pdf)
    assert book.identity.department == pdf.identity.department


def test_a_workbook_of_self_assessments_says_what_the_pdf_says_in_them() -> None:
    pdf, book = said("004_*.pdf"), said("004_*_self-assessment.xlsx")

    def forms(said_: Disclosure) -> list[Any]:
        return [
            (
                form.project,
                form.total and form.total.value,
                [
                    (row.level3, bare(row.target.raw), bare(row.actual.raw), row.weight and row.weight.value)
                    for row in form.results
                ],
            )
            for form in said_.self_assessments
            if form.attached
        ]

    assert forms(book) == forms(pdf)
    assert (book.identity.department, book.identity.year) == (pdf.identity.department, 2024)


@pytest.mark.parametrize("unpaged", [twin[1] for twin in TWINS])
def test_every_cell_stands_in_the_line_that_its_source_names(unpaged: str) -> None:
    document = readers.read(next(SHARED.glob(unpaged)))
    lines = {line.number: bare(line.text) for page in document.pages for line in page.lines}

    for table in said(unpaged).tables:
        for cell in (cell for row in table.rows for cell in row.cells if cell):
            assert cell.source.lines is not None
            assert bare(cell.text) in lines[cell.source.lines[0]]
