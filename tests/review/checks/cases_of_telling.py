"""What the text says beside the tables and the contents page, one thing at a time."""

from dataclasses import replace

from disclosures.model import Project
from review.model import Severity
from tests.factories import amount, source
from tests.review.checks.spoiling import with_clause
from tests.sound_budget import BUDGET

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
SHARES = (
    "固定资产总额400.00万元，其中：房屋300.00万元，占固定资产总额的75.00%；设备60.00万元，占固定资产总额的15.00%；"
    "家具40.00万元，占固定资产总额的{}%。"
)
LISTED = ("第一部分 部门概况", "一、主要职责", "二、部门预算单位构成", "三、预算年度重点工作任务", "第二部分 情况说明")


def _told_project(text):
    project = Project("水质监测专项经费", source("水质监测专项经费"), amount=amount("16.56"))
    return replace(with_clause(BUDGET, text), projects=(*BUDGET.projects, project))


def _contents():
    written = with_clause(BUDGET, "本部门没有下属单位。", "第一部分 部门概况/二、部门预算单位构成")
    written = with_clause(written, "负责本区档案工作。", "第一部分 部门概况/一、主要职责")
    return replace(written, contents=tuple(source(line) for line in LISTED))


def _misnamed():
    return replace(BUDGET, headings=(*BUDGET.headings, source("二、部门决算单位构成")))


def _lent():
    said = with_clause(BUDGET, "纳入部门预算编制范围的单位共一个：本级，无二级预算单位。")
    names = ("专项-区科协综合业务经费", "区残联设备购置经费")
    return replace(said, projects=(*said.projects, *(Project(name, source(name)) for name in names)))


def _duties():
    whole = replace(BUDGET.whole_department, goals=("甲办是区委的综合办事机构，主要承担参谋服务等工作。",))
    return replace(BUDGET, whole_department=whole)


CASES = [
    ("agreement/projects_are_of_the_units", _lent(), "有2个其他机构的项目", INFO),
    ("indicators/duties_are_no_targets", _duties(), "写的是部门职责", INFO),
    (
        "agreement/amounts_keep_their_unit",
        with_clause(BUDGET, "2026年预算支出100.00元。"),
        "单位应为万元",
        ERROR,
    ),
    (
        "agreement/amounts_keep_their_unit",
        with_clause(BUDGET, "其中专项2100.50万元，另列2100.50元。"),
        "同段的2100.50万元数字相同",
        ERROR,
    ),
    (
        "agreement/told_projects_agree",
        _told_project("安排项目支出：水质监测专项经费15.56万元。"),
        "“水质监测专项经费”为15.56万元，项目支出表为16.56万元",
        ERROR,
    ),
    (
        "agreement/shares_have_one_whole",
        with_clause(BUDGET, SHARES.format("12.50")),
        "40.00 ÷ 400.00=10.00% ≠ 12.50%",
        WARNING,
    ),
    (
        "presentation/listed_sections_are_written",
        _contents(),
        "所列“三、预算年度重点工作任务”在正文中未见",
        WARNING,
    ),
    ("presentation/kind_is_named_rightly", _misnamed(), "写为“部门决算单位构成”", WARNING),
]
SOUND = [
    (
        "indicators/duties_are_no_targets",
        replace(BUDGET, whole_department=replace(BUDGET.whole_department, goals=("承担参谋服务，完成文稿20篇。",))),
    ),
    ("agreement/amounts_keep_their_unit", with_clause(BUDGET, "培训费标准每人100.00元。")),
    ("agreement/told_projects_agree", _told_project("安排项目支出：水质监测专项经费16.56万元。")),
    ("agreement/told_projects_agree", _told_project("2025年水质监测专项经费15.56万元。")),
    ("agreement/shares_have_one_whole", with_clause(BUDGET, SHARES.format("10.00"))),
]
