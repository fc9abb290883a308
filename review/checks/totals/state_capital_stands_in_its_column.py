"""Spending from the state-capital budget stands in its own column, not among the general budget's.

Not applicable where the table of appropriations prints no such spending.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import BUDGET_LAW_SCOPE
from review.classes import class_key
from review.compare import printed
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.sides import Level, sides
from review.tolerances import EXACT

KIND = "appropriation_income_and_expenditure"
CLASS = "223"
GENERAL, OWN = "general.subtotal", "state_capital"


@check(
    title="国有资本经营预算支出列入对应栏",
    severity=Severity.WARNING,
    basis=BUDGET_LAW_SCOPE,
    rule="财政拨款收支表“国有资本经营预算支出”行的金额，应列在“国有资本经营预算”栏，不应列入“一般公共预算”栏。",
    exempt="财政拨款收支表没有国有资本经营预算支出金额，或不分栏。",
    tolerance=EXACT,
    example="《财政拨款收支总表》“国有资本经营预算”20.00万元列入了一般公共预算栏，国有资本经营预算栏为0。",
)
def state_capital_stands_in_its_column(disclosure: Disclosure) -> Iterator[Observation]:
    """Look at the columns of class 223."""
    found = False
    for table in disclosure.of_kind(KIND):
        if table.index(f"expense.{OWN}") is None:
            continue
        for entry in sides(table)[1].entries:
            total, general = entry.amounts.get("total"), entry.amounts.get(GENERAL)
            if entry.level is not Level.SECOND or class_key(entry.name) != CLASS or total is None or not total.value:
                continue
            found = True
            own = entry.amounts.get(OWN)
            wrong = general is not None and general.value and not (own is not None and own.value)
            shown = printed(general) if general is not None else ""
            message = f"《{table.title}》“{entry.name}”{shown}列入了一般公共预算栏，国有资本经营预算栏没有金额。"
            places = (entry.source, *(amount.source for amount in (general, own) if amount is not None))
            outcome = Outcome.FAILS if wrong else Outcome.HOLDS
            yield Observation(outcome, f"{table.kind}/{CLASS}", message, shown, "国有资本经营预算栏", "", places)
    if not found:
        raise Missing("财政拨款收支表没有国有资本经营预算支出金额")
