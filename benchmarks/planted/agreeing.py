"""Faults in budgets whose tables and text are held against each other."""

from benchmarks.planted.copying import Copy
from benchmarks.planted.fault import Fault
from samples.department import PROJECTS

FLOODS = PROJECTS[1].name
TARGETS, WHOLE = "部门预算项目绩效目标汇总表", "部门（单位）整体绩效目标表"
BASIC, ITEMS, SIDES = "一般公共预算基本支出表", "支出经济分类汇总表", "财政拨款收支总体情况表"
GENERAL = "一般公共预算支出情况表"
TEXT = "agreement/text_agrees_with_tables"


def _said(kind: str, start: str, pattern: str, new: str, *by: str, with_it: tuple[str, ...] = ()) -> Fault:
    return Fault(kind, "budget", lambda copy: copy.sentence(start, pattern, new), by, with_it)


def _carried(copy: Copy) -> str:
    """A carry-over below a blank line of all carry-overs."""
    for row in copy.grid(SIDES).rows:
        if row[0] == "（二）政府性基金预算拨款" and not row[1]:
            found = row
    found[1] = "20.00"
    return "20.00"


def _kinds(copy: Copy) -> str:
    """All projects of one kind in one of two tables."""
    for row in copy.grid(GENERAL).rows:
        if row[-3] and row[-3] != "0.00":
            row[-2], row[-1] = row[-3], ""
    return "其他运转类"


def _running(copy: Copy) -> str:
    """A project under 行政运行."""
    for title in ("部门支出总体情况表", GENERAL):
        rows = copy.grid(title).rows
        row = next(row for row in rows if "水资源节约管理与保护" in row)
        row[0:3], row[4] = ["213", "03", "50"], "事业运行"
    return "15.75"


def _institution(copy: Copy) -> str:
    """Administrative pay in the class of institutions."""
    for code in ("30101", "30102", "30103"):
        copy.cell(BASIC, code, 2, "50501")
    return "行政运行"


def _purchases(copy: Copy) -> str:
    for new in ("水情监测系统建设经费",):
        for title in ("项目支出表", TARGETS, WHOLE):
            copy.texts(title, FLOODS, new)
    copy.sentence(
        "政府采购预算安排", "40.40万元，其中：政府采购货物预算40.40万元", "0万元，其中：政府采购货物预算0万元"
    )
    return "水情监测系统建设经费"


def _special(copy: Copy) -> str:
    for title in ("项目支出表", TARGETS, WHOLE):
        copy.texts(title, FLOODS, "农户补助专项资金")
    return "农户补助专项资金"


TABLES = (
    Fault(
        "所属项有金额而大项空白",
        "budget",
        _carried,
        ("totals/groups_are_filled",),
        ("totals/sides_add_up", "totals/income_equals_expense", "agreement/tables_agree"),
    ),
    Fault("项目类别两表不一", "budget", _kinds, ("agreement/kinds_of_projects_agree",)),
    Fault(
        "事业运行列项目支出",
        "budget",
        _running,
        ("agreement/running_items_have_no_projects",),
        ("agreement/codes_have_their_names",),
    ),
    Fault("行政人员工资列入事业单位", "budget", _institution, ("agreement/institutions_have_their_class",)),
    Fault(
        "系统建设没有采购预算",
        "budget",
        _purchases,
        ("agreement/planned_purchases_are_procured",),
        ("indicators/rates_have_a_base",),
    ),
    Fault(
        "专项资金与否认专项转移支付",
        "budget",
        _special,
        ("agreement/special_funds_are_not_denied",),
    ),
    Fault(
        "表中部门用简称",
        "budget",
        lambda copy: copy.cell("部门支出总体情况表", "216", 4, "东溪水务"),
        ("presentation/tables_name_the_department",),
    ),
    Fault(
        "公务接待费科目不足",
        "budget",
        lambda copy: copy.cell("“三公”经费支出情况表", "5.70", 5, "11.20"),
        ("agreement/three_public_are_among_the_items", "totals/columns_add_up_across", TEXT),
    ),
    Fault(
        "表名括号未闭合",
        "budget",
        lambda copy: copy.texts("部门收支总体情况表", "三、国防", "三、国防（"),
        ("presentation/brackets_are_closed",),
    ),
)
MORE_TABLES = (
    Fault(
        "功能科目名称与编码不符",
        "budget",
        lambda copy: copy.cell("部门支出总体情况表", "住房公积金", 4, "提租补贴"),
        ("agreement/functions_have_their_names",),
    ),
    Fault(
        "收入来源两表不一",
        "budget",
        lambda copy: copy.cell("部门收入总体情况表", "合计", 4, "656.37"),
        ("agreement/sources_of_income_agree", "totals/*", TEXT),
        ("totals/*", "agreement/tables_agree"),
    ),
    Fault(
        "两张支出表逐项不一",
        "budget",
        lambda copy: copy.cell(GENERAL, "防汛", 5, "34.80"),
        ("agreement/items_of_both_tables_agree", "totals/*", "agreement/classes_agree"),
        ("totals/*", "agreement/classes_agree", TEXT),
    ),
    Fault(
        "公务用车费用未分列",
        "budget",
        lambda copy: copy.cell("“三公”经费支出情况表", "5.70", 4, ""),
        ("completeness/vehicle_costs_are_split",),
        ("totals/columns_add_up_across", TEXT),
    ),
    Fault(
        "分类汇总表小于基本支出",
        "budget",
        lambda copy: copy.cell(ITEMS, "差旅费", 6, "4.80"),
        ("agreement/pairs_contain_basic_spending",),
        ("totals/*",),
    ),
    _said(
        "持平又有增减",
        "公务接待费",
        "预算数与2024年持平",
        "比上年增加1.20万元，与上年持平",
        "trend/level_means_no_change",
        with_it=("trend/changes_have_reasons",),
    ),
    _said(
        "增加的原因只讲压减",
        "机构运转经费支出预算",
        "主要原因：新增办公设备购置",
        "主要原因：压减一般性支出",
        "trend/reasons_fit_the_direction",
    ),
)
FAULTS = (*TABLES, *MORE_TABLES)
