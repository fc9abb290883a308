import pytest

from answers import ask
from answers.english import in_chinese, is_english
from answers.in_english import in_english


@pytest.mark.parametrize(
    ("question", "english"),
    [
        ("How much is the trade union fund (工会经费) of the government office?", True),
        ("5G项目的自评得分是多少", False),
        ("区政府办 30107 绩效工资", False),
    ],
)
def test_a_question_with_chinese_names_in_it_may_still_be_english(question, english):
    assert is_english(question) is english


def test_a_term_and_its_gloss_are_said_once():
    chinese = in_chinese("How much is the allowances line (津贴补贴, 30102) of the approval bureau in 2024?")

    assert chinese.count("津贴补贴") == 1
    assert all(said in chinese for said in ("审批局", "2024年", "多少"))
    assert "30102" in chinese


def test_quotes_stay_chinese_in_an_english_answer():
    assert in_english("“合计不一致”前者比后者多3.10万元。").startswith(
        "“合计不一致”the former is larger than the latter by 3.10万元."
    )


def test_an_english_question_is_answered_with_a_chinese_quote(corpus):
    answer = ask("What is the performance salary (绩效工资) of the approval bureau?", corpus)

    assert "29.84" in answer.text
    assert "绩效工资" in answer.citations[0].quote


def test_an_english_question_about_an_unknown_organ_is_refused(corpus):
    answer = ask("What was the total revenue of the finance bureau in 2024?", corpus)

    assert not answer.found
    assert "Not found" in answer.text
