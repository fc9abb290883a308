"""Income and expenditure balance: both grand totals of a table of income and expenditure are the same.

Not applicable where either grand total is blank.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import BUDGET_LAW_BALANCE
from review.compare import agree
from review.declare import check
from review.model import Missing, Observation, Severity
from review.sides import KINDS, main_key, sides
from review.tolerances import ROUNDING


@check(
    title="收入总计等于支出总计",
    severity=Severity.ERROR,
    basis=BUDGET_LAW_BALANCE,
    rule="收支总表、财政拨款收支总表的收入总计应等于支出总计。",
    exempt="任一方总计为空。",
    tolerance=ROUNDING,
    example="《财政拨款收入支出决算总表》收入总计为655.97万元，支出总计为898.68万元，收支不平衡。",
)
def income_equals_expenditure(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the grand totals of both sides."""
    tables = tuple(disclosure.of_kind(*KINDS))
    if not tables:
        raise Missing("未见收支总体情况表、财政拨款收支总体情况表")
    for table in tables:
        income, expense = sides(table)
        if income.grand is None or expense.grand is None:
            continue
        left, right = income.grand.amounts.get(main_key(income)), expense.grand.amounts.get(main_key(expense))
        if left is not None and right is not None:
            message = f"《{table.title}》收入总计为{{reported}}，支出总计为{{expected}}，收支不平衡。"
            yield agree(left, right).observed(table.kind, message, (left.source, right.source))
