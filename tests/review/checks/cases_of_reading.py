"""What a careful reader of a budget objects to, one thing at a time."""

from dataclasses import replace

from review.model import Severity
from tests.factories import DEPARTMENT, source, with_cell
from tests.review.checks.spoiling import said, with_clause
from tests.sound_budget import BUDGET, budget, indicator

WARNING, INFO = Severity.WARNING, Severity.INFO
PLACE = "青石区"
TITLE = f"附件：{DEPARTMENT}2026年部门预算表"
TERMS = "第三部分 名词解释"


def _headed(text):
    return replace(BUDGET, headings=(source(TITLE), source(text)))


def _department(level1, name, target, explanation=""):
    item = replace(indicator("department", level1, "", name, target), explanation=explanation)
    return budget(indicators=(*BUDGET.indicators, item))


def _one_without_unit():
    titled = [replace(item, above=(item.title, "单位：万元")) for item in BUDGET.tables]
    titled[0] = replace(titled[0], above=(titled[0].title,))
    return replace(BUDGET, tables=tuple(titled))


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
        "presentation/explanations_are_finished",
        _department("效益指标", "馆藏利用率", "≥90%", "查档、借阅、"),
        "1个指标的说明没有写完",
        INFO,
    ),
    (
        "presentation/self_names_fit",
        said(BUDGET, "c9", "对所有项目设置绩效目标。", "我院对所有项目设置绩效目标。"),
        "文字自称“我院”",
        WARNING,
    ),
    ("presentation/tables_state_their_unit", _one_without_unit(), "1张表没有写明金额单位", INFO),
]
