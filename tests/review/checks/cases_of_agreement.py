"""Tables and text that speak of one thing in two ways, one thing at a time."""

from dataclasses import replace

from disclosures.model import Project
from review.model import Severity
from tests.factories import amount, figure, source, table, with_cell
from tests.review.checks.spoiling import said, with_clause
from tests.sound_budget import BUDGET, EXPLAINED, budget

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
GENERAL = "general_budget_expenditure"
SIDES = "appropriation_income_and_expenditure"
SIDE_COLUMNS = (
    "income.item income.amount expense.item expense.total expense.general.subtotal expense.government_funds "
    "expense.state_capital"
)


def _with(*tables):
    """The sound budget with other tables of the same kinds."""
    other = {item.kind: item for item in tables}
    return budget(tables=tuple(other.get(item.kind, item) for item in BUDGET.tables))


def _sides(rows):
    return _with(table(SIDES, "2026年财政拨款收支总体情况表", SIDE_COLUMNS, rows))


def _carried():
    return _sides(
        """
        一、本年收入 | 80.00 | 一、本年支出 | 100.00 | 80.00 | - | 20.00
        （一）一般公共预算拨款 | 80.00 | （一）一般公共服务支出 | 80.00 | 80.00 | - | -
        二、上年结转 | - | （二）国有资本经营预算 | 20.00 | - | - | 20.00
        （一）国有资本经营预算拨款 | 20.00 | 二、年终结转结余 | - | - | - | -
        收入合计 | 100.00 | 支出合计 | 100.00 | 80.00 | - | 20.00
        """
    )


def _told_income():
    told = with_clause(
        BUDGET, "收入合计120.00万元，其中：一般公共预算120.00万元。", f"{EXPLAINED}/二、收入预算情况说明"
    )
    return replace(told, figures=(*BUDGET.figures, figure("x", "一般公共预算", "120.00")))


def _short_shares():
    return replace(
        BUDGET,
        clauses=tuple(
            replace(item, text="基本支出100.00万元。其中：人员经费65.00万元，占65.00%；公用经费15.00万元，占15.00%。")
            if item.id == "c5"
            else item
            for item in BUDGET.clauses
        ),
        figures=(
            *(item for item in BUDGET.figures if item.clause != "c5"),
            figure("c5", "基本支出", "100.00"),
            figure("c5", "人员经费", "65.00"),
            figure("c5", "人员经费", "65.00", "占比", "%"),
            figure("c5", "公用经费", "15.00"),
            figure("c5", "公用经费", "15.00", "占比", "%"),
        ),
    )


def _sourced(text):
    told = with_clause(BUDGET, text, f"{EXPLAINED}/二、收入预算总体情况说明")
    stated = (("一般公共预算", "80.00"), ("政府性基金预算", "0"), ("政府性基金预算收入", "0"))
    return replace(told, figures=(*BUDGET.figures, *(figure("x", name, money) for name, money in stated)))


CASES = [
    ("totals/groups_are_filled", _carried(), "“上年结转”为空白，所属各项列有20.00万元", WARNING),
    ("agreement/general_budget_is_told_by_its_table", _told_income(), "收入为120.00万元", ERROR),
    ("agreement/shares_make_the_whole", _short_shares(), "合计80.00%，与总额100.00万元不成100%", WARNING),
    (
        "agreement/kinds_of_projects_agree",
        with_cell(
            with_cell(BUDGET, GENERAL, 0, "project.other_operation", "20.00"),
            GENERAL,
            0,
            "project.specific_target",
            "-",
        ),
        "其他运转类在《2026年部门支出总体情况表》《2026年项目支出表》中为8.00万元",
        WARNING,
    ),
    (
        "agreement/special_funds_are_not_denied",
        replace(
            with_clause(BUDGET, "我局无负责管理的专项转移支付项目。"),
            projects=(*BUDGET.projects, Project("方志发展专项资金", source("方志"), amount=amount("90.00"))),
        ),
        "项目列有“方志发展专项资金”90.00万元",
        INFO,
    ),
    (
        "agreement/units_are_not_denied",
        said(BUDGET, "c12", "共2个", "共1个，无二级预算单位，部门预算包括本级预算和所属单位预算，另有2个"),
        "又称“包括本级预算和所属单位预算”",
        INFO,
    ),
    (
        "agreement/offices_have_one_name",
        with_clause(
            with_clause(BUDGET, "内设机构包括：综合办公室（业务指导股）。"), "设综合办公室（业务指导和法规股）。"
        ),
        "“综合办公室”的括注有",
        INFO,
    ),
    (
        "agreement/sources_are_told_once",
        _sourced("一般公共预算80.00万元；政府性基金预算0万元；政府性基金收入0万元。"),
        "两次列示政府性基金",
        INFO,
    ),
    (
        "agreement/sources_of_income_agree",
        with_cell(BUDGET, "income", 0, "current.general.subtotal", "98.00"),
        "一般公共预算收入在《2026年部门收支总体情况表》中为100.00万元",
        ERROR,
    ),
    (
        "agreement/small_firms_stay_below_all",
        replace(BUDGET, figures=(*BUDGET.figures, figure("c8", "授予中小企业合同金额", "9.00"))),
        "9.00万元，大于政府采购5.00万元",
        ERROR,
    ),
    (
        "agreement/projects_are_not_alike",
        replace(
            BUDGET,
            projects=(*BUDGET.projects, Project("会务保障综合经费", source("会务综合"), amount=amount("6.00"))),
        ),
        "“会务保障经费”8.00万元与“会务保障综合经费”6.00万元名称相近",
        INFO,
    ),
]
