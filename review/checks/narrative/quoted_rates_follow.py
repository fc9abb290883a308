"""Every execution rate that the narrative or a self-report quotes is executed ÷ full-year budget of that project.

The amounts are the form's, or the statement's own where no form is attached. A quoted rate that equals the total score
is named as such. Not applicable where no rate is quoted, or the budget is 0.
"""

from collections.abc import Iterator

from disclosures.model import Amount, Disclosure, Source, Statement
from review.bases import EVALUATION_MEASURES
from review.compare import Comparison, ratio, sharpened
from review.declare import check
from review.forms import ORIGINS, base_of, form_of
from review.majority import most_agree, rates_of
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import QUOTIENT


@check(
    title="文字所列预算执行率与执行数、预算数相符",
    severity=Severity.ERROR,
    basis=EVALUATION_MEASURES,
    rule=(
        "自评文字和报告所列项目预算执行率，应等于全年执行数除以全年预算数；金额取自评表，未附表的取文字本身。"
        "误填为自评得分的，一并指出。"
    ),
    exempt="文字未提及预算执行率，或预算数为0。",
    tolerance=QUOTIENT,
    example="决算说明称“甲项目”预算执行率为67.57%，按执行数÷预算数应为76.57%（12.06 ÷ 15.75=76.57% ≠ 67.57%）。",
)
def quoted_rates_follow(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every quoted rate with the project's amounts."""
    if not any(statement.rates for statement in disclosure.statements):
        raise Missing("文字中未提及项目预算执行率")
    for statement in disclosure.statements:
        budget, executed = base_of(disclosure, statement)
        if budget is None or executed is None:
            continue
        for rate in statement.rates:
            exact = sharpened(rate, _rates_beside(disclosure, statement)) if rate.step >= 1 else rate
            comparison = ratio(executed, budget, exact)
            if comparison is not None:
                yield _judge(disclosure, statement, rate, comparison, (rate.source, *_places(disclosure, statement)))


def _rates_beside(disclosure: Disclosure, statement: Statement) -> list[Amount | None]:
    form = form_of(disclosure, statement.project)
    return [*statement.rates, form.execution_rate if form else None]


def _judge(
    disclosure: Disclosure, statement: Statement, rate: Amount, comparison: Comparison, places: tuple[Source, ...]
) -> Observation:
    where = ORIGINS.get(statement.origin, statement.origin)
    agreed = most_agree(rates_of(disclosure, statement.project))
    message = f"{where}称“{statement.project}”预算执行率为{{reported}}，按执行数÷预算数应为{{expected}}（{{working}}）"
    message += f"{agreed}。"
    form = form_of(disclosure, statement.project)
    totals = {amount.value for amount in (*statement.scores, form.total if form else None) if amount is not None}
    if comparison.outcome is Outcome.FAILS and rate.value in totals:
        message = message.removesuffix("。") + "；所填数值等于自评得分。"
    return comparison.observed(f"{statement.project}/{statement.origin}/{rate.value}", message, places)


def _places(disclosure: Disclosure, statement: Statement) -> tuple[Source, ...]:
    form = form_of(disclosure, statement.project)
    own = form or statement
    budget, executed = base_of(disclosure, statement)
    rate = form.execution_rate if form else None
    amounts = (rate, executed, budget)
    return tuple(amount.source for amount in amounts if amount is not None) or (own.source,)
