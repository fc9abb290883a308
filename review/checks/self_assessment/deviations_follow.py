"""The printed deviation (偏差度) of an indicator follows from its target and its result.

Below target and above a ceiling it is (result − target) ÷ target; beyond 130 % of a target it is what exceeds 130 %,
or the whole distance where the region allows nothing. Not applicable to rows without a printed deviation.
"""

from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Disclosure, Result
from review.bases import EVALUATION_MEASURES
from review.declare import check
from review.forms import attached_forms
from review.model import Missing, Observation, Outcome, Severity
from review.points import compare_points
from review.results import Recomputed, comparable
from review.rubric import OverCompletion
from review.scoring import result_of, rubric_of
from review.tolerances import POINTS


@check(
    title="偏差度与目标值、完成值相符",
    severity=Severity.WARNING,
    basis=EVALUATION_MEASURES,
    rule=(
        "偏差度应按目标值和完成值计算：未达目标或超过上限的，为（完成值－目标值）÷目标值；超过目标值130%的，"
        "为超出130%的部分，当地没有此规定的可为全部偏差。"
    ),
    exempt="未填偏差度的指标，以及不能量化的指标。",
    tolerance=POINTS,
    example="“甲项目”指标“培训人数”目标≥200人、实际185人，偏差度填为0.00，应为-7.50。",
)
def deviations_follow(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every printed deviation with the recomputed one."""
    found = False
    for form in attached_forms(disclosure):
        _, rubric = rubric_of(form)
        for result in form.results:
            recomputed = result_of(result, rubric)
            if recomputed is not None and recomputed.deviation is not None and result.deviation is not None:
                found = True
                yield _judge(form.project, result, recomputed, rubric.over_completion)
    if not found:
        raise Missing("自评表没有填列偏差度")


def _judge(project: str, result: Result, recomputed: Recomputed, policy: OverCompletion) -> Observation:
    printed, expected = result.deviation, recomputed.deviation
    if printed is None or expected is None:
        raise Missing("自评表没有填列偏差度")
    message = (
        f"“{project}”指标“{result.level3}”目标{result.target.raw}、实际{result.actual.raw}，"
        "偏差度填为{reported}，应为{expected}。"
    )
    comparison = compare_points(printed, expected, _working(result, expected))
    anchor = f"{project}/{result.level2}/{result.level3}"
    plain = _whole_distance(result)
    tolerated = policy is not OverCompletion.CAPPED and plain is not None
    if comparison.outcome is Outcome.FAILS and tolerated and plain is not None:
        other = compare_points(printed, plain, _working(result, plain))
        if other.outcome is not Outcome.FAILS:
            comparison = other
    return comparison.observed(anchor, message, (result.source,))


def _whole_distance(result: Result) -> Decimal | None:
    wanted, reached = comparable(result.target, result.actual)
    return (reached - wanted) / wanted * 100 if wanted and reached is not None else None


def _working(result: Result, expected: Decimal) -> str:
    return f"目标{result.target.raw}，实际{result.actual.raw}，偏差度{expected}"
