"""部门收入总体情况表, 收入决算表: what the department receives, by source."""

from disclosures.declaration import Layout, TableDeclaration, money, text
from disclosures.tables._outlay import BY_FUNCTION, CODE, NAME

# What may stand above a source: "本年收入", "部门预算", "2030年预算/单位资金"; never what is carried over from before.
NOW = r"(?!.*(?:上年|年初|结转|以前))(?:[^/]*(?:预算|收入|拨款|资金)[^/]*/)*"
BEFORE = r"(?:上年|年初)结转(?:(?:和)?结余)?/(?:.*/)?"
GRAND = r"(?:(?:收入预算|部门预算|预算数|收入)/?)?(?:合计|总计)"
UNIT = r"(?:预算|部门)?单位"

income = TableDeclaration(
    titles=(r"收入(?:预算|决算)?(?:总体情况|总体|情况|汇总|总|预算|决算)*表",),
    but_not=r"支出|收支|财政拨款|政府性基金|国有资本|非税|一般公共预算",
    layouts=(
        Layout(
            columns=(
                text("code", r"(?:.*/)?(?:部门|单位)*(?:科目|预算单位)?(?:代码|编码)", CODE),
                *BY_FUNCTION,
                text("name", r"(?:.*/)?(?:部门|单位)*(?:科目|预算单位)?名称", NAME, r"功能科目"),
                text("unit", UNIT),
                money("total", GRAND),
                money("department_budget.total", r"部门预算/合计"),
                money("current.total", r"(?:本年|当年|编制)(?:收入|预算)/(?:合计|小计)", r"本年收入(?:合计)?"),
                money("current.appropriation", NOW + r"(?:本级)?财政拨款(?:收入)?/(?:小计|合计|金额)"),
                money("current.general.subtotal", NOW + r"一般公共预算(?:拨款|资金)?(?:收入)?(?:/小计)?"),
                money("current.general.appropriation", NOW + r"一般公共预算[^/]*/(?:其中)?财政拨款"),
                money("current.general.earmarked", NOW + r"一般公共预算[^/]*/其中专项资金[^/]*"),
                money("current.government_funds", NOW + r"政府性基金(?:预算)?(?:拨款|资金)?(?:收入)?"),
                money("current.state_capital", NOW + r"国有资本经营(?:预算)?(?:拨款|资金)?(?:收入)?"),
                money(
                    "current.special_account",
                    NOW + r"财政专户管理(?:的)?(?:资金|教育收费|事业收入)?(?:收入)?(?:/小计)?",
                ),
                money("current.special_account.education_fees", NOW + r"财政专户[^/]*/教育收费"),
                money("current.special_account.other", NOW + r"财政专户[^/]*/其他[^/]*"),
                money("current.business", NOW + r"事业收入(?:不含[^/]*)?(?:/(?:小计|金额))?"),
                money("current.business.education_fees", NOW + r"事业收入/其中教育收费"),
                money("current.operating", NOW + r"(?:事业)?(?:单位)?经营(?:服务)?收入"),
                money("current.superior", NOW + r"上级补助(?:收入)?"),
                money("current.affiliate", NOW + r"(?:对)?附属单位(?:上缴|缴款)(?:收入)?"),
                money("current.other", NOW + r"其[他它]收入"),
                money("surplus_used", r"(?:.*/)?使用非财政拨款结余(?:资金)?", r"(?:.*/)?用事业基金弥补收支差额"),
                money(
                    "carryover.total",
                    BEFORE + r"(?:合计|小计)",
                    r"(?:[^/]*预算/)?(?:上年|年初)(?:结转|结余)(?:(?:和)?(?:结转|结余))?",
                ),
                money("carryover.general", BEFORE + r"一般公共预算[^/]*"),
                money("carryover.government_funds", BEFORE + r"政府性基金[^/]*"),
                money("carryover.state_capital", BEFORE + r"国有资本经营[^/]*"),
                money("carryover.special_account", BEFORE + r"(?:财政专户管理|专户资金)[^/]*"),
                money("carryover.unit_funds", BEFORE + r"单位资金[^/]*"),
                money("unit_account_balance", r"(?:[^/]*预算/)?上年实户资金余额"),
            ),
            sums=(
                ("total", ("current.total", "surplus_used", "carryover.total", "unit_account_balance")),
                (
                    "current.total",
                    (
                        "current.appropriation",
                        "current.special_account",
                        "current.business",
                        "current.operating",
                        "current.superior",
                        "current.affiliate",
                        "current.other",
                    ),
                ),
                (
                    "current.appropriation",
                    ("current.general.subtotal", "current.government_funds", "current.state_capital"),
                ),
                (
                    "current.special_account",
                    ("current.special_account.education_fees", "current.special_account.other"),
                ),
            ),
        ),
        Layout(
            columns=(
                text("code", CODE),
                *BY_FUNCTION,
                text("name", NAME, r"(?:.*/)?项目", r"功能科目"),
                text("unit", UNIT),
                money("total", GRAND, r"本年收入/?(?:合计|总计)"),
                money(
                    "appropriation",
                    NOW + r"(?:一般公共预算|本级)?财政拨款(?:收入)?(?:/(?:小计|金额))?",
                ),
                money("superior", NOW + r"上级补助(?:收入)?"),
                money("special_account", NOW + r"财政专户管理(?:的)?(?:资金|教育收费|事业收入)?(?:收入)?"),
                money("business", NOW + r"事业收入(?:/(?:小计|金额))?"),
                money("business.education_fees", NOW + r"事业收入/其中教育收费"),
                money("operating", NOW + r"(?:事业单位)?经营(?:服务)?收入"),
                money("affiliate", NOW + r"附属单位(?:上缴|缴款)(?:收入)?"),
                money("other", NOW + r"其[他它]收入"),
                money("surplus_used", r"使用非财政拨款结余(?:资金)?"),
                money("carryover", r"(?:上年|年初)(?:结转|结余)(?:(?:和)?(?:结转|结余))?"),
            ),
            sums=(
                (
                    "total",
                    (
                        "appropriation",
                        "superior",
                        "special_account",
                        "business",
                        "operating",
                        "affiliate",
                        "other",
                        "surplus_used",
                        "carryover",
                    ),
                ),
            ),
        ),
        Layout(columns=(text("income.item", r"项目名称|项目"), money("income.amount", r"金额|预算数"))),
    ),
)
