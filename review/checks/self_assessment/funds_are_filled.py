"""A form that prints the full-year budget prints the initial budget too.

Not applicable to forms without a full-year budget.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import EVALUATION_MEASURES
from review.compare import printed
from review.declare import check
from review.forms import attached_forms
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS


@check(
    title="自评表填列年初预算数",
    severity=Severity.WARNING,
    basis=EVALUATION_MEASURES,
    rule="填列全年预算数的自评表，应同时填列年初预算数。",
    exempt="自评表未填全年预算数。",
    tolerance=WORDS,
    example="“甲项目”自评表未填年初预算数（全年预算数126.50万元）。",
)
def funds_are_filled(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for blank initial budgets beside full-year budgets."""
    found = False
    for form in attached_forms(disclosure):
        if form.full_year_budget is None:
            continue
        found = True
        outcome = Outcome.FAILS if form.initial_budget is None else Outcome.HOLDS
        full = printed(form.full_year_budget)
        message = f"“{form.project}”自评表未填年初预算数（全年预算数{full}）。"
        places = (form.full_year_budget.source,)
        yield Observation(outcome, form.project, message, "空白", "年初预算数", "", places)
    if not found:
        raise Missing("自评表未填全年预算数")
