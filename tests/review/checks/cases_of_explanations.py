"""What explanations leave out or say wrongly, and what is not printed at all, one thing at a time."""

from dataclasses import replace

from review.model import Severity
from tests.factories import figure, source, with_cell
from tests.review.checks.spoiling import said, with_clause
from tests.sound_budget import BUDGET, budget

WARNING, INFO = Severity.WARNING, Severity.INFO
BASIC = "general_budget_basic_expenditure"


def _with(*tables):
    """The sound budget with other tables of the same kinds."""
    other = {item.kind: item for item in tables}
    return budget(tables=tuple(other.get(item.kind, item) for item in BUDGET.tables))


def _listed(*names):
    entries = (
        "部门收支总体情况表",
        "部门收入总体情况表",
        "部门支出总体情况表",
        "项目支出表",
        "支出经济分类汇总表",
        *names,
    )
    return replace(
        BUDGET,
        contents=tuple(source(f"{number}、{name}") for number, name in zip("一二三四五六七", entries, strict=False)),
    )


def _fallen(reason):
    text = f"2026年收入总计100.00万元，收入减少80.00万元，下降44.44%，主要原因：{reason}。"
    changed = said(BUDGET, "c2", BUDGET.clauses[2].text, text)
    figures = [item for item in BUDGET.figures if item.clause != "c2"]
    figures += [figure("c2", "收入总计", "100.00"), figure("c2", "收入总计", "-44.44", "增减率", "%")]
    return replace(changed, figures=tuple(figures))


def _no_classes():
    changed = said(BUDGET, "c4", BUDGET.clauses[4].text, "支出100.00万元。其中：基本支出80.00万元；项目支出20.00万元。")
    return replace(changed, figures=tuple(item for item in BUDGET.figures if item.clause != "c4"))


def _untitled():
    return _with(*(replace(item, title="一般公共预算基本支出表") for item in BUDGET.of_kind(BASIC)))


CASES = [
    ("trend/reasons_are_specific", _fallen("厉行节约，减少开支"), "增减44.44%，原因只写", INFO),
    ("trend/unchanged_is_said_so", with_clause(BUDGET, "公务接待费增加0.00万元。"), "1处把没有变化写成增减0", INFO),
    ("completeness/listed_tables_are_printed", _listed("国有资产收益表"), "“六、国有资产收益表”在正文中未见", WARNING),
    ("completeness/classes_are_told", _no_classes(), "未按功能分类说明支出", INFO),
    ("presentation/titles_state_the_year", _untitled(), "1张表的标题没有年度", INFO),
    (
        "presentation/tables_name_the_department",
        with_cell(BUDGET, "income", 1, "name", "青石档案"),
        "表中部门名称为“青石档案”",
        INFO,
    ),
    (
        "presentation/project_codes_are_of_their_time",
        with_cell(BUDGET, "project_targets", 2, "code", "410702290000000000001"),
        "入库年份为2029年，晚于2026年度",
        INFO,
    ),
    (
        "completeness/basic_items_are_detailed",
        with_cell(BUDGET, BASIC, 4, "economic.code", "302"),
        "1行只列到类：302办公费",
        INFO,
    ),
    (
        "trend/level_means_no_change",
        with_clause(BUDGET, "公务接待费增加2.00万元，与上年持平。"),
        "既称增减又称持平",
        WARNING,
    ),
    (
        "trend/reasons_fit_the_direction",
        said(
            BUDGET,
            "c2",
            "收入增加25.00万元，增长33.33%，主要原因：业务增加",
            "收入增加25.00万元，主要原因：压减一般性支出",
        ),
        "原因却是“压减一般性支出”",
        WARNING,
    ),
    (
        "presentation/amounts_have_two_decimals",
        replace(BUDGET, figures=(*BUDGET.figures, figure("c9", "会议费", "12.3456"))),
        "12.3456万元",
        INFO,
    ),
    (
        "completeness/targets_are_disclosed",
        replace(
            said(BUDGET, "c9", "对所有项目设置绩效目标。", "对所有项目设置绩效目标，详见附表。"),
            indicators=(),
            whole_department=None,
            tables=tuple(item for item in BUDGET.tables if "绩效" not in item.title),
        ),
        "未见部门整体或项目绩效目标",
        INFO,
    ),
    (
        "completeness/vehicle_costs_are_split",
        with_cell(BUDGET, "three_public", 0, "vehicles.operation", "-"),
        "未分列购置费、运行费",
        WARNING,
    ),
]
