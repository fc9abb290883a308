"""What is said to be 持平 has not risen or fallen in the same breath.

Not applicable where the text calls nothing unchanged.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import EXACT

LEVEL = re.compile(r"持平")
BOTH = re.compile(
    r"(?:增加|减少|增长|下降)(?P<one>\d[\d,]*(?:\.\d+)?)(?:万|亿)?元[，,]?(?:与|和|同|较)?(?:上年|去年|20\d\d年)?"
    r"(?:度|预算|决算|数){0,3}持平"
    r"|持平[，,](?:比上年|较上年)?(?:增加|减少|增长|下降)(?P<other>\d[\d,]*(?:\.\d+)?)(?:万|亿)?元"
)
NOTHING = re.compile(r"[0.,]+")


@check(
    title="“持平”与增减额不矛盾",
    severity=Severity.WARNING,
    basis=REVIEW_PRACTICE,
    rule="同一事项称与上年“持平”的，不应同时列有不为0的增减额；“基本持平”不算。",
    exempt="文字没有称“持平”的事项。",
    tolerance=EXACT,
    example="文字既称增减又称持平：“增加2.00万元，与上年持平”。",
)
def level_means_no_change(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for changes beside 持平."""
    found = False
    for clause in disclosure.clauses:
        text = "".join(clause.text.split())
        if not LEVEL.search(text):
            continue
        found = True
        match = next((item for item in BOTH.finditer(text) if _money(item)), None)
        shown = match.group() if match else ""
        message = f"文字既称增减又称持平：“{shown}”。"
        outcome = Outcome.FAILS if match else Outcome.HOLDS
        yield Observation(
            outcome, f"{'/'.join(clause.path)}/{clause.id}/持平", message, shown, "", "", (clause.source,)
        )
    if not found:
        raise Missing("文字没有称“持平”的事项")


def _money(match: re.Match[str]) -> bool:
    stated = match["one"] or match["other"]
    return not NOTHING.fullmatch(stated)
