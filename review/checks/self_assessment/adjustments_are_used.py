"""Money that was added to a project during the year is spent: what is spent exceeds the initial budget.

Not applicable to forms whose budget was not raised by more than a tenth: less is often carry-over that was settled.
"""

from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Disclosure
from review.bases import EVALUATION_MEASURES
from review.compare import printed
from review.declare import check
from review.forms import attached_forms
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import EXACT

RAISED = Decimal("1.1")


@check(
    title="年中追加的资金得到使用",
    severity=Severity.INFO,
    basis=EVALUATION_MEASURES,
    rule="年中追加预算超过10%的项目，全年执行数应大于年初预算数，否则追加的资金没有使用。",
    exempt="没有年中追加预算超过10%的项目。",
    tolerance=EXACT,
    example="“甲项目”年中追加10.00万元，执行数36.92万元未超过年初预算数38.40万元，追加的资金未使用。",
)
def adjustments_are_used(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare what was spent with the budget before money was added."""
    found = False
    for form in attached_forms(disclosure):
        initial, full, spent = form.initial_budget, form.full_year_budget, form.executed
        if initial is None or full is None or spent is None or not 0 < RAISED * initial.value < full.value:
            continue
        found = True
        outcome = Outcome.FAILS if spent.value <= initial.value else Outcome.HOLDS
        message = (
            f"“{form.project}”年中追加{full.value - initial.value}万元，"
            f"执行数{printed(spent)}未超过年初预算数{printed(initial)}，追加的资金未使用。"
        )
        working = f"{full.value} - {initial.value} = {full.value - initial.value}"
        places = (initial.source, full.source, spent.source)
        yield Observation(outcome, form.project, message, printed(spent), f">{printed(initial)}", working, places)
    if not found:
        raise Missing("没有年中追加预算超过10%的自评表")
