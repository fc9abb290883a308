"""What the turns before came to is added, compared and held against another figure."""

from answers import ask
from answers.reckonings import reckoning

WAGES = "人民政府办公室绩效工资预算是多少？"
OTHERS = "行政审批局绩效工资是多少？"


def test_two_departments_of_two_turns_differ_by_so_much(corpus):
    answer = ask("两家差多少", corpus, (WAGES, "行政审批局呢"))

    assert "15.47万元" in answer.text
    assert answer.working == ("45.31 - 29.84 = 15.47",)
    assert {cited.ref for cited in answer.citations} == {"a", "b"}


def test_they_are_added_and_the_question_is_spelled_out(corpus):
    answer = ask("这两家合起来多少", corpus, (WAGES, OTHERS))

    assert "合计75.15万元" in answer.text
    assert "人民政府办公室" in answer.understood
    assert "行政审批" in answer.understood


def test_what_was_said_is_held_against_a_further_figure(corpus):
    answer = ask("比绩效工资多多少", corpus, ("行政审批局津贴补贴是多少？",))

    assert answer.working == ("54.35 - 29.84 = 24.51",)


def test_one_turn_is_no_pair(corpus):
    answer = ask("两家差多少", corpus, (WAGES,))

    assert answer.kind != "difference"


def test_a_question_that_names_its_own_figures_is_whole():
    assert reckoning("绩效工资和津贴补贴差多少") is None
    assert reckoning("公用经费占基本支出的比重是多少？水务局") is None
    assert reckoning("比上年多多少") is None


def test_what_is_said_to_be_meant_is_told_from_what_may_be():
    assert reckoning("这三项一共多少").count == 3
    assert reckoning("这三项一共多少").pointing
    assert not reckoning("占项目支出的百分之多少").pointing


def test_the_latter_and_two_things_point_at_what_was_said():
    assert reckoning("这两样加起来多少").count == 2
    assert reckoning("后者多出多少").sort == "difference"
    assert reckoning("后面那个比前面那个多多少").pointing
    assert reckoning("两个占比相差几个百分点").percent


def test_shares_of_two_turns_lie_percentage_points_apart(stated_corpus):
    first = "人民政府办公室2026年项目支出占比多少"
    answer = ask("两个占比相差几个百分点", stated_corpus, (first, "人民政府办公室2026年收入比上年增长多少"))

    assert "3.81个百分点" in answer.text
    assert answer.working == ("4.45 - 0.64 = 3.81",)
