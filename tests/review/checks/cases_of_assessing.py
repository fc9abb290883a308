"""What forms, reports and contents get wrong beside each other, one thing at a time."""

from dataclasses import replace

from disclosures.model import Project
from review.model import Severity
from tests.factories import amount, result, source
from tests.review.checks.spoiling import with_clause, with_row
from tests.sound_accounts import ACCOUNTS, accounts, with_form

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
FIRST, SECOND = ACCOUNTS.self_assessments
REPORT = "会务保障经费项目支出绩效自评总结报告/一、项目支出基本情况"


def _contents(*lines):
    return accounts(contents=tuple(source(line) for line in lines))


def _bought(*names):
    projects = tuple(Project(name, source(name), amount=amount("80.00")) for name in names)
    return accounts(
        projects=projects,
        figures=(*ACCOUNTS.figures, replace(ACCOUNTS.figures[-1], measure="政府采购", clause="c11")),
    )


def _deducted():
    missed = result("成本指标", "经济成本指标", "总成本", "≤10万元", "12万元", "10", "8", deviation=amount("20", "%"))
    over = result("产出指标", "数量指标", "设备数量", "≥51条", "86条", "10", "7.79", deviation=amount("38.63", "%"))
    rows = (missed, over, *FIRST.results[2:])
    return with_form(results=rows)


CASES = [
    (
        "presentation/contents_agree_with_headings",
        _contents("目录", "第三部分 2026年度部门决算情况说明", "十三、预算绩效评价情况说明……12"),
        "目录为“预算绩效评价情况说明”，正文为“预算绩效情况说明”",
        INFO,
    ),
    ("completeness/project_names_are_filled", with_form(name_label="实施单位"), "错填在“实施单位”栏", INFO),
    ("completeness/project_names_are_filled", with_form(name_label=""), "应为“会务保障经费”", INFO),
    ("agreement/purchases_are_procured", _bought("政务网络设备费", "困难群众补助"), "“政务网络设备费”80.00万元", INFO),
    (
        "indicators/frequencies_meet_the_rules",
        with_row(1, level3="开展三会一课次数", target=result("", "", "", "≥2次", "2次", "1", "1").target),
        "目标为≥2次，低于制度要求的全年至少4次",
        INFO,
    ),
    (
        "narrative/purposes_are_told",
        with_clause(with_form(achieved="本项目用于会务保障"), "该项目的实施是为完成本项目用于会务保障。", REPORT),
        "照搬自评表的实际完成情况“本项目用于会务保障”",
        INFO,
    ),
    ("self_assessment/deductions_follow_one_rule", _deducted(), "“分值×（1－偏差度）”应为6.14分", INFO),
]
