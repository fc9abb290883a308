"""财政拨款支出表: what appropriations of all budgets pay for, by function."""

from disclosures.declaration import Layout, TableDeclaration, money, text
from disclosures.tables._outlay import BASIC_AND_PROJECT, BY_FUNCTION, NAME, NOW_AND_BEFORE

appropriation_expenditure = TableDeclaration(
    titles=(r"财政拨款支出(?:预算|决算)?(?:总体情况|总体|情况|明细|总)*表",),
    but_not=r"公共预算|政府性基金|国有资本|三公|基本支出|项目支出|收入|收支|经济|绩效|采购|上年结转",
    layouts=(
        BASIC_AND_PROJECT,
        NOW_AND_BEFORE,
        Layout(
            columns=(
                *BY_FUNCTION,
                text("name", NAME),
                money("total", r"合计|总计"),
                money("general.subtotal", r"一般公共预算(?:/小计)?"),
                money("general.basic", r"一般公共预算/基本支出"),
                money("general.project", r"一般公共预算/项目支出"),
                money("government_funds", r"政府性基金(?:预算)?(?:/小计)?"),
                money("state_capital", r"国有资本经营(?:预算)?(?:/小计)?"),
            ),
            sums=(
                ("total", ("general.subtotal", "government_funds", "state_capital")),
                ("general.subtotal", ("general.basic", "general.project")),
            ),
        ),
    ),
)
