import pytest

from answers.measures import forms, named_measure
from answers.nothing import remark

MEASURES = ("收入总计", "支出总计", "一般公共预算支出", "社会保障和就业（类）支出", "“三公”经费", "公务用车运行维护费")


@pytest.mark.parametrize(
    ("said", "measure"),
    [
        ("今年总收入多少", "收入总计"),
        ("三公经费多少", "“三公”经费"),
        ("社会保障和就业支出占比", "社会保障和就业（类）支出"),
        ("一般公共预算财政拨款支出多少", "一般公共预算支出"),
        ("会议次数多少", None),
    ],
)
def test_a_measure_is_known_by_what_people_call_it(said, measure):
    assert named_measure(said, MEASURES) == measure


def test_the_longest_name_comes_first():
    assert list(forms("社会保障和就业（类）支出")) == sorted(forms("社会保障和就业（类）支出"), key=len, reverse=True)


def test_nought_is_remarked_where_it_is_asked_for():
    assert "没有安排" in remark("买车多少", ("公务用车购置",), "其中，公务用车购置费0万元；")


def test_nought_of_something_else_is_not_remarked():
    assert remark("运行费多少", ("运行费",), "公务用车购置及运行费3.30万元，其中，公务用车购置费0万元；") == ""


def test_a_figure_that_the_quote_denies_is_a_false_premise():
    assert "写的不是5万元" in remark("公务接待费是5万元吗", ("公务接待费",), "公务接待费2.00万元。")


def test_a_change_that_did_not_happen_is_a_false_premise():
    assert "前提不成立" in remark("三公经费为什么下降", ("三公经费",), "“三公”经费预算数与上年持平。")


def test_a_change_that_happened_is_no_false_premise():
    assert remark("收入为什么下降", ("收入",), "收入减少3.10万元，其他与上年持平。") == ""
