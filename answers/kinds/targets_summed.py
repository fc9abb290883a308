"""What the targets of one indicator come to over the projects that have it: 一共要买几台电脑."""

import re
from collections.abc import Iterator

from answers.document_projects import project_names
from answers.model import Answer, Citation, Corpus, Document, Kind, Understood
from answers.operations import AVERAGE, DIFFERENCE, RANKING, RATIO, SUM, WHICH_MORE
from answers.places import citation_at
from answers.projects import called, named_projects
from answers.scope import documents_for
from answers.shown_sums import added_up
from answers.titles import title
from disclosures.model import Indicator
from search_index.analysis import normal_form
from search_index.schema import DEPARTMENT_SCOPE, indicator_path

_ASKED = re.compile(r"(?:多少|几)(?P<unit>[\u4e00-\u9fff])?|数量")
_MONEY = frozenset("万元钱块亿")
_NO_PIECES = frozenset({"%", "", "元", "万元", "亿元"})
_OTHER = (AVERAGE, DIFFERENCE, RANKING, RATIO, WHICH_MORE)
_SHORTEST = 2


def add(asked: Understood, corpus: Corpus) -> Answer | None:
    """State the sum with what each project aims at; None where fewer than two projects have the indicator named."""
    units = {said["unit"] for said in _ASKED.finditer(asked.text)}
    if not asked.named or not units or units & _MONEY:
        return None
    if not SUM.search(asked.text) or any(other.search(asked.text) for other in _OTHER):
        return None
    for document in documents_for(asked, corpus):
        found = [one for one in _of_projects(asked, document) if one.target.unit in units or None in units]
        if len(found) > 1 and len({one.target.unit for one in found}) == 1:
            return _answer(asked, document, found)
    return None


def _of_projects(asked: Understood, document: Document) -> list[Indicator]:
    """Return the indicators of the longest name that the question says, one a project, of the projects it means."""
    aimed = [one for one in document.load().indicators if one.scope != DEPARTMENT_SCOPE and one.target.value]
    aimed = [one for one in aimed if one.target.unit not in _NO_PIECES]
    names = {normal_form(one.level3) for one in aimed}
    name = max((name for name in names if len(name) >= _SHORTEST and name in asked.text), key=len, default="")
    same = {one.scope: one for one in reversed(aimed) if name and normal_form(one.level3) == name}
    known = project_names(document)
    if len(named := named_projects(asked.text, map(normal_form, known))) == 1:
        return [one for one in same.values() if normal_form(one.scope) in named]
    meant = called((chunk for chunk in asked.content if name not in chunk), known)
    return [one for scope, one in reversed(same.items()) if scope in meant]


def _answer(asked: Understood, document: Document, found: list[Indicator]) -> Answer:
    values = [one.target.value for one in found if one.target.value is not None]
    total, adding = added_up(values)
    each = "，".join(f"“{one.scope}”{one.target.raw}" for one in found)
    text = f"{title(document)}：“{found[0].level3}”{each}；合计{total}{found[0].target.unit}（共{len(found)}个项目）。"
    cited = tuple(place for one in found for place in _places(document, one))
    working = (f"逐项计数：{len(found)}个", adding)
    return Answer(asked.question, text, found=True, kind="aggregate", citations=cited, working=working)


def _places(document: Document, one: Indicator) -> Iterator[Citation]:
    """Yield where a target is printed, and the row of its project, which prints it beside the project's name."""
    yield citation_at(document, one.source, indicator_path(one))
    for project in document.load().projects:
        if project.name == one.scope:
            yield citation_at(document, project.source, ("项目支出",))


KIND = Kind(
    title="目标值合计",
    rank=16,
    examples=("各项目一共要检测多少次？",),
    answer=add,
)
