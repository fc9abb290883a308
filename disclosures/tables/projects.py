"""项目支出表: every project with its unit and sources of funds."""

from disclosures.declaration import Layout, TableDeclaration, money, text

NOW = r"(?:本年(?:财政)?拨款|财政拨款|本年收入)/"
BEFORE = r"(?:财政拨款)?结转(?:和)?结余(?:资金)?/"

projects = TableDeclaration(
    titles=(r"项目支出(?:预算|决算)?(?:情况|明细|汇总|总|预算)*表", r"项目(?:预算|经费)?(?:支出)?(?:明细|汇总)表"),
    but_not=r"绩效|采购|收入|收支|基本|三公|经济",
    layouts=(
        Layout(
            columns=(
                text("type", r"(?:项目)?类[型别]"),
                text("project", r"项目(?:名称)?"),
                text("unit", r"(?:项目|预算|实施)?单位(?:名称)?"),
                money("total", r"合计", r"总计"),
                money("current.general", NOW + r"一般公共预算[^/]*"),
                money("current.government_funds", NOW + r"政府性基金[^/]*"),
                money("current.state_capital", NOW + r"国有资本经营[^/]*"),
                money("carryover.general", BEFORE + r"一般公共预算[^/]*"),
                money("carryover.government_funds", BEFORE + r"政府性基金[^/]*"),
                money("carryover.state_capital", BEFORE + r"国有资本经营[^/]*"),
                money("special_account", r"财政专户管理(?:资金)?"),
                money("unit_funds", r"单位资金"),
            ),
            sums=(
                (
                    "total",
                    (
                        "current.general",
                        "current.government_funds",
                        "current.state_capital",
                        "carryover.general",
                        "carryover.government_funds",
                        "carryover.state_capital",
                        "special_account",
                        "unit_funds",
                    ),
                ),
            ),
        ),
    ),
)
