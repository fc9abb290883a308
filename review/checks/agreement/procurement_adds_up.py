"""Procurement in the text is the sum of goods, works and services; contracts with small firms are part of it.

Not applicable where the text states no parts.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import BUDGET_LAW_DISCLOSURE
from review.compare import add_up
from review.declare import check
from review.figures import AMOUNT, spoken
from review.model import Missing, Observation, Severity
from review.tolerances import ROUNDING

PARTS = ("政府采购货物", "政府采购工程", "政府采购服务")


@check(
    title="政府采购总额等于货物、工程、服务之和",
    severity=Severity.ERROR,
    basis=BUDGET_LAW_DISCLOSURE,
    rule="同一段文字中，政府采购支出总额应等于货物、工程、服务三项之和；授予中小企业合同金额是其中数，不参加相加。",
    exempt="文字未分列货物、工程、服务金额。",
    tolerance=ROUNDING,
    example="政府采购支出总额为38.78万元，货物、工程、服务之和为53.13万元（53.13+0+0=53.13 ≠ 38.78）。",
)
def procurement_adds_up(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the total with its three parts in the same clause."""
    found = False
    for said in spoken(disclosure):
        totals = said.of(AMOUNT, "政府采购")
        parts = [figure for measure in PARTS for figure in said.of(AMOUNT, measure)]
        if len(totals) != 1 or len(parts) != len(PARTS):
            continue
        found = True
        message = "政府采购支出总额为{reported}，货物、工程、服务之和为{expected}（{working}）。"
        comparison = add_up(said.precise(totals[0]), [said.precise(part) for part in parts])
        places = (totals[0].amount.source, *(part.amount.source for part in parts))
        yield comparison.observed("政府采购", message, places)
    if not found:
        raise Missing("文字中未列政府采购货物、工程、服务金额")
