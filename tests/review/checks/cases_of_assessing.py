"""What forms, reports and contents get wrong beside each other, one thing at a time."""

from dataclasses import replace

from disclosures.model import Project
from review.model import Severity
from tests.factories import amount, clause, result, source, with_cell
from tests.review.checks.spoiling import with_clause, with_row
from tests.sound_accounts import ACCOUNTS, accounts, with_form
from tests.sound_budget import BUDGET

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
FIRST, SECOND = ACCOUNTS.self_assessments
TOLD = ACCOUNTS.statements[0]
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


def _formal():
    names = ("会务保障经费", "档案数字化经费", "宣传经费")
    rows = tuple(replace(row, actual=row.target) if row.target.unit == "%" else row for row in FIRST.results)
    return accounts(
        self_assessments=tuple(replace(FIRST, project=name, results=rows) for name in names),
        statements=tuple(replace(TOLD, project=name) for name in names),
    )


def _rates(*actual):
    rows = [result("产出指标", "质量指标", f"合格率{text}", "≥90%", text, "5", "5") for text in actual]
    return with_form(results=tuple(rows))


def _large(*kept):
    project = Project(FIRST.project, source(FIRST.project), amount=amount("200.00"))
    return replace(with_form(results=FIRST.results[: len(kept)]), projects=(project,))


def _without_survey():
    told = tuple(
        replace(item, text="该项目的实施是为保障会议。") if item.id == "c18" else item for item in ACCOUNTS.clauses
    )
    return accounts(clauses=told)


def _mostly_explained():
    path, why = "第三部分 说明/五、支出决算情况", "决算数与年初预算数存在差异的主要原因是人员变动。"
    pairs = [f"年初预算为20.00万元，支出决算为{final}万元。" for final in ("19.00", "21.00", "22.00", "19.50")]
    told = [clause(f"d{number}", path, text + why * (number < 3)) for number, text in enumerate(pairs)]
    return accounts(clauses=(*ACCOUNTS.clauses, *told))


def _listed(items):
    text = f"一般公共预算基本支出80.00万元，其中公用经费15.00万元，主要包括：{items}。"
    return with_clause(BUDGET, text, "第二部分 说明/六、一般公共预算基本支出情况说明")


CASES = [
    ("trend/differences_have_reasons", _mostly_explained(), "决算比预算少2.50%，未说明原因", INFO),
    (
        "agreement/named_items_are_printed",
        _listed("公务用车运行维护费、办公设备购置、其他商品和服务支出"),
        "列有表中没有的其他商品和服务支出；未列表中的办公费",
        WARNING,
    ),
    (
        "self_assessment/adjustments_are_explained",
        with_form(initial_budget=amount("8.00")),
        "“会务保障经费”8.00万元→10.00万元（25.00%）",
        INFO,
    ),
    (
        "self_assessment/full_points_need_execution",
        with_form(executed=amount("5.60")),
        "“会务保障经费”56.00%（红）",
        INFO,
    ),
    (
        "self_assessment/full_points_need_execution",
        with_form(executed=amount("7.60")),
        "“会务保障经费”76.00%（黄）",
        INFO,
    ),
    ("self_assessment/assessment_is_no_formality", _formal(), "形式化指数为100.00（3个项目平均99.50分", INFO),
    (
        "self_assessment/results_are_measured",
        _rates(*["90%"] * 6),
        "9个比率指标中有6个（66.67%）",
        INFO,
    ),
    (
        "self_assessment/worded_points_stay_in_their_band",
        with_row(4, actual=replace(FIRST.results[4].actual, raw="部分达成", value=None, operator="text", unit="")),
        "得25分（分值25），应在15.00至20.00分之间",
        WARNING,
    ),
    (
        "self_assessment/reasons_are_causes",
        with_row(1, deviation_reason="实际召开22次"),
        "“实际召开22次”只重复完成值",
        INFO,
    ),
    (
        "indicators/benefits_measure_a_rate",
        with_row(4, level3="提高工作效率"),
        "“提高工作效率”≥90%",
        INFO,
    ),
    ("indicators/kinds_fit_their_heading", with_row(1, level3="资金支付金额"), "数量指标“资金支付金额”（≥20次）", INFO),
    ("indicators/sets_are_not_thin", _large(1, 2, 3), "“会务保障经费”3个", INFO),
    ("indicators/satisfaction_is_surveyed", _without_survey(), "2张自评表的满意度指标均已计分", INFO),
    (
        "narrative/project_names_agree",
        accounts(statements=(replace(TOLD, project="会务服务保障经费"), *ACCOUNTS.statements[1:2])),
        "文字所列项目“会务服务保障经费”与自评表“会务保障经费”名称不一致",
        WARNING,
    ),
    (
        "agreement/appropriations_stay_below_all",
        with_cell(ACCOUNTS, "appropriation_income_and_expenditure", 2, "expense.total", "120.00"),
        "财政拨款本年支出为120.00万元，大于《收入支出决算总表》本年支出合计102.00万元",
        ERROR,
    ),
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
