from answers import ask


def test_two_figures_that_are_named_are_compared(stated_corpus):
    answer = ask("区政府办2026年收入总计和支出总计相等吗？", stated_corpus)

    assert "两者一致" in answer.text
