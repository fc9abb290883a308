from answers import ask


def test_a_term_is_explained_in_the_words_of_the_disclosure(corpus):
    answer = ask("预算里的项目支出指什么？", corpus)

    assert answer.kind == "definition"
    assert "为完成特定任务所发生的支出" in answer.text
    assert answer.citations[0].path == ("第三部分 名词解释",)


def test_a_term_in_quotation_marks_is_found(corpus):
    assert "所得税" in ask("决算名词‘结余分配’怎么解释", corpus).text


def test_a_term_that_nobody_explains_is_not_made_up(corpus):
    assert not ask("量子计算指什么？", corpus).found
