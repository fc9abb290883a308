"""Whether a project's cost targets stay within its amount: each ceiling in money beside what the project is given."""

import re
from decimal import Decimal

from answers.findings import places
from answers.model import Answer, Citation, Corpus, Document, Kind, Understood
from answers.operations import CHECKED
from answers.places import citation_at
from answers.projects import named_projects, short_name
from answers.records import shown
from answers.scope import documents_for
from answers.titles import full_name, title
from disclosures.model import YUAN_PER_UNIT, Amount, Indicator, Project
from review.model import Finding
from search_index.schema import indicator_path

_COST = re.compile(r"成本")
_BUDGET = re.compile(r"项目[^,。?]{0,4}(?:金额|资金|预算|总额)|预算|资金总额|金额")
_BEYOND = re.compile(r"超|[大高多]于|[大高多]过|以内|之内|突破|[还更]要?[高大多]|比[^,。?]{2,16}[高大多]")
# The review's finding on a cost target that is given two values.
_TWO_VALUES = "indicators/values_have_one_indicator"


def compare(asked: Understood, corpus: Corpus) -> Answer | None:
    """State ceilings, the project's amount and what lies between; None where no one project with both is named."""
    wanted = _COST.search(asked.text) and _BUDGET.search(asked.text)
    if not wanted or not (_BEYOND.search(asked.text) or CHECKED.search(asked.text)):
        return None
    for document in documents_for(asked, corpus):
        whose = full_name(document)
        priced = {short_name(one.name, whose): one for one in document.load().projects if one.amount}
        named = named_projects(asked.text, priced)
        costs = _costs(priced[named[0]], document) if len(named) == 1 else ()
        amount = priced[named[0]].amount if costs else None
        if amount is not None:
            return _told(asked, document, priced[named[0]], amount, costs)
    return None


def _costs(project: Project, document: Document) -> tuple[Indicator, ...]:
    """Return the project's cost targets in money."""
    whose = full_name(document)
    return tuple(
        one
        for one in document.load().indicators
        if "成本" in one.level1
        and one.target.value is not None
        and one.target.unit in YUAN_PER_UNIT
        and short_name(one.scope, whose) == short_name(project.name, whose)
    )


def _told(
    asked: Understood, document: Document, project: Project, amount: Amount, costs: tuple[Indicator, ...]
) -> Answer:
    said, working = [], []
    cited: list[Citation] = [citation_at(document, project.source, ("项目支出",))]
    beyond = False
    for one in costs:
        ceiling = (one.target.value or Decimal(0)) * YUAN_PER_UNIT[one.target.unit] / YUAN_PER_UNIT[amount.unit]
        apart = ceiling - amount.value
        finer = 0 < apart * YUAN_PER_UNIT[amount.unit] < amount.base_step
        rounded = finer and apart * YUAN_PER_UNIT[amount.unit] <= amount.base_step / 2
        beyond = beyond or (apart > 0 and not rounded)
        verdict = f"高于项目金额{apart}{amount.unit}" if apart > 0 else "未超过项目金额"
        verdict += "（四舍五入后相同）" if rounded else "（差额小于所列金额的末位）" if finer else ""
        said.append(f"成本指标“{one.level3}”{one.target.raw}，{verdict}")
        working += [f"{ceiling} - {amount.value} = {apart}"] if apart > 0 else []
        cited.append(citation_at(document, one.source, indicator_path(one)))
    doubled = _doubled(project, costs, document)
    said += [one.message.rstrip("。") for one in doubled]
    cited += [place for one in doubled for place in places(document, one)]
    verdict = "超出，不一致" if beyond else "有问题，不一致，对不上" if doubled else "没有超出，未发现不一致"
    text = f"{title(document)}：{verdict}。项目“{project.name}”金额{shown(amount)}；{'；'.join(said)}。"
    return Answer(
        asked.question,
        text,
        found=True,
        kind="inconsistency",
        citations=tuple(dict.fromkeys(cited)),
        working=tuple(working),
    )


def _doubled(project: Project, costs: tuple[Indicator, ...], document: Document) -> tuple[Finding, ...]:
    """Return the findings that one of the project's cost targets has two values."""
    assessment = document.assess() if document.assess else None
    return tuple(
        one
        for one in (assessment.findings if assessment else ())
        if one.check == _TWO_VALUES
        and f"“{project.name}”" in one.message
        and any(f"“{cost.level3}”" in one.message for cost in costs)
    )


KIND = Kind(
    title="成本指标与项目金额",
    rank=12,
    examples=("会议费项目的成本指标有没有超过项目金额？",),
    answer=compare,
)
