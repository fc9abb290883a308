"""No line of a budget is below zero; final accounts may be, where money of earlier years came back, and so may changes.

One remark a table. Not applicable where no table prints amounts.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure, Kind
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.lines import amounts_of
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import EXACT

CHANGE = re.compile(r"增减|变化|变动")


@check(
    title="预算金额不为负数",
    severity=Severity.WARNING,
    basis=REVIEW_PRACTICE,
    rule="预算各表金额不应为负数；决算可能因收回以前年度资金出现负数，只作提示；增减变动栏除外。一张表只提一条。",
    exempt="未见公开表格。",
    tolerance=EXACT,
    example="《支出经济分类汇总表》有1处负数：-6.80。",
)
def amounts_are_not_negative(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for negative amounts in every table."""
    tables = [table for table in disclosure.tables if table.kind]
    if not tables:
        raise Missing("未见公开表格")
    severity = Severity.WARNING if disclosure.identity.kind is Kind.BUDGET else Severity.INFO
    for table in tables:
        rows = [row for row in table.rows if not any(cell and CHANGE.search(cell.text) for cell in row.cells)]
        amounts = [amount for row in rows for amount in amounts_of(table, row)[0].values()]
        below = [amount for amount in amounts if amount.value < 0]
        shown = "、".join(str(amount.value) for amount in below[:3])
        message = f"《{table.title}》有{len(below)}处负数：{shown}。"
        outcome = Outcome.FAILS if below else Outcome.HOLDS
        places = tuple(amount.source for amount in below)
        yield Observation(outcome, table.kind, message, shown, "≥0", "", places, severity)
