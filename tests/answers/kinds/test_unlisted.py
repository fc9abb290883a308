from answers import ask


def test_an_item_that_nothing_prints_is_not_disclosed(corpus):
    answer = ask("审批局印刷费是多少？", corpus)

    assert not answer.found
    assert "没有列出此项" in answer.text


def test_an_item_that_a_row_prints_is_answered(corpus):
    assert "54.35" in ask("审批局津贴补贴是多少？", corpus).text


def test_a_word_among_others_is_no_figure_of_its_own(corpus):
    assert "0.00" not in ask("区政府办培训费多少？", corpus).text
