"""A final amount that is more than ten per cent away from its budget has its reason beside it.

Smaller differences are remarked on where all but a few pairs of the section have theirs.
Not applicable where the text sets no final amount beside a budget above 0.
"""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Disclosure
from review.bases import OPERATING_RULES
from review.compare import HUNDRED, half_up
from review.comparisons import compared
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import EXACT

LARGE = Decimal(10)
SMALL_MONEY = Decimal("0.5")
EQUAL = re.compile(r"持平|一致|无差异|相等")  # wrong as well, but the claim of another check
OTHERS = 3  # pairs with reasons in one section, for every one without, that show reasons to be the custom
REASON = re.compile(r"原因|由于|因为|主要是|系|[，。；（(]因|导致|造成|据实|其中")


@check(
    title="决算与预算差异说明原因",
    severity=Severity.WARNING,
    basis=OPERATING_RULES,
    rule="决算数与预算数相差超过10%且差额不少于0.5（按文中所印单位）的，应说明原因；同一节其他各项均说明而个别未说明的，仅作提示。",
    exempt="文字未同时列出决算数和大于0的预算数。",
    tolerance=EXACT,
    example="预算20.00万元、决算12.50万元，相差-37.50%，未说明原因。",
)
def differences_have_reasons(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for a reason after every pair that differs."""
    found = False
    pairs = [item for item in compared(disclosure) if item.budget]
    explained = Counter(item.clause.path for item in pairs if item.final != item.budget and REASON.search(item.words))
    silent = Counter(item.clause.path for item in pairs if item.final != item.budget and not REASON.search(item.words))
    for item in pairs:
        found = True
        rate = half_up((item.final - item.budget) / item.budget * HUNDRED)
        large = abs(rate) > LARGE and abs(item.final - item.budget) >= SMALL_MONEY
        custom = explained[item.clause.path] >= OTHERS * silent[item.clause.path]
        alone = custom and item.final != item.budget and not EQUAL.search(item.words)
        outcome = Outcome.FAILS if (large or alone) and not REASON.search(item.words) else Outcome.HOLDS
        working = f"({item.final}-{item.budget}) ÷ {item.budget} = {rate}%"
        message = f"预算{item.budget}{item.unit}、决算{item.final}{item.unit}，相差{rate}%，未说明原因。"
        anchor = f"{'/'.join(item.clause.path)}/{item.clause.id}"
        severity = None if large else Severity.INFO
        yield Observation(outcome, anchor, message, f"{rate}%", "差异原因", working, (item.clause.source,), severity)
    if not found:
        raise Missing("文字中未同时列出预算数和决算数")
