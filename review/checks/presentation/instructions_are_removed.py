"""Explanations of indicators are the department's own, not the template's instructions for filling it in.

One remark a disclosure. Not applicable where no indicator is explained.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

INSTRUCTION = re.compile(
    r"可根据(?:部门|单位)?实际情况|应予以细化|相关情况应|有选择的?进行设置|细化为相应的个性化指标|请根据"
    r"|^反映本?部门(?:负责的重点工作任务进展|制定的年度(?:工作)?目标达成)情况。?$"
)


@check(
    title="指标说明不照搬填报要求",
    severity=Severity.INFO,
    basis=REVIEW_PRACTICE,
    rule=(
        "指标值说明应写明本部门的取值依据，不应照搬模板的填报要求（如“可根据实际情况”“应予以细化”）；一份文件只提一条。"
    ),
    exempt="指标没有说明文字。",
    tolerance=WORDS,
    example="1个指标的指标值说明照搬模板的填报要求：“服务对象满意度”。",
)
def instructions_are_removed(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for the template's instructions among explanations."""
    explained = [indicator for indicator in disclosure.indicators if indicator.explanation.strip()]
    if not explained:
        raise Missing("指标没有说明文字")
    left = [indicator for indicator in explained if INSTRUCTION.search("".join(indicator.explanation.split()))]
    shown = "、".join(dict.fromkeys(f"“{indicator.level3}”" for indicator in left))
    message = f"{len(left)}个指标的指标值说明照搬模板的填报要求：{shown}。"
    outcome = Outcome.FAILS if left else Outcome.HOLDS
    places = tuple(indicator.source for indicator in left)
    yield Observation(outcome, "指标值说明", message, "模板填报要求", "指标值的依据", "", places)
