from answers import ask


def test_a_measure_is_answered_with_the_sentence_that_states_it(stated_corpus):
    answer = ask("区政府办2026年收入总计是多少？", stated_corpus)

    assert "616.41万元" in answer.text
    assert answer.citations[0].quote.startswith("2026年收入总计616.41万元")


def test_a_change_is_answered_with_its_reason(stated_corpus):
    answer = ask("区政府办收入比上年为什么增加？", stated_corpus)

    assert "人员变动" in answer.text


def test_a_share_of_the_whole_is_answered_by_the_part(stated_corpus):
    answer = ask("区政府办项目支出占总支出的比例", stated_corpus)

    assert "占0.64%" in answer.text


def test_a_change_against_the_year_before_by_its_number_is_the_change_on_last_year(stated_corpus):
    answer = ask("区政府办2026年收入比2025年多了还是少了", stated_corpus)

    assert "增加26.25万元" in answer.text
