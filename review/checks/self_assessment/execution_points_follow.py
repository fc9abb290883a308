"""Points for execution are the weight times the execution rate (rounded to two places first), at most the weight.

Not applicable where budget, execution, weight or points are blank, or the budget is 0.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import EVALUATION_MEASURES
from review.compare import printed
from review.declare import check
from review.forms import attached_forms
from review.model import Observation, Severity
from review.points import compare_points
from review.scoring import execution_of


@check(title="预算执行率得分＝分值×执行率", severity=Severity.ERROR, basis=EVALUATION_MEASURES)
def execution_points_follow(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every form's execution points with the recomputed ones."""
    for form in attached_forms(disclosure):
        recomputed, points = execution_of(form), form.execution_score
        if recomputed is None or recomputed.score is None or points is None:
            continue
        amounts = (points, form.executed, form.full_year_budget)
        message = f"“{form.project}”预算执行率自评得分{printed(points)}，按执行率应得{{expected}}（{{working}}）。"
        places = tuple(amount.source for amount in amounts if amount is not None)
        yield compare_points(points, recomputed.score, recomputed.steps).observed(form.project, message, places)
