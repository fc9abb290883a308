"""上年结转资金支出表: which money of the year before is spent on what."""

from disclosures.declaration import Layout, TableDeclaration, money, text

carryover_expenditure = TableDeclaration(
    titles=(r"(?:上年)?结转(?:结余)?资金支出",),
    layouts=(
        Layout(
            columns=(
                text("unit_code", r"(?:预算)?单位(?:代码|编码)"),
                text("unit", r"(?:预算)?单位(?:名称)?"),
                text("project", r"(?:预算)?项目名称"),
                money("total", r"金额|合计"),
                text("code", r"功能(?:分类)?科目(?:代码|编码)"),
                text("name", r"功能(?:分类)?科目名称"),
                text("government_economic.code", r"政府(?:预算)?(?:支出)?经济(?:分类)?科目(?:代码|编码)"),
                text("government_economic.name", r"政府(?:预算)?(?:支出)?经济(?:分类)?科目名称"),
                text("type", r"项目类[别型]"),
                text("source", r"资金性质"),
                text("note", r"备注"),
            )
        ),
    ),
)
