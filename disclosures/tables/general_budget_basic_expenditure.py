"""一般公共预算基本支出表, 一般公共预算财政拨款基本支出决算明细表: running costs by economic class."""

from disclosures.declaration import Column, Layout, TableDeclaration, money, text

OURS = r"(?:部门)?(?:预算)?(?:支出)?经济分类(?:科目)?(?:编码)?"
GOVERNMENT = r"政府(?:预算)?(?:支出)?经济分类(?:科目)?(?:编码)?"
GROUP = r"(?:.*/)?"


def _group(number: int) -> tuple[Column, ...]:
    return (
        text(f"group{number}.code", GROUP + r"(?:支出)?(?:经济)?(?:分类)?科目(?:编码|代码)", GROUP + r"编码"),
        text(f"group{number}.name", GROUP + r"(?:支出)?(?:经济)?(?:分类)?科目名称", GROUP + r"名称"),
        money(f"group{number}.amount", GROUP + r"(?:金额|决算数|预算数)"),
    )


general_budget_basic_expenditure = TableDeclaration(
    titles=(r"基本支出",),
    but_not=r"政府性基金|国有资本|三公|绩效",
    layouts=(
        Layout(
            columns=(
                text(
                    "economic.code", OURS + r"/(?:科目)?(?:编码|代码)", r"(?:支出)?(?:经济)?(?:分类)?科目(?:编码|代码)"
                ),
                text("economic.name", OURS + r"/(?:科目)?名称", r"(?:支出)?(?:经济)?(?:分类)?科目名称", OURS),
                text("government_economic.code", GOVERNMENT + r"/(?:科目)?(?:编码|代码)"),
                text("government_economic.name", GOVERNMENT + r"/(?:科目)?名称"),
                money("total", r"(?:.*基本支出/)?(?:合计|小计|总计)", r"基本支出"),
                money("personnel", r"(?:.*基本支出/)?人员经费"),
                money("public", r"(?:.*基本支出/)?(?:日常)?公用经费"),
            ),
            sums=(("total", ("personnel", "public")),),
        ),
        Layout(columns=(*_group(1), *_group(2), *_group(3))),
    ),
)
