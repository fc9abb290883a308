"""A change by a third or more has a reason that says what changed, not only that money was saved.

Not applicable where no such change of the totals is stated with a reason.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Disclosure, Figure
from review.bases import OPERATING_RULES
from review.declare import check
from review.figures import RATE_OF_CHANGE, Spoken, spoken
from review.model import Missing, Observation, Outcome, Severity
from review.reasons import REASON, specific
from review.tolerances import WORDS

LARGE = Decimal(30)
TOTALS = re.compile(r"收入总计|支出总计|收入合计|支出合计|一般公共预算")


@check(
    title="大幅增减的原因具体",
    severity=Severity.INFO,
    basis=OPERATING_RULES,
    rule="收支总额增减30%以上的，变动原因应写明是哪些人员、项目或政策引起，不应只写“厉行节约，减少开支”等。",
    exempt="收支总额没有30%以上的增减，或未说明原因。",
    tolerance=WORDS,
    example="收入总计减少45.84%，原因只写“厉行节约，减少开支”，不足以解释。",
)
def reasons_are_specific(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for large changes whose reason is nothing but general words."""
    told: dict[tuple[Decimal, str], list[tuple[Spoken, Figure]]] = defaultdict(list)
    for said in spoken(disclosure):
        changed = [
            figure
            for figure in said.of(RATE_OF_CHANGE)
            if abs(figure.amount.value) >= LARGE and TOTALS.search(figure.measure)
        ]
        match = REASON.search("".join(said.clause.text.split()))
        if changed and match is not None:
            told[abs(changed[0].amount.value), match["why"]].append((said, changed[0]))
    if not told:
        raise Missing("收支总额没有30%以上的增减，或未说明原因")
    for (rate, why), items in told.items():
        names = "、".join(dict.fromkeys(figure.measure for _, figure in items))
        message = f"{names}增减{rate}%，原因只写“{why}”，不足以解释。"
        outcome = Outcome.HOLDS if specific(why) else Outcome.FAILS
        places = tuple(dict.fromkeys(said.clause.source for said, _ in items))
        yield Observation(outcome, f"{items[0][0].path}/原因", message, why, "", "", places)
