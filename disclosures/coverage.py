"""How many projects, how much money and which score the text claims that self-assessment covers."""

import re
from collections.abc import Iterator, Sequence

from disclosures.grades import grade_in
from disclosures.model import Amount, Clause, Coverage
from disclosures.quoting import Compact

_BUDGETS = ("一般公共预算", "政府性基金预算", "国有资本经营预算")
_NUMBER = r"(?P<number>\d[\d,]*(?:\.\d+)?)"
_MONEY = rf"{_NUMBER}(?P<unit>亿元|万元|千元|元)"
_SENTENCE = re.compile(r"[^。]+。?")

_SELF_ASSESSED = re.compile(r"(?:绩效自评|自评价|单位自评|自评)")
_PROJECTS = (
    re.compile(rf"项目(?:支出)?(?:共|共计|合计)?{_NUMBER}个"),
    re.compile(rf"{_NUMBER}个[^，。、]{{0,12}}项目"),
)
_FUNDS = re.compile(rf"涉及(?:预算|财政)?(?:资金|金额|支出)(?:总额|总计|共计|合计|共)?(?:为)?{_MONEY}")
_SHARE = re.compile(rf"占[^，。]{{0,30}}?(?:总额|总数|支出)(?:的比例)?(?:的|为){_NUMBER}%")

_WHOLE = re.compile(r"整体支出绩效(?:自评|评价|自评价)")
_WHOLE_FUNDS = re.compile(rf"涉及(?:一般公共预算|财政拨款|预算)?(?:支出|资金)(?:总额)?{_MONEY}")
_WHOLE_SCORE = re.compile(rf"(?:自评|评价|综合)?(?:得分|评分|总分)(?:结果)?(?:为|：|:)?{_NUMBER}分")


def coverage(clauses: Sequence[Clause]) -> tuple[Coverage, ...]:
    """Return the claims in the order that the text makes them; () where it makes none."""
    return tuple(claim for clause in clauses for claim in _claims(Compact.of(clause.text, clause.source)))


def _claims(text: Compact) -> Iterator[Coverage]:
    for sentence in _SENTENCE.finditer(text.text):
        if _SELF_ASSESSED.search(sentence.group()) and not _WHOLE.search(sentence.group()):
            yield from _of_one_budget(text, sentence)
    if _WHOLE.search(text.text):
        yield from _of_everything(text)


def _of_one_budget(text: Compact, sentence: re.Match[str]) -> Iterator[Coverage]:
    budget = next((name for name in _BUDGETS if name in sentence.group()), None)
    start, end = sentence.span()
    projects = next((found for pattern in _PROJECTS if (found := _amount(text, pattern, start, end, "个"))), None)
    funds = _amount(text, _FUNDS, start, end)
    if budget and projects and funds:
        share = _amount(text, _SHARE, start, end, "%")
        yield Coverage(budget, text.quote(start, end), projects, funds, share)


def _of_everything(text: Compact) -> Iterator[Coverage]:
    start, end = 0, len(text.text)
    score = _amount(text, _WHOLE_SCORE, start, end, "分")
    grade = grade_in(text.text)
    funds = _amount(text, _WHOLE_FUNDS, start, end)
    if score or grade:
        yield Coverage("整体支出", text.quote(start, end), funds=funds, score=score, grade=grade)


def _amount(text: Compact, pattern: re.Pattern[str], start: int, end: int, unit: str | None = None) -> Amount | None:
    match = pattern.search(text.text, start, end)
    return text.amount(match.span("number"), unit or match["unit"]) if match else None
