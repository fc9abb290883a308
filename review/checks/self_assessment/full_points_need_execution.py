"""A project that spent little of its budget did not reach every target and manage its funds without fault.

Red below 60 % of the full-year budget, yellow below 80 %: then some row other than execution should have lost points.
One remark a disclosure. Not applicable to forms without budget, execution or points.
"""

from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Disclosure, SelfAssessment
from review.bases import EVALUATION_MEASURES
from review.compare import HUNDRED, half_up
from review.declare import check
from review.forms import attached_forms
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import EXACT

RED, YELLOW = Decimal(60), Decimal(80)
SHOWN = 5


@check(
    title="执行率偏低的项目不应各项满分",
    severity=Severity.INFO,
    basis=EVALUATION_MEASURES,
    rule="预算执行率低于60%（红）、低于80%（黄）而其余各项均得满分的项目，提请核实产出是否真实完成、目标是否偏低；一份文件只提一条。",
    exempt="自评表未填预算数、执行数或得分。",
    tolerance=EXACT,
    example="1个项目预算执行率偏低而其余各项均得满分：“甲项目”56.00%（红）。",
)
def full_points_need_execution(disclosure: Disclosure) -> Iterator[Observation]:
    """Set the execution of every form beside the points of its other rows."""
    rates = {form.project: (form, rate) for form in attached_forms(disclosure) if (rate := _rate(form)) is not None}
    if not rates:
        raise Missing("自评表未填预算数、执行数或得分")
    low = [(form, rate) for form, rate in rates.values() if rate < YELLOW and _full(form)]
    shown = "、".join(f"“{form.project}”{rate}%（{'红' if rate < RED else '黄'}）" for form, rate in low[:SHOWN])
    message = f"{len(low)}个项目预算执行率偏低而其余各项均得满分：{shown}，请核实产出完成情况和目标值是否偏低。"
    outcome = Outcome.FAILS if low else Outcome.HOLDS
    places = tuple(amount.source for form, _ in low for amount in (form.executed, form.total) if amount is not None)
    yield Observation(outcome, "执行率与得分", message, shown, f"≥{YELLOW}%", "", places)


def _rate(form: SelfAssessment) -> Decimal | None:
    budget, spent = form.full_year_budget, form.executed
    scored = any(row.score is not None and row.weight is not None for row in form.results)
    if budget is None or spent is None or budget.base <= 0 or not scored:
        return None
    return half_up(spent.base / budget.base * HUNDRED)


def _full(form: SelfAssessment) -> bool:
    """Whether every scored row but execution has all its points."""
    rows = [(item.weight, item.score) for item in form.management]
    rows += [(row.weight, row.score) for row in form.results]
    scored = [(weight.value, score.value) for weight, score in rows if weight is not None and score is not None]
    return all(score >= weight for weight, score in scored)
