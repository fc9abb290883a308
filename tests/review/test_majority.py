"""Where most of the places agree on a fact, a finding says which."""

from dataclasses import replace

from review import assess
from review.majority import most_agree
from tests.factories import amount, with_cell, with_figure
from tests.sound_accounts import ACCOUNTS, accounts
from tests.sound_budget import BUDGET

TOLD, *OTHERS = ACCOUNTS.statements


def messages(disclosure, check):
    return " ".join(item.message for item in assess(disclosure).findings if check in {item.check, *item.also})


def test_two_of_three():
    places = [("自评表", amount("97.27", "分")), ("决算说明", amount("97.27", "分")), ("报告", amount("94.77", "分"))]

    assert most_agree(places) == "；三处中两处（自评表、决算说明）为97.27分"


def test_two_places_have_no_majority():
    assert most_agree([("自评表", amount("1.00")), ("决算说明", amount("2.00"))]) == ""


def test_three_different_figures_have_no_majority():
    assert most_agree([(name, amount(name)) for name in ("1.00", "2.00", "3.00")]) == ""


def test_a_wrong_score_in_the_text_stands_against_form_and_report():
    found = accounts(statements=(replace(TOLD, scores=(amount("93.50", "分"),)), *OTHERS))

    assert "三处中两处（自评表、自评总结报告）为99.50分" in messages(found, "narrative/quoted_scores_agree")


def test_a_wrong_amount_in_the_text_stands_against_form_and_report():
    found = accounts(statements=(replace(TOLD, executed=(amount("9.05"),)), *OTHERS))

    assert "三处中两处（自评表、自评总结报告）为9.50万元" in messages(found, "narrative/quoted_amounts_agree")


def test_a_wrong_rate_in_the_text_stands_against_form_and_report():
    found = accounts(statements=(replace(TOLD, rates=(amount("93.00", "%"),)), *OTHERS))

    assert "三处中两处（自评表、自评总结报告）为95.00%" in messages(found, "narrative/quoted_rates_follow")


def test_a_wrong_table_stands_against_the_others():
    found = messages(with_cell(BUDGET, "expenditure", 0, "total", "101.00"), "agreement/tables_agree")

    assert "三处中两处" in found


def test_a_wrong_sentence_stands_against_several_tables():
    found = messages(with_figure(BUDGET, "项目支出", "23.00"), "agreement/text_agrees_with_tables")

    assert "处（《2026年部门支出总体情况表》" in found
