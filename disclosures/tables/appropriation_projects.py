"""财政拨款项目支出表: the projects that appropriations pay for."""

from disclosures.declaration import Layout, TableDeclaration, text
from disclosures.tables._funding import sources, sums
from disclosures.tables._outlay import BY_FUNCTION, CODE, NAME

appropriation_projects = TableDeclaration(
    titles=(r"财政拨款项目支出",),
    but_not=r"公共预算|政府性基金|国有资本|绩效|采购",
    layouts=(
        Layout(
            columns=(
                *BY_FUNCTION,
                text("code", CODE),
                text("project", r"(?:.*/)?项目名称"),
                text("unit", r"(?:项目|预算|实施)?单位(?:名称)?"),
                text("name", NAME),
                *sources("total"),
            ),
            sums=sums("total"),
        ),
    ),
)
