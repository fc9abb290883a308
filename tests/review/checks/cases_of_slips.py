"""Slips of the pen in print: one thing changed, and what is found."""

from dataclasses import replace

from review.model import Severity
from tests.factories import DEPARTMENT, amount, with_cell
from tests.review.checks.spoiling import with_clause, with_targets
from tests.sound_accounts import ACCOUNTS, with_form
from tests.sound_budget import BUDGET, budget, indicator

WARNING, ERROR, INFO = Severity.WARNING, Severity.ERROR, Severity.INFO
TARGETS = "2026年预算项目均按要求编制了绩效目标，共{}个项目，涉及资金{}万元。"


def _tables(base, kind, rows_of):
    """A copy in which the rows of one table are others."""
    tables = (replace(item, rows=tuple(rows_of(item.rows))) if item.kind == kind else item for item in base.tables)
    return replace(base, tables=tuple(tables))


def _with_target(name, target):
    return budget(indicators=(*BUDGET.indicators, indicator("department", "投入管理指标", "预算管理", name, target)))


def _captions(other):
    """The sound accounts with the department above every table, and another one above the last."""
    tables = [replace(item, above=(f"部门名称：{DEPARTMENT} 单位：万元",)) for item in ACCOUNTS.tables]
    return replace(ACCOUNTS, tables=(*tables[:-1], replace(tables[-1], above=(f"部门名称：{other} 单位：万元",))))


def _rated_of_nothing(rate):
    """The first form with a source of no money that prints a rate."""
    funds = ACCOUNTS.self_assessments[0].funds
    nothing = amount("0")
    row = replace(funds[0], item="单位资金", full_year_budget=nothing, executed=nothing, rate=amount(rate, "%"))
    return with_form(funds=(*funds, row))


CASES = [
    (
        "self_assessment/execution_rate_follows",
        _rated_of_nothing("9.00"),
        "自评表单位资金执行率为9.00%，预算数和执行数均为0",
        WARNING,
    ),
    (
        "presentation/captions_name_one_department",
        _captions("青石区水务局"),
        f"表头部门名称为“青石区水务局”，其他8张表为“{DEPARTMENT}”",
        WARNING,
    ),
    (
        "totals/totals_are_filled",
        with_cell(ACCOUNTS, "income_and_expenditure", 0, "income.amount", None),
        "收入方“本年收入合计”为102.00万元，所列各项均为空白",
        WARNING,
    ),
    (
        "totals/totals_are_filled",
        with_cell(ACCOUNTS, "income_and_expenditure", 4, "income.amount", None),
        "收入方“本年收入合计”为102.00万元，“总计”为空白",
        WARNING,
    ),
    (
        "totals/totals_are_filled",
        with_cell(ACCOUNTS, "income_and_expenditure", 2, "expense.amount", None),
        "支出方各项和总计均已填列，“本年支出合计”为空白",
        WARNING,
    ),
    (
        "totals/totals_are_filled",
        with_cell(ACCOUNTS, "three_public", 0, "budget.total", None),
        "空白，分栏列有4.00万元",
        WARNING,
    ),
    (
        "indicators/indicators_are_not_repeated",
        budget(indicators=(*BUDGET.indicators, BUDGET.indicators[-1])),
        "连续列了两行",
        WARNING,
    ),
    (
        "agreement/targets_cover_the_projects",
        with_clause(BUDGET, TARGETS.format(3, "20.00")),
        "文字称3个项目编制了绩效目标，《2026年项目支出表》列有2个",
        WARNING,
    ),
    (
        "agreement/targets_cover_the_projects",
        with_clause(BUDGET, TARGETS.format(2, "18.00")),
        "涉及资金18.00万元，《2026年项目支出表》各项目合计为20.00万元",
        WARNING,
    ),
    (
        "indicators/rates_point_the_right_way",
        _with_target("结转结余率", "≥10%"),
        "“整体绩效目标”指标“结转结余率”的指标值为“≥10%”，该指标越低越好，应用“≤”",
        WARNING,
    ),
    (
        "indicators/rates_point_the_right_way",
        with_targets(("满意度指标", "服务对象满意度", "参会人员满意度", "≤95%")),
        "该指标越高越好，应用“≥”",
        WARNING,
    ),
    (
        "indicators/shares_stay_below_a_hundred",
        _with_target("绩效自评完成率", "102%"),
        "指标“绩效自评完成率”填为102%，超过100%",
        WARNING,
    ),
    (
        "totals/lines_are_printed_once",
        _tables(ACCOUNTS, "expenditure", lambda rows: (*rows, rows[-1])),
        "《支出决算表》“2210201住房公积金”连续列了两行",
        WARNING,
    ),
    (
        "totals/lines_are_printed_once",
        _tables(ACCOUNTS, "income_and_expenditure", lambda rows: (rows[0], *rows)),
        "《收入支出决算总表》“一般公共预算财政拨款收入”连续列了两行",
        WARNING,
    ),
    (
        "totals/sums_of_lines_are_filled",
        with_cell(ACCOUNTS, "expenditure", 6, "total", None),
        "《支出决算表》“22102住房改革支出”行",
        WARNING,
    ),
    (
        "totals/sums_of_lines_are_filled",
        with_cell(ACCOUNTS, "expenditure", 6, "basic.subtotal", None),
        "“22102住房改革支出”行",
        WARNING,
    ),
    (
        "completeness/levels_are_complete",
        _tables(ACCOUNTS, "expenditure", lambda rows: rows[:-1]),
        "《支出决算表》列有“22102住房改革支出”，未列所属项级科目",
        WARNING,
    ),
    (
        "completeness/levels_are_complete",
        _tables(ACCOUNTS, "income", lambda rows: (*rows[:5], *rows[6:])),
        "《收入决算表》列有“22102住房改革支出”，未列其类级科目221",
        WARNING,
    ),
    (
        "totals/sides_add_up",
        with_cell(BUDGET, "income_and_expenditure", 2, "expense.amount", "9.00"),
        "支出方“本年支出合计”为100.00万元，各项之和为109.00万元",
        ERROR,
    ),
    (
        "agreement/vehicles_add_up",
        with_clause(BUDGET, "年末共有车辆5辆，其中：其他用车2辆；单位价值100万元以上设备0台。"),
        "文字称共有车辆5辆，所列各类车辆之和为2辆",
        ERROR,
    ),
    (
        "presentation/names_agree",
        with_clause(BUDGET, "负责全区水务工作。", "第一部分 概况/一、青石区水务局主要职责"),
        "中的名称为“青石区水务局”",
        WARNING,
    ),
    (
        "presentation/text_years_agree",
        with_clause(BUDGET, f"{DEPARTMENT}2024年无使用政府性基金预算拨款安排的支出，年初预算为0万元。"),
        "年度为2024年，封面为2026年",
        WARNING,
    ),
    (
        "presentation/words_are_not_repeated",
        with_clause(BUDGET, "主要用于保障机关运转，与上年相比相比，没有变化。"),
        "“相比”连续重复",
        INFO,
    ),
    (
        "presentation/words_are_not_repeated",
        with_clause(BUDGET, "主要用于保障机关日常运转需要。" * 2),
        "连续重复",
        INFO,
    ),
]
