"""A list of income by source names every source once, and names the sources that have money.

A carry-over that the list counts among another source is told by the check of that source's amount.
Not applicable where the text lists no sources.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from disclosures.model import Amount, Disclosure, Figure
from review.bases import OPERATING_RULES
from review.compare import printed
from review.declare import check
from review.figures import AMOUNT, spoken
from review.model import Missing, Observation, Outcome, Severity
from review.sides import sides
from review.tolerances import EXACT

INCOME = re.compile(r"收入(?:预算|决算)?(?:总体)?情况")
SUFFIX = re.compile(r"(?:预算)?(?:拨款)?(?:收入)?$")
CARRIED = re.compile(r"结转|结余")
ENOUGH = 3


@check(
    title="收入来源列全且不重复",
    severity=Severity.INFO,
    basis=OPERATING_RULES,
    rule="收入预算说明逐项列示来源的，同一来源不应列两次；收支总表列有上年结转结余的，说明中应一并列示。",
    exempt="文字没有逐项列示收入来源。",
    tolerance=EXACT,
    example="“二、收入预算总体情况说明”两次列示政府性基金。",
)
def sources_are_told_once(disclosure: Disclosure) -> Iterator[Observation]:
    """Count the sources of every such list."""
    found = False
    for said in spoken(disclosure):
        heading = said.clause.path[-1] if said.clause.path else ""
        figures = [item for item in said.of(AMOUNT) if not item.measure.endswith(("总计", "合计"))]
        if not INCOME.search(heading) or "支出" in heading or len(figures) < ENOUGH:
            continue
        found = True
        counted = Counter(SUFFIX.sub("", item.measure) for item in figures)
        twice = [name for name, count in counted.items() if count > 1 and name]
        facts = [f"两次列示{'、'.join(twice)}"] if twice else []
        carried = _carried(disclosure)
        told = any(CARRIED.search(item.measure) for item in figures) or _all_is_told(disclosure, figures)
        if carried is not None and not told:
            facts.append(f"未列上年结转结余{printed(carried)}")
        places = (said.clause.source, *((carried.source,) if carried is not None else ()))
        outcome = Outcome.FAILS if facts else Outcome.HOLDS
        message = f"“{heading}”{'；'.join(facts)}。"
        yield Observation(outcome, f"{said.path}/来源", message, "；".join(facts), "", "", places)
    if not found:
        raise Missing("文字没有逐项列示收入来源")


def _all_is_told(disclosure: Disclosure, figures: Sequence[Figure]) -> bool:
    """Whether the sources make the grand total: then one of them holds the carry-over, and another check says so."""
    sides_ = [sides(table)[0] for table in disclosure.of_kind("income_and_expenditure")]
    grand = next(
        (side.grand.amounts["amount"] for side in sides_ if side.grand and "amount" in side.grand.amounts), None
    )
    return grand is not None and sum((item.amount.base for item in figures), Decimal(0)) == grand.base


def _carried(disclosure: Disclosure) -> Amount | None:
    for table in disclosure.of_kind("income_and_expenditure"):
        for entry in sides(table)[0].carried:
            amount = entry.amounts.get("amount")
            if amount is not None and amount.value:
                return amount
    return None
