"""Where one row gives the whole cost of a project, its result is what the project spent.

Not applicable to forms with several costs in money, to unit costs, and to forms without execution.
"""

from collections.abc import Iterator

from disclosures.model import YUAN_PER_UNIT, Amount, Disclosure, Result, SelfAssessment
from review.bases import EVALUATION_MEASURES
from review.compare import agree, sharpened
from review.declare import check
from review.forms import attached_forms
from review.model import Missing, Observation, Severity
from review.scoring import precise
from review.tolerances import ROUNDING


@check(
    title="总成本完成值与全年执行数一致",
    severity=Severity.WARNING,
    basis=EVALUATION_MEASURES,
    rule="自评表以一个金额指标反映项目总成本的，其实际完成值应等于全年执行数。",
    exempt="有多个金额成本指标、只有单位成本，或未填全年执行数。",
    tolerance=ROUNDING,
    example="“甲项目”指标“总成本”实际完成值为12.06万元，全年执行数为18.06万元，两者不一致。",
)
def costs_are_what_was_spent(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the one cost of every form with its execution."""
    found = False
    for form in attached_forms(disclosure):
        row = _whole_cost(form)
        if row is None or form.executed is None or row.actual.value is None or row.actual.step is None:
            continue
        found = True
        spent = precise(form, form.executed)
        said = Amount(row.actual.value, row.actual.step, row.actual.unit, row.source)
        message = f"“{form.project}”指标“{row.level3}”实际完成值为{{reported}}，全年执行数为{{expected}}，两者不一致。"
        comparison = agree(sharpened(said, [spent]), spent)
        yield comparison.observed(f"{form.project}/{row.level3}", message, (row.source, spent.source))
    if not found:
        raise Missing("自评表未列总成本及全年执行数")


def _whole_cost(form: SelfAssessment) -> Result | None:
    """The only cost in money, where its target is a budget of the project."""
    costs = [row for row in form.results if "成本" in row.level1 and row.actual.unit in YUAN_PER_UNIT]
    if len(costs) != 1 or costs[0].target.value is None:
        return None
    target = costs[0].target.value * YUAN_PER_UNIT.get(costs[0].target.unit, 0)
    budgets = {amount.base for amount in (form.initial_budget, form.full_year_budget) if amount is not None}
    return costs[0] if target in budgets else None
