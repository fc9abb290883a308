"""The reason for a deviation tells its cause; it does not say the result once more.

A reason that repeats the result's figure and names no cause (因, 由于, 按, 追加, 减少 …) is remarked on.
Not applicable to rows without reason.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure, Result
from review.bases import EVALUATION_MEASURES
from review.declare import check
from review.forms import attached_forms
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

CAUSE = re.compile(
    r"因|由于|原因|导致|造成|按照?|根据|追加|追减|调整|调减|增加|减少|压减|节约|政策|疫情|合同|未及时|推迟|延期|滞后|变更|取消|超出|不足"
)


@check(
    title="偏差原因说明原因而不重复结果",
    severity=Severity.INFO,
    basis=EVALUATION_MEASURES,
    rule="“偏差原因分析”应说明造成偏差的原因和改进措施，只重复实际完成值的，视为未说明原因。",
    exempt="未填偏差原因的指标。",
    tolerance=WORDS,
    example="“甲项目”指标“参训人数”的偏差原因“实际参训人数为49人”只重复完成值，未说明原因。",
)
def reasons_are_causes(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for reasons that only say the result again."""
    found = False
    for form in attached_forms(disclosure):
        for row in form.results:
            if not row.deviation_reason.strip():
                continue
            found = True
            outcome = Outcome.FAILS if _repeats(row) else Outcome.HOLDS
            told = f"“{form.project}”指标“{row.level3}”的偏差原因“{row.deviation_reason}”"
            message = f"{told}只重复完成值，未说明原因和改进措施。"
            anchor = f"{form.project}/{row.level2}/{row.level3}"
            yield Observation(outcome, anchor, message, row.deviation_reason, "偏差原因", "", (row.source,))
    if not found:
        raise Missing("没有填列偏差原因")


def _repeats(row: Result) -> bool:
    reason, actual = "".join(row.deviation_reason.split()), "".join(row.actual.raw.split())
    return bool(actual) and row.actual.value is not None and actual in reason and not CAUSE.search(reason)
