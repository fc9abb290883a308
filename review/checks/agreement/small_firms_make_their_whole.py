"""The shares of goods, works and services that small and medium firms won make up all that they were awarded.

“货物采购授予中小企业合同金额占货物支出金额的…%” and so on, times what was bought of each kind, is the total awarded.
Not applicable where the text gives no such shares.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Clause, Disclosure
from review.bases import BUDGET_LAW_DISCLOSURE
from review.compare import HUNDRED, half_up
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import QUOTIENT

NUMBER = r"\d[\d,]*(?:\.\d+)?"
SHARE = re.compile(
    rf"(?P<kind>货物|工程|服务)采购授予中小企业合同金额占(?:政府采购)?(?P=kind)(?:采购)?支出(?:金额|总额)?的(?P<share>{NUMBER})%"
)
BOUGHT = re.compile(rf"政府采购(?P<kind>货物|工程|服务)(?:支出|金额|预算)*(?P<amount>{NUMBER})(?P<unit>万?元)")
AWARDED = re.compile(rf"授予中小企业合同金额(?P<amount>{NUMBER})(?P<unit>万?元)")
WHOLE = Decimal(100)
NEARLY = Decimal("0.1")  # points by which three printed shares may miss 100
SLACK = Decimal("0.02")  # points: both roundings of a printed share, and cutting off


@check(
    title="分类授予中小企业占比与合计相符",
    severity=Severity.WARNING,
    basis=BUDGET_LAW_DISCLOSURE,
    rule="货物、工程、服务采购授予中小企业合同金额占各自支出的比例，乘以各自支出后相加，应等于授予中小企业合同金额。",
    exempt="文字未分列货物、工程、服务授予中小企业的占比。",
    tolerance=QUOTIENT,
    example=(
        "按货物9.16%、服务90.84%推算授予中小企业合同金额1644.23～1647.23万元，文字为1820.69万元；"
        "各项占比相加为100%，分母似为授予中小企业合同金额。"
    ),
)
def small_firms_make_their_whole(disclosure: Disclosure) -> Iterator[Observation]:
    """Multiply the shares out, clause by clause."""
    found = [item for clause in disclosure.clauses if (item := _judge(clause)) is not None]
    if not found:
        raise Missing("文字未分列货物、工程、服务授予中小企业的占比")
    yield from found


def _judge(clause: Clause) -> Observation | None:
    text = "".join(clause.text.split())
    shares = {match["kind"]: _number(match["share"]) for match in SHARE.finditer(text)}
    bought = {match["kind"]: match for match in BOUGHT.finditer(text)}
    awarded = AWARDED.search(text)
    if not shares or awarded is None or any(match["unit"] != awarded["unit"] for match in bought.values()):
        return None
    if not set(shares) <= set(bought):
        return None
    amounts = {kind: _number(match["amount"]) for kind, match in bought.items()}
    slack = sum((amounts[kind] * SLACK / HUNDRED for kind in shares), SLACK)
    least = sum((amounts[kind] * share / HUNDRED for kind, share in shares.items()), Decimal(0))
    most = least + sum((amount for kind, amount in amounts.items() if kind not in shares), Decimal(0))
    total, unit = _number(awarded["amount"]), awarded["unit"]
    outcome = Outcome.HOLDS if least - slack <= total <= most + slack else Outcome.FAILS
    reach = f"{half_up(least)}" if most == least else f"{half_up(least)}～{half_up(most)}"
    told = "、".join(f"{kind}{share}%" for kind, share in shares.items())
    message = f"按{told}推算授予中小企业合同金额{reach}{unit}，文字为{total}{unit}"
    if abs(sum(shares.values(), Decimal(0)) - WHOLE) <= NEARLY:
        message += "；各项占比相加为100%，分母似为授予中小企业合同金额"
    working = "+".join(f"{amounts[kind]}×{share}%" for kind, share in shares.items())
    anchor = f"{clause.id}/授予中小企业"
    return Observation(outcome, anchor, f"{message}。", f"{total}{unit}", f"{reach}{unit}", working, (clause.source,))


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))
