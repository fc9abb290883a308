"""The targets of several indicators at once, or of one name that stands in several places: each with its place."""

import re

from answers.model import Answer, Citation, Corpus, Document, Kind, Understood
from answers.operations import CHECKED, COMPLIANT, RANKING, SUM, WHY, marked
from answers.projects import named_projects
from answers.scope import documents_for
from answers.titles import title
from disclosures.model import Indicator
from search_index.analysis import normal_form
from search_index.schema import DEPARTMENT_SCOPE, indicator_path, indicator_text

_SHORTEST = 4
_MOST = 12
_OTHER = (CHECKED, COMPLIANT, RANKING, SUM, WHY)
_OF_RESULTS = re.compile(r"实际|完成(?!率|时间)|得分|得了|偏差|自评")
_VERB = re.compile(r"^(?:召开|开展|完成|组织|举办|聘请|发放)")
_BOTH = re.compile(r"整体.*项目|项目.*整体")


def state(asked: Understood, corpus: Corpus) -> Answer | None:
    """State the targets; None where fewer than two indicators, or one name in one place, are named."""
    other = any(pattern.search(asked.text) for pattern in (*_OTHER, _OF_RESULTS))
    if other or marked(asked.text) or "definition" in asked.aspects:
        return None
    found: list[tuple[Document, Indicator]] = []
    for document in documents_for(asked, corpus):
        found += [(document, one) for one in _named(asked.text, document)]
    several = len({_name(one) for _, one in found}) > 1
    if not asked.named or not found or len(found) > _MOST or not (several or (_BOTH.search(asked.text) and found[1:])):
        return None
    said = "；".join(f"{_whose(one)}“{one.level3}”{one.target.raw}" for _, one in found)
    cited = tuple(_cited(document, one) for document, one in found)
    return Answer(asked.question, f"{title(found[0][0])}：{said}。", found=True, kind="indicator", citations=cited)


def _named(text: str, document: Document) -> list[Indicator]:
    """Return the indicators whose whole names a text says, those within longer ones left out."""
    text = text.replace('"', "")
    known = document.load().indicators
    names = {_name(one) for one in known if len(_name(one)) >= _SHORTEST and _name(one) in text}
    names |= {name for name in map(_name, known) if len(bare := _VERB.sub("", name)) >= _SHORTEST and bare in text}
    whole = {name for name in names if not any(name != other and name in other for other in names)}
    scopes = {normal_form(one.scope) for one in known}
    inside = {name for name in whole if any(name in scope and scope in text for scope in scopes)}
    found = [one for one in known if _name(one) in whole - inside]
    scope = named_projects(text, scopes - {DEPARTMENT_SCOPE})
    of_scope = [one for one in found if normal_form(one.scope) in scope] if len(scope) == 1 else []
    return of_scope or found


def _name(one: Indicator) -> str:
    return normal_form(one.level3).replace('"', "")


def _whose(one: Indicator) -> str:
    return "部门整体绩效目标" if one.scope == DEPARTMENT_SCOPE else f"项目“{one.scope}”"


def _cited(document: Document, one: Indicator) -> Citation:
    return Citation(document.ref, document.file, indicator_path(one), indicator_text(one), one.source.text, one.source)


KIND = Kind(
    title="几个指标的目标",
    rank=16,
    examples=("水务局的预算执行率和结转结余率目标分别是多少？",),
    answer=state,
)
