"""A cost ceiling in money is not above the project's budget.

A self-assessment keeps the ceiling of the initial budget when the budget is cut: the larger of both counts. A ceiling
printed with more digits than the budget may exceed it by less than the budget's last digit. Not applicable to unit
costs (元/人), to rates, and to projects whose budget is not printed.
"""

from collections.abc import Iterator

from disclosures.model import YUAN_PER_UNIT, Amount, Disclosure, Source, Target
from review.bases import INDICATOR_GUIDE
from review.declare import check
from review.forms import same
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import LAST_DIGIT


@check(
    title="成本指标不高于项目预算",
    severity=Severity.ERROR,
    basis=INDICATOR_GUIDE,
    rule="以金额表示的成本指标值不应高于项目预算；自评表取年初与全年预算数中较大者。",
    exempt="单位成本（元/人等）、比率指标，以及未列预算数的项目。",
    tolerance=LAST_DIGIT,
    example="“甲项目”成本指标“总成本”为≤60万元，高于项目预算50.00万元。",
)
def cost_targets_stay_within_budget(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every cost ceiling with the budget of its project."""
    found = False
    for project, name, target, budget, source in _ceilings(disclosure):
        found = True
        yield _judge(project, name, target, budget, source)
    if not found:
        raise Missing("没有以金额表示的成本指标")


def _ceilings(disclosure: Disclosure) -> Iterator[tuple[str, str, Target, Amount, Source]]:
    for indicator in disclosure.indicators:
        budget = _budget(disclosure, indicator.scope, indicator.project_code)
        if "成本" in indicator.level1 and _is_money(indicator.target) and budget is not None:
            yield indicator.scope, indicator.level3, indicator.target, budget, indicator.source
    for form in disclosure.self_assessments:
        for row in form.results:
            budgets = [amount for amount in (form.full_year_budget, form.initial_budget) if amount is not None]
            if "成本" in row.level1 and _is_money(row.target) and form.full_year_budget is not None:
                larger = max(budgets, key=lambda amount: amount.base)
                yield form.project, row.level3, row.target, larger, row.source


def _is_money(target: Target) -> bool:
    return target.value is not None and target.unit in YUAN_PER_UNIT


def _budget(disclosure: Disclosure, scope: str, code: str | None) -> Amount | None:
    coded = [project for project in disclosure.projects if code and project.code == code]
    named = [project for project in disclosure.projects if same(disclosure, project.name, scope)]
    amounts = [project.amount for project in (coded or named) if project.amount is not None]
    return amounts[0] if len({amount.base for amount in amounts}) == 1 else None


def _judge(project: str, name: str, target: Target, budget: Amount, source: Source) -> Observation:
    ceiling = (target.value or 0) * YUAN_PER_UNIT[target.unit]
    outcome = Outcome.HOLDS
    if ceiling > budget.base:
        outcome = Outcome.TAIL if ceiling < budget.base + budget.base_step else Outcome.FAILS
    limit = f"{budget.value}{budget.unit}"
    message = f"“{project}”成本指标“{name}”为{target.raw}，高于项目预算{limit}。"
    places = (source, budget.source)
    return Observation(outcome, f"{project}/{name}", message, target.raw, f"≤{limit}", "", places)
