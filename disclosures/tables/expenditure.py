"""部门支出总体情况表, 支出决算表: what the department spends, by function and use."""

from disclosures.declaration import Layout, TableDeclaration, money
from disclosures.tables._outlay import BASIC_AND_PROJECT, OUTLAY

expenditure = TableDeclaration(
    titles=(r"支出(?:预算|决算)?(?:总体情况|总体|情况|汇总|总|预算|决算)*表",),
    but_not=r"收入|收支|财政拨款|一般公共|政府性基金|国有资本|社会保险|项目|基本|经济|三公|采购|购买|绩效|明细|经费",
    layouts=(
        OUTLAY,
        Layout(
            columns=(
                *BASIC_AND_PROJECT.columns,
                money("to_superior", r"(?:.*/)?上缴上级(?:单位)?支出"),
                money("operating", r"(?:.*/)?(?:事业单位)?经营支出"),
                money("to_affiliates", r"(?:.*/)?对附属单位补助(?:支出)?"),
            ),
            sums=(
                ("total", ("basic.subtotal", "project.subtotal", "to_superior", "operating", "to_affiliates")),
                ("basic.subtotal", ("basic.personnel", "basic.public")),
            ),
        ),
    ),
)
