"""部门收入总体情况表, 收入决算表: what the department receives, by source."""

from disclosures.declaration import Layout, TableDeclaration, money, text
from disclosures.tables._outlay import BY_FUNCTION, CODE, NAME

NOW = r"(?:(?:本年收入|收入预算|部门预算|预算数)/(?:单位资金/)?)?"
BEFORE = r"(?:上年|年初)结转(?:和)?结余/(?:.*/)?"

income = TableDeclaration(
    titles=(r"收入(?:预算|决算)?(?:总体情况|总体|情况|汇总|总|预算|决算)*表",),
    but_not=r"支出|收支|财政拨款|政府性基金|国有资本|非税|一般公共预算",
    layouts=(
        Layout(
            columns=(
                text("code", r"(?:.*/)?(?:部门|单位)*(?:科目|预算单位)?(?:代码|编码)", CODE),
                text("name", r"(?:.*/)?(?:部门|单位)*(?:科目|预算单位)?名称", NAME),
                money("total", r"总计", r"合计"),
                money("current.total", r"本年收入/(?:合计|小计)", r"本年收入(?:合计)?"),
                money("current.general.subtotal", NOW + r"一般公共预算(?:拨款|资金)?(?:收入)?(?:/小计)?"),
                money("current.general.appropriation", NOW + r"一般公共预算[^/]*/(?:其中)?财政拨款"),
                money("current.government_funds", NOW + r"政府性基金(?:预算)?(?:拨款|资金)?(?:收入)?"),
                money("current.state_capital", NOW + r"国有资本经营(?:预算)?(?:拨款|资金)?(?:收入)?"),
                money("current.special_account", NOW + r"财政专户管理(?:的)?(?:资金|教育收费)?(?:收入)?"),
                money("current.business", NOW + r"事业收入[^/]*"),
                money("current.operating", NOW + r"(?:事业)?(?:单位)?经营收入"),
                money("current.superior", NOW + r"上级补助(?:收入)?"),
                money("current.affiliate", NOW + r"附属单位上缴(?:收入)?"),
                money("current.other", NOW + r"其他收入"),
                money("carryover.total", BEFORE + r"(?:合计|小计)", r"(?:上年|年初)结转(?:和)?结余"),
                money("carryover.general", BEFORE + r"一般公共预算[^/]*"),
                money("carryover.government_funds", BEFORE + r"政府性基金[^/]*"),
                money("carryover.state_capital", BEFORE + r"国有资本经营[^/]*"),
                money("carryover.special_account", BEFORE + r"财政专户管理[^/]*"),
                money("carryover.unit_funds", BEFORE + r"单位资金[^/]*"),
            ),
            sums=(
                ("total", ("current.total", "carryover.total")),
                (
                    "current.total",
                    (
                        "current.general.subtotal",
                        "current.government_funds",
                        "current.state_capital",
                        "current.special_account",
                        "current.business",
                        "current.operating",
                        "current.superior",
                        "current.affiliate",
                        "current.other",
                    ),
                ),
            ),
        ),
        Layout(
            columns=(
                text("code", CODE),
                *BY_FUNCTION,
                text("name", NAME, r"(?:.*/)?项目"),
                money("total", r"(?:(?:本年收入|收入预算|部门预算|预算数)/?)?(?:合计|总计)"),
                money(
                    "appropriation",
                    r"(?:(?:本年收入|收入预算|部门预算|预算数)/)?(?:一般公共预算)?财政拨款(?:收入)?(?:/小计)?",
                ),
                money("superior", r"(?:(?:本年收入|收入预算|部门预算|预算数)/)?上级补助(?:收入)?"),
                money("business", r"(?:(?:本年收入|收入预算|部门预算|预算数)/)?事业收入(?:/小计)?"),
                money("operating", r"(?:(?:本年收入|收入预算|部门预算|预算数)/)?(?:事业单位)?经营收入"),
                money("affiliate", r"(?:(?:本年收入|收入预算|部门预算|预算数)/)?附属单位(?:上缴|缴款)(?:收入)?"),
                money("other", r"(?:(?:本年收入|收入预算|部门预算|预算数)/)?其他收入"),
            ),
            sums=(("total", ("appropriation", "superior", "business", "operating", "affiliate", "other")),),
        ),
    ),
)
