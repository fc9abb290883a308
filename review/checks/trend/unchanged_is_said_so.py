"""What has not changed is said to be 持平, not to have grown by 0.00.

One remark a disclosure. Not applicable where the text states no change in money.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

CHANGE = re.compile(r"(?:增加|减少|增长|下降)(?P<money>\d[\d,]*(?:\.\d+)?)(?:万|亿)?元")
NOTHING = re.compile(r"[0.,]+")
SHOWN = 3


@check(
    title="没有变化的写明持平",
    severity=Severity.INFO,
    basis=REVIEW_PRACTICE,
    rule="与上年相同的应写“持平”，不应写“增加0.00万元”；一份文件只提一条。",
    exempt="文字未列增减变化金额。",
    tolerance=WORDS,
    example="2处把没有变化写成增减0：“增加0.00万元”。",
)
def unchanged_is_said_so(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for changes by nothing."""
    changes = [
        (match, clause) for clause in disclosure.clauses for match in CHANGE.finditer("".join(clause.text.split()))
    ]
    if not changes:
        raise Missing("文字未列增减变化金额")
    nothing = [(match, clause) for match, clause in changes if NOTHING.fullmatch(match["money"])]
    shown = "、".join(dict.fromkeys(f"“{match.group()}”" for match, _ in nothing[:SHOWN]))
    message = f"{len(nothing)}处把没有变化写成增减0：{shown}。"
    outcome = Outcome.FAILS if nothing else Outcome.HOLDS
    places = tuple(dict.fromkeys(clause.source for _, clause in nothing))
    yield Observation(outcome, "持平", message, shown, "持平", "", places)
