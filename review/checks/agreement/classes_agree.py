"""Expenditure by functional class is the same in the table of income and expenditure and in the table of expenditure.

Not applicable where a class stands in one of the tables only, or either table is absent. Classes are matched by name.
"""

from collections.abc import Iterator

from disclosures.model import Amount, Disclosure, Table
from review.bases import ARITHMETIC
from review.classes import classes_of_side, classes_of_table
from review.compare import add_up
from review.declare import check
from review.model import Missing, Observation, Severity
from review.tolerances import ROUNDING

PAIRS = (
    ("income_and_expenditure", "expenditure", "amount"),
    ("appropriation_income_and_expenditure", "general_budget_expenditure", "general.subtotal"),
)


@check(
    title="各类支出在收支表与支出表中一致",
    severity=Severity.ERROR,
    basis=ARITHMETIC,
    rule=(
        "逐类比对功能分类科目：收支总表支出方各类金额与支出总表该类各行之和、"
        "财政拨款收支总表与一般公共预算支出表，按科目名称对应，应当相等。"
    ),
    exempt="某类只在一张表中列示，或两表缺一。",
    tolerance=ROUNDING,
    example="《收支总表》“卫生健康”为41.28万元，《支出总表》该类各行之和为42.18万元（42.18=42.18 ≠ 41.28）。",
)
def classes_agree(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare class by class the amounts of both tables."""
    found = False
    for statement_kind, table_kind, key in PAIRS:
        statement = next(disclosure.of_kind(statement_kind), None)
        table = next(disclosure.of_kind(table_kind), None)
        if statement is None or table is None:
            continue
        found = True
        yield from _compare(statement, table, key)
    if not found:
        raise Missing("未见收支总体情况表或支出总体情况表")


def _compare(statement: Table, table: Table, key: str) -> Iterator[Observation]:
    listed = classes_of_table(table)
    for code, (name, stated) in classes_of_side(statement, key).items():
        parts: list[Amount] = listed.get(code, [])
        if not parts or len(stated) != 1:
            continue
        message = (
            f"《{statement.title}》“{name}”为{{reported}}，《{table.title}》该类各行之和为{{expected}}（{{working}}）。"
        )
        places = (stated[0].source, *(part.source for part in parts))
        yield add_up(stated[0], parts).observed(f"{table.kind}/{code}", message, places)
