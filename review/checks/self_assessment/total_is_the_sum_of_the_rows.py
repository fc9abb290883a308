"""The total of a self-assessment is the sum of the points of all its rows.

Not applicable where a form prints no total or leaves the points of a row blank.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import ARITHMETIC
from review.compare import add_up
from review.declare import check
from review.forms import attached_forms, points_of
from review.model import Observation, Severity
from review.points import as_points
from review.tolerances import ROUNDING


@check(
    title="自评总分等于各行得分之和",
    severity=Severity.ERROR,
    basis=ARITHMETIC,
    rule="自评总分应等于预算执行率、资金管理和各指标得分之和。",
    exempt="未填总分，或有行未填得分。",
    tolerance=ROUNDING,
    example="“甲项目”自评总分为99.39分，各行得分之和为99.93分。",
)
def total_is_the_sum_of_the_rows(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every form's total with execution, fund management and indicator points added up."""
    for form in attached_forms(disclosure):
        parts = points_of(form)
        if form.total is None or not parts or None in parts:
            continue
        scored = [as_points(part) for part in parts if part is not None]
        yield add_up(as_points(form.total), scored).observed(
            form.project,
            f"“{form.project}”自评总分为{{reported}}，各行得分之和为{{expected}}。",
            (form.total.source, *(part.source for part in scored)),
        )
