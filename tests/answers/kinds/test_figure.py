import pytest

from answers import ask


@pytest.mark.parametrize(
    ("question", "figure", "quote"),
    [
        ("区政府办 30107 绩效工资", "45.31万元", "30107\t绩效工资\t45.31"),
        ("审批局决算里津贴补贴是多少？", "54.35万元", "30102\t津贴补贴\t54.35"),
        ("区政府办2026年社保和就业支出占多大比重", "7.53%", "社会保障和就业支出46.44万元，占7.53%；"),
        ("区政府办政府采购执行率要达到多少？", "≥80%", "政府采购执行率\t≥80%"),
        ("区政府办会议费项目，会议次数目标", "≥30次", "会议次数\t≥30次"),
    ],
)
def test_a_figure_is_stated_with_unit_year_and_the_place_it_is_printed(corpus, question, figure, quote):
    answer = ask(question, corpus)

    assert answer.found
    assert answer.kind == "figure"
    assert figure in answer.text
    assert "年部门" in answer.text
    assert [citation.quote for citation in answer.citations][:1] == [
        next(citation.quote for citation in answer.citations if quote in citation.quote)
    ]


def test_the_column_that_is_asked_for_is_read(corpus):
    answer = ask("区政府办工会经费的公用经费", corpus)

    assert "基本支出/公用经费 2.22万元" in answer.text


def test_different_printings_are_all_named(corpus):
    answer = ask("区政府办工会经费多少", corpus)

    assert "2.22万元" in answer.text
    assert "2.90万元" in answer.text
    assert len(answer.citations) == 2


def test_a_purchase_of_nothing_is_said_to_be_nothing(corpus):
    assert "没有安排" in ask("区政府办打算买几辆公车，预算多少？", corpus).text


def test_without_a_department_the_answer_asks_which(corpus):
    answer = ask("绩效工资多少？", corpus)

    assert not answer.found
    assert len(answer.suggestions) == 2
