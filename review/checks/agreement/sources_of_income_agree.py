"""Every source of a budget's income is the same in the tables that print it: general budget, funds, carry-over.

Compared are the income side of the first table, the total of the table of income and the income side of the table of
appropriations. Not applicable to final accounts, or where fewer than two tables print a source.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from disclosures.model import Amount, Disclosure, Kind, Table
from review.bases import ARITHMETIC
from review.compare import agree
from review.declare import check
from review.lines import lines, total_line
from review.model import Missing, Observation, Severity
from review.sides import SUBSET, Level, sides
from review.tolerances import ROUNDING

SOURCES = {
    "一般公共预算收入": (re.compile(r"^一般公共预算(?:拨款)?(?:收入)?$"), "current.general.subtotal"),
    "政府性基金预算收入": (re.compile(r"^政府性基金(?:预算)?(?:拨款)?(?:收入)?$"), "current.government_funds"),
    "国有资本经营预算收入": (re.compile(r"^国有资本经营(?:预算)?(?:拨款)?(?:收入)?$"), "current.state_capital"),
    "财政专户管理资金收入": (re.compile(r"^财政专户管理资金(?:收入)?$"), "current.special_account"),
    "事业收入": (re.compile(r"^事业收入$"), "current.business"),
    "上级补助收入": (re.compile(r"^上级补助收入$"), "current.superior"),
    "其他收入": (re.compile(r"^其他收入$"), "current.other"),
}
FISCAL = frozenset({"一般公共预算收入", "政府性基金预算收入", "国有资本经营预算收入"})
CARRIED = "上年结转结余"


@check(
    title="各项收入来源在各表中一致",
    severity=Severity.ERROR,
    basis=ARITHMETIC,
    rule="部门收支总表、部门收入总表、财政拨款收支总表所列一般公共预算、政府性基金、国有资本经营预算等各项收入和上年结转，应互相一致。",
    exempt="决算文件；少于两张表列示同一来源。",
    tolerance=ROUNDING,
    example="一般公共预算收入在《部门收支总表》中为100.00万元，《部门收入总表》为98.00万元。",
)
def sources_of_income_agree(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every source with its first printing."""
    if disclosure.identity.kind is not Kind.BUDGET:
        raise Missing("不是预算文件")
    told: dict[str, list[tuple[Amount, Table]]] = defaultdict(list)
    for name, amount, table in _printed(disclosure):
        told[name].append((amount, table))
    found = False
    for name, printings in told.items():
        first, table = printings[0]
        for amount, other in printings[1:]:
            found = True
            message = f"{name}在《{table.title}》中为{{expected}}，《{other.title}》为{{reported}}。"
            yield agree(amount, first).observed(f"{name}/{other.kind}", message, (first.source, amount.source))
    if not found:
        raise Missing("少于两张表列示同一收入来源")


def _printed(disclosure: Disclosure) -> Iterator[tuple[str, Amount, Table]]:
    for table in disclosure.of_kind("income_and_expenditure"):
        yield from _of_side(table, Level.FIRST, frozenset(SOURCES))
    for table in disclosure.of_kind("income"):
        top = total_line(lines(table))
        for name, key in (*((name, key) for name, (_, key) in SOURCES.items()), (CARRIED, "carryover.total")):
            if top is not None and key in top.amounts:
                yield name, top.amounts[key], table
    for table in disclosure.of_kind("appropriation_income_and_expenditure"):
        yield from _of_side(table, Level.SECOND, FISCAL)


def _of_side(table: Table, level: Level, names: frozenset[str]) -> Iterator[tuple[str, Amount, Table]]:
    """The sources among the year's own income: lines before what is carried over."""
    side = sides(table)[0]
    for entry in side.items:
        plain = "".join(entry.name.split())
        for name, (pattern, _) in SOURCES.items():
            amount = entry.amounts.get("amount")
            if name in names and entry.level is level and pattern.match(plain) and "其中" not in plain and amount:
                yield name, amount, table
    carried = [amount for entry in side.carried if (amount := entry.amounts.get("amount")) is not None]
    if len(side.carried) == len(carried) == 1 and not SUBSET.search(side.carried[0].name) and level is Level.FIRST:
        yield CARRIED, carried[0], table
