import pytest

from answers import ask


@pytest.mark.parametrize(
    ("question", "figure", "quote"),
    [
        ("审批局党建经费，党员出勤率实际完成多少", "实际完成值95%", "党员出勤率\t≥90%\t95%\t10\t10"),
        ("审批局党建经费自评总分", "97.27分", "97.27"),
    ],
)
def test_what_a_form_says_of_itself_is_stated_with_its_row(corpus, question, figure, quote):
    answer = ask(question, corpus)

    assert answer.found
    assert answer.kind == "self_assessment"
    assert figure in answer.text
    assert any(quote in citation.quote for citation in answer.citations)
