"""A document → what it discloses, in the order one would tell it: cover, tables, forms, text, projects."""

from collections.abc import Iterator

from disclosures import forms
from disclosures.cover import identity
from disclosures.coverage import coverage
from disclosures.layout import recognise
from disclosures.model import Disclosure, Place, Problem, Source
from disclosures.narrative import figures
from disclosures.outline import clauses
from disclosures.projects import projects
from disclosures.statements import name_by_statement, statements, unattached
from disclosures.stitching import raw_tables
from readers.document import Document


def parse(document: Document) -> Disclosure:
    """Return everything that the document says; what cannot be understood is among its problems."""
    whose, problems = identity(document)

    grids = raw_tables(document)
    tables, table_problems = recognise(grids, whose)
    filled = forms.read(grids, whose)

    text = clauses(document, grids)
    told = statements(text)

    attached, nameless = name_by_statement(filled.self_assessments, told, whose.department)
    assessed = (*attached, *unattached(told, attached, whose.department))

    return Disclosure(
        file=_file(document),
        identity=whose,
        clauses=text,
        tables=tables,
        figures=figures(text, whose, document),
        projects=projects(tables, assessed, told, text, whose.department),
        whole_department=filled.whole_department,
        indicators=filled.indicators,
        self_assessments=assessed,
        statements=told,
        coverage=coverage(text),
        problems=(*problems, *_unread_pages(document), *table_problems, *filled.problems, *nameless),
    )


def _file(document: Document) -> dict[str, object]:
    return {
        "name": document.name,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "pages": len(document.pages),
        "scanned_pages": [page.number for page in document.pages if page.scanned],
    }


def _unread_pages(document: Document) -> Iterator[Problem]:
    """A problem for every page that is a picture or came empty for another reason."""
    for page in document.pages:
        if page.scanned or page.problem:
            message = page.problem or f"第{page.number}页是图片，没有可读的文字。"
            place = Place(page.number, (0.0, 0.0, page.width, page.height))
            yield Problem("scanned_page", message, Source("", (place,)))
