"""Rows of one department that lose points for their deviation lose them by one rule: weight × (1 − deviation).

A row above 130 % of its target that follows another reading is shown with both, as information: regions differ there.
Not applicable where no row follows that rule, or none is over 130 % and lost points.
"""

from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Disclosure, Result, SelfAssessment
from review.bases import EVALUATION_MEASURES
from review.compare import HUNDRED, half_up
from review.declare import check
from review.forms import attached_forms
from review.model import Missing, Observation, Outcome, Severity
from review.points import CENT
from review.results import ALLOWANCE
from review.scoring import result_of, rubric_of
from review.tolerances import POINTS

Row = tuple[SelfAssessment, Result, Decimal, Decimal]


@check(
    title="扣分的指标按同一办法扣分",
    severity=Severity.INFO,
    basis=EVALUATION_MEASURES,
    rule="同一部门因偏差扣分的指标应按同一办法扣分；超过目标值130%的指标扣分办法各地不一，与其他指标不同的，列出两种算法，仅作提示。",
    exempt="没有按“分值×（1－偏差度）”扣分的指标，或没有因超额完成扣分的指标。",
    tolerance=POINTS,
    example="“甲项目”指标“培训人数”得7.79分，按其他扣分指标的办法“分值×（1－偏差度）”应为6.14分。",
)
def deductions_follow_one_rule(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the points of over-completed rows with the rule that the other rows follow."""
    rows = [row for form in attached_forms(disclosure) for row in _deducted(form)]
    plainly = [row for row in rows if not _over(row[1]) and _follows(row)]
    over = [row for row in rows if _over(row[1])]
    if not plainly or not over:
        raise Missing("没有既有一般扣分、又有超额完成扣分的指标")
    for row in over:
        yield _judge(row, plainly[0])


def _judge(row: Row, other: Row) -> Observation:
    form, result, points, rule = row
    _, rubric = rubric_of(form)
    recomputed = result_of(result, rubric)
    readings = recomputed.steps if recomputed else ""
    message = (
        f"“{form.project}”指标“{result.level3}”（{result.target.raw}，实际{result.actual.raw}）得{points}分，"
        f"按其他扣分指标（如“{other[1].level3}”得{other[2]}分）的办法“分值×（1－偏差度）”应为{rule}分；"
        f"超额完成的扣分办法各地不一，仅作提示（{readings}）。"
    )
    outcome = Outcome.HOLDS if _follows(row) else Outcome.FAILS
    anchor = f"{form.project}/{result.level2}/{result.level3}"
    return Observation(outcome, anchor, message, str(points), str(rule), readings, (result.source, other[1].source))


def _deducted(form: SelfAssessment) -> Iterator[Row]:
    """The rows with a printed deviation that lost points, with what weight × (1 − deviation) gives."""
    for result in form.results:
        if result.weight is None or result.score is None or result.deviation is None or not result.deviation.value:
            continue
        share = max(Decimal(0), 1 - abs(result.deviation.value) / HUNDRED)
        if result.score.value < result.weight.value:
            yield form, result, result.score.value, half_up(result.weight.value * share)


def _follows(row: Row) -> bool:
    return abs(row[2] - row[3]) <= CENT


def _over(result: Result) -> bool:
    """Whether a row did more than 130 % of a target that is no ceiling."""
    wanted, reached = result.target.value, result.actual.value
    if not wanted or reached is None or result.target.operator in {"<=", "<", "date", "text"}:
        return False
    return reached / wanted > ALLOWANCE
