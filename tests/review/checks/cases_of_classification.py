"""Amounts that stand under the wrong item, class or kind, one thing at a time."""

from dataclasses import replace

from disclosures.model import Project
from review.model import Severity
from tests.factories import DEPARTMENT, amount, figure, source, table, with_cell, with_figure
from tests.review.checks.spoiling import said, with_clause
from tests.sound_budget import BUDGET, EXPLAINED, budget

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
OUTLAY, GENERAL, BASIC = "expenditure", "general_budget_expenditure", "general_budget_basic_expenditure"
SIDES = "appropriation_income_and_expenditure"
WHOLE = "expenditure_by_economic_class"
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


def _misplaced():
    return _sides(
        """
        一、本年收入 | 100.00 | 一、本年支出 | 100.00 | 100.00 | - | -
        （一）一般公共预算拨款 | 100.00 | （一）一般公共服务支出 | 80.00 | 80.00 | - | -
        - | - | （二）国有资本经营预算 | 20.00 | 20.00 | - | -
        收入合计 | 100.00 | 支出合计 | 100.00 | 100.00 | - | -
        """
    )


def _three_public():
    figures = (
        *(item for item in BUDGET.figures if item.clause != "c6"),
        figure("c6", "“三公”经费", "6.00"),
        figure("c6", "因公出国（境）费", "0"),
        figure("c6", "公务用车购置及运行费", "3.00"),
        figure("c6", "公务接待费", "2.00"),
    )
    return replace(BUDGET, figures=figures)


def _running_projects():
    changed = BUDGET
    for key, text in (("basic.subtotal", "60.00"), ("project.subtotal", "10.00")):
        changed = with_cell(changed, OUTLAY, 2, key, text)
    return changed


def _institutional_pay():
    changed = with_cell(BUDGET, BASIC, 1, "government_economic.code", "50501")
    return with_cell(changed, BASIC, 2, "government_economic.code", "50501")


def _mixed_classes():
    columns = "economic.class economic.item economic.name government_economic.class government_economic.item total"
    whole = table(
        WHOLE,
        "2026年支出经济分类汇总表",
        columns,
        """
        - | - | 合计 | - | - | 28.00
        302 | 26 | 劳务费 | 502 | 05 | 8.00
        302 | 99 | 其他商品和服务支出 | 505 | 02 | 12.00
        302 | 01 | 办公费 | 502 | 01 | 8.00
        """,
    )
    projects = table(
        "projects",
        "2026年项目支出表",
        "type project unit total",
        f"""
        - | 007 | {DEPARTMENT} | 20.00
        其他运转类 | 会务保障经费 | 青石区会务服务中心 | 8.00
        特定目标类 | 档案数字化经费 | 青石区档案馆 | 12.00
        """,
    )
    basic = table(
        BASIC,
        "2026年一般公共预算基本支出表",
        "economic.code economic.name government_economic.code government_economic.name total personnel public",
        "- | 合计 | - | - | 8.00 | - | 8.00\n30201 | 办公费 | 50201 | 办公经费 | 8.00 | - | 8.00",
    )
    return _with(whole, projects, basic)


def _headed_running():
    changed = with_cell(BUDGET, OUTLAY, 3, "name", "事业运行")
    changed = with_cell(changed, OUTLAY, 3, "basic.goods_and_services", "2.00")
    path = f"{EXPLAINED}/九、其他重要事项/（一）行政单位机构运转经费"
    return with_clause(changed, "机构运转经费支出预算15.00万元。", path)


def _purchasing(name, money):
    project = Project(name, source(name), amount=amount(money))
    return replace(with_figure(BUDGET, "政府采购", "0"), projects=(*BUDGET.projects, project))


def _built():
    base = _purchasing("档案系统建设", "35.00")
    without = tuple(
        replace(item, rows=tuple(row for row in item.rows if "办公设备购置" not in [c.text for c in row.cells if c]))
        if item.kind == WHOLE
        else item
        for item in base.tables
    )
    return replace(base, tables=without)


def _general_item():
    rows = f"- | - | - | - | 合计 | -\n201 | 26 | 01 | - | {DEPARTMENT} | 0.00"
    columns = "class section item unit_code name total"
    return _with(table("government_funds", "2026年政府性基金预算支出情况表", columns, rows))


CASES = [
    ("totals/state_capital_stands_in_its_column", _misplaced(), "20.00万元列入了一般公共预算栏", ERROR),
    ("agreement/three_public_parts_add_up", _three_public(), "6.00万元，所列各项之和为5.00万元", ERROR),
    (
        "agreement/three_public_are_among_the_items",
        with_cell(BUDGET, "three_public", 0, "reception", "2.00"),
        "30217科目没有金额",
        WARNING,
    ),
    (
        "agreement/three_public_are_among_the_items",
        replace(
            with_cell(BUDGET, "three_public", 0, "vehicles.operation", "9.00"),
            tables=tuple(
                item
                for item in with_cell(BUDGET, "three_public", 0, "vehicles.operation", "9.00").tables
                if item.kind != WHOLE
            ),
        ),
        "30231科目为3.00万元，其余应由项目支出安排",
        INFO,
    ),
    ("agreement/running_items_have_no_projects", _running_projects(), "2012601行政运行10.00万元", INFO),
    (
        "agreement/functions_follow_the_items",
        with_cell(BUDGET, BASIC, 2, "total", "12.00"),
        "12.00万元，《2026年一般公共预算支出情况表》功能科目2210201为10.00万元",
        INFO,
    ),
    ("agreement/institutions_have_their_class", _institutional_pay(), "501类只有0.00万元", INFO),
    ("agreement/institutions_have_their_class", _mixed_classes(), "505类的项目支出只有12.00万元", INFO),
    ("agreement/running_costs_name_their_bodies", _headed_running(), "中包含事业单位的公用经费2.00万元", INFO),
    ("agreement/planned_purchases_are_procured", _purchasing("档案系统建设", "35.00"), "“档案系统建设”35.00万元", INFO),
    ("agreement/purchases_are_capital", _built(), "没有资本性支出科目", INFO),
    (
        "agreement/reasons_name_printed_items",
        said(BUDGET, "c7", "15.00万元。", "15.00万元，比上年增加1.00万元，主要原因：福利费增加。"),
        "变动原因提到“福利费”",
        INFO,
    ),
    (
        "agreement/pairs_contain_basic_spending",
        with_cell(BUDGET, WHOLE, 5, "total", "6.00"),
        "30201科目在《2026年支出经济分类汇总表》中为6.00万元，小于",
        WARNING,
    ),
    ("agreement/fund_items_are_of_funds", _general_item(), "不是政府性基金科目", INFO),
    (
        "agreement/items_of_both_tables_agree",
        with_cell(BUDGET, GENERAL, 2, "total", "77.00"),
        "2012601行政运行在《2026年部门支出总体情况表》中为70.00万元",
        ERROR,
    ),
    (
        "agreement/functions_have_their_names",
        with_cell(BUDGET, OUTLAY, 4, "name", "提租补贴"),
        "2210201的名称为“提租补贴”，应为“住房公积金”",
        WARNING,
    ),
]
