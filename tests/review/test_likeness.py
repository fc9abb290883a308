"""A wrong figure that equals another one of the disclosure is named after it."""

from dataclasses import replace

from review import assess
from tests.factories import amount, source, with_figure
from tests.sound_accounts import ACCOUNTS, accounts, whole_department

QUOTED = "narrative/quoted_scores_agree"
POINTS = amount("98.610", "分")
TOLD, *OTHERS = ACCOUNTS.statements


def messages(disclosure, check):
    return [item.message for item in assess(disclosure).findings if item.check == check]


def told(**changes):
    return accounts(statements=(replace(TOLD, **changes), *OTHERS))


def test_a_rate_that_is_really_the_total_score():
    (message,) = messages(told(rates=(amount("99.50", "%"),)), "narrative/quoted_rates_follow")

    assert message.endswith("所填数值等于自评得分。")


def test_a_score_that_is_really_the_rate():
    (message,) = messages(told(scores=(amount("95.00", "分"),)), QUOTED)

    assert message.endswith("所填数值等于预算执行率。")


def test_the_score_of_another_project():
    first, second = ACCOUNTS.self_assessments
    copied = replace(told(scores=(amount("98.61", "分"),)), self_assessments=(first, replace(second, total=POINTS)))

    assert any("所填数值等于“档案数字化经费”自评总分" in text for text in messages(copied, QUOTED))


def test_the_total_where_a_part_belongs():
    (message,) = messages(with_figure(ACCOUNTS, "基本支出", "102.00"), "agreement/text_agrees_with_tables")

    assert "；所填数值等于支出总计；" in message


def test_project_money_where_running_costs_belong():
    found = with_figure(ACCOUNTS, "机关运行经费", "21.50")

    assert messages(found, "agreement/running_costs_are_public_funds")[0].endswith("所填数值等于项目支出。")


def test_project_money_where_all_spending_belongs():
    claim = whole_department(funds=amount("21.50"), source=source("整体支出绩效评价，涉及一般公共预算支出21.50万元。"))

    (message,) = messages(claim, "narrative/whole_department_money_is_complete")

    assert message.endswith("所填数值等于项目支出。")


def test_short_figures_are_equal_by_chance():
    (message,) = messages(told(executed=(amount("8.00"),)), "narrative/quoted_amounts_agree")

    assert "等于" not in message


def test_a_figure_is_not_named_after_itself():
    form, other = ACCOUNTS.self_assessments
    wrong = accounts(self_assessments=(replace(form, total=amount("97.27", "分")), other))

    (message,) = messages(wrong, "self_assessment/total_is_the_sum_of_the_rows")

    assert "所填数值等于" not in message
