import pytest

from answers import ask
from answers.english import in_chinese, is_english
from answers.english_names import with_names
from answers.english_suggestions import suggested_in_english
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


@pytest.mark.parametrize(
    ("question", "chinese"),
    [
        ("How much is 2013199 (其他党委办公厅（室）及相关机构事务支出)?", "其他党委办公厅(室)及相关机构事务支出"),
        ("Which projects had an execution rate below 60%?", "低于60%"),
        ("Which projects scored at least 90 points?", "不低于90分"),
        ("Rank the projects by execution rate from low to high.", "从低到高排序"),
        ("Which projects were not rated excellent?", "自评等级不是优"),
        ("How many vehicles were there at the end of 2025?", "2025年末"),
        ("Did spending exceed its initial budget?", "决算比年初预算多多少"),
        ("Which duty covers appointing officials?", "哪条职责写到任免"),
        ("What was the total 2023 budget, derived from its 2024 disclosure?", "支出总计"),
    ],
)
def test_ways_of_asking_are_put_into_chinese(question, chinese):
    assert chinese in in_chinese(question)


def test_a_department_is_known_by_its_kind_and_place(corpus):
    there = in_chinese("How much is the budget of the approval bureau?", corpus.documents)
    elsewhere = in_chinese("How much is the budget of the Nowhere District approval bureau?", corpus.documents)

    assert "白水市青山区行政审批局" in there
    assert "某地审批局" in elsewhere


def test_an_indicator_is_known_by_the_words_of_its_name(corpus):
    named = with_names("the target for the number of meetings", corpus.documents)

    assert "会议次数" in named


def test_a_quote_within_a_quote_stays_as_it_is_printed():
    quote = "一般公共预算“三公”经费支出，安排3万元，与上年持平。"

    assert quote in in_english(f"某局2026年部门预算：“{quote}”", (quote,))


def test_a_list_of_names_keeps_the_marks_within_a_name():
    said = in_english("某局2024年部门决算共2项：保安、保洁工资；误餐费。", ("保安、保洁工资 10",))

    assert "2 items: 保安、保洁工资; 误餐费." in said


def test_what_the_checks_found_is_told_in_their_words():
    found = "正文写“三公”经费为3万元，表为4万元。"

    assert found in in_english(f"某局2024年部门决算：有问题，不一致或不正确之处：{found}")


def test_suggestions_are_english_and_still_name_the_department():
    offered = suggested_in_english(("为什么？", "某区财政局2024年部门决算有哪些问题？", "那2023年呢？"))

    assert offered == ("Why?", "What problems are there in the 2024 final accounts of 某区财政局?", "And in 2023?")
    assert all(is_english(question) for question in offered)


def test_a_follow_up_in_english_is_answered_in_english(corpus):
    before = "How much is the performance salary of the approval bureau?"
    answer = ask("And its basic salary?", corpus, [before])

    assert "final accounts" in answer.text
