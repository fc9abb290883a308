"""项目绩效目标汇总表: the money and the targets of every project, three lines a project or one line an indicator."""

from disclosures.declaration import Column, Layout, TableDeclaration, money, text

MONEY = r"(?:项目金额|项目资金|预算金额|资金总额|预算资金)/"
WITHIN = r"(?:其中/|项目资金/)?"


def _targets(key: str, level1: str) -> tuple[Column, ...]:
    parents = rf"(?:.*/)?{level1}(?:指标)?/"
    return (
        text(f"{key}.name", parents + r"(?:三级)?指标(?:名称|内容)?"),
        text(f"{key}.target", parents + r"(?:年度)?(?:指标|目标)值"),
    )


project_targets = TableDeclaration(
    titles=(r"绩效目标", r"项目支出绩效表"),
    but_not=r"自评|整体|评价",
    needs=("output.name", "level3", "goal"),
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
        Layout(
            columns=(
                text("code", r"(?:部门|单位|项目)*(?:编码|代码)"),
                text("unit", r"(?:预算)?单位名称"),
                text("project", r"项目名称", r"(?:单位项目|项目)名称(?:资金使用单位)?"),
                money("funds.total", r"(?:项目)?(?:总额|总计|金额|合计)|资金总额|项目资金/合计"),
                money("funds.government_budget", WITHIN + r"财政(?:拨款|资金)"),
                money("funds.special_account", WITHIN + r"财政专户(?:管理|拨款)(?:资金)?"),
                money("funds.other", WITHIN + r"其他资金"),
                text("goal", r"(?:项目)?(?:总体|年度)?(?:绩效)?目标"),
                text("level1", r"(?:绩效指标/)?一级指标"),
                text("level2", r"(?:绩效指标/)?二级指标"),
                text("level3", r"(?:绩效指标/)?三级指标"),
                text("operator", r"(?:绩效指标/)?(?:绩效)?指标(?:性质|值类型)"),
                text("target", r"(?:绩效指标/)?(?:本年|年度)?(?:绩效)?指标值(?:内容)?"),
                text("unit_of_measure", r"(?:绩效指标/)?(?:绩效)?(?:度量|计量)单位"),
                text("indicators", r"绩效指标"),
                text("note", r"(?:绩效指标/)?备注"),
            ),
            sums=(("funds.total", ("funds.government_budget", "funds.special_account", "funds.other")),),
        ),
    ),
)
