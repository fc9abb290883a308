"""What a question leaves out is supplied by the turns before, and shown."""

from answers import answering, ask


def test_a_whole_question_is_not_taken_as_another(corpus):
    assert ask("人民政府办公室2026年绩效工资预算是多少？", corpus).understood == ""


def test_what_the_turn_before_supplies_is_shown(corpus):
    answer = ask("工会经费呢？", corpus, ("人民政府办公室2026年绩效工资预算是多少？",))

    assert "人民政府办公室" in answer.understood
    assert "工会经费" in answer.understood


def test_expenditure_takes_the_place_of_income(stated_corpus):
    answer = ask("那支出呢？", stated_corpus, ("人民政府办公室2026年收入总计是多少？",))

    assert "支出总计" in answer.understood


def test_it_is_what_the_answer_before_names(corpus):
    answer = ask("它的等级呢？", corpus, ("行政审批局党建经费自评得分是多少？",))

    assert "党建经费" in answer.understood


def test_closing_the_steps_stops_before_an_answer(corpus):
    steps = answering("人民政府办公室2026年绩效工资预算是多少？", corpus)

    first = next(steps)
    steps.close()

    assert first.trying == ""
    assert list(steps) == []
