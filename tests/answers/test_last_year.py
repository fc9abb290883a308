"""那上年是多少 after a figure with its change is derived from the change."""

from answers import ask
from answers.last_year import names_a_year

BEFORE = ("人民政府办公室2026年收入总计是多少，比上年增加多少？",)


def test_the_measure_is_that_of_the_turn_before(stated_corpus):
    answer = ask("那上年是多少", stated_corpus, BEFORE)

    assert answer.kind == "derived"
    assert "590.16万元" in answer.text
    assert "上年" in answer.understood


def test_the_year_before_the_disclosure_is_last_year(stated_corpus):
    assert "590.16万元" in ask("那2025年呢", stated_corpus, BEFORE).text


def test_another_year_is_refused(stated_corpus):
    assert not ask("那2019年呢", stated_corpus, BEFORE).found


def test_a_figure_without_a_change_has_no_last_year(corpus):
    answer = ask("那头一年是多少", corpus, ("人民政府办公室2026年绩效工资预算是多少？",))

    assert answer.kind != "derived"
    assert "45.31" not in answer.text


def test_a_change_is_asked_of_the_disclosure():
    assert not names_a_year("比上年增加多少")
    assert names_a_year("那头一年是多少，能倒推不")


def test_what_follows_from_the_turn_before_is_no_other_year(stated_corpus):
    assert "590.16万元" in ask("所以2025年这块是多少", stated_corpus, BEFORE).text


def test_a_department_named_with_it_keeps_the_measure(stated_corpus):
    assert "590.16万元" in ask("人民政府办公室的上年数呢", stated_corpus, BEFORE).text
