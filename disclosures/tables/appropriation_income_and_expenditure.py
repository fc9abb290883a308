"""财政拨款收支总体情况表, 财政拨款收入支出决算总表: appropriations against what they pay for."""

from disclosures.declaration import Layout, TableDeclaration, money
from disclosures.tables._sides import AMOUNT, EXPENSE_ITEM, EXPENSE_LINE, INCOME, OTHER_WAYS, OUT

PART = r"(?:预算)?(?:财政拨款|拨款)?"

appropriation_income_and_expenditure = TableDeclaration(
    titles=(r"财政拨款(?:预算|决算)?(?:收支|收入支出)",),
    but_not=r"政府性基金|国有资本|社会保险|一般公共预算",
    layouts=(
        Layout(
            columns=(
                *INCOME,
                EXPENSE_ITEM,
                EXPENSE_LINE,
                money("expense.total", rf"{OUT}/(?:.*/)?(?:合计|小计|总计)", r"合计", rf"{OUT}/{AMOUNT}", AMOUNT),
                money(
                    "expense.general.subtotal",
                    rf"(?:{OUT}/)?(?:.*/)?一般公共{PART}(?:/小计)?",
                ),
                money("expense.general.appropriation", rf"(?:{OUT}/)?一般公共{PART}/(?:其中)?财政拨款"),
                money("expense.government_funds", rf"(?:{OUT}/)?(?:.*/)?政府性基金{PART}"),
                money("expense.state_capital", rf"(?:{OUT}/)?(?:.*/)?国有资本(?:经营)?{PART}"),
                money("expense.current", rf"{OUT}/编制预算"),
                money("expense.carryover", rf"{OUT}/上年结转(?:结余)?"),
                *OTHER_WAYS,
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
