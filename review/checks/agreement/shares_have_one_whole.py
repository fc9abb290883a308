"""Shares that a sentence gives of one whole (占固定资产总额的 …%) follow from that whole, one like the other.

The whole is the amount of the paragraph of which most of the shares follow; those that do not are wrong. Not applicable
where no paragraph gives three shares of one whole that it states.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from disclosures.amounts import exact
from disclosures.model import Amount, Clause, Disclosure
from review.bases import ARITHMETIC
from review.compare import HUNDRED, ratio
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import QUOTIENT

SHARE = re.compile(
    r"(?P<name>[一-鿿（）()]{2,20}?)(?:支出|金额|预算)?(?:为|是|共计)?(?P<part>\d[\d,]*(?:\.\d+)?)万元[，,（(]?"
    r"占(?P<whole>[一-鿿“”]{2,16}?)的?(?P<share>\d+(?:\.\d+)?)[%％]"
)
MONEY = re.compile(r"(?P<digits>\d[\d,]*(?:\.\d+)?)万元")
FEWEST, HOLDING = 3, 2
LEAST_GAP = Decimal("0.05")  # a share that is off by less was rounded to make the hundred


@dataclass(frozen=True, slots=True)
class _Share:
    """One part, its share and the words before them."""

    name: str
    part: Amount
    share: Amount


@check(
    title="同一总额的各项占比计算一致",
    severity=Severity.WARNING,
    basis=ARITHMETIC,
    rule="一段文字对同一总额列出三项以上占比的，多数占比所依据的总额即为总体，其余占比应同样算得。",
    exempt="没有对同一总额列出三项以上金额和占比的文字，或段中没有与多数占比相符的总额。",
    tolerance=QUOTIENT,
    example="“设备”30.00万元占资产总额的7.90%，按总额400.00万元应为7.50%（30.00 ÷ 400.00=7.50% ≠ 7.90%）。",
)
def shares_have_one_whole(disclosure: Disclosure) -> Iterator[Observation]:
    """Find the whole of every such list, and the shares that do not follow from it."""
    known = {(item.clause, item.amount.value) for item in disclosure.figures}
    found = False
    for clause in disclosure.clauses:
        text = "".join(clause.text.split())
        for whole, shares in _lists(clause, text).items():
            total = _whole(clause, text, shares)
            if total is None or any((clause.id, item.share.value) in known for item in shares):
                continue
            found = True
            for item in shares:
                yield _judge(clause, whole, total, item)
    if not found:
        raise Missing("没有对同一总额列出三项以上占比的文字")


def _lists(clause: Clause, text: str) -> dict[str, list[_Share]]:
    found: dict[str, list[_Share]] = defaultdict(list)
    for match in SHARE.finditer(text):
        part, share = _amount(clause, match["part"], "万元"), _amount(clause, match["share"], "%")
        found[match["whole"]].append(_Share(match["name"], part, share))
    return {whole: items for whole, items in found.items() if len(items) >= FEWEST}


def _whole(clause: Clause, text: str, shares: Sequence[_Share]) -> Amount | None:
    """The amount of the paragraph from which two of the shares follow, and as many as from any other."""
    stated = [_amount(clause, match["digits"], "万元") for match in MONEY.finditer(text)]
    largest = max(item.part.base for item in shares)
    counted = [(sum(_follows(item, total) for item in shares), total) for total in stated if total.base > largest]
    best = max(counted, key=lambda pair: pair[0], default=None)
    return best[1] if best is not None and best[0] >= HOLDING and 2 * best[0] >= len(shares) else None


def _follows(item: _Share, total: Amount) -> bool:
    compared = ratio(item.part, total, item.share)
    near = abs(item.part.base / total.base * HUNDRED - item.share.value) < LEAST_GAP
    return near or (compared is not None and compared.outcome is not Outcome.FAILS)


def _judge(clause: Clause, whole: str, total: Amount, item: _Share) -> Observation:
    compared = ratio(item.part, total, item.share)
    message = f"“{item.name}”{item.part.value}万元占{whole}的{{reported}}，按总额{total.value}万元应为{{expected}}"
    anchor = f"{clause.id}/{item.name}/占比"
    if compared is None or _follows(item, total):
        return Observation(Outcome.HOLDS, anchor, f"“{item.name}”占{whole}的比例相符。", sources=(clause.source,))
    return compared.observed(anchor, f"{message}（{{working}}）。", (clause.source,))


def _amount(clause: Clause, digits: str, unit: str) -> Amount:
    value, step = exact(digits)
    return Amount(value, step, unit, clause.source)
