"""部门支出总体情况表, 支出决算表: what the department spends, by function and use."""

from disclosures.declaration import Layout, TableDeclaration, money, text
from disclosures.tables._funding import PARTS, sources, sums
from disclosures.tables._outlay import BASIC_AND_PROJECT, NOW_AND_BEFORE, OUTLAY

_OWN = r"(?!其中/)(?:.*/)?"
_MORE = ("to_superior", "operating", "to_affiliates", "reserve", "closing")

expenditure = TableDeclaration(
    titles=(r"支出(?:预算|决算)?(?:总体情况|总体|情况|汇总|总|预算|决算)*表",),
    but_not=r"收入|收支|财政拨款|一般公共|政府性基金|国有资本|社会保险|项目|基本|经济|三公|采购|购买|绩效|明细|经费|资金|转移支付|债务|资本性",
    layouts=(
        OUTLAY,
        Layout(
            columns=(
                *BASIC_AND_PROJECT.columns,
                money("to_superior", _OWN + r"上缴上级(?:单位)?支出"),
                money("operating", _OWN + r"(?:事业单位)?经营支出"),
                money("to_affiliates", _OWN + r"对(?:附属|下级)单位补助(?:支出)?"),
                money("of_which.to_superior", r"其中/上缴上级(?:单位)?支出"),
                money("of_which.operating", r"其中/(?:事业单位)?经营支出"),
                money("of_which.to_affiliates", r"其中/对(?:附属|下级)单位补助(?:支出)?"),
                money("reserve", r"(?:.*/)?单位预留机动经费"),
                money("closing", r"(?:.*/)?结转下年(?:资金)?"),
            ),
            sums=(
                ("total", ("basic.subtotal", "project.subtotal", *_MORE)),
                ("basic.subtotal", ("basic.personnel", "basic.public")),
            ),
        ),
        NOW_AND_BEFORE,
        Layout(
            columns=(
                text("code", r"单位(?:编码|代码)"),
                text("name", r"单位名称"),
                *sources("total"),
                money("general.earmarked", r"(?:.*/)?(?:一般)?公共预算[^/]*/其中专项资金[^/]*"),
                money("unit_account_balance", r"(?:.*/)?上年实户资金余额"),
            ),
            sums=(("total", (*PARTS, "unit_account_balance")), *sums("total")[1:]),
        ),
    ),
)
