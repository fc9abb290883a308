"""支出经济分类汇总表: all expenditure by economic class of the department and of the government."""

from disclosures.declaration import Layout, TableDeclaration, money, text
from disclosures.tables._outlay import GOVERNMENT, OURS

expenditure_by_economic_class = TableDeclaration(
    titles=(r"经济(?:分类|科目)",),
    but_not=r"基本支出|三公|绩效|财政拨款|一般公共|政府性基金|国有资本|项目支出",
    layouts=(
        Layout(
            columns=(
                text("economic.class", OURS + r"/类"),
                text("economic.item", OURS + r"/款"),
                text("economic.name", OURS + r"/(?:科目)?名称"),
                text("government_economic.class", GOVERNMENT + r"/类"),
                text("government_economic.item", GOVERNMENT + r"/款"),
                text("government_economic.name", GOVERNMENT + r"/(?:科目)?名称"),
                money("total", r"总计", r"合计"),
                money("general.subtotal", r"一般公共预算(?:/小计)?"),
                money("general.appropriation", r"一般公共预算/(?:其中)?财政拨款"),
                money("government_funds", r"政府性基金[^/]*"),
                money("state_capital", r"国有资本经营[^/]*"),
                money("carryover", r"上年结转(?:和)?结余"),
                money("special_account", r"财政专户管理[^/]*"),
                money("business", r"事业收入"),
                money("superior", r"上级补助(?:收入)?"),
                money("affiliate", r"附属单位上缴(?:收入)?"),
                money("operating", r"(?:事业单位)?经营收入"),
                money("other", r"其他收入"),
            ),
            sums=(
                (
                    "total",
                    (
                        "general.subtotal",
                        "government_funds",
                        "state_capital",
                        "carryover",
                        "special_account",
                        "business",
                        "superior",
                        "affiliate",
                        "operating",
                        "other",
                    ),
                ),
            ),
        ),
    ),
)
