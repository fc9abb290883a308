"""Columns of tables with income on one side and expenditure, in one way or several, on the other."""

from disclosures.declaration import Column, money, text

IN = r"(?:本年|部门|财政拨款)?收入"
OUT = r"(?:本年|部门|财政拨款)?支出"
AMOUNT = r"(?!.*(?:用途|经济))(?:.*/)?(?:年初|全年|本年|当年)?(?:金额|预算数?|决算数?|执行数|合计)"

INCOME = (
    text("income.item", rf"{IN}/(?:收入)?项目.*", rf"{IN}(?:项目)?", r"项目"),
    text("income.line", rf"{IN}/[行栏]次", r"[行栏]次"),
    money("income.amount", rf"{IN}/{AMOUNT}", AMOUNT),
    money("income.current", rf"{IN}/编制预算"),
    money("income.carryover", rf"{IN}/上年结转(?:结余)?"),
)
EXPENSE_ITEM = text(
    "expense.item",
    rf"{OUT}/(?:支出)?(?:功能分类?)?(?:项目|科目).*",
    rf"{OUT}/功能分类/.*(?:项目|科目)?名称",
    rf"{OUT}(?:项目|功能分类.*)?",
    r"项目.*",
)
EXPENSE_LINE = text("expense.line", rf"{OUT}/[行栏]次", r"[行栏]次")

# The same expenditure once more, in other ways: what it is used for, by economic class.
OTHER_WAYS: tuple[Column, ...] = (
    text("use.item", rf"{OUT}/(?:支出)?用途/.*名称"),
    money("use.amount", rf"{OUT}/(?:支出)?用途/金额"),
    text("economic.item", rf"{OUT}/(?:部门)?(?:预算)?支出经济(?:分类|科目).*"),
    money("economic.amount", rf"{OUT}/{AMOUNT}", after="economic.item"),
    text("government_economic.item", rf"{OUT}/政府(?:预算)?支出经济(?:分类|科目).*"),
    money("government_economic.amount", rf"{OUT}/{AMOUNT}", after="government_economic.item"),
)
