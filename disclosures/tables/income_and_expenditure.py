"""部门收支总体情况表, 收入支出决算总表: all income against all expenditure."""

from disclosures.declaration import Layout, TableDeclaration, money, text

AMOUNT = r"(?:.*/)?(?:年初|全年|本年|当年)?(?:金额|预算数?|决算数?|执行数|合计)"
IN = r"(?:本年|部门)?收入"
OUT = r"(?:本年|部门)?支出"

income_and_expenditure = TableDeclaration(
    titles=(
        r"收支(?:预算|决算)?(?:总体情况|总体|情况|汇总|总|预算|决算)*表",
        r"收入支出(?:预算|决算)?(?:总体情况|总体|情况|总)*表",
    ),
    but_not=r"财政拨款|政府性基金|国有资本|社会保险|一般公共预算",
    layouts=(
        Layout(
            columns=(
                text("income.item", rf"{IN}/(?:收入)?项目.*", rf"{IN}(?:项目)?", r"项目"),
                text("income.line", rf"{IN}/[行栏]次", r"[行栏]次"),
                money("income.amount", rf"{IN}/{AMOUNT}", AMOUNT),
                text(
                    "expense.item",
                    rf"{OUT}/(?:支出)?(?:功能分类)?(?:项目|科目).*",
                    rf"{OUT}(?:项目|功能分类.*)?",
                    r"项目.*",
                ),
                text("expense.line", rf"{OUT}/[行栏]次", r"[行栏]次"),
                money("expense.amount", rf"{OUT}/{AMOUNT}", AMOUNT),
            )
        ),
    ),
)
