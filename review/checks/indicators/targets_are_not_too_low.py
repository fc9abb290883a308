"""A result of more than 130 % of its target shows that the target was set too low.

Never an error: whether points are lost for it differs by region. One remark a form. Not applicable to ceilings, dates
and words, nor where a count is met by one more.
"""

from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Disclosure, Result
from review.bases import EVALUATION_MEASURES
from review.compare import HUNDRED, half_up
from review.declare import check
from review.forms import attached_forms
from review.model import Missing, Observation, Outcome, Severity
from review.results import ALLOWANCE, comparable
from review.tolerances import EXACT

FLOORS = frozenset({">=", ">", "=", "≈"})
PERCENT = "%"


@check(
    title="完成值不超过目标值的130%",
    severity=Severity.WARNING,
    basis=EVALUATION_MEASURES,
    rule=(
        "正向指标的实际完成值超过目标值130%的，提示目标值可能偏低；各地是否因此扣分规定不一，不作错误。"
        "一张自评表只提一条。"
    ),
    exempt="上限类指标、日期和文字指标，单位不可比的指标，以及只多完成1件（次、个）的指标。",
    tolerance=EXACT,
    example="“甲项目”指标“培训人数”目标≥100人、实际160人，完成160.00%，目标值可能偏低。",
)
def targets_are_not_too_low(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every result with 130 % of its target, form by form."""
    found = False
    for form in attached_forms(disclosure):
        reached = [(row, values) for row in form.results if (values := _values(row)) is not None]
        if not reached:
            continue
        found = True
        low = [(row, wanted, got) for row, (wanted, got) in reached if _exceeds(row, wanted, got)]
        shown = "；".join(
            f"指标“{row.level3}”目标{row.target.raw}、实际{row.actual.raw}，完成{_share(wanted, got)}"
            for row, wanted, got in low
        )
        working = "；".join(f"{got} ÷ {wanted} = {_share(wanted, got)}" for _, wanted, got in low)
        message = f"“{form.project}”{shown}，目标值可能偏低。"
        said = "、".join(row.actual.raw for row, _, _ in low)
        wanted_raw = "、".join(row.target.raw for row, _, _ in low)
        outcome = Outcome.FAILS if low else Outcome.HOLDS
        places = tuple(row.source for row, _, _ in low) or (form.source,)
        yield Observation(outcome, f"{form.project}/目标值", message, said, wanted_raw, working, places)
    if not found:
        raise Missing("自评表中没有可以比较的量化指标")


def _values(row: Result) -> tuple[Decimal, Decimal] | None:
    wanted, got = comparable(row.target, row.actual)
    if row.target.operator not in FLOORS or not wanted or wanted < 0 or got is None:
        return None
    return wanted, got


def _exceeds(row: Result, wanted: Decimal, got: Decimal) -> bool:
    one_more = row.target.unit != PERCENT and wanted >= 1 and got - wanted <= 1
    return got > ALLOWANCE * wanted and not one_more


def _share(wanted: Decimal, got: Decimal) -> str:
    return f"{half_up(got / wanted * HUNDRED)}%"
