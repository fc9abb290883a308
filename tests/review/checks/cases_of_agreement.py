"""Tables and text that speak of one thing in two ways, one thing at a time."""

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


def _misplaced():
    return _sides(
        """
        一、本年收入 | 100.00 | 一、本年支出 | 100.00 | 100.00 | - | -
        （一）一般公共预算拨款 | 100.00 | （一）一般公共服务支出 | 80.00 | 80.00 | - | -
        - | - | （二）国有资本经营预算 | 20.00 | 20.00 | - | -
        收入合计 | 100.00 | 支出合计 | 100.00 | 100.00 | - | -
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


def _sourced(text):
    told = with_clause(BUDGET, text, f"{EXPLAINED}/二、收入预算总体情况说明")
    stated = (("一般公共预算", "80.00"), ("政府性基金预算", "0"), ("政府性基金预算收入", "0"))
    return replace(told, figures=(*BUDGET.figures, *(figure("x", name, money) for name, money in stated)))


def _general_item():
    rows = f"- | - | - | - | 合计 | -\n201 | 26 | 01 | - | {DEPARTMENT} | 0.00"
    columns = "class section item unit_code name total"
    return _with(table("government_funds", "2026年政府性基金预算支出情况表", columns, rows))


CASES = [
    ("totals/groups_are_filled", _carried(), "“上年结转”为空白，所属各项列有20.00万元", WARNING),
    ("totals/state_capital_stands_in_its_column", _misplaced(), "20.00万元列入了一般公共预算栏", WARNING),
    ("agreement/general_budget_is_told_by_its_table", _told_income(), "收入为120.00万元", WARNING),
    ("agreement/shares_make_the_whole", _short_shares(), "合计80.00%，与总额100.00万元不成100%", WARNING),
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
    (
        "agreement/kinds_of_projects_agree",
        with_cell(
            with_cell(BUDGET, GENERAL, 0, "project.other_operation", "20.00"),
            GENERAL,
            0,
            "project.specific_target",
            "-",
        ),
        "其他运转类项目支出在《2026年部门支出总体情况表》中为8.00万元",
        WARNING,
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
    ("agreement/running_costs_name_their_bodies", _headed_running(), "中包含事业运行的公用经费2.00万元", INFO),
    ("agreement/planned_purchases_are_procured", _purchasing("档案系统建设", "35.00"), "“档案系统建设”35.00万元", INFO),
    ("agreement/purchases_are_capital", _built(), "没有资本性支出科目", INFO),
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
        "agreement/reasons_name_printed_items",
        said(BUDGET, "c7", "15.00万元。", "15.00万元，比上年增加1.00万元，主要原因：福利费增加。"),
        "变动原因提到“福利费”",
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
        "agreement/pairs_contain_basic_spending",
        with_cell(BUDGET, WHOLE, 5, "total", "6.00"),
        "30201科目在《2026年支出经济分类汇总表》中为6.00万元，小于",
        WARNING,
    ),
    (
        "agreement/sources_are_told_once",
        _sourced("一般公共预算80.00万元；政府性基金预算0万元；政府性基金收入0万元。"),
        "两次列示政府性基金",
        INFO,
    ),
    ("agreement/fund_items_are_of_funds", _general_item(), "不是政府性基金科目", INFO),
    (
        "agreement/sources_of_income_agree",
        with_cell(BUDGET, "income", 0, "current.general.subtotal", "98.00"),
        "一般公共预算收入在《2026年部门收支总体情况表》中为100.00万元",
        ERROR,
    ),
    (
        "agreement/items_of_both_tables_agree",
        with_cell(BUDGET, GENERAL, 2, "total", "77.00"),
        "2012601行政运行在《2026年部门支出总体情况表》中为70.00万元",
        ERROR,
    ),
    (
        "agreement/small_firms_stay_below_all",
        replace(BUDGET, figures=(*BUDGET.figures, figure("c8", "授予中小企业合同金额", "9.00"))),
        "9.00万元，大于政府采购5.00万元",
        ERROR,
    ),
    (
        "agreement/functions_have_their_names",
        with_cell(BUDGET, OUTLAY, 4, "name", "提租补贴"),
        "2210201的名称为“提租补贴”，应为“住房公积金”",
        WARNING,
    ),
]
