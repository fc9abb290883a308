"""项目支出表: every project with its unit and sources of funds."""

from disclosures.declaration import Layout, TableDeclaration, money, text
from disclosures.tables._funding import sources, sums

YEAR = r"(?:(?:本年|当年)?预算(?:数|安排)?/)?"
NOW = YEAR + r"(?:(?:本年(?:财政)?拨款|财政拨款(?:收入)?|本年收入)/)?"
BEFORE = r"(?:财政拨款|上年)?结转(?:(?:和)?结余)?(?:资金)?/"

projects = TableDeclaration(
    titles=(
        r"项目支出(?:及其他支出)?(?:预算|决算)?(?:情况|明细|汇总|总|预算)*表",
        r"项目(?:预算|经费)?(?:支出)?(?:明细|汇总)表",
        r"专项业务经费支出表",
    ),
    but_not=r"绩效|采购|收入|收支|基本|三公|经济|一般公共|^(?:部门|单位)?财政拨款",
    layouts=(
        Layout(
            columns=(
                text("type", r"(?:项目)?类[型别]"),
                text("parent", r"(?:项目名称/)?一级项目(?:名称)?"),
                text("project", r"(?:项目名称/)?二级项目(?:名称)?", r"项目(?:名称)?"),
                text("unit", r"(?:项目|预算|实施)?单位(?:名称)?"),
                text("item", r"支出项目类别[^/]*"),
                money("total", r"合计", r"总计"),
                money("appropriation", YEAR + r"财政拨款(?:收入)?/(?:小计|合计)"),
                money("current.general", NOW + r"一般公共预算(?!.*(?:结转|结余))[^/]*"),
                money("current.government_funds", NOW + r"政府性基金(?!.*(?:结转|结余))[^/]*"),
                money("current.state_capital", NOW + r"国有资本经营(?!.*(?:结转|结余))[^/]*"),
                money("carryover.general", BEFORE + r"一般公共预算[^/]*"),
                money("carryover.government_funds", BEFORE + r"政府性基金[^/]*"),
                money("carryover.state_capital", BEFORE + r"国有资本经营[^/]*"),
                money("carryover.total", YEAR + r"上年(?:结转|结余)(?:(?:和)?(?:结转|结余))?(?:资金)?"),
                money("special_account", YEAR + r"财政专户(?:管理|拨款)(?:资金)?"),
                money("unit_funds", YEAR + r"单位资金"),
                money("unit_funds.business", YEAR + r"单位资金/事业收入"),
                money("unit_funds.operating", YEAR + r"单位资金/(?:事业单位)?经营收入"),
                money("unit_funds.superior", YEAR + r"单位资金/上级补助(?:收入)?"),
                money("unit_funds.affiliate", YEAR + r"单位资金/附属单位上缴(?:收入)?"),
                money("unit_funds.other", YEAR + r"单位资金/其他收入"),
                money("surplus_used", YEAR + r"使用非财政拨款结余(?:资金)?"),
                money("other", YEAR + r"其他资金"),
                text("goal", r"(?:总体)?绩效目标"),
            ),
            sums=(
                (
                    "total",
                    (
                        "appropriation",
                        "carryover.general",
                        "carryover.government_funds",
                        "carryover.state_capital",
                        "carryover.total",
                        "special_account",
                        "unit_funds",
                        "surplus_used",
                        "other",
                    ),
                ),
                ("appropriation", ("current.general", "current.government_funds", "current.state_capital")),
                (
                    "unit_funds",
                    (
                        "unit_funds.business",
                        "unit_funds.operating",
                        "unit_funds.superior",
                        "unit_funds.affiliate",
                        "unit_funds.other",
                    ),
                ),
            ),
        ),
        Layout(
            columns=(
                text("unit_code", r"单位(?:编码|代码)"),
                text("item", r"单位(?:项目)?名称|单位项目"),
                *sources("total"),
                text("note", r"项目简介|备注"),
            ),
            sums=sums("total"),
        ),
    ),
)
