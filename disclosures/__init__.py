"""PAGES → DISCLOSURE: what a budget or final-accounts document says, each figure with its place."""

from collections.abc import Iterator

from disclosures import forms
from disclosures.coverage import coverage
from disclosures.cover import identity
from disclosures.layout import recognise
from disclosures.model import Disclosure, Problem
from disclosures.narrative import figures
from disclosures.outline import clauses
from disclosures.projects import projects
from disclosures.statements import name_by_statement, statements, unattached
from disclosures.stitching import raw_tables
from readers.document import Document


def parse(document: Document) -> Disclosure:
    """Return what a document says; whatever could not be understood is among its problems."""
    whose, doubts = identity(document)
    raws = raw_tables(document)
    tables, misfits = recognise(raws, whose)
    read = forms.read(raws, whose)
    paragraphs = clauses(document, raws)
    said = statements(paragraphs)
    assessments, nameless = name_by_statement(read.self_assessments, said, whose.department)
    assessments += unattached(said, assessments, whose.department)
    return Disclosure(
        file=_file(document),
        identity=whose,
        clauses=paragraphs,
        tables=tables,
        figures=figures(paragraphs, whose, document),
        projects=projects(tables, assessments, said, paragraphs, whose.department),
        whole_department=read.whole_department,
        indicators=read.indicators,
        self_assessments=assessments,
        statements=said,
        coverage=coverage(paragraphs),
        problems=(*doubts, *misfits, *read.problems, *nameless, *_scans(document)),
    )


def _file(document: Document) -> dict[str, object]:
    return {
        "name": document.name,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "pages": len(document.pages) if document.paged else None,
        "scanned_pages": [page.number for page in document.pages if page.scanned],
    }


def _scans(document: Document) -> Iterator[Problem]:
    for page in document.pages:
        if page.scanned:
            yield Problem("scanned_page", f"第{page.number}页是扫描图像，没有文字，尚不能识别。")
