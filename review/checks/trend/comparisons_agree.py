"""Words that compare the final amount with its budget (大于, 小于, 持平, 存在差异) say what the figures say.

Not applicable where no sentence compares them in words.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import REVIEW_PRACTICE
from review.comparisons import Compared, compared
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import EXACT

SAID = re.compile(
    r"决算数?(?:与|较|比|和)?(?:年初|全年|调整)?(?:预算数?)?(?:相比)?[^，。；]{0,4}?"
    r"(?P<word>大于|高于|超过|超出|多于|小于|低于|少于|持平|无差异|没有差异|不存在差异|存在差异|一致|相等)"
)
ABOVE, BELOW = frozenset({"大于", "高于", "超过", "超出", "多于"}), frozenset({"小于", "低于", "少于"})
EQUAL = frozenset({"持平", "无差异", "没有差异", "不存在差异", "一致", "相等"})


@check(
    title="决算与预算的大小比较与金额相符",
    severity=Severity.ERROR,
    basis=REVIEW_PRACTICE,
    rule="文字对决算数与预算数的大小比较（大于、小于、持平、存在差异）应与所列金额相符。",
    exempt="文字未比较决算数与预算数。",
    tolerance=EXACT,
    example="文字称决算数大于，但预算为5.70万元、决算为5.18万元，决算小于预算。",
)
def comparisons_agree(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every such word with its two amounts."""
    found = False
    for item in compared(disclosure):
        match = SAID.search(item.words)
        if match is None:
            continue
        found = True
        sign = "大于" if item.final > item.budget else "小于" if item.final < item.budget else "等于"
        outcome = Outcome.HOLDS if _fits(item, match["word"]) else Outcome.FAILS
        message = (
            f"文字称{match.group()}，但预算为{item.budget}{item.unit}、决算为{item.final}{item.unit}，决算{sign}预算。"
        )
        anchor = f"{'/'.join(item.clause.path)}/{item.clause.id}/{match['word']}"
        yield Observation(outcome, anchor, message, match.group(), sign, "", (item.clause.source,))
    if not found:
        raise Missing("文字中未比较决算数与预算数")


def _fits(item: Compared, word: str) -> bool:
    if word in ABOVE:
        return item.final > item.budget
    if word in BELOW:
        return item.final < item.budget
    return (item.final == item.budget) == (word in EQUAL)
