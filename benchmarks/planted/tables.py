"""Faults in statutory tables: one amount anywhere, tables that lack, are empty or print what belongs to others."""

from benchmarks.planted.copying import Copy
from benchmarks.planted.fault import ARITHMETIC, Fault
from samples.content import Grid
from samples.department import CODE

BUDGET_TABLES = (
    "部门收支总体情况表",
    "部门收入总体情况表",
    "部门支出总体情况表",
    "财政拨款收支总体情况表",
    "一般公共预算支出情况表",
    "一般公共预算基本支出表",
    "支出经济分类汇总表",
    "一般公共预算“三公”经费支出情况表",
    "年项目支出表",
    "部门预算项目绩效目标汇总表",
)
ACCOUNTS_TABLES = (
    "收入支出决算总表",
    "收入决算表",
    "支出决算表",
    "财政拨款收入支出决算总表",
    "一般公共预算财政拨款支出决算表",
    "一般公共预算财政拨款基本支出决算明细表",
    "一般公共预算财政拨款“三公”经费支出决算表",
)
PLACES = 4


def _emptied(copy: Copy) -> str:
    for place in (5, 6, 7):
        shown = copy.cell("部门支出总体情况表", CODE, place, "0.00")
    return shown


def _amount(base: str, title: str) -> Fault:
    return Fault(f"《{title}》一处金额有误", base, lambda copy: copy.any_amount(title), ARITHMETIC, chances=PLACES)


def _without(title: str) -> Fault:
    def plant(copy: Copy) -> None:
        copy.drop(lambda block: isinstance(block, Grid) and block.title.endswith(title))

    base = "accounts" if "决算" in title else "budget"
    explained = ("agreement/units_agree", "agreement/projects_agree", "completeness/listed_tables_are_printed")
    return Fault(f"缺《{title}》", base, plant, ("completeness/statutory_tables_are_present",), explained)


def _silent(base: str, title: str, subject: str) -> Fault:
    def plant(copy: Copy) -> None:
        copy.grid(title).notes.clear()
        for paragraph in copy.content.paragraphs():
            if subject in paragraph.text and "没有使用" in paragraph.text:
                paragraph.text = "详见附表。"

    return Fault(f"《{title}》为空而未说明", base, plant, ("completeness/empty_tables_are_explained",))


def _denied(copy: Copy) -> str:
    grid = copy.grid("政府性基金预算财政拨款收入支出决算表")
    grid.rows += [
        ["", "合计", "", "50.00", "50.00", "", "50.00", ""],
        ["2120803", "城市建设支出", "", "50.00", "50.00", "", "50.00", ""],
    ]
    return "无数据"


def _other_note(copy: Copy) -> str:
    copy.grid("部门支出总体情况表").notes[0] = "注：本表反映本部门项目预算支出情况。"
    return "本表反映本部门项目预算支出情况"


def _pair(copy: Copy) -> str:
    copy.cell("一般公共预算基本支出表", "办公费", 2, "50101")
    copy.cell("一般公共预算基本支出表", "办公费", 3, "工资奖金津补贴")
    return "办公费"


FAULTS = (
    *(_amount("budget", title) for title in BUDGET_TABLES),
    *(_amount("accounts", title) for title in ACCOUNTS_TABLES),
    *(_without(title) for title in ("部门收入总体情况表", "政府性基金预算支出情况表", "收入决算表", "支出决算表")),
    _without("国有资本经营预算财政拨款支出决算表"),
    _silent("accounts", "国有资本经营预算财政拨款支出决算表", "国有资本经营预算"),
    _silent("accounts", "政府性基金预算财政拨款收入支出决算表", "政府性基金预算"),
    Fault(
        "政府性基金表有数而称无数据",
        "accounts",
        _denied,
        ("completeness/empty_tables_are_explained",),
        (
            "agreement/*",
            "agreement/text_agrees_with_tables",
            "agreement/denied_budgets_are_empty",
            "agreement/tables_agree",
            "completeness/every_budget_is_assessed",
        ),
    ),
    Fault(
        "部门行为0而合计有数",
        "budget",
        _emptied,
        ("totals/units_agree_with_the_total",),
        ("totals/columns_add_up_across", "agreement/units_agree"),
    ),
    Fault(
        "基本支出表人员科目填入公用经费栏",
        "budget",
        lambda copy: (
            copy.cell("一般公共预算基本支出表", "奖金", 5, "")
            or copy.cell("一般公共预算基本支出表", "奖金", 6, "62.10")
        ),
        ("totals/items_stand_in_their_column",),
        ("totals/lines_add_up_to_the_total",),
    ),
    Fault(
        "经济分类科目名称与编码不符",
        "budget",
        lambda copy: copy.cell("一般公共预算基本支出表", "差旅费", 1, "培训费"),
        ("agreement/codes_have_their_names",),
        ("agreement/named_items_are_printed",),
    ),
    Fault("部门与政府经济分类对应不当", "budget", _pair, ("agreement/classifications_fit",)),
    Fault("表下注照搬他表", "budget", _other_note, ("presentation/notes_belong_to_their_table",)),
    Fault(
        "表题年度有误",
        "budget",
        lambda copy: setattr(copy.grid("一般公共预算基本支出表"), "title", "2024年一般公共预算基本支出表"),
        ("presentation/years_agree",),
        ("presentation/contents_agree",),
    ),
    Fault(
        "金额为负",
        "budget",
        lambda copy: copy.cell("支出经济分类汇总表", "差旅费", 6, "-6.80"),
        ("totals/amounts_are_not_negative", *ARITHMETIC),
        ("totals/lines_add_up_to_the_total", "totals/columns_add_up_across"),
    ),
)
