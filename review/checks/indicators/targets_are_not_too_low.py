"""A result of more than 130 % of its target shows that the target was set too low.

Never an error: whether points are lost for it differs by region. Not applicable to ceilings, dates and words.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import EVALUATION_MEASURES
from review.compare import HUNDRED, half_up
from review.declare import check
from review.forms import attached_forms
from review.model import Missing, Observation, Outcome, Severity
from review.results import ALLOWANCE, comparable
from review.tolerances import EXACT

FLOORS = frozenset({">=", ">", "=", "≈"})


@check(
    title="完成值不超过目标值的130%",
    severity=Severity.WARNING,
    basis=EVALUATION_MEASURES,
    rule="正向指标的实际完成值超过目标值130%的，提示目标值可能偏低；各地是否因此扣分规定不一，不作错误。",
    exempt="上限类指标、日期和文字指标，以及单位不可比的指标。",
    tolerance=EXACT,
    example="“甲项目”指标“培训人数”目标≥100人、实际160人，完成160.00%，目标值可能偏低。",
)
def targets_are_not_too_low(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every result with 130 % of its target."""
    found = False
    for form in attached_forms(disclosure):
        for row in form.results:
            wanted, reached = comparable(row.target, row.actual)
            if row.target.operator not in FLOORS or not wanted or wanted < 0 or reached is None:
                continue
            found = True
            outcome = Outcome.FAILS if reached > ALLOWANCE * wanted else Outcome.HOLDS
            share = half_up(reached / wanted * HUNDRED)
            working = f"{reached} ÷ {wanted} = {share}%"
            message = (
                f"“{form.project}”指标“{row.level3}”目标{row.target.raw}、实际{row.actual.raw}，"
                f"完成{share}%，目标值可能偏低。"
            )
            anchor = f"{form.project}/{row.level2}/{row.level3}"
            yield Observation(outcome, anchor, message, row.actual.raw, row.target.raw, working, (row.source,))
    if not found:
        raise Missing("自评表中没有可以比较的量化指标")
