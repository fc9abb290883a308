"""Two questions in one breath."""

from dataclasses import replace

import pytest

from answers import ask
from answers.compound import in_parts, together
from answers.model import Answer

FOUND = Answer("收入多少，占比多少", "收入10万元。", found=True, kind="figure")
MISSING = replace(FOUND, text="没有查到。", found=False, kind="refusal")


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("收入是多少，比上年增加多少？", ("收入是多少，", "比上年增加多少？")),
        ("党建经费，出勤率实际完成多少", ()),
        ("收入是多少？", ()),
        ("人员经费合计多少，占基本支出比例", ("人员经费合计多少，", "人员经费占基本支出比例")),
        ("接待费批了多少 跟上年一样不", ("接待费批了多少，", "跟上年一样不")),
        ("接待费预算，跟去年比有变化吗", ("接待费预算多少", "跟去年比有变化吗")),
        ("教育支出列了多少万、占支出的百分之几", ("教育支出列了多少万，", "教育支出占支出的百分之几")),
    ],
)
def test_a_question_is_taken_apart_where_each_part_asks(question, parts):
    assert in_parts(question) == parts


def test_parts_say_what_the_whole_leaves_out_and_nothing_twice():
    share = replace(FOUND, text="占比20%。")

    assert together(FOUND, (FOUND, share)).text == "收入10万元。\n占比20%。"


def test_what_only_half_is_answered_is_not_answered():
    assert together(MISSING, (FOUND, MISSING)) == MISSING


def test_a_change_that_is_not_disclosed_leaves_the_amount():
    unsaid = replace(MISSING, question="跟去年比有变化吗", kind="unanswered")

    assert together(replace(MISSING, kind="unanswered"), (FOUND, unsaid)).text.startswith("收入10万元。")


def test_both_parts_are_answered(stated_corpus):
    answer = ask("区政府办2026年收入总计是多少，项目支出占几成？", stated_corpus)

    assert "616.41万元" in answer.text
    assert "占0.64%" in answer.text


def test_the_sum_is_of_all_that_was_named():
    question = "绩效工资多少，津贴补贴多少，加起来多少"

    assert in_parts(question)[-1] == "绩效工资和津贴补贴加起来多少"
