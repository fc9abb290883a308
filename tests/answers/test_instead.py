"""X呢 asks of X what the turn before asked of something else."""

from answers import ask


def test_another_code_takes_the_place_of_the_first(corpus):
    answer = ask("30102的呢", corpus, ("行政审批局30107绩效工资是多少？",))

    assert "54.35" in answer.text
    assert "30107" not in answer.understood


def test_the_same_year_names_nothing(corpus):
    answer = ask("行政审批局同一年呢", corpus, ("人民政府办公室绩效工资是多少？",))

    assert "29.84" in answer.text


def test_an_old_year_is_not_kept_beside_a_new_one(corpus):
    answer = ask("行政审批局2024年呢", corpus, ("人民政府办公室2026年绩效工资预算是多少？",))

    assert "29.84" in answer.text
    assert "2026" not in answer.understood


def test_the_whole_of_a_budget_leaves_nothing_out(stated_corpus):
    answer = ask("人民政府办公室2026年预算是多少？", stated_corpus, ("人民政府办公室绩效工资是多少？",))

    assert "616.41" in answer.text
    assert "绩效工资" not in answer.text


def test_a_class_is_the_code_under_it_where_the_row_has_one(corpus):
    answer = ask("列302的呢", corpus, ("行政审批局津贴补贴，列30102的是多少？",))

    assert "54.35" in answer.text


def test_another_duty_is_asked_for_as_the_first(chapter_corpus):
    answer = ask("应急值班呢", chapter_corpus, ("人民政府办公室哪一条职责管政府会议？",))

    assert "（二）" in answer.text
