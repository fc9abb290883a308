"""Spending from the state-capital budget stands in its own column, not among the general budget's.

Not applicable where the table of appropriations prints no such spending.
"""

from collections.abc import Iterator
from dataclasses import replace

from disclosures.model import Disclosure, Table
from review.bases import BUDGET_LAW_SCOPE
from review.classes import class_key
from review.compare import printed
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.sides import Entry, Level, Side, sides
from review.tolerances import EXACT

KIND = "appropriation_income_and_expenditure"
CLASS = "223"
GENERAL, OWN = "general.subtotal", "state_capital"


@check(
    title="国有资本经营预算支出列入对应栏",
    severity=Severity.ERROR,
    basis=BUDGET_LAW_SCOPE,
    rule="财政拨款收支表“国有资本经营预算支出”行的金额，应列在“国有资本经营预算”栏，不应列入“一般公共预算”栏。",
    exempt="财政拨款收支表没有国有资本经营预算支出金额，或不分栏。",
    tolerance=EXACT,
    example="《财政拨款收支总表》“国有资本经营预算”20.00万元列入了一般公共预算栏，国有资本经营预算栏没有金额。",
)
def state_capital_stands_in_its_column(disclosure: Disclosure) -> Iterator[Observation]:
    """Look at the columns of class 223."""
    found = False
    for table in disclosure.of_kind(KIND):
        if table.index(f"expense.{OWN}") is None:
            continue
        expense = sides(table)[1]
        for entry in expense.entries:
            total = entry.amounts.get("total")
            if entry.level is Level.SECOND and class_key(entry.name) == CLASS and total is not None and total.value:
                found = True
                yield _judge(table, expense, entry)
    if not found:
        raise Missing("财政拨款收支表没有国有资本经营预算支出金额")


def _judge(table: Table, expense: Side, entry: Entry) -> Observation:
    general, own = entry.amounts.get(GENERAL), entry.amounts.get(OWN)
    anchor = f"{table.kind}/{CLASS}"
    if general is None or not general.value or (own is not None and own.value):
        return Observation(
            Outcome.HOLDS, anchor, f"《{table.title}》“{entry.name}”列入对应栏。", sources=(entry.source,)
        )
    message = f"《{table.title}》“{entry.name}”{printed(general)}列入了一般公共预算栏，国有资本经营预算栏没有金额"
    places = (entry.source, *(amount.source for amount in (general, own) if amount is not None))
    whole = expense.current.amounts.get(GENERAL) if expense.current is not None else None
    if whole is None or whole.value <= general.value:
        return Observation(
            Outcome.FAILS, anchor, f"{message}。", printed(general), "国有资本经营预算栏", sources=places
        )
    without = replace(whole, value=whole.value - general.value)
    message += f"；一般公共预算栏{_name(expense)}{printed(whole)}因此多列，应为{printed(without)}。"
    working = f"{whole.value} - {general.value} = {without.value}"
    return Observation(
        Outcome.FAILS, anchor, message, printed(whole), printed(without), working, (*places, whole.source)
    )


def _name(expense: Side) -> str:
    return expense.current.name if expense.current is not None else ""
