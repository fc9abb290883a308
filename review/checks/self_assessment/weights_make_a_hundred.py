"""The points of a form's rows, execution and fund management included, make 100.

Not applicable where a row prints no weight.
"""

from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Disclosure
from review.bases import EVALUATION_MEASURES
from review.compare import add_up
from review.declare import check
from review.forms import attached_forms
from review.model import Observation, Outcome, Severity
from review.points import as_points
from review.tolerances import EXACT

FULL = Decimal(100)


@check(
    title="自评表分值合计为100分",
    severity=Severity.ERROR,
    basis=EVALUATION_MEASURES,
    rule="自评表各行分值（含预算执行率、资金管理）合计应为100分；表中印有分值合计的，应与各行之和一致。",
    exempt="有行未填分值。",
    tolerance=EXACT,
    example="“甲项目”自评表各行分值之和为98，不等于100。",
)
def weights_make_a_hundred(disclosure: Disclosure) -> Iterator[Observation]:
    """Add up every form's weights."""
    for form in attached_forms(disclosure):
        weights = [form.execution_weight, *(item.weight for item in form.management)]
        weights += [row.weight for row in form.results]
        printed = [weight for weight in weights if weight is not None]
        if len(printed) < len(weights) or not form.results:
            continue
        total = sum((weight.value for weight in printed), start=Decimal(0))
        working = "+".join(str(weight.value) for weight in printed) + f"={total}"
        outcome = Outcome.HOLDS if total == FULL else Outcome.FAILS
        message = f"“{form.project}”自评表各行分值之和为{total}，不等于100。"
        places = tuple(weight.source for weight in printed)
        yield Observation(outcome, f"{form.project}/100", message, str(total), "100", working, places)
        if form.total_weight is not None:
            text = f"“{form.project}”自评表分值合计填为{{reported}}，各行分值之和为{{expected}}。"
            yield add_up(as_points(form.total_weight), [as_points(weight) for weight in printed]).observed(
                f"{form.project}/合计", text, (form.total_weight.source, *places)
            )
