"""Points for execution are the weight times the execution rate (rounded to two places first), at most the weight.

Not applicable where budget, execution, weight or points are blank, or the budget is 0.
"""

from collections.abc import Iterator

from disclosures.model import Amount, Disclosure, SelfAssessment
from review.bases import EVALUATION_MEASURES
from review.compare import HUNDRED, Comparison, printed
from review.declare import check
from review.forms import attached_forms
from review.model import Observation, Outcome, Severity
from review.points import compare_points
from review.scoring import execution_of
from review.tolerances import POINTS


@check(
    title="预算执行率得分＝分值×执行率",
    severity=Severity.ERROR,
    basis=EVALUATION_MEASURES,
    rule=(
        "预算执行率得分应等于分值×执行率，执行率先四舍五入到两位小数，得分最高不超过分值；"
        "按表中所印执行率计算相符的也予认可。"
    ),
    exempt="预算数、执行数、分值或得分为空，或预算数为0。",
    tolerance=POINTS,
    example=(
        "“甲项目”预算执行率自评得分9.93分，按执行率应得9.39（118.75 ÷ 126.50 = 93.87%；10 × 93.87% = 9.387 → 9.39）。"
    ),
)
def execution_points_follow(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every form's execution points with the recomputed ones."""
    for form in attached_forms(disclosure):
        recomputed, points = execution_of(form), form.execution_score
        if recomputed is None or recomputed.score is None or points is None:
            continue
        comparison = compare_points(points, recomputed.score, recomputed.steps)
        by_rate = _by_printed_rate(form, points)
        if comparison.outcome is Outcome.FAILS and by_rate is not None and by_rate.outcome is not Outcome.FAILS:
            comparison = by_rate
        amounts = (points, form.executed, form.full_year_budget)
        message = f"“{form.project}”预算执行率自评得分{printed(points)}，按执行率应得{{expected}}（{{working}}）。"
        places = tuple(amount.source for amount in amounts if amount is not None)
        yield comparison.observed(form.project, message, places)


def _by_printed_rate(form: SelfAssessment, points: Amount) -> Comparison | None:
    """The amounts may be rounded further than the rate; whether the rate itself is right is another check's claim."""
    weight, rate = form.execution_weight, form.execution_rate
    if weight is None or rate is None:
        return None
    share = min(rate.value, HUNDRED)
    return compare_points(points, weight.value * share / HUNDRED, f"{weight.value} × {share}%")
