"""Faults between documents: the spoiled one may be sound by itself but does not fit the sound ones beside it."""

import re
from decimal import Decimal

from benchmarks.planted.copying import Copy
from benchmarks.planted.fault import Fault
from samples.content import Form
from samples.department import NAME, PROJECTS

RIVERS, FLOODS, SAVINGS = (project.name for project in PROJECTS)
GENERAL, TARGETS = "一般公共预算支出情况表", "部门预算项目绩效目标汇总表"
OWN = ("totals/*", "agreement/*", "trend/*", "narrative/*", "self_assessment/*", "indicators/*", "completeness/*")
TEXT = "agreement/text_agrees_with_tables"
CLAIMED = "completeness/claimed_projects_are_told"
BOTH = ("budget",)
YEAR = ("budget before",)
INITIAL = "across/initial_budgets_are_those_disclosed"
CHANGES = "across/changes_follow_the_year_before"
UNCHANGED = "across/unchanged_figures_are_unchanged"
FORMS = "across/project_budgets_are_those_disclosed"
FULL_YEAR = "across/full_year_budgets_are_explained"
SAME = "across/targets_are_those_disclosed"
ANSWERED = "across/disclosed_targets_are_assessed"
ASSESSED = "across/budgeted_projects_are_assessed"
TWICE = "across/publications_agree"
TREND = ("trend/growth_follows", "trend/*", "agreement/*")


def _initial(kind: str, beginning: str, chances: int = 3) -> Fault:
    """The accounts state another initial budget than the year's budget."""
    return Fault(
        kind, "accounts", lambda copy: copy.number(beginning, "年初预算为", "万元"), (INITIAL,), OWN, chances, BOTH
    )


def _target(kind: str, project: str, row: str, new: str, *with_it: str) -> Fault:
    """The form assesses against another target than the budget's."""
    return Fault(
        kind, "accounts", lambda copy: copy.form_cell(project, row, 1, new), (SAME,), (*OWN, *with_it), 1, BOTH
    )


def _changed(kind: str, beginning: str, before: str, chances: int = 3) -> Fault:
    """The budget states another change than the two budgets give."""
    return Fault(kind, "budget", lambda copy: copy.number(beginning, before, "万元"), (CHANGES,), TREND, chances, YEAR)


def _level(kind: str, row: str, column: int, new: str) -> Fault:
    """The budget calls level what last year's budget printed otherwise."""

    def plant(copy: Copy) -> str:
        copy.cell("“三公”经费支出情况表", row, column, new)
        return new

    return Fault(kind, "budget before", plant, (UNCHANGED,), (*OWN, CHANGES), 1, ("budget",))


def _other_indicator(copy: Copy, project: str, old: str, new: str, target: str) -> str:
    """Another indicator stands where the disclosed one would."""
    copy.form_cell(project, old, 1, target)
    copy.form_cell(project, old, 0, new)
    for paragraph in copy.content.paragraphs():
        paragraph.text = re.sub(
            f"“{old}”，年度指标值设置为“[^”]+”", f"“{new}”，年度指标值设置为“{target}”", paragraph.text
        )
    return old


def _silence(copy: Copy, project: str) -> str:
    """Leave a project out of the accounts altogether."""
    copy.drop(lambda block: isinstance(block, Form) and any(cell and cell[0] == project for cell in block.rows[0]))
    copy.drop_section(f"{project}项目支出绩效自评总结报告")
    copy.drop(lambda block: project in getattr(block, "text", ""))
    return project


def _initial_on_form(copy: Copy) -> str:
    return copy.form_cell(RIVERS, "年度资金总额", 1, "162.50")


def _adjusted(copy: Copy) -> str:
    grid = copy.grid("“三公”经费支出决算表")
    grid.rows[-1][5] = "2.10"
    grid.rows[-1][0] = f"{Decimal(grid.rows[-1][0]) + Decimal('0.90')}"
    return "2.10"


def _of_unit(copy: Copy) -> str:
    """A unit discloses another total than its department lists for it."""
    for row in copy.grid("部门收入总体情况表").rows:
        row[2] = row[3] = "182.50"
    return "182.50"


def _reception(copy: Copy) -> str:
    """A unit discloses receptions that are not in the department's."""
    row = copy.grid("“三公”经费支出情况表").rows[0]
    row[0] = row[5] = "0.30"
    return "0.30"


def _vehicles(copy: Copy) -> str:
    copy.say("特种专业技术用车1辆", "特种专业技术用车2辆")
    return copy.say("共有车辆2辆", "共有车辆3辆")


FAULTS: tuple[Fault, ...] = (
    Fault(
        "年初结转与上年年末结转不符",
        "accounts before",
        lambda copy: copy.cell("收入支出决算总表", "年末结转和结余", 5, "12.00"),
        ("across/opening_balances_are_the_last_closing",),
        OWN,
        1,
        ("accounts",),
    ),
    Fault(
        "上年末车辆数与上年决算不符",
        "accounts before",
        _vehicles,
        ("across/vehicles_of_one_date_agree",),
        OWN,
        1,
        ("budget",),
    ),
    Fault(
        "公务用车保有量的增加没有来源",
        "accounts before",
        lambda copy: copy.say("公务用车保有量为2辆", "公务用车保有量为1辆") and "1辆",
        ("across/vehicles_follow_the_year_before",),
        OWN,
        1,
        ("accounts",),
    ),
    Fault(
        "单位公开数与部门所列不符",
        "second unit",
        _of_unit,
        ("across/units_are_as_their_department_lists_them",),
        (*OWN, "across/units_add_up_to_the_department", TEXT),
        1,
        ("budget", "first unit"),
    ),
    Fault(
        "部门“三公”经费不等于单位之和",
        "second unit",
        _reception,
        ("across/units_add_up_to_the_department",),
        (*OWN, TEXT),
        1,
        ("budget", "first unit"),
    ),
    _initial("决算说明的年初预算总额与公开预算不符", "一般公共预算财政拨款支出年初预算为"),
    _initial("决算说明的项级科目年初预算与公开预算不符", "（款）行政运行（项）"),
    _initial("决算说明的项目科目年初预算与公开预算不符", "（款）防汛（项）"),
    _initial("决算说明的社保科目年初预算与公开预算不符", "养老保险缴费支出（项）"),
    Fault(
        "公开预算的科目金额与决算所称年初预算不符",
        "budget",
        lambda copy: copy.cell(GENERAL, "住房公积金", 5, "43.10"),
        (INITIAL,),
        OWN,
        1,
        ("accounts",),
    ),
    _changed("收入比上年增减额与两年预算不符", "年预算相比，收入增加", "收入增加"),
    _changed("支出比上年增减额与两年预算不符", "年预算相比，收入增加", "支出增加"),
    _changed("财政拨款比上年增减额与两年预算不符", "一般公共预算收支预算增加", "一般公共预算收支预算增加"),
    _changed("机构运转经费比上年增减额与两年预算不符", "机构运转经费支出预算", "比上年增加"),
    _level("称持平的公务接待费与上年预算不符", "1.20", 5, "1.50"),
    _level("称持平的车辆费与上年预算不符", "4.50", 2, "6.50"),
    Fault("自评表年初预算数与公开项目预算不符", "accounts", _initial_on_form, (FORMS,), OWN, 1, BOTH),
    Fault("“三公”全年预算与公开预算不符而未说明", "accounts", _adjusted, (FULL_YEAR,), (*OWN, TEXT), 1, BOTH),
    _target("自评调低质量指标值", RIVERS, "河道保洁合格率", "≥90%"),
    _target("自评调低数量指标值", FLOODS, "储备编织袋数量", "≥15000条"),
    _target("自评调高成本指标值", SAVINGS, "监测宣传总成本", "≤18.00万元"),
    _target("自评调低满意度指标值", SAVINGS, "取水户满意度", "≥80%"),
    _target("自评改动效益指标值", FLOODS, "险情处置物资保障率", "≥99%"),
    _target("自评改动时效指标值", RIVERS, "管护任务完成时间", "2025年11月30日前"),
    Fault(
        "自评以别的效益指标代替公开的指标",
        "accounts",
        lambda copy: _other_indicator(copy, RIVERS, "主要断面水质达标率", "河岸绿化覆盖率", "≥85%"),
        (ANSWERED,),
        OWN,
        1,
        BOTH,
    ),
    Fault(
        "自评以别的满意度指标代替公开的指标",
        "accounts",
        lambda copy: _other_indicator(copy, FLOODS, "防汛队伍满意度", "周边群众满意度", "≥88%"),
        (ANSWERED,),
        OWN,
        1,
        BOTH,
    ),
    Fault(
        "公开预算的项目未自评", "accounts", lambda copy: _silence(copy, SAVINGS), (ASSESSED,), (*OWN, CLAIMED), 1, BOTH
    ),
    Fault(
        "两次公开的预算表金额不同",
        "budget",
        lambda copy: copy.cell(GENERAL, "行政单位医疗", 5, "91.35"),
        (TWICE,),
        OWN,
        1,
        ("budget",),
    ),
    Fault(
        "两次公开的绩效目标不同",
        "budget",
        lambda copy: copy.texts(TARGETS, "≥86公里", "≥68公里"),
        (TWICE,),
        OWN,
        1,
        ("budget",),
    ),
    Fault(
        "两次公开的文字金额不同",
        "budget",
        lambda copy: copy.say(f"{NAME}2025年收入总计665.37", f"{NAME}2025年收入总计655.37") and "655.37",
        (TWICE,),
        (*OWN, TEXT),
        1,
        ("budget",),
    ),
)
