from answers import ask


def test_a_blank_amount_is_neither_a_figure_nor_nought(blank_corpus):
    answer = ask("审批局差旅费花了多少？", blank_corpus)

    assert not answer.found
    assert "未披露" in answer.text
    assert "差旅费" in answer.citations[0].quote


def test_a_printed_amount_is_not_blank(blank_corpus):
    answer = ask("审批局绩效工资花了多少？", blank_corpus)

    assert answer.found
    assert "29.84" in answer.text
