"""Every check: a sound disclosure with one thing changed fails, with the right words, severity and places."""

from contextlib import suppress
from dataclasses import replace

import pytest

from disclosures.model import Problem
from review import ALONE, CHECKS, assess
from review.findings import findings_of
from review.model import Missing, Severity
from tests.factories import (
    amount,
    clause,
    form,
    result,
    results,
    source,
    table,
    with_cell,
    with_figure,
    without,
)
from tests.review.checks import (
    cases_of_agreement,
    cases_of_assessing,
    cases_of_classification,
    cases_of_explanations,
    cases_of_objectives,
    cases_of_reading,
    cases_of_reviewing,
    cases_of_slips,
    cases_of_targets,
    cases_of_telling,
    cases_of_words,
)
from tests.review.checks.spoiling import with_clause, with_row
from tests.sound_accounts import ACCOUNTS, accounts, whole_department, with_form
from tests.sound_budget import BUDGET, WHOLE, budget, indicator

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
FIRST, SECOND = ACCOUNTS.self_assessments
TOLD, TOLD_OTHER, REPORT, _ = ACCOUNTS.statements


def told(**changes):
    return accounts(statements=(replace(TOLD, **changes), TOLD_OTHER, REPORT))


def with_indicator(item):
    return budget(indicators=(*BUDGET.indicators, item))


def funds_spent(*changed):
    rows = table(
        "government_funds",
        "政府性基金预算财政拨款收入支出决算表",
        "code name opening income total basic.subtotal project.subtotal closing",
        "- | 合计 | - | 50.00 | 50.00 | - | 50.00 | -\n2290402 | 专项债券 | - | 50.00 | 50.00 | - | 50.00 | -",
    )
    found = accounts(tables=tuple(rows if item.kind == rows.kind else item for item in ACCOUNTS.tables))
    for row, key, text in changed:
        found = with_cell(found, rows.kind, row, key, text)
    return found


def counted(one, other):
    rows = tuple(result("产出指标", "数量指标", "工作人员数量", "≥80人", text, "10", "10") for text in (one, other))
    return accounts(self_assessments=(replace(FIRST, results=rows[:1]), replace(SECOND, results=rows[1:])))


def only_told(**changes):
    base = replace(TOLD, scores=(amount("87.8", "分"),), **changes)
    return accounts(self_assessments=(SECOND,), statements=(base, TOLD_OTHER))


MISSED = result("产出指标", "数量指标", "会议次数", "≥80次", "49次", "10", "6.13", deviation=amount("-38.75", "%"))
GROWN = form(initial="5.00", results=(replace(results("5", "9.50")[0], source=source("≤5万元 9.50万元")),))

CASES = [
    (
        "agreement/classes_agree",
        with_cell(BUDGET, "income_and_expenditure", 0, "expense.amount", "95.00"),
        "90.00",
        ERROR,
    ),
    ("agreement/items_agree", with_figure(ACCOUNTS, ACCOUNTS.figures[16].measure, "71.50"), "71.50万元", ERROR),
    (
        "agreement/items_agree",
        with_figure(ACCOUNTS, "一般公共预算支出", "110.00", "年初预算"),
        "年初预算为110.00万元，所列各项年初预算之和为100.00万元",
        ERROR,
    ),
    (
        "agreement/procurement_adds_up",
        with_figure(BUDGET, "政府采购", "6.00"),
        "6.00万元，货物、工程、服务之和为5.00万元",
        ERROR,
    ),
    ("agreement/projects_agree", with_cell(BUDGET, "project_targets", 2, "funds.total", "9.00"), "9.00万元", ERROR),
    ("agreement/projects_agree", with_cell(BUDGET, "project_targets", 2, "name", "会务经费"), "未列入", WARNING),
    ("agreement/running_costs_are_public_funds", with_figure(ACCOUNTS, "机关运行经费", "0"), "0万元", WARNING),
    (
        "agreement/shares_follow",
        with_figure(BUDGET, "项目支出", "25.00", "占比"),
        "25.00%，按所列金额应为20.00%",
        WARNING,
    ),
    ("agreement/tables_agree", with_cell(BUDGET, "projects", 0, "total", "21.00"), "21.00万元", ERROR),
    ("agreement/text_agrees_with_tables", with_figure(BUDGET, "人员经费", "56.00"), "56.00万元", ERROR),
    (
        "agreement/text_agrees_with_tables",
        with_figure(ACCOUNTS, "“三公”经费", "5.00", "预算"),
        "预算数为5.00万元",
        ERROR,
    ),
    ("agreement/text_agrees_with_tables", with_figure(ACCOUNTS, "财政拨款收入", "120.00"), "120.00万元", ERROR),
    (
        "agreement/whole_department_budget_agrees",
        budget(whole_department=replace(WHOLE, budget=WHOLE.budget | {"project": amount("30.00")})),
        "110.00万元",
        ERROR,
    ),
    (
        "completeness/claimed_projects_are_told",
        accounts(coverage=(replace(ACCOUNTS.coverage[0], projects=amount("7", "个")),)),
        "7个项目",
        WARNING,
    ),
    (
        "completeness/empty_tables_are_explained",
        replace(budget(), tables=tuple(replace(item, notes=()) for item in BUDGET.tables), clauses=BUDGET.clauses[:1]),
        "没有数据，未说明原因",
        WARNING,
    ),
    (
        "completeness/empty_tables_are_explained",
        replace(
            funds_spent(),
            tables=tuple(replace(item, notes=("故此表无数据。",)) for item in funds_spent().tables),
        ),
        "称无数据，表内列有金额",
        ERROR,
    ),
    ("completeness/every_budget_is_assessed", funds_spent(), "政府性基金预算项目支出50.00万元", ERROR),
    ("completeness/forms_are_attached", accounts(self_assessments=(SECOND,)), "“会务保障经费”在说明中列有", ERROR),
    ("completeness/statutory_tables_are_present", without(BUDGET, "income"), "未见《收入总表》", ERROR),
    (
        "completeness/statutory_tables_are_present",
        replace(without(BUDGET, "income"), problems=(Problem("scanned_page", "第9页为图片", source("图片", 9)),)),
        "未识别到《收入总表》",
        WARNING,
    ),
    ("completeness/whole_department_form_is_attached", whole_department(), "96分、等级“优”", WARNING),
    (
        "indicators/cost_targets_follow_the_budget",
        accounts(self_assessments=(GROWN, SECOND)),
        "(10.00-5.00) ÷ 5.00 = 100.00%",
        WARNING,
    ),
    (
        "indicators/cost_targets_stay_within_budget",
        with_indicator(indicator("会务保障经费", "成本指标", "", "总成本", "≤9.5万元")),
        "高于项目预算8.00万元",
        ERROR,
    ),
    (
        "indicators/costs_are_ceilings",
        with_indicator(indicator("会务保障经费", "成本指标", "", "总成本", "≥8万元")),
        "≥8万元",
        WARNING,
    ),
    (
        "indicators/counts_are_numbers",
        with_indicator(indicator("会务保障经费", "产出指标", "数量指标", "会议次数", "若干")),
        "未量化",
        WARNING,
    ),
    (
        "indicators/dates_are_answered_by_dates",
        with_row(3, actual=replace(FIRST.results[3].actual, raw="100%", unit="%")),
        "1个时间指标",
        INFO,
    ),
    (
        "indicators/dates_lie_in_the_year",
        with_indicator(indicator("会务保障经费", "产出指标", "时效指标", "完成时间", "2025年12月31日前")),
        "不在2026年度内",
        ERROR,
    ),
    (
        "indicators/dates_lie_in_the_year",
        with_indicator(indicator("会务保障经费", "产出指标", "时效指标", "完成时间", "2027年6月30日前")),
        "不在2026年度内",
        WARNING,
    ),
    ("indicators/goals_say_something", with_form(goal="会务保障经费"), "仅填写项目名称", WARNING),
    (
        "indicators/projects_have_every_kind_of_target",
        budget(indicators=BUDGET.indicators[:5]),
        "1个项目未设置满意度指标：“会务保障经费”",
        WARNING,
    ),
    (
        "indicators/rates_divide_counts",
        with_indicator(
            replace(
                indicator("department", "履职效益", "", "评价结果应用率", "100%"),
                explanation="评价结果应用率=意见建议采纳率/提出的意见建议总数*100%",
            )
        ),
        "分子是比率而分母是数量",
        INFO,
    ),
    (
        "indicators/rates_have_a_base",
        with_clause(BUDGET, "2026年政府采购预算安排0万元。"),
        "政府采购预算安排0万元",
        INFO,
    ),
    (
        "indicators/rates_have_a_base",
        replace(
            with_clause(BUDGET, "2026年“三公”经费预算为0万元。"),
            indicators=(*BUDGET.indicators, indicator("department", "", "", "“三公经费”控制率", "≤100%")),
        ),
        "“三公经费控制率”目标为≤100%，但文字称“三公经费预算为0万元”",
        INFO,
    ),
    (
        "indicators/shares_stay_below_a_hundred",
        with_row(5, actual=indicator("", "", "", "", "105%").target),
        "105%",
        WARNING,
    ),
    (
        "indicators/targets_are_not_too_low",
        with_row(1, actual=indicator("", "", "", "", "30次").target),
        "150.00%",
        WARNING,
    ),
    (
        "indicators/tasks_have_money",
        budget(whole_department=replace(WHOLE, tasks=(*WHOLE.tasks, replace(WHOLE.tasks[0], name="党建经费")))),
        "“党建经费”在项目支出表中没有对应项目",
        WARNING,
    ),
    ("narrative/claims_of_success_hold", with_form(results=(MISSED,)), "目标≥80次、实际49次", ERROR),
    (
        "narrative/covered_money_agrees",
        accounts(coverage=(replace(ACCOUNTS.coverage[0], funds=amount("25.00")),)),
        "所列2个项目执行数之和为21.50万元",
        ERROR,
    ),
    (
        "narrative/covered_money_agrees",
        accounts(coverage=(replace(ACCOUNTS.coverage[0], share=amount("80.00", "%")),)),
        "80.00%",
        ERROR,
    ),
    ("narrative/problems_are_named", with_form(results=(MISSED,)), "得6.13分（分值10）", WARNING),
    (
        "narrative/problems_are_named",
        told(project="新项目", full_year_budget=(amount("20.00"),), executed=(amount("9.00"),)),
        "预算执行率仅45.00%",
        WARNING,
    ),
    (
        "narrative/projects_are_not_denied",
        with_clause(ACCOUNTS, "2026年度我部门没有项目，因此没有评价结果。"),
        "2个自评项目",
        WARNING,
    ),
    ("narrative/quoted_amounts_agree", told(executed=(amount("9.00"),)), "9.00万元，自评表为9.50万元", ERROR),
    ("narrative/quoted_grades_agree", told(grades=("良",)), "“良”，自评表为“优”", ERROR),
    ("narrative/quoted_rates_follow", told(rates=(amount("99.50", "%"),)), "所填数值等于自评得分", ERROR),
    ("narrative/quoted_scores_agree", told(scores=(amount("98.50", "分"),)), "98.50分，自评表总分为99.50分", ERROR),
    (
        "narrative/quoted_scores_agree",
        only_told(origin="report")
        and accounts(self_assessments=(), statements=(TOLD, replace(REPORT, scores=(amount("90.00", "分"),)))),
        "90.00分，另一处为99.50分",
        ERROR,
    ),
    ("narrative/scores_are_possible", only_told(), "应得99.50分", WARNING),
    (
        "narrative/whole_department_money_is_complete",
        whole_department(
            funds=amount("21.50"),
            source=source("整体支出绩效评价，涉及一般公共预算支出21.50万元，政府性基金预算支出0万元。"),
        ),
        "文字为21.50万元，表内为102.00万元",
        WARNING,
    ),
    (
        "presentation/instructions_are_removed",
        with_indicator(
            replace(
                indicator("department", "产出指标", "", "重点工作", "≥90%"), explanation="可根据部门实际情况进行设置"
            )
        ),
        "“重点工作”",
        INFO,
    ),
    ("presentation/placeholders_are_filled", with_clause(BUDGET, "共有车辆XX辆。"), "共有车辆XX辆", WARNING),
    (
        "presentation/words_are_not_repeated",
        with_clause(BUDGET, "负责会议的准备工作的准备工作，协助领导。"),
        "“的准备工作”",
        INFO,
    ),
    (
        "presentation/years_agree",
        budget(tables=(replace(BUDGET.tables[0], title="2025年部门收支总体情况表"), *BUDGET.tables[1:])),
        "2025年，封面为2026年",
        WARNING,
    ),
    (
        "publication/required_chapters_are_present",
        budget(clauses=tuple(clause("c8", "其他", "其他。") if item.id == "c8" else item for item in BUDGET.clauses)),
        "政府采购",
        WARNING,
    ),
    (
        "self_assessment/deviations_follow",
        with_row(1, deviation=amount("10.00", "%")),
        "偏差度填为10.00，应为0.00",
        WARNING,
    ),
    ("self_assessment/execution_points_follow", with_form(execution_score=amount("9.95", "分")), "应得9.50", ERROR),
    (
        "self_assessment/execution_rate_follows",
        with_form(funds=tuple(replace(row, rate=amount("97.27", "%")) for row in FIRST.funds)),
        "9.50 ÷ 10.00=95.00% ≠ 97.27%",
        ERROR,
    ),
    (
        "self_assessment/funds_add_up",
        with_form(funds=(FIRST.funds[0], replace(FIRST.funds[1], executed=amount("8.50")))),
        "8.50万元",
        ERROR,
    ),
    (
        "self_assessment/funds_are_filled",
        with_form(initial_budget=None),
        "未填年初预算数（全年预算数10.00万元）",
        WARNING,
    ),
    ("self_assessment/grade_follows", with_form(grade="良"), "填为“良”，应为“优”", ERROR),
    (
        "self_assessment/indicator_points_follow",
        with_form(results=(replace(MISSED, score=amount("10", "分")),)),
        "应得6.13",
        ERROR,
    ),
    (
        "self_assessment/layout_follows_the_rubric",
        with_row(1, weight=amount("20", "分")),
        "产出指标40分（应为30分）",
        WARNING,
    ),
    ("self_assessment/lost_points_are_explained", with_form(results=(MISSED,)), "未填写偏差原因", ERROR),
    ("self_assessment/one_fact_has_one_result", counted("49人", "80人"), "49人、“档案数字化经费”80人", ERROR),
    ("self_assessment/points_stay_within_bounds", with_row(5, score=amount("6", "分")), "得分6分", ERROR),
    (
        "self_assessment/spending_stays_within_budget",
        with_form(executed=amount("10.50")),
        "超过全年预算数10.00万元",
        ERROR,
    ),
    (
        "self_assessment/total_is_the_sum_of_the_rows",
        with_form(total=amount("97.27", "分")),
        "各行得分之和为99.50分",
        ERROR,
    ),
    ("self_assessment/weights_make_a_hundred", with_row(4, weight=amount("20", "分")), "之和为95", ERROR),
    ("totals/closing_balance_follows", funds_spent((1, "total", "40.00")), "应为50.00万元", ERROR),
    (
        "totals/columns_add_up_across",
        with_cell(BUDGET, "expenditure", 2, "basic.wages", "51.00"),
        "“2012601行政运行”行",
        ERROR,
    ),
    ("totals/groups_add_up", with_cell(ACCOUNTS, "expenditure", 4, "total", "23.50"), "“20126档案事务”", ERROR),
    (
        "totals/groups_add_up",
        with_cell(with_cell(BUDGET, "income", 1, "total", "0.00"), "income", 1, "current.total", "0.00"),
        "",
        ERROR,
    ),
    (
        "totals/income_equals_expenditure",
        with_cell(BUDGET, "income_and_expenditure", 5, "expense.amount", "99.00"),
        "收支不平衡",
        ERROR,
    ),
    (
        "totals/lines_add_up_to_the_total",
        with_cell(BUDGET, "projects", 2, "total", "13.00"),
        "20.00万元，各行相加为21.00万元",
        ERROR,
    ),
    (
        "totals/personnel_and_public_funds_add_up",
        with_cell(ACCOUNTS, "general_budget_basic_expenditure", 1, "group1.amount", "52.00"),
        "301工资福利支出为60.00万元，所属各款之和为62.00万元",
        ERROR,
    ),
    (
        "totals/sides_add_up",
        with_cell(BUDGET, "income_and_expenditure", 0, "income.amount", "98.00"),
        "各项之和为98.00万元",
        ERROR,
    ),
    (
        "totals/units_agree_with_the_total",
        with_cell(BUDGET, "expenditure", 1, "total", "0.00"),
        "0.00万元，合计行为100.00万元",
        WARNING,
    ),
    (
        "trend/completion_follows",
        with_figure(ACCOUNTS, "“三公”经费", "80.00", "完成率"),
        "80.00%，按所列金额应为75.00%",
        ERROR,
    ),
    (
        "trend/completion_has_a_base",
        with_figure(ACCOUNTS, "政府性基金预算支出", "100.00", "完成率"),
        "基数为0",
        WARNING,
    ),
    (
        "trend/growth_follows",
        with_figure(BUDGET, "收入总计", "25.00", "增减率"),
        "25.00 ÷ (100.00-25.00)=33.33% ≠ 25.00%",
        ERROR,
    ),
]

CASES += [*cases_of_words.CASES, *cases_of_targets.CASES, *cases_of_assessing.CASES, *cases_of_reading.CASES]
CASES += [*cases_of_agreement.CASES, *cases_of_explanations.CASES, *cases_of_objectives.CASES]
CASES += [*cases_of_classification.CASES, *cases_of_reviewing.CASES, *cases_of_telling.CASES]
CASES += cases_of_slips.CASES


@pytest.mark.parametrize(
    ("check_id", "disclosure", "words", "severity"), CASES, ids=[f"{case[0]} {case[2][:24]}" for case in CASES]
)
def test_one_thing_changed_is_found(check_id, disclosure, words, severity):
    found = _found_by(check_id, disclosure)

    assert found, "not found"
    assert words in " ".join(item.message for item in found)
    assert severity in {item.severity for item in found}
    assert all(item.evidence for item in found)


@pytest.mark.parametrize(("check_id", "disclosure"), cases_of_telling.SOUND)
def test_what_is_told_soundly_is_not_found(check_id, disclosure):
    assert not _found_by(check_id, disclosure)


def _found_by(check_id, disclosure):
    """What the check finds by itself, before findings with one cause become one."""
    check = CHECKS[check_id]
    observations = []
    with suppress(Missing):
        observations.extend(check.judge(disclosure))
    return list(findings_of(check_id, check, disclosure, observations))


def test_every_check_is_seen_to_fail():
    assert {case[0] for case in CASES} == set(ALONE)


def test_a_key_survives_other_figures_and_another_file_name():
    one = assess(with_form(total=amount("97.27", "分")))
    other = assess(replace(with_form(total=amount("90.00", "分")), file={"name": "renamed.pdf"}))

    keys = [
        {item.key for item in found.findings if item.check == "self_assessment/total_is_the_sum_of_the_rows"}
        for found in (one, other)
    ]
    assert keys[0] == keys[1]
    assert len(keys[0]) == 1


def test_keys_of_one_assessment_are_unique():
    broken = with_cell(with_form(total=amount("97.27", "分")), "expenditure", 0, "total", "1.00")

    keys = [item.key for item in assess(broken, BUDGET).findings]

    assert len(keys) == len(set(keys))
