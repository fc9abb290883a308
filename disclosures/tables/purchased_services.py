"""政府购买服务明细表: which services are to be bought, by the three levels of the catalogue."""

from disclosures.declaration import Layout, TableDeclaration, money, text

purchased_services = TableDeclaration(
    titles=(r"政府购买服务",),
    but_not=r"政府采购|绩效",
    layouts=(
        Layout(
            columns=(
                text("level1", r"(?:.*目录/)?一级(?:目录)?"),
                text("level2", r"(?:.*目录/)?二级(?:目录)?"),
                text("level3", r"(?:.*目录/)?三级(?:目录)?"),
                text("unit", r"(?:项目|预算|购买)?(?:单位|主体)(?:名称)?"),
                text("project", r"(?:购买服务)?项目(?:名称)?"),
                money("total", r"(?:预算)?金额|合计|预算数"),
            )
        ),
    ),
)
