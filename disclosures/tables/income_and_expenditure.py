"""部门收支总体情况表, 收入支出决算总表: all income against all expenditure."""

from disclosures.declaration import Layout, TableDeclaration, money
from disclosures.tables._sides import AMOUNT, EXPENSE_ITEM, EXPENSE_LINE, INCOME, OTHER_WAYS, OUT

income_and_expenditure = TableDeclaration(
    titles=(
        r"收支(?:预算|决算)?(?:总体情况|总体|情况|汇总|总|预算|决算)*表",
        r"收入支出(?:预算|决算)?(?:总体情况|总体|情况|总)*表",
    ),
    but_not=r"项目|财政拨款|政府性基金|国有资本|社会保险|一般公共预算",
    layouts=(
        Layout(
            columns=(
                *INCOME,
                EXPENSE_ITEM,
                EXPENSE_LINE,
                money("expense.amount", rf"{OUT}/{AMOUNT}", AMOUNT),
                money("expense.current", rf"{OUT}/编制预算"),
                money("expense.carryover", rf"{OUT}/上年结转(?:结余)?"),
                money("expense.basic.personnel", rf"{OUT}/(?:.*/)?基本支出/人员经费"),
                money("expense.basic.public", rf"{OUT}/(?:.*/)?基本支出/公用经费"),
                money("expense.project", rf"{OUT}/(?:.*/)?项目支出"),
                *OTHER_WAYS,
            )
        ),
    ),
)
