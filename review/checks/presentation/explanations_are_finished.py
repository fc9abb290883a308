"""The explanation of an indicator is a finished sentence: it does not break off after 、 or ，.

One remark a disclosure. Not applicable where no indicator is explained.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

OPEN = ("、", "，", "；", "：", "及", "和")
SHOWN = 3


@check(
    title="指标说明文字完整",
    severity=Severity.INFO,
    basis=REVIEW_PRACTICE,
    rule="指标值说明不应以顿号、逗号、分号、冒号结尾而没有下文；一份文件只提一条。",
    exempt="指标没有说明文字。",
    tolerance=WORDS,
    example="1个指标的说明没有写完：“日常工作完成率”（技改升级、产业转移、）。",
)
def explanations_are_finished(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for explanations that break off."""
    explained = [(item, text) for item in disclosure.indicators if (text := "".join(item.explanation.split()))]
    if not explained:
        raise Missing("指标没有说明文字")
    left = [(item, text) for item, text in explained if text.endswith(OPEN)]
    shown = "、".join(f"“{item.level3}”（…{text[-12:]}）" for item, text in left[:SHOWN])
    message = f"{len(left)}个指标的说明没有写完：{shown}。"
    outcome = Outcome.FAILS if left else Outcome.HOLDS
    yield Observation(outcome, "指标说明", message, shown, "", "", tuple(item.source for item, _ in left))
