"""No project spends more than its full-year budget.

Not applicable where a form prints no budget or no execution.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import BUDGET_LAW_CONTROL
from review.compare import interval, printed
from review.declare import check
from review.forms import attached_forms
from review.model import Observation, Outcome, Severity
from review.scoring import precise
from review.tolerances import ROUNDING


@check(
    title="全年执行数不超过全年预算数",
    severity=Severity.ERROR,
    basis=BUDGET_LAW_CONTROL,
    rule="项目全年执行数不应超过全年预算数。",
    exempt="未填全年预算数或全年执行数。",
    tolerance=ROUNDING,
    example="“甲项目”全年执行数18.06万元，超过全年预算数15.75万元。",
)
def spending_stays_within_budget(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare execution with the full-year budget of every form."""
    for form in attached_forms(disclosure):
        if form.executed is None or form.full_year_budget is None:
            continue
        spent, budget = precise(form, form.executed), precise(form, form.full_year_budget)
        outcome = Outcome.HOLDS
        if spent.base > budget.base:
            outcome = Outcome.TAIL if interval(spent).meets(interval(budget)) else Outcome.FAILS
        message = f"“{form.project}”全年执行数{printed(spent)}，超过全年预算数{printed(budget)}。"
        working = f"{spent.value} ＞ {budget.value}"
        places = (spent.source, budget.source)
        yield Observation(outcome, form.project, message, printed(spent), f"≤{printed(budget)}", working, places)
