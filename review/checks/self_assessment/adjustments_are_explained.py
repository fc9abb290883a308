"""A full-year budget that differs from the initial one by more than a tenth is explained, in the form or in the text.

One remark a disclosure, with the change of all such projects together. Not applicable to forms without both budgets.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from disclosures.model import Disclosure, SelfAssessment
from review.bases import EVALUATION_MEASURES
from review.compare import HUNDRED, half_up, printed
from review.declare import check
from review.forms import attached_forms, same
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import EXACT

LARGE = Decimal("0.1")
EXPLAINED = re.compile(r"追加|追减|调增|调减|调剂|调整预算|预算调整|增加预算|核减|压减|收回|调整到|下达")
PROMISED = re.compile(
    r"[^，。；]*(?:需要?|如|若|确需|应当?)[^，。；]{0,6}(?:追加|调整)[^。；]*"
)  # what is meant to be done
SHOWN = 4


@check(
    title="全年预算数较年初变动较大的说明原因",
    severity=Severity.INFO,
    basis=EVALUATION_MEASURES,
    rule="自评表全年预算数与年初预算数相差超过10%的项目，应在自评表或自评文字中说明追加、调减的原因；一份文件只提一条。",
    exempt="自评表没有同时填列年初预算数和全年预算数。",
    tolerance=EXACT,
    example="1个项目全年预算数较年初预算数变动超过10%，未说明调整原因：“甲项目”10万元→14万元（40.00%）。",
)
def adjustments_are_explained(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for the reason of every large change of a budget."""
    forms = [form for form in attached_forms(disclosure) if form.full_year_budget and _initial(form)]
    if not forms:
        raise Missing("自评表没有同时填列年初预算数和全年预算数")
    silent = [form for form in forms if abs(_change(form)) > LARGE and not _explained(disclosure, form)]
    shown = "、".join(
        f"“{form.project}”{printed(form.initial_budget)}→{printed(form.full_year_budget)}（{_share(_change(form))}）"
        for form in silent[:SHOWN]
        if form.initial_budget and form.full_year_budget
    )
    more = "等" if len(silent) > SHOWN else ""
    message = f"{len(silent)}个项目全年预算数较年初预算数变动超过10%，未说明调整原因：{shown}{more}。"
    outcome = Outcome.FAILS if silent else Outcome.HOLDS
    places = tuple(
        amount.source for form in silent for amount in (form.initial_budget, form.full_year_budget) if amount
    )
    yield Observation(outcome, "预算调整", message, shown, "调整原因", _together(forms), places)


def _initial(form: SelfAssessment) -> Decimal:
    return form.initial_budget.base if form.initial_budget else Decimal(0)


def _full(form: SelfAssessment) -> Decimal:
    return form.full_year_budget.base if form.full_year_budget else Decimal(0)


def _change(form: SelfAssessment) -> Decimal:
    return (_full(form) - _initial(form)) / _initial(form)


def _explained(disclosure: Disclosure, form: SelfAssessment) -> bool:
    """Whether the form, or a clause about the project, speaks of an adjustment."""
    told = [row.deviation_reason for row in form.results] + [item.issue + item.note for item in form.management]
    told += [form.achieved]
    told += [item.source.text for item in disclosure.statements if same(disclosure, item.project, form.project)]
    return any(EXPLAINED.search(PROMISED.sub("", "".join(text.split()))) for text in told)


def _together(forms: Sequence[SelfAssessment]) -> str:
    initial, full = sum(map(_initial, forms), Decimal(0)), sum(map(_full, forms), Decimal(0))
    return f"合计：({full / 10000:f}-{initial / 10000:f}) ÷ {initial / 10000:f} = {_share((full - initial) / initial)}"


def _share(value: Decimal) -> str:
    return f"{half_up(value * HUNDRED)}%"
