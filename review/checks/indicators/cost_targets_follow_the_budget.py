"""When a project's budget changes by more than 20 % during the year, its cost target is revised with it.

Not applicable to forms without initial budget or cost target in money.
"""

from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import YUAN_PER_UNIT, Disclosure, Result, SelfAssessment
from review.bases import EVALUATION_MEASURES
from review.compare import HUNDRED, half_up, printed
from review.declare import check
from review.forms import attached_forms
from review.model import Missing, Observation, Outcome, Severity
from review.results import missed
from review.tolerances import EXACT

LARGE = Decimal(20)


@check(
    title="预算调整后成本指标相应调整",
    severity=Severity.WARNING,
    basis=EVALUATION_MEASURES,
    rule="项目年中预算调整超过20%的，仍等于年初预算数且因此未完成的金额成本指标，视为未随预算调整。",
    exempt="自评表未列年初预算数，或没有以金额表示的成本指标。",
    tolerance=EXACT,
    example="“甲项目”预算由50.00万元调整为80.00万元（变动60.00%），成本指标“总成本”仍为≤50万元，未随预算调整。",
)
def cost_targets_follow_the_budget(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for cost targets that still are the initial budget after a large change."""
    found = False
    for form in attached_forms(disclosure):
        for row in form.results:
            if "成本" in row.level1 and row.target.unit in YUAN_PER_UNIT and row.target.value is not None:
                judged = _judge(form, row)
                if judged is not None:
                    found = True
                    yield judged
    if not found:
        raise Missing("没有同时填列年初预算和金额成本指标的自评表")


def _judge(form: SelfAssessment, row: Result) -> Observation | None:
    initial, adjusted = form.initial_budget, form.full_year_budget
    if initial is None or adjusted is None or initial.value <= 0 or row.target.value is None:
        return None
    change = half_up((adjusted.base - initial.base) / initial.base * HUNDRED)
    unrevised = row.target.value * YUAN_PER_UNIT[row.target.unit] == initial.base
    stale = unrevised and abs(change) > LARGE and missed(row.target, row.actual)
    working = f"({adjusted.value}-{initial.value}) ÷ {initial.value} = {change}%"
    message = (
        f"“{form.project}”预算由{printed(initial)}调整为{printed(adjusted)}（{working}），"
        f"成本指标“{row.level3}”仍为{row.target.raw}，未随预算调整。"
    )
    outcome = Outcome.FAILS if stale else Outcome.HOLDS
    places = (row.source, initial.source, adjusted.source)
    anchor = f"{form.project}/{row.level3}"
    return Observation(outcome, anchor, message, row.target.raw, f"≤{printed(adjusted)}", working, places)
