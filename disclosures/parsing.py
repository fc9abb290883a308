"""A document → what it discloses, in the order one would tell it: cover, tables, forms, text, projects."""

from collections.abc import Iterator

from disclosures import forms
from disclosures.cover import identity
from disclosures.coverage import coverage
from disclosures.furniture import contents_entries
from disclosures.layout import recognise
from disclosures.model import Disclosure, Place, Problem, Source
from disclosures.narrative import figures
from disclosures.ocr_sums import doubts
from disclosures.outline import outline
from disclosures.projects import projects
from disclosures.statements import name_by_statement, statements, unattached
from disclosures.stitching import raw_tables
from disclosures.turning import as_printed
from readers.document import Document, Page


def parse(document: Document) -> Disclosure:
    """Return everything that the document says; what cannot be understood is among its problems."""
    whose, problems = identity(document)

    grids = raw_tables(document)
    tables, table_problems = recognise(grids, whose)
    filled = forms.read(grids, whose)

    text, headings = outline(document, grids)
    told = statements(text)

    attached, nameless = name_by_statement(filled.self_assessments, told, whose.department)
    assessed = (*attached, *unattached(told, attached, whose.department))

    disclosure = Disclosure(
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
        contents=contents_entries(document),
        headings=headings,
        problems=(
            *problems,
            *_unread_pages(document),
            *table_problems,
            *doubts(tables, document),
            *filled.problems,
            *nameless,
        ),
    )
    return as_printed(disclosure, document)


def _file(document: Document) -> dict[str, object]:
    return {
        "name": document.name,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "pages": len(document.pages),
        "scanned_pages": [page.number for page in document.pages if page.scanned],
        "unread_pages": [page.number for page in document.pages if _is_unread(page)],
    }


def _unread_pages(document: Document) -> Iterator[Problem]:
    """A problem for every page that is a picture, recognised or not, or came empty for another reason."""
    for page in document.pages:
        if page.scanned or page.problem:
            message = page.problem or _scanned(page)
            place = Place(page.number, (0.0, 0.0, page.width, page.height))
            yield Problem("scanned_page", message, Source("", (place,)))


def _is_unread(page: Page) -> bool:
    return page.problem is not None or (page.scanned and page.confidence is None)


def _scanned(page: Page) -> str:
    if page.confidence is None:
        return f"第{page.number}页是图片，没有可读的文字。"
    sure = f"第{page.number}页是图片，文字由识别得来，平均置信度{page.confidence:.1%}"
    unsure = "、".join(f"“{word.text}”" for word in page.doubtful)
    return f"{sure}；其中{unsure}不确定，请对照原页核对。" if unsure else f"{sure}。"
