"""What a careful reader of a budget objects to, one thing at a time."""

from dataclasses import replace

from disclosures.model import Project
from review.model import Severity
from tests.factories import DEPARTMENT, amount, source, table, with_cell
from tests.review.checks.spoiling import said, with_clause, with_targets
from tests.sound_budget import BUDGET, WHOLE, budget, indicator

WARNING, INFO = Severity.WARNING, Severity.INFO
PLACE = "青石区"
TITLE = f"附件：{DEPARTMENT}2026年部门预算表"
TERMS = "第三部分 名词解释"


def _headed(text):
    return replace(BUDGET, headings=(source(TITLE), source(text)))


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


CASES = [
    (
        "presentation/headings_are_written_once",
        _headed(f"附件：{PLACE}{DEPARTMENT}2026年部门预算表"),
        "“青石区”连续重复",
        WARNING,
    ),
    (
        "presentation/headings_are_written_once",
        with_clause(BUDGET, "纳入预算编制单位的单位共1个。"),
        "“单位的单位”重复修饰",
        INFO,
    ),
    (
        "presentation/template_notes_are_removed",
        _headed("九、其他重要事项情况说明（金额为0的，仍需进行说明）"),
        "是模板的填写要求，应删除",
        WARNING,
    ),
    (
        "presentation/template_notes_are_removed",
        with_clause(BUDGET, "专项转移支付项目共有0项，主要是：0项目0万元，0项目0万元等。"),
        "举例照填为0",
        WARNING,
    ),
    (
        "presentation/self_names_fit",
        with_clause(BUDGET, "部门预算包括院机关本级预算和厅属单位预算。"),
        "文字自称“厅属单位”",
        WARNING,
    ),
    (
        "presentation/levels_fit_the_place",
        with_clause(BUDGET, "财政拨款收入：是指市级财政当年拨付的资金。", TERMS),
        "应为区级或同级",
        INFO,
    ),
    (
        "presentation/chapter_titles_name_the_department",
        _headed(f"第二部分 {PLACE}2026年部门预算情况说明"),
        "“青石区”不完整",
        WARNING,
    ),
    (
        "presentation/spelling_is_right",
        with_clause(BUDGET, "综合反映项目完成的数量、实效、质量。"),
        "应为“时效”",
        INFO,
    ),
    ("presentation/spelling_is_right", with_clause(BUDGET, "优化布局and结构。"), "夹杂在中文句中的英文", INFO),
    (
        "presentation/brackets_are_closed",
        with_cell(BUDGET, "income_and_expenditure", 2, "expense.item", "二十九、其他支出（"),
        "“二十九、其他支出（”",
        INFO,
    ),
    (
        "indicators/values_have_one_indicator",
        _targets("- | - | - | - | - | ≤6万元 | 会议合格率 | 100%"),
        "有2个指标值：≤8万元、≤6万元",
        WARNING,
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
    (
        "presentation/explanations_are_finished",
        _department("效益指标", "馆藏利用率", "≥90%", "查档、借阅、"),
        "1个指标的说明没有写完",
        INFO,
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
    (
        "presentation/self_names_fit",
        said(BUDGET, "c9", "对所有项目设置绩效目标。", "我院对所有项目设置绩效目标。"),
        "文字自称“我院”",
        WARNING,
    ),
]
