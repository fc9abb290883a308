"""Budget and execution that the narrative or a self-report quotes for a project are those of its form.

Not applicable to projects without form.
"""

from collections.abc import Iterator

from disclosures.model import Amount, Disclosure, SelfAssessment, Statement
from review.bases import EVALUATION_MEASURES
from review.compare import agree, sharpened
from review.declare import check
from review.forms import ORIGINS, statements_with_forms
from review.majority import budgets_of, most_agree, spending_of
from review.model import Missing, Observation, Severity
from review.tolerances import ROUNDING

BUDGET, SPENT = "全年预算数", "全年执行数"
PLACES = {BUDGET: budgets_of, SPENT: spending_of}


@check(
    title="文字所列预算数、执行数与自评表一致",
    severity=Severity.ERROR,
    basis=EVALUATION_MEASURES,
    rule="自评文字和自评总结报告所列项目全年预算数、全年执行数，应与该项目自评表一致。",
    exempt="项目未附自评表。",
    tolerance=ROUNDING,
    example="决算说明称“甲项目”全年预算数为34.80万元，自评表为38.40万元。",
)
def quoted_amounts_agree(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every quoted amount with the form's."""
    found = False
    for statement, form in statements_with_forms(disclosure):
        for name, quoted, own in _pairs(statement, form):
            found = True
            where = ORIGINS.get(statement.origin, statement.origin)
            beside = (own, *statement.full_year_budget, *statement.executed)
            agreed = most_agree(PLACES[name](disclosure, statement.project))
            message = f"{where}称“{statement.project}”{name}为{{reported}}，自评表为{{expected}}{agreed}。"
            comparison = agree(sharpened(quoted, beside), sharpened(own, beside))
            yield comparison.observed(
                f"{statement.project}/{statement.origin}/{name}", message, (quoted.source, own.source)
            )
    if not found:
        raise Missing("没有既有自评表又有文字说明的项目")


def _pairs(statement: Statement, form: SelfAssessment) -> Iterator[tuple[str, Amount, Amount]]:
    for quoted in statement.full_year_budget:
        if form.full_year_budget is not None:
            yield BUDGET, quoted, form.full_year_budget
    for quoted in statement.executed:
        if form.executed is not None:
            yield SPENT, quoted, form.executed
