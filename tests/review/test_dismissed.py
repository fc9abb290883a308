"""What a reviewer dismissed on published final accounts raises nothing; its neighbour, that he kept, still does."""

from dataclasses import replace

import pytest

from review import assess
from review.model import Severity
from tests.factories import amount, clause, figure, form, result, source
from tests.review.checks.cases_of_reviewing import BOUGHT
from tests.sound_accounts import ACCOUNTS, EXPLAINED, accounts, with_form

CLAIMED = (replace(ACCOUNTS.coverage[0], projects=amount("7", "个")), ACCOUNTS.coverage[1])


def found(disclosure, check):
    return [item for item in assess(disclosure).findings if check in {item.check, *item.also}]


@pytest.mark.parametrize(
    ("said", "count"), [("决算中反映了2个项目绩效自评结果。", 0), ("决算中反映了绩效工作开展情况。", 1)]
)
def test_results_chosen_for_disclosure_may_be_fewer_than_those_assessed(said, count):
    told = accounts(coverage=CLAIMED, clauses=(*ACCOUNTS.clauses, clause("x", f"{EXPLAINED}/十三、绩效", said)))

    assert len(found(told, "completeness/claimed_projects_are_told")) == count


@pytest.mark.parametrize(("heading", "count"), [("某项目绩效评价报告", 0), ("某项目绩效自评报告", 1)])
def test_an_evaluation_report_is_no_self_report(heading, count):
    reports = accounts(statements=ACCOUNTS.statements[:3], headings=(source(heading),))

    assert len(found(reports, "completeness/reports_are_attached")) == count


@pytest.mark.parametrize(("full", "count"), [("10.90", 0), ("12.00", 1)])
def test_a_small_rise_of_a_budget_is_no_added_money(full, count):
    raised = with_form(full_year_budget=amount(full))

    assert len(found(raised, "self_assessment/adjustments_are_used")) == count


@pytest.mark.parametrize(("target", "actual", "count"), [("≥1本", "2本", 0), ("≥1本", "3本", 1), ("≥60%", "90%", 1)])
def test_one_more_of_a_count_does_not_make_its_target_low(target, actual, count):
    row = result("产出指标", "数量指标", "出版图书", target, actual, "10", "10")

    assert len(found(with_form(results=(row,)), "indicators/targets_are_not_too_low")) == count


def test_low_targets_of_one_form_are_one_finding():
    rows = [result("产出指标", "数量指标", name, "≥20次", "40次", "10", "10") for name in ("培训次数", "检查次数")]
    raised = found(accounts(self_assessments=(form(results=tuple(rows)),)), "indicators/targets_are_not_too_low")

    assert [item.message.count("完成200.00%") for item in raised] == [2]


@pytest.mark.parametrize(("heading", "count"), [("（一）收入情况", 0), ("", 1)])
def test_reasons_may_stand_under_smaller_headings(heading, count):
    above = f"{EXPLAINED}/一、总体情况"
    said = (
        clause("x", above, "收、支总计与上年相比各增加5.00万元。"),
        clause("y", f"{above}/{heading}" if heading else f"{EXPLAINED}/二、收入", "增加5.00万元，主要原因是人员增加。"),
    )

    assert len(found(accounts(clauses=said), "trend/changes_have_reasons")) == count


@pytest.mark.parametrize(("why", "severity"), [("尚有提升空间", Severity.INFO), ("", Severity.WARNING)])
def test_points_taken_off_by_hand_with_a_reason_are_a_remark(why, severity):
    rows = (
        result("产出指标", "数量指标", "保障会议次数", "≥20次", "22次", "50", "45", deviation_reason=why),
        result("效益指标", "社会效益指标", "会议保障提升率", "≥90%", "95%", "30", "30"),
        result("满意度指标", "服务对象满意度指标", "满意度", "≥90%", "95%", "10", "10"),
    )
    raised = found(
        with_form(management=(), results=rows, total=amount("94.50", "分")), "self_assessment/indicator_points_follow"
    )

    assert [item.severity for item in raised] == [severity]


@pytest.mark.parametrize(("base", "count"), [("完成年初预算", 1), ("完成全年预算", 0), ("完成预算", 0)])
def test_a_rate_is_of_the_budget_that_its_sentence_names(base, count):
    said = clause(
        "x", f"{EXPLAINED}/五、支出", f"年初预算为0万元，全年预算为110.00万元，支出决算为102.00万元，{base}的92.73%。"
    )
    stated = (
        figure("x", "一般公共预算支出", "0", "年初预算"),
        figure("x", "一般公共预算支出", "110.00", "全年预算"),
        figure("x", "一般公共预算支出", "102.00"),
        replace(
            figure("x", "一般公共预算支出", "92.73", "完成率", "%"),
            amount=replace(amount("92.73", "%"), source=source("92.73%")),
        ),
    )
    told = accounts(clauses=(*ACCOUNTS.clauses, said), figures=(*ACCOUNTS.figures, *stated))

    assert len(found(told, "trend/completion_has_a_base")) == count
    assert not found(told, "trend/completion_follows")


PARTS = "（一）车辆费年初预算为20.00万元，支出决算为10.00万元{}。（二）接待费年初预算为10.00万元，支出决算为10.00万元。"


@pytest.mark.parametrize(("why", "count"), [("，主要原因是车辆报废", 0), ("", 1)])
def test_a_whole_is_explained_by_its_parts_or_found_once_with_them(why, count):
    path = f"{EXPLAINED}/九、某项经费"
    told = accounts(
        clauses=(
            clause("x", path, "经费年初预算为30.00万元，支出决算为20.00万元。"),
            clause("y", f"{path}/具体情况", PARTS.format(why)),
        )
    )

    assert len(found(told, "trend/differences_have_reasons")) == count


@pytest.mark.parametrize(("goods", "services", "count"), [("50", "100", 0), ("50.00", "99.99", 0), ("50", "90", 1)])
def test_shares_of_small_firms_are_of_what_was_bought(goods, services, count):
    told = accounts(clauses=(*ACCOUNTS.clauses, clause("x", EXPLAINED, BOUGHT.format(goods, services))))

    assert len(found(told, "agreement/small_firms_make_their_whole")) == count
