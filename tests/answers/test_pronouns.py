"""它, 这笔钱 and 这几个 are what the answer before names; what is asked of projects only is asked of that project."""

from dataclasses import replace

import pytest

from answers import ask
from answers.pronouns import of_a_project
from disclosures.model import Project
from tests.answers.conftest import amount, source

SCORED = ("行政审批局党建经费自评得分是多少？",)


@pytest.mark.parametrize("question", ["给了多少钱", "还剩多少没花出去", "材料里说存在什么问题", "什么时候干完"])
def test_what_is_asked_of_projects_names_none(question):
    assert of_a_project(question)


@pytest.mark.parametrize("question", ["三公经费多少钱", "全局项目支出多少", "奖补几家企业", "收入总计是多少"])
def test_what_names_its_matter_is_not_asked_of_the_project(question):
    assert not of_a_project(question)


def test_the_project_before_is_meant(corpus):
    answer = ask("存在什么问题", corpus, SCORED)

    assert "党建经费" in answer.understood


def test_a_department_of_its_own_keeps_nothing_of_the_project(corpus):
    answer = ask("人民政府办公室2026年工会经费预算是多少？", corpus, SCORED)

    assert answer.understood == ""
    assert "2.22" in answer.text or "2.90" in answer.text


def test_money_is_the_project_of_that_amount(priced_corpus):
    answer = ask("这笔钱要求开多少次会议", priced_corpus, ("人民政府办公室会议费项目安排了多少钱？",))

    assert "会议费" in answer.understood


def test_what_follows_an_answer_that_was_not_found_is_of_the_project_before_it(corpus):
    answer = ask("存在什么问题", corpus, (*SCORED, "食堂有几张桌子"))

    assert "党建经费" in answer.understood


def test_what_stands_last_in_a_list_is_meant(priced_corpus):
    one, asked = priced_corpus.documents[0], ("人民政府办公室有哪些项目？",)
    listed = one.load()
    training = Project("培训费", source("其他运转类 培训费 7.00"), amount=amount("7.00", "万元"))
    both = replace(listed, projects=(*listed.projects, training))
    corpus = replace(priced_corpus, documents=(replace(one, load=lambda: both),))

    assert "7.00万元" in ask("后面那个多少钱", corpus, asked).text
    assert "25.00万元" in ask("第一个呢", corpus, (*asked, "后面那个多少钱")).text
