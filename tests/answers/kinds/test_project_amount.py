from answers import ask


def test_a_project_is_given_its_amount_and_not_its_indicator(priced_corpus):
    answer = ask("区政府办会议费项目安排了多少钱？", priced_corpus)

    assert "25.00万元" in answer.text
    assert answer.citations[0].quote == "其他运转类 会议费 25.00"


def test_a_target_of_the_project_is_not_its_amount(priced_corpus):
    answer = ask("区政府办会议费项目的会议次数指标值是多少？", priced_corpus)

    assert "≥30次" in answer.text
