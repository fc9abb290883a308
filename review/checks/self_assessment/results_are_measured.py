"""Rates that were measured do not hit their targets to the digit: where most of them do, they were filled in.

Compared are floors below 100 % (≥95 % → 95 %); one remark a disclosure. Not applicable to fewer than six such rows, and
where the index of formality already tells of them.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import EVALUATION_MEASURES
from review.declare import check
from review.formality import LIMIT, Share, formality_of, rate_floor
from review.forms import attached_forms
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import EXACT

FEWEST = 6


@check(
    title="比率指标的完成值不应多数恰等于目标值",
    severity=Severity.INFO,
    basis=EVALUATION_MEASURES,
    rule="目标为“≥x%”（低于100%）的指标，完成值恰等于目标值的超过一半时，提请核实完成值是否实测；一份文件只提一条。",
    exempt="此类指标不足6个，或已在自评形式化指数中提示。",
    tolerance=EXACT,
    example="15个比率指标中有10个（66.67%）完成值恰等于目标值，请核实是否实测。",
)
def results_are_measured(disclosure: Disclosure) -> Iterator[Observation]:
    """Count the rates whose result is their target."""
    formality = formality_of(disclosure)
    if formality is not None and formality.index >= LIMIT:
        raise Missing("已计入自评形式化指数")
    rows = [row for form in attached_forms(disclosure) for row in form.results if rate_floor(row)]
    if len(rows) < FEWEST:
        raise Missing("比率指标不足6个")
    exact = [row for row in rows if row.actual.value == row.target.value]
    share = Share(len(exact), len(rows))
    message = f"{len(rows)}个比率指标中有{len(exact)}个（{share.percent}%）完成值恰等于目标值，请核实完成值是否实测。"
    outcome = Outcome.FAILS if 2 * len(exact) > len(rows) else Outcome.HOLDS
    yield Observation(outcome, "比率指标", message, str(share), "", "", tuple(row.source for row in exact))
