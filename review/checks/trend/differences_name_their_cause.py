"""A final amount far from its budget has a reason that names a cause, not 工作需要 or that the budget was raised.

Thrift is a cause of what 三公 costs. One remark a disclosure. Not applicable where no item differs by more than a tenth
and gives a reason.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Disclosure
from review.bases import OPERATING_RULES
from review.compare import HUNDRED, half_up
from review.comparisons import Compared, compared
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.reasons import REASON, caused
from review.tolerances import EXACT

LARGE = Decimal(10)
SMALL_MONEY = Decimal("0.5")
SHOWN = 4
THRIFTY = re.compile(r"三公|公务用车|公务接待|因公出国")


@check(
    title="决算与预算差异的原因写明具体事由",
    severity=Severity.INFO,
    basis=OPERATING_RULES,
    rule=(
        "决算数与预算数相差超过10%且差额不少于0.5（按文中所印单位）的，原因应写明是哪些人员、项目或政策引起，"
        "不应只写“工作需要，正常追加预算”“厉行节约，压减支出”等；一份文件只提一条。"
    ),
    exempt="没有相差超过10%并说明原因的事项；“三公”经费因厉行节约减少的予以认可。",
    tolerance=EXACT,
    example="1处决算与预算相差超过10%，原因没有写明具体事由：“档案馆（项）”（13.17%）“工作需要，正常追加预算”。",
)
def differences_name_their_cause(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for large differences whose reason is nothing but general words."""
    reasons = [(item, match["why"]) for item in compared(disclosure) if (match := REASON.search(item.words))]
    large = [(item, why) for item, why in reasons if _differs(item)]
    if not large:
        raise Missing("没有相差超过10%并说明原因的事项")
    general = [(item, why) for item, why in large if why and not caused(why)]
    shown = "、".join(f"“{item.subject}”（{_rate(item)}%）“{why}”" for item, why in general[:SHOWN])
    more = "等" if len(general) > SHOWN else ""
    message = f"{len(general)}处决算与预算相差超过10%，原因没有写明具体事由：{shown}{more}。"
    outcome = Outcome.FAILS if general else Outcome.HOLDS
    places = tuple(dict.fromkeys(item.clause.source for item, _ in general))
    yield Observation(outcome, "差异原因", message, shown, "具体事由", "", places)


def _differs(item: Compared) -> bool:
    if THRIFTY.search(item.subject) or THRIFTY.search("".join(item.clause.path)):
        return False
    return bool(item.budget) and abs(_rate(item)) > LARGE and abs(item.final - item.budget) >= SMALL_MONEY


def _rate(item: Compared) -> Decimal:
    return half_up((item.final - item.budget) / item.budget * HUNDRED)
