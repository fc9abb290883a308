"""Amounts in 万元 are stated with two decimals at most in the text.

One remark a disclosure. Not applicable where the text states no amounts in 万元.
"""

from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Disclosure
from review.bases import REVIEW_PRACTICE
from review.compare import printed
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import EXACT

UNIT = "万元"
FINEST = Decimal("0.01")
SHOWN = 5


@check(
    title="万元金额保留两位小数",
    severity=Severity.INFO,
    basis=REVIEW_PRACTICE,
    rule="说明文字中以万元为单位的金额，小数位不应超过两位；一份文件只提一条。",
    exempt="文字没有以万元为单位的金额。",
    tolerance=EXACT,
    example="1个金额的小数超过两位：12.3456万元。",
)
def amounts_have_two_decimals(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for finer amounts."""
    money = [figure.amount for figure in disclosure.figures if figure.amount.unit == UNIT]
    if not money:
        raise Missing("文字没有以万元为单位的金额")
    finer = [amount for amount in money if amount.step < FINEST]
    shown = "、".join(dict.fromkeys(printed(amount) for amount in finer[:SHOWN]))
    message = f"{len(finer)}个金额的小数超过两位：{shown}。"
    outcome = Outcome.FAILS if finer else Outcome.HOLDS
    yield Observation(outcome, "小数位", message, shown, "两位小数", "", tuple(amount.source for amount in finer))
