"""政府采购预算表: what is to be bought, in whatever detail."""

from disclosures.declaration import Layout, TableDeclaration, money, text
from disclosures.tables._funding import sources, sums
from disclosures.tables._outlay import BY_FUNCTION

procurement = TableDeclaration(
    titles=(r"政府采购.*表",),
    but_not=r"绩效|三公|国有资产",
    layouts=(
        Layout(
            columns=(
                text("category", r"采购(?:品目)?(?:大类|类别)", r"采购目录"),
                *BY_FUNCTION,
                text("unit_code", r"(?:部门|单位)(?:代码|编码)"),
                text("unit", r"(?:项目|预算|采购)?单位(?:名称)?"),
                text("project", r"采购项目(?:名称)?", r"(?:专项|项目)名称", r"项目"),
                text("name", r"采购(?:品目|物品)名称", r"科目名称", r"品目名称"),
                text("economic.subject", r"(?:部门)?(?:预算)?(?:支出)?经济(?:分类)?科目"),
                text("organisation", r"采购组织形式?"),
                money("total", r"采购金额|金额"),
                *sources("total"),
                text("note", r"备注|说明"),
            ),
            sums=sums("total"),
        ),
    ),
)
