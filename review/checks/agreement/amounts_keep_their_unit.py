"""An amount of the text that is written in 元 is not one that tables or text print, digit by digit, in 万元.

Nor is one in 万元 a table's in 元. Judged are amounts with decimals; prices and standards (每人 …元) are left alone,
and what tables print in the text's unit too. Not applicable where the text has no such amount.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Amount, Clause, Disclosure
from review.bases import OPERATING_RULES
from review.declare import check
from review.headlines import headlines
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import EXACT

AMOUNT = re.compile(r"(?P<before>[^。；，]{0,12}?)(?P<digits>\d[\d,]*\.\d{1,2})(?P<unit>万元|元)")
PRICE = re.compile(r"每|人均|户均|单价|标准|均价|/|／|以上|以下")
LEAST = {"元": 10, "万元": 1000}  # smaller figures may agree by chance
OTHER = {"元": "万元", "万元": "元"}


@check(
    title="文字金额的单位与报表一致",
    severity=Severity.ERROR,
    basis=OPERATING_RULES,
    rule="文字以“元”列示的金额，如与报表总数或同段以“万元”列示的数字逐位相同，为“万元”误写为“元”；反之亦然。",
    exempt="文字没有带小数的金额；单价、标准不计。",
    tolerance=EXACT,
    example="“一、收支总表情况说明”中“支出100.00元”与《收支总表》的100.00万元数字相同，单位应为万元。",
)
def amounts_keep_their_unit(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for every such amount among the headline figures and in its own paragraph."""
    printed = _printed(disclosure)
    found = False
    for clause in disclosure.clauses:
        text = "".join(clause.text.split())
        matches = list(AMOUNT.finditer(text))
        in_many = {_value(match["digits"]) for match in matches if match["unit"] == "万元"}
        for match in matches:
            unit, value = match["unit"], _value(match["digits"])
            if value < LEAST[unit] or PRICE.search(match["before"]):
                continue
            found = True
            beside = unit == "元" and value in in_many
            stated = printed.get((value, OTHER[unit])) if (value, unit) not in printed else None
            yield _judge(clause, match["digits"], unit, stated, beside=beside)
    if not found:
        raise Missing("文字没有带小数的金额")


def _judge(clause: Clause, digits: str, unit: str, stated: tuple[str, Amount] | None, *, beside: bool) -> Observation:
    right = OTHER[unit]
    where = f"《{stated[0]}》的{digits}{right}" if stated is not None else f"同段的{digits}{right}"
    message = f"“{clause.path[-1] if clause.path else ''}”中“{digits}{unit}”与{where}数字相同，单位应为{right}。"
    outcome = Outcome.FAILS if beside or stated is not None else Outcome.HOLDS
    places = (clause.source, *((stated[1].source,) if stated is not None else ()))
    return Observation(
        outcome, f"{clause.id}/{digits}{unit}", message, f"{digits}{unit}", f"{digits}{right}", "", places
    )


def _printed(disclosure: Disclosure) -> dict[tuple[Decimal, str], tuple[str, Amount]]:
    """The headline figures that tables print, by their digits and unit."""
    return {
        (item.parts[0].value, item.parts[0].unit): (item.table.title, item.parts[0])
        for printings in headlines(disclosure).values()
        for item in printings
        if len(item.parts) == 1
    }


def _value(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))
