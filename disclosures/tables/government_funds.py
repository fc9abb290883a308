"""政府性基金预算支出情况表, 政府性基金预算财政拨款收入支出决算表."""

from disclosures.declaration import Layout, TableDeclaration, money
from disclosures.tables._outlay import BASIC_AND_PROJECT, FUND, NOW_AND_BEFORE, OUTLAY
from disclosures.tables._sides import AMOUNT, EXPENSE_ITEM, INCOME, OTHER_WAYS, OUT

government_funds = TableDeclaration(
    titles=(r"政府性基金",),
    but_not=r"三公|基本支出|绩效|国有资本|项目支出|经济分类",
    layouts=(
        OUTLAY,
        BASIC_AND_PROJECT,
        FUND,
        NOW_AND_BEFORE,
        Layout(columns=(*INCOME, EXPENSE_ITEM, money("expense.amount", rf"{OUT}/{AMOUNT}"), *OTHER_WAYS)),
    ),
)
