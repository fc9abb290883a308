"""No row of a form has fewer than 0 or more points than its weight.

Not applicable to rows without points or weight.
"""

from collections.abc import Iterator

from disclosures.model import Amount, Disclosure, SelfAssessment
from review.bases import EVALUATION_MEASURES
from review.compare import printed
from review.declare import check
from review.forms import attached_forms
from review.model import Observation, Outcome, Severity
from review.tolerances import EXACT


@check(
    title="各行得分不低于0、不高于分值",
    severity=Severity.ERROR,
    basis=EVALUATION_MEASURES,
    rule="自评表每行得分不应低于0，不应高于该行分值。",
    exempt="未填分值或得分的行。",
    tolerance=EXACT,
    example="“甲项目”“培训人数”得分10分，超出0至8分的范围。",
)
def points_stay_within_bounds(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the points of every row with its weight."""
    for form in attached_forms(disclosure):
        for name, weight, points in _rows(form):
            if weight is None or points is None:
                continue
            outcome = Outcome.HOLDS if 0 <= points.value <= weight.value else Outcome.FAILS
            message = f"“{form.project}”“{name}”得分{printed(points)}，超出0至{printed(weight)}的范围。"
            limits = f"0～{weight.value}"
            places = (points.source, weight.source)
            yield Observation(outcome, f"{form.project}/{name}", message, str(points.value), limits, "", places)


def _rows(form: SelfAssessment) -> Iterator[tuple[str, Amount | None, Amount | None]]:
    yield "预算执行率", form.execution_weight, form.execution_score
    for item in form.management:
        yield item.item, item.weight, item.score
    for row in form.results:
        yield row.level3, row.weight, row.score
