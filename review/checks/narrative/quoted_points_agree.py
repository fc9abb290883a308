"""The points that a self-report quotes for budget execution and fund management are those of the form.

Not applicable where no report gives such points for a project whose form is attached.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Amount, Clause, Disclosure, SelfAssessment
from review.bases import EVALUATION_MEASURES
from review.declare import check
from review.forms import folded
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import EXACT

POINTS = re.compile(r"该项指标总分(?P<weight>\d+(?:\.\d+)?)分[，,]?实际得分(?P<score>\d+(?:\.\d+)?)分")
RATE, INDICATOR = "预算执行率", "三级指标"
Row = tuple[str, Amount | None, Amount | None]


@check(
    title="自评报告所列执行率、资金管理得分与自评表一致",
    severity=Severity.ERROR,
    basis=EVALUATION_MEASURES,
    rule="自评总结报告所列预算执行率和资金管理各项的分值、得分，应与自评表一致。",
    exempt="报告未列预算执行率、资金管理情况的得分，或未附该项目自评表。",
    tolerance=EXACT,
    example="“甲项目”自评总结报告所列“预算执行率”得分为9.84、自评表为9.48，两者不一致。",
)
def quoted_points_agree(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every such pair of points with its row."""
    found = False
    for clause in disclosure.clauses:
        form = _form(disclosure, clause)
        for name, match in _quoted(clause) if form else ():
            row = next((row for row in _rows(form) if row[0] in name), None) if form else None
            if form is None or row is None:
                continue
            found = True
            yield _judge(form, row, match, clause)
    if not found:
        raise Missing("未附逐项说明得分的自评总结报告")


def _quoted(clause: Clause) -> Iterator[tuple[str, re.Match[str]]]:
    """The words before each pair of points, back to the pair before; indicators are another check's."""
    text = "".join(clause.text.split())
    start = 0
    for match in POINTS.finditer(text):
        before = text[start : match.start()]
        start = match.end()
        if INDICATOR not in before:
            yield before, match


def _form(disclosure: Disclosure, clause: Clause) -> SelfAssessment | None:
    path = folded("".join(clause.path))
    fitting = [
        form
        for form in disclosure.self_assessments
        if form.attached and folded(form.project) and folded(form.project) in path
    ]
    return fitting[0] if len(fitting) == 1 else None


def _rows(form: SelfAssessment) -> Iterator[Row]:
    yield from ((item.item, item.weight, item.score) for item in form.management if item.item)
    yield RATE, form.execution_weight, form.execution_score


def _judge(form: SelfAssessment, row: Row, match: re.Match[str], clause: Clause) -> Observation:
    name, weight, score = row
    pairs = (("分值", match["weight"], weight), ("得分", match["score"], score))
    wrong = [
        f"{what}为{said}、自评表为{own.value}"
        for what, said, own in pairs
        if own is not None and Decimal(said) != own.value
    ]
    message = f"“{form.project}”自评总结报告所列“{name}”{'，'.join(wrong)}，两者不一致。"
    places = tuple(dict.fromkeys((clause.source, *(own.source for _, _, own in pairs if own is not None))))
    outcome = Outcome.FAILS if wrong else Outcome.HOLDS
    return Observation(outcome, f"{form.project}/{name}", message, "；".join(wrong), "与自评表一致", "", places)
