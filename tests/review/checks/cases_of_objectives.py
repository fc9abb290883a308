"""What the targets of budgets get wrong for a careful reader, one thing at a time."""

from dataclasses import replace

from disclosures.model import Project
from review.model import Severity
from tests.factories import amount, source, table
from tests.review.checks.spoiling import with_clause, with_targets
from tests.sound_budget import BUDGET, WHOLE, budget, indicator

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


def _targets(*lines):
    rows = "\n".join(
        (
            "410702260000000000001 | 会务保障经费 | 8.00 | 8.00 | 会务成本 | ≤8万元 | 会议次数 | ≥20次",
            *lines,
        )
    )
    columns = "code name funds.total funds.government_budget cost.name cost.target output.name output.target"
    found = table("project_targets", "2026年项目绩效目标表", columns, rows)
    return budget(tables=tuple(found if item.kind == found.kind else item for item in BUDGET.tables))


def _department(level1, name, target, explanation=""):
    item = replace(indicator("department", level1, "", name, target), explanation=explanation)
    return budget(indicators=(*BUDGET.indicators, item))


def _pay():
    items = (
        indicator("讲解员工资", "成本指标", "", "工资成本", "≤0.94万元"),
        indicator("讲解员工资", "产出指标", "", "聘用讲解人员", "2人"),
    )
    return budget(indicators=(*BUDGET.indicators, *items))


def _paid_business():
    items = (
        indicator("监测业务费", "成本指标", "", "人员劳务费", "≤8万元"),
        indicator("监测业务费", "产出指标", "", "工资发放准确率", "100%"),
        indicator("监测业务费", "产出指标", "", "工资发放时间", "每月"),
    )
    return budget(indicators=(*BUDGET.indicators, *items))


def _alike():
    names = ("查档", "修志", "展览", "年鉴")
    kinds = (("产出指标", "保障运转", "1项"), ("产出指标", "资金合规", "合规"), ("效益指标", "正常运转", "保障"))
    items = (
        indicator(f"{name}业务经费", level1, "", target_name, target)
        for name in names
        for level1, target_name, target in kinds
    )
    return budget(indicators=(*BUDGET.indicators, *items))


def _borrowed():
    items = (
        indicator("库房设备更新经费", "产出指标", "", "库房温湿度", "达标"),
        indicator("会务保障经费", "产出指标", "", "库房温湿度", "达标"),
    )
    return budget(indicators=(*BUDGET.indicators, *items))


CASES = [
    (
        "indicators/values_have_one_indicator",
        _targets("- | - | - | - | - | ≤6万元 | 会议合格率 | 100%"),
        "有2个指标值：≤8万元、≤6万元",
        ERROR,
    ),
    (
        "indicators/indicators_have_values",
        with_targets(("效益指标", "", "完成时间", "")),
        "“完成时间”没有指标值",
        WARNING,
    ),
    (
        "indicators/explanations_are_their_own",
        budget(
            indicators=(
                *BUDGET.indicators,
                *(
                    replace(
                        indicator("department", "投入管理指标", "", name, "100%"),
                        explanation="绩效监控完成率=已监控项目数/应监控项目数×100%",
                    )
                    for name in ("绩效监控完成率", "绩效目标编制完成率")
                ),
            )
        ),
        "公式定义的是“绩效监控完成率”",
        WARNING,
    ),
    (
        "indicators/explanations_are_their_own",
        _department("效益指标", "档案利用水平", "≥90%", "提高群众满意度"),
        "写的是满意度",
        WARNING,
    ),
    (
        "indicators/department_targets_are_measurable",
        _department("效益指标", "馆藏利用", "提高"),
        "“馆藏利用”（提高）",
        WARNING,
    ),
    ("indicators/names_are_specific", _department("效益指标", "社会效益", "≥90%"), "只是指标类别", WARNING),
    ("indicators/rates_are_numbers", with_targets(("产出指标", "", "验收合格率", "合格")), "应为百分比", WARNING),
    (
        "indicators/counted_things_have_their_unit",
        with_targets(("产出指标", "", "系统建设项目数量", "≥10次")),
        "以“次”计量",
        INFO,
    ),
    (
        "indicators/counted_things_have_their_unit",
        with_targets(("产出指标", "", "保障机关运转", "1个")),
        "没有可计数的事物",
        INFO,
    ),
    (
        "indicators/one_name_has_one_level",
        budget(
            indicators=(
                *BUDGET.indicators,
                indicator("department", "满意度", "", "读者满意度", "≥85%"),
                indicator("会务保障经费", "满意度指标", "", "读者满意度", "≥95%"),
            )
        ),
        "中为≥85%，在项目“会务保障经费”中为≥95%",
        INFO,
    ),
    ("indicators/pay_is_plausible", _pay(), "全年人均每月392元", INFO),
    ("indicators/targets_fit_the_project", _paid_business(), "“监测业务费”的成本、产出指标全是", INFO),
    (
        "indicators/counts_fit_their_time",
        with_targets(("产出指标", "", "例会次数", "≥30次"), ("产出指标", "", "例会时间", "2026年7月")),
        "“例会次数”为≥30次，而“例会时间”为2026年7月",
        INFO,
    ),
    (
        "indicators/projects_have_tasks",
        budget(projects=(*BUDGET.projects, Project("库房改造经费", source("库房改造经费"), amount=amount("6.00")))),
        "“库房改造经费”（6.00万元）",
        INFO,
    ),
    (
        "indicators/projects_have_tasks",
        budget(whole_department=replace(WHOLE, tasks=(replace(WHOLE.tasks[0], name="接待查档", content="群众查档"),))),
        "“会务保障经费”（8.00万元）",
        INFO,
    ),
    (
        "indicators/costs_are_written_as_ceilings",
        with_targets(("成本指标", "", "印刷成本", "2万元")),
        "“印刷成本”（2万元）",
        INFO,
    ),
    (
        "indicators/satisfaction_is_asked_of_the_served",
        with_targets(("满意度指标", "", "部门人员满意度", "≥95%")),
        "“部门人员满意度”",
        INFO,
    ),
    (
        "indicators/rates_have_a_base",
        replace(
            with_clause(BUDGET, "负责管理的专项转移支付项目共有0项。"),
            indicators=(
                *BUDGET.indicators,
                indicator("department", "投入管理指标", "", "专项资金细化率", "≥95%"),
            ),
        ),
        "专项转移支付项目共有0项",
        INFO,
    ),
    ("indicators/target_sets_are_their_own", _alike(), "4个项目的产出、效益指标完全相同", INFO),
    (
        "indicators/indicators_belong_to_their_project",
        _borrowed(),
        "“会务保障经费”的指标“库房温湿度”（达标）与“库房设备更新经费”的指标相同",
        INFO,
    ),
]
