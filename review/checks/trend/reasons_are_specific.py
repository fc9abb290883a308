"""A change by a third or more has a reason that says what changed, not only that money was saved.

Not applicable where no such change of the totals is stated with a reason.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Disclosure
from review.bases import OPERATING_RULES
from review.declare import check
from review.figures import RATE_OF_CHANGE, spoken
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

REASON = re.compile(r"原因[是为：:]*(?P<why>[^。；]*)")
GENERAL = re.compile(
    r"厉行节约|勤俭(?:节约|办事)|过紧日子|(?:压缩|减少|压减|节约)(?:一般性?)?(?:开支|支出|经费)?|工作需要|正常(?:增长|变动|调整)"
    r"|根据实际(?:情况|需要)|按(?:照)?(?:上级|财政)要求|预算(?:调整|安排)|严格控制(?:支出|开支)?|[，、的及和]"
)
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
    found = False
    for said in spoken(disclosure):
        changed = [
            figure
            for figure in said.of(RATE_OF_CHANGE)
            if abs(figure.amount.value) >= LARGE and TOTALS.search(figure.measure)
        ]
        match = REASON.search("".join(said.clause.text.split()))
        if not changed or match is None:
            continue
        found = True
        first = changed[0]
        left = GENERAL.sub("", match["why"])
        message = f"{first.measure}增减{abs(first.amount.value)}%，原因只写“{match['why']}”，不足以解释。"
        outcome = Outcome.HOLDS if left else Outcome.FAILS
        yield Observation(outcome, f"{said.path}/原因", message, match["why"], "", "", (said.clause.source,))
    if not found:
        raise Missing("收支总额没有30%以上的增减，或未说明原因")
