"""What the text calls the general budget's is what the general budget's own tables print, not a total with more in it.

Judged are its income, beside the income side of the first table, and its spending, beside the table of general-budget
expenditure, where another table prints what the text says. Not applicable where text or tables do not print both.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from disclosures.model import Amount, Disclosure
from review.bases import OPERATING_RULES
from review.compare import agree, interval
from review.compare import printed as as_printed
from review.declare import check
from review.figures import AMOUNT, spoken
from review.headlines import GENERAL, headlines
from review.model import Missing, Observation, Outcome, Severity
from review.sides import SUBSET, brought, sides
from review.tolerances import ROUNDING

INCOME = re.compile(r"^一般公共预算(?:拨款|财政拨款)?(?:收入)?$")
SPENDING = frozenset({"一般公共预算支出", "一般公共预算收支"})
TABLE, FIRST = "general_budget_expenditure", "income_and_expenditure"
OTHERS = re.compile(r"政府性?基金|国有资本")


@check(
    title="文字所称一般公共预算与其报表一致",
    severity=Severity.WARNING,
    basis=OPERATING_RULES,
    rule="文字所列一般公共预算收入应等于收支总表收入方“一般公共预算”金额；一般公共预算支出、收支应等于一般公共预算支出表合计，不含国有资本经营预算和其他资金。",
    exempt="文字或报表没有对应金额。",
    tolerance=ROUNDING,
    example="文字“二、收入预算总体情况说明”中一般公共预算收入为120.00万元，《部门收支总表》为100.00万元。",
)
def general_budget_is_told_by_its_table(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every such figure with the amount of its own table."""
    income, spending = _income(disclosure), _spending(disclosure)
    found = False
    for said in spoken(disclosure):
        if OTHERS.search(said.clause.path[-1] if said.clause.path else ""):
            continue
        for figure in said.of(AMOUNT):
            match = income if INCOME.match(figure.measure) and "收入" in said.path else None
            match = spending if figure.measure in SPENDING else match
            if match is None:
                continue
            found = True
            printed, title = match
            name = figure.measure if figure.measure in SPENDING else "一般公共预算收入"
            message = f"文字“{said.clause.path[-1] if said.clause.path else ''}”中{name}为{{reported}}，"
            message += f"《{title}》为{{expected}}{_brought_over(disclosure, figure.amount, printed)}。"
            observed = agree(said.precise(figure), printed).observed(
                f"{said.path}/{name}", message, (figure.amount.source, printed.source)
            )
            observed = replace(observed, severity=None if name in SPENDING else Severity.ERROR)
            yield observed if _stands(disclosure, figure.amount, name) else _held(observed)
    if not found:
        raise Missing("文字或报表没有一般公共预算的对应金额")


def _brought_over(disclosure: Disclosure, said: Amount, printed: Amount) -> str:
    """What is said of a difference that is the carry-over from the year before."""
    entries = [entry for table in disclosure.of_kind(FIRST) for entry in brought(sides(table)[0])]
    gap = said.base - printed.base
    carried = next((entry for entry in entries if gap and gap == getattr(entry.amounts.get("amount"), "base", 0)), None)
    if carried is None:
        return ""
    return f"，多出的{as_printed(carried.amounts['amount'])}等于“{carried.name}”，应单独列示"


def _held(observed: Observation) -> Observation:
    """A figure that no table prints is another check's."""
    return replace(observed, outcome=Outcome.HOLDS) if observed.outcome is Outcome.FAILS else observed


def _income(disclosure: Disclosure) -> tuple[Amount, str] | None:
    for table in disclosure.of_kind(FIRST):
        for entry in sides(table)[0].entries:
            plain = "".join(entry.name.split())
            if INCOME.match(plain) and not (SUBSET.search(plain) and "其中" in plain) and "amount" in entry.amounts:
                return entry.amounts["amount"], table.title
    return None


def _spending(disclosure: Disclosure) -> tuple[Amount, str] | None:
    for printing in headlines(disclosure).get(GENERAL, []):
        if printing.table.kind == TABLE and len(printing.parts) == 1:
            return printing.parts[0], printing.table.title
    return None


def _stands(disclosure: Disclosure, amount: Amount, name: str) -> bool:
    """Whether some other table prints the figure for the same thing: then the text was told by the wrong one."""
    if name not in SPENDING:
        return True
    others = [item for item in headlines(disclosure).get(GENERAL, []) if item.table.kind != TABLE]
    return any(interval(amount).meets(interval(part)) for item in others for part in item.parts)
