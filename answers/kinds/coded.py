"""The code of a department, a unit, a project or an item, as the tables print it."""

import re

from answers.model import Answer, Citation, Corpus, Document, Kind, Understood
from answers.places import citation_at
from answers.projects import named_projects, short_name
from answers.quantities import table_rows
from answers.scope import documents_for
from answers.titles import full_name, title
from answers.vocabulary import as_printed, codes
from search_index.analysis import normal_form

_ASKED = re.compile(r"(?:部门|单位|预算单位|科目|项目|功能|经济|分类)*(?:代码|编码|编号)")
_ASKS = re.compile(r"多少|什么|几|哪|$")
_CODE = re.compile(r"\d{3,24}")
_MOST = 4


def tell(asked: Understood, corpus: Corpus) -> Answer | None:
    """State the code; None where none is asked for, or nothing that has one is named."""
    match = _ASKED.search(asked.text)
    if match is None or not asked.named or codes(asked.text) or not _ASKS.search(asked.text[match.end() :]):
        return None
    about = _ASKED.sub(" ", asked.text)
    for document in documents_for(asked, corpus):
        found = _of_project(about, document) or _of_row(about, match.group(), document)
        if found:
            said = "；".join(f"“{name}”{code}" for name, code, _ in found)
            cited = tuple(place for _, _, place in found)
            return Answer(asked.question, f"{title(document)}：{said}。", found=True, kind="figure", citations=cited)
    return None


def _of_project(text: str, document: Document) -> list[tuple[str, str, Citation]]:
    whose = full_name(document)
    coded = {short_name(one.name, whose): one for one in document.load().projects if one.code}
    named = named_projects(text, coded)
    row = {name: _printing(coded[name].code or "", document) for name in named}
    return [
        (coded[name].name, coded[name].code or "", row[name] or citation_at(document, coded[name].source))
        for name in named[:_MOST]
    ]


def _printing(code: str, document: Document) -> Citation | None:
    """Return the row of an indicator or table that prints a code; None where none does."""
    for table in document.load().tables:
        for row in table.rows:
            texts = [cell.text for cell in row.cells if cell]
            if any("".join(text.split()) == code for text in texts):
                source = next(cell.source for cell in row.cells if cell and "".join(cell.text.split()) == code)
                text = " ".join(texts)
                return Citation(document.ref, document.file, (table.title,), text, source.text, source)
    return None


def _of_row(text: str, asked_for: str, document: Document) -> list[tuple[str, str, Citation]]:
    """Return the row whose name the text says; the department's own where the text names nothing else."""
    rows = [seen.unit for seen in table_rows(document) if _CODE.fullmatch("".join(seen.unit.labels[1:2]))]
    plain = as_printed(normal_form(text)).replace(" ", "")
    named = {normal_form(unit.labels[0]).replace(" ", ""): unit for unit in reversed(rows)}
    said = [name for name in named if len(name) > 1 and name in plain]
    if not said and re.search(r"部门|单位", asked_for):
        whose = normal_form(full_name(document))
        said = [name for name in named if whose.endswith(name) or name.endswith(whose)]
    best = sorted(said, key=len, reverse=True)[:1]
    return [(named[name].labels[0], named[name].labels[1], named[name].citation()) for name in best]


KIND = Kind(
    title="代码",
    rank=13,
    examples=("水务局的部门代码是多少？",),
    answer=tell,
)
