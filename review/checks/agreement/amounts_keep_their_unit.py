"""An amount of the text that is written in 元 is not one that tables or text print, digit by digit, in 万元.

Judged are amounts with decimals; prices and standards (每人 …元) are left alone. Not applicable where the text has no
such amount.
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

YUAN = re.compile(r"(?P<before>[^。；，]{0,12}?)(?P<digits>\d[\d,]*\.\d{1,2})元")
MANY_YUAN = re.compile(r"(?P<digits>\d[\d,]*\.\d{1,2})万元?")
PRICE = re.compile(r"每|人均|户均|单价|标准|均价|/|／|以上|以下")
LEAST = 10


@check(
    title="文字金额的单位与报表一致",
    severity=Severity.ERROR,
    basis=OPERATING_RULES,
    rule="文字以“元”列示的金额，如与报表总数或同段以“万元”列示的数字逐位相同，为“万元”误写为“元”。",
    exempt="文字没有以“元”列示的带小数金额；单价、标准不计。",
    tolerance=EXACT,
    example="“一、收支总表情况说明”中“支出100.00元”与《收支总表》的100.00万元数字相同，单位应为万元。",
)
def amounts_keep_their_unit(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for every such amount among the headline figures and in its own paragraph."""
    printed = _printed(disclosure)
    found = False
    for clause in disclosure.clauses:
        text = "".join(clause.text.split())
        for match in YUAN.finditer(text):
            value = _value(match["digits"])
            if value < LEAST or PRICE.search(match["before"]):
                continue
            found = True
            yield _judge(clause, match["digits"], value, text, printed)
    if not found:
        raise Missing("文字没有以“元”列示的带小数金额")


def _judge(
    clause: Clause, digits: str, value: Decimal, text: str, printed: dict[Decimal, tuple[str, Amount]]
) -> Observation:
    heading = clause.path[-1] if clause.path else ""
    title, amount = printed.get(value, ("", None))
    beside = any(_value(other["digits"]) == value for other in MANY_YUAN.finditer(text))
    where = f"《{title}》的{digits}万元" if amount is not None else f"同段的{digits}万元"
    message = f"“{heading}”中“{digits}元”与{where}数字相同，单位应为万元。"
    outcome = Outcome.FAILS if beside or amount is not None else Outcome.HOLDS
    places = (clause.source, *((amount.source,) if amount is not None else ()))
    return Observation(outcome, f"{clause.id}/{digits}元", message, f"{digits}元", f"{digits}万元", "", places)


def _printed(disclosure: Disclosure) -> dict[Decimal, tuple[str, Amount]]:
    """The headline figures that tables print in 万元, by their digits."""
    return {
        item.parts[0].value: (item.table.title, item.parts[0])
        for printings in headlines(disclosure).values()
        for item in printings
        if len(item.parts) == 1 and item.parts[0].unit == "万元"
    }


def _value(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))
