"""项目绩效目标汇总表: the money and the targets of every project, three lines a project."""

from disclosures.declaration import Column, Layout, TableDeclaration, money, text

MONEY = r"(?:项目金额|项目资金|预算金额|资金总额|预算资金)/"


def _targets(key: str, level1: str) -> tuple[Column, ...]:
    parents = rf"(?:.*/)?{level1}(?:指标)?/"
    return (
        text(f"{key}.name", parents + r"(?:三级)?指标(?:名称|内容)?"),
        text(f"{key}.target", parents + r"(?:年度)?(?:指标|目标)值"),
    )


project_targets = TableDeclaration(
    titles=(r"绩效目标",),
    but_not=r"自评|整体|评价",
    needs="output.name",
    layouts=(
        Layout(
            columns=(
                text("code", r"(?:部门|单位|项目)*(?:编码|代码)(?:项目(?:编码|代码))?"),
                text("name", r"(?:项目)?(?:部门|单位)?(?:名称)?(?:项目名称)?"),
                money("funds.total", MONEY + r"(?:资金总额|合计|小计|总额)"),
                money("funds.government_budget", MONEY + r"政府预算资金|" + MONEY + r"财政(?:拨款|资金)"),
                money("funds.special_account", MONEY + r"财政专户管理资金"),
                money("funds.unit_funds", MONEY + r"单位资金"),
                *_targets("cost", r"成本"),
                *_targets("output", r"产出"),
                *_targets("benefit", r"效益"),
                *_targets("satisfaction", r"(?:服务对象)?满意度"),
            ),
            sums=(("funds.total", ("funds.government_budget", "funds.special_account", "funds.unit_funds")),),
        ),
    ),
)
