"""财政拨款收支总体情况表, 财政拨款收入支出决算总表: appropriations against what they pay for."""

from disclosures.declaration import Layout, TableDeclaration, money, text
from disclosures.tables.income_and_expenditure import AMOUNT, IN, OUT

PART = r"(?:预算)?(?:财政拨款|拨款)?"

appropriation_income_and_expenditure = TableDeclaration(
    titles=(r"财政拨款(?:预算|决算)?(?:收支|收入支出)",),
    but_not=r"政府性基金|国有资本|社会保险|一般公共预算",
    layouts=(
        Layout(
            columns=(
                text("income.item", rf"{IN}/(?:收入)?项目.*", rf"{IN}(?:项目)?", r"项目"),
                text("income.line", rf"{IN}/[行栏]次", r"[行栏]次"),
                money("income.amount", rf"{IN}/{AMOUNT}", AMOUNT),
                text(
                    "expense.item",
                    rf"{OUT}/(?:支出)?(?:功能分类)?(?:项目|科目).*",
                    rf"{OUT}(?:项目|功能.*)?",
                    r"项目.*",
                ),
                text("expense.line", rf"{OUT}/[行栏]次", r"[行栏]次"),
                money("expense.total", rf"{OUT}/(?:.*/)?(?:合计|小计|总计)", r"合计", rf"{OUT}/{AMOUNT}", AMOUNT),
                money(
                    "expense.general.subtotal",
                    rf"(?:{OUT}/)?(?:.*/)?一般公共{PART}(?:/小计)?",
                ),
                money("expense.general.appropriation", rf"(?:{OUT}/)?一般公共{PART}/(?:其中)?财政拨款"),
                money("expense.government_funds", rf"(?:{OUT}/)?(?:.*/)?政府性基金{PART}"),
                money("expense.state_capital", rf"(?:{OUT}/)?(?:.*/)?国有资本(?:经营)?{PART}"),
            ),
            sums=(
                (
                    "expense.total",
                    ("expense.general.subtotal", "expense.government_funds", "expense.state_capital"),
                ),
            ),
        ),
    ),
)
