"""The parts that a sentence gives shares of make up the whole that it states: together 100 %.

Judged are sentences that state a whole, then nothing but parts with their shares, and close the list. Not applicable
where no sentence does so.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Disclosure, Figure
from review.bases import ARITHMETIC
from review.compare import HUNDRED, half_up, printed
from review.declare import check
from review.figures import AMOUNT, SHARE, Spoken, spoken
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import QUOTIENT

OPEN = re.compile(r"等(?:支出|方面|费用)?[。；，]|主要是|主要为|包括但不限于")
FEWEST = 2
SLACK = Decimal("0.02")
LEAST, MOST = Decimal(50), Decimal(150)


@check(
    title="各项占比之和为100%",
    severity=Severity.WARNING,
    basis=ARITHMETIC,
    rule="一句中先列总额、再逐项列金额和占比的，各项占比之和应为100%（允许每项末位尾差）；不足的说明总额或分项有误。",
    exempt="没有列全分项占比的句子。",
    tolerance=QUOTIENT,
    example="“六、一般公共预算基本支出情况说明”所列人员经费占76.15%、公用经费占8.60%，合计84.75%，与总额520.40万元不成100%。",
)
def shares_make_the_whole(disclosure: Disclosure) -> Iterator[Observation]:
    """Add the shares of every such sentence."""
    found = False
    for said in spoken(disclosure):
        whole, parts, shares = _listed(said)
        if whole is None or len(shares) < FEWEST or len(shares) != len(parts):
            continue
        found = True
        yield _judge(said, whole, parts, shares)
    if not found:
        raise Missing("没有列全分项占比的句子")


def _listed(said: Spoken) -> tuple[Figure | None, list[Figure], list[Figure]]:
    """The whole, the parts after it and their shares; nothing where the sentence leaves the list open."""
    text = "".join(said.clause.text.split())
    if OPEN.search(text) or text.count("占") != len(said.of(SHARE)):
        return None, [], []
    amounts = [figure for figure in said.figures if figure.aspect == AMOUNT]
    shares = [figure for figure in said.figures if figure.aspect == SHARE]
    named = {figure.measure for figure in shares}
    before = [figure for figure in amounts if figure.measure not in named]
    whole = before[0] if len(before) == 1 and before[0] is amounts[0] else None
    return whole, [figure for figure in amounts if figure.measure in named], shares


def _judge(said: Spoken, whole: Figure, parts: list[Figure], shares: list[Figure]) -> Observation:
    total = sum((share.amount.value for share in shares), start=Decimal(0))
    slack = SLACK * len(shares)
    fails = abs(total - HUNDRED) > slack and LEAST <= total <= MOST
    listed = "、".join(f"{share.measure}占{share.amount.value}%" for share in shares)
    heading = said.clause.path[-1] if said.clause.path else ""
    message = f"“{heading}”所列{listed}，合计{total}%，与总额{printed(whole.amount)}不成100%{_due(parts)}。"
    working = f"{'+'.join(str(share.amount.value) for share in shares)}={total} ≠ 100"
    places = (whole.amount.source, *(part.amount.source for part in parts))
    outcome = Outcome.FAILS if fails else Outcome.HOLDS
    return Observation(outcome, f"{said.path}/占比之和", message, f"{total}%", "100%", working, places)


def _due(parts: list[Figure]) -> str:
    """What the shares are of the parts' own sum."""
    total = sum((part.amount.base for part in parts), start=Decimal(0))
    if not total:
        return ""
    unit = parts[0].amount
    due = "、".join(f"{half_up(part.amount.base / total * HUNDRED)}%" for part in parts)
    return f"；各项之和为{(total / unit.factor).quantize(unit.step)}{unit.unit}，按此应占{due}"
