"""The table of all spending by economic class contains what basic spending prints for the same item.

Not applicable where either table is absent, or all spending covers another year's money.
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Amount, Disclosure, Table
from review.bases import ARITHMETIC
from review.compare import agree, printed
from review.declare import check
from review.lines import Role, lines
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import ROUNDING

WHOLE, BASIC = "expenditure_by_economic_class", "general_budget_basic_expenditure"
ITEM = 5


@check(
    title="支出经济分类汇总表包含基本支出",
    severity=Severity.WARNING,
    basis=ARITHMETIC,
    rule="支出经济分类汇总表某经济科目的金额，不应小于一般公共预算基本支出表同一科目的金额。",
    exempt="未见支出经济分类汇总表或基本支出表。",
    tolerance=ROUNDING,
    example="30201科目在《支出经济分类汇总表》中为5.20万元，小于《一般公共预算基本支出表》的11.18万元。",
)
def pairs_contain_basic_spending(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare both tables item by item."""
    whole, basic = next(disclosure.of_kind(WHOLE), None), next(disclosure.of_kind(BASIC), None)
    if whole is None or basic is None:
        raise Missing("未见支出经济分类汇总表或基本支出表")
    every, part = _items(whole), _items(basic)
    if len(set(every) & set(part)) * 2 < len(part):
        raise Missing("两表列示的经济科目不可比")
    for code, amount in part.items():
        if not amount.value:
            continue
        other = every.get(code, Amount(Decimal(0), amount.step, amount.unit, whole.source))
        less = other.base < amount.base and agree(other, amount).outcome is Outcome.FAILS
        message = f"{code}科目在《{whole.title}》中为{printed(other)}，小于《{basic.title}》的{printed(amount)}。"
        outcome = Outcome.FAILS if less else Outcome.HOLDS
        places = (other.source, amount.source)
        yield Observation(outcome, code, message, printed(other), f"≥{printed(amount)}", "", places)


def _items(table: Table) -> dict[str, Amount]:
    """The sum of every item of five digits, wherever its lines stand."""
    found: dict[str, list[Amount]] = defaultdict(list)
    for line in lines(table):
        if line.role is Role.LEAF and len(line.code) == ITEM and "total" in line.amounts:
            found[line.code].append(line.amounts["total"])
    return {
        code: Amount(
            sum((amount.value for amount in amounts), start=Decimal(0)),
            sum((amount.step for amount in amounts), start=Decimal(0)),
            amounts[0].unit,
            amounts[0].source,
        )
        for code, amounts in found.items()
    }
