"""Questions that the loaded disclosures answer, one of every kind, made from what they print."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import answers
from answers.model import Corpus, Document
from answers.titles import title
from disclosures.model import Disclosure
from search_index.engine import Query, Results

_TERM = re.compile(
    r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[.、])?\s*(?P<term>[\u4e00-\u9fff“”]{2,14})[：:]"
)
_TERMS = re.compile(r"名词解释|专业名词")
_ITEM = re.compile(r"[\u4e00-\u9fff]{3,8}(?:费|补贴|公积金)")
_LOOKED_INTO = 3
# As many as a person reads before asking.
ENOUGH = 10


@dataclass(frozen=True, slots=True)
class Example:
    """A question that has an answer, and the title of its kind."""

    kind: str
    question: str


def examples(corpus: Corpus) -> tuple[Example, ...]:
    """Return one question of every kind that the newest disclosures of the corpus answer; none where it is empty."""
    return _examples(_chosen(corpus.documents))


def _chosen(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """Return few disclosures, of different departments and kinds where there are such."""
    ordered = sorted(documents, key=lambda one: -(one.identity.year or 0))
    first: dict[object, Document] = {}
    for document in ordered:
        if document.identity.department:
            first.setdefault(document.identity.kind, document)
    for document in ordered:
        if document.identity.department:
            first.setdefault(document.identity.department, document)
    return tuple(first.values())[:_LOOKED_INTO]


@lru_cache(maxsize=8)
def _examples(documents: tuple[Document, ...]) -> tuple[Example, ...]:
    corpus = Corpus(documents, _nothing)
    found: dict[str, str] = {}
    titles = {name: kind.title for name, kind in answers.KINDS.items()}
    for question in dict.fromkeys(_candidates(documents)):
        answer = answers.ask(question, corpus)
        if answer.found and answer.kind not in found:
            found[answer.kind] = question
        if len(found) == ENOUGH:
            break
    return tuple(Example(titles.get(kind, ""), question) for kind, question in found.items())


def _nothing(_query: Query) -> Results:
    return Results()


def _candidates(documents: tuple[Document, ...]) -> Iterator[str]:
    for document in documents:
        said = document.load()
        yield from _of_figures(title(document), said)
        yield from _of_projects(document.identity.department or "", said)
        yield from _of_words(document.identity.department or "", said)
        yield from _of_rows(title(document), said)
    yield from _of_two(documents)


def _of_figures(whose: str, said: Disclosure) -> Iterator[str]:
    measures = list(dict.fromkeys(figure.measure for figure in said.figures if figure.aspect == "金额"))
    yield from (f"{whose}的{measure}是多少？" for measure in measures[:2])
    yield f"{whose}中人员经费占基本支出的比重是多少？"
    changed = [figure for figure in said.figures if figure.aspect == "增减额"]
    yield from (f"{whose}中{figure.measure}比上年为什么变化？" for figure in changed[:1])
    yield from (f"能推算{whose}中上年的{figure.measure}吗？" for figure in changed[:1])


def _of_projects(whose: str, said: Disclosure) -> Iterator[str]:
    forms = said.self_assessments
    yield from (f"{whose}{form.project}的自评得分和等级是多少？" for form in forms[:1])
    if len(forms) > 1:
        yield f"{whose}哪个项目的执行率最低？"
    short = (
        row for form in forms for row in form.results if row.score and row.weight and row.score.value < row.weight.value
    )
    for row in list(short)[:1]:
        yield f"{whose}{row.level3}为什么只得{row.score.source.text if row.score else ''}分？"
    yield from (f"{whose}的{project.name}安排了多少钱？" for project in said.projects[:1])
    if said.whole_department and said.whole_department.tasks:
        yield f"{whose}的年度主要任务有哪几项？"
    elif said.projects:
        yield f"{whose}有哪些项目？"
    yield from (f"{whose}的{row.level3}目标值是多少？" for row in said.indicators[:1])


def _of_words(whose: str, said: Disclosure) -> Iterator[str]:
    for clause in said.clauses:
        if any(_TERMS.search(heading) for heading in clause.path) and (term := _TERM.match(clause.text)):
            yield f"{whose}说的“{term['term']}”指什么？"
            break
    yield f"{whose}的法定公开表格是否齐全？"
    yield f"{whose}公开的文件有哪些问题？"


def _of_rows(whose: str, said: Disclosure) -> Iterator[str]:
    names = dict.fromkeys(
        cell.text
        for table in said.tables
        for row in table.rows
        for cell in row.cells
        if cell and _ITEM.fullmatch(cell.text)
    )
    rows = list(names)
    if len(rows) > 1:
        yield f"{whose}的{rows[0]}加{rows[1]}一共多少？"


def _of_two(documents: tuple[Document, ...]) -> Iterator[str]:
    departments = {one.identity.department: one for one in documents}
    if len(departments) > 1:
        one, other = list(departments)[:2]
        yield f"基本支出，{one}比{other}多多少？"
