"""A growth rate needs something to grow from: what was nothing the year before grew by no percentage.

The whole amount is called a rise and a rate of 100 % or 0 % stands beside it. One remark a disclosure. Not applicable
where no rise of the whole amount is stated with a rate.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Disclosure
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import EXACT

NUMBER = r"\d[\d,]*(?:\.\d+)?"
AMOUNT = re.compile(rf"(?P<value>{NUMBER})(?P<unit>(?:万|亿)?元)")
RISE = re.compile(
    rf"(?:增加|增长|增幅)(?:了|为)?(?P<value>{NUMBER})(?P<unit>(?:万|亿)?元)"
    rf"[，,、（(]?(?P<told>(?:增长|增加|上升|增幅|增长率|升幅)(?:了|为|率为?)?(?P<rate>{NUMBER})%)"
)
RATES = frozenset({Decimal(0), Decimal(100)})
SHOWN = 4


@check(
    title="上年为0时不应列增长百分比",
    severity=Severity.WARNING,
    basis=REVIEW_PRACTICE,
    rule="增加额等于本年全部金额的（上年为0），没有计算基数，不应写增长100%或0%；一份文件只提一条。",
    exempt="文字没有增加额等于本年数而列增长率的事项；增加0元写0%的予以认可。",
    tolerance=EXACT,
    example="1处增加额等于本年数，上年为0，不能计算增长率：“增加36.92万元，增长100%”。",
)
def growth_has_a_base(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for rises of the whole amount with a rate."""
    told = [(clause.source, words) for clause in disclosure.clauses for words in _from_nothing(clause.text)]
    rated = any(RISE.search("".join(clause.text.split())) for clause in disclosure.clauses)
    if not rated:
        raise Missing("文字没有列出增加额和增长率的事项")
    shown = "、".join(dict.fromkeys(f"“{words}”" for _, words in told[:SHOWN]))
    more = "等" if len(told) > SHOWN else ""
    message = f"{len(told)}处增加额等于本年数，上年为0，不能计算增长率：{shown}{more}。"
    places = tuple(dict.fromkeys(place for place, _ in told))
    yield Observation(Outcome.FAILS if told else Outcome.HOLDS, "增长率基数", message, shown, "不列增长率", "", places)


def _from_nothing(text: str) -> Iterator[str]:
    """The statements in which the rise is the amount stated last before it."""
    squeezed = "".join(text.split())
    for match in RISE.finditer(squeezed):
        value, rate = _number(match["value"]), _number(match["rate"])
        before = list(AMOUNT.finditer(squeezed, 0, match.start()))
        if not value or rate not in RATES or not before:
            continue
        last = before[-1]
        if (_number(last["value"]), last["unit"]) == (value, match["unit"]):
            yield match.group()


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))
