"""A final amount that is more than ten per cent away from its budget has its reason beside it.

Smaller differences are remarked on where all but a few pairs of the section have theirs. A whole whose parts are
explained needs no reason of its own; a whole and the part that makes all of its difference are one finding.
Not applicable where the text sets no final amount beside a budget above 0.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from disclosures.model import Disclosure
from review.bases import OPERATING_RULES
from review.compare import HUNDRED, half_up
from review.comparisons import Compared, compared
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
    example="“公务接待费”预算20.00万元、决算12.50万元，决算比预算少37.50%，未说明原因。",
)
def differences_have_reasons(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for a reason after every pair that differs."""
    found = False
    pairs = [item for item in compared(disclosure) if item.budget]
    explained = Counter(item.clause.path for item in pairs if item.final != item.budget and REASON.search(item.words))
    silent = Counter(item.clause.path for item in pairs if item.final != item.budget and not REASON.search(item.words))
    seen: set[tuple[str, Decimal]] = set()
    for item in pairs:
        found = True
        rate = half_up((item.final - item.budget) / item.budget * HUNDRED)
        large = abs(rate) > LARGE and abs(item.final - item.budget) >= SMALL_MONEY
        custom = explained[item.clause.path] >= OTHERS * silent[item.clause.path]
        alone = custom and item.final != item.budget and not EQUAL.search(item.words)
        silent_here = (large or alone) and not REASON.search(item.words) and not _told_by_parts(item, pairs)
        same = (_chapter(item), item.final - item.budget)
        outcome = Outcome.FAILS if silent_here and same not in seen else Outcome.HOLDS
        if silent_here:
            seen.add(same)
        working = f"({item.final}-{item.budget}) ÷ {item.budget} = {rate}%"
        way = "少" if rate < 0 else "多"
        message = (
            f"“{item.subject}”预算{item.budget}{item.unit}、决算{item.final}{item.unit}，"
            f"决算比预算{way}{abs(rate)}%，未说明原因。"
        )
        anchor = f"{'/'.join(item.clause.path)}/{item.clause.id}"
        severity = None if large else Severity.INFO
        yield Observation(outcome, anchor, message, f"{rate}%", "差异原因", working, (item.clause.source,), severity)
    if not found:
        raise Missing("文字中未同时列出预算数和决算数")


def _chapter(item: Compared) -> str:
    return "/".join(item.clause.path[:2])


def _told_by_parts(item: Compared, pairs: Sequence[Compared]) -> bool:
    """Whether the explained differences that follow in the same chapter make up this one."""
    parts = [
        other.final - other.budget
        for other in pairs[pairs.index(item) + 1 :]
        if _chapter(other) == _chapter(item) and REASON.search(other.words) and other.final != other.budget
    ]
    gap = item.final - item.budget
    return bool(parts) and (gap in parts or sum(parts, Decimal(0)) == gap)
