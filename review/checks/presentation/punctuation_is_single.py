"""No punctuation stands twice in a row or beside another that excludes it (。。, ，。).

One remark a disclosure. Not applicable to documents without clauses.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

DOUBLED = re.compile(r"。。|，，|；；|、、|：：|，。|。，|、。|；。|，；")


@check(
    title="标点没有重复",
    severity=Severity.INFO,
    basis=REVIEW_PRACTICE,
    rule="标点不应连续重复或相互冲突（如“。。”“，。”）；一份文件只提一条。",
    exempt="未能识别文件的说明文字。",
    tolerance=WORDS,
    example="1处标点重复或误用：“日常工作。。”。",
)
def punctuation_is_single(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for doubled marks in every clause."""
    if not disclosure.clauses:
        raise Missing("未能识别文件的说明文字")
    places, shown = [], []
    for clause in disclosure.clauses:
        text = "".join(clause.text.split())
        match = DOUBLED.search(text)
        if match:
            places.append(clause.source)
            shown.append(f"“{text[max(0, match.start() - 6) : match.end() + 4]}”")
    message = f"{len(places)}处标点重复或误用：{'、'.join(shown[:5])}。"
    outcome = Outcome.FAILS if places else Outcome.HOLDS
    yield Observation(outcome, "标点", message, "、".join(shown[:5]), "", "", tuple(places))
