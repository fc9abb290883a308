from answers.titles import title
from answers.understand import understand


def test_department_year_and_content_are_taken_apart(corpus):
    asked = understand("区政府办2026年社保和就业支出占多大比重？", corpus)

    assert [document.ref for document in asked.documents] == ["b"]
    assert asked.year == 2026
    assert asked.content == ("社会保障和就业支出",)
    assert "share" in asked.aspects


def test_another_year_is_missing_and_never_answered_from_its_neighbour(corpus):
    asked = understand("区政府办2025年绩效工资多少？", corpus)

    assert asked.documents == ()
    assert "2025年" in asked.missing
    assert asked.suggestions == ("青山区人民政府办公室2026年部门预算",)


def test_another_kind_is_missing(corpus):
    assert "部门决算" in understand("区政府办的决算里绩效工资多少？", corpus).missing


def test_an_unknown_department_is_missing(corpus):
    assert "青山区财政局" in understand("青山区财政局2024年决算收入", corpus).missing


def test_what_a_question_leaves_out_comes_from_those_before(corpus):
    asked = understand("绩效工资呢？", corpus, ["审批局决算里津贴补贴是多少？"])

    assert [document.ref for document in asked.documents] == ["a"]
    assert asked.content == ("绩效工资",)


def test_a_question_with_another_department_alone_repeats_the_measure(corpus):
    asked = understand("审批局呢？", corpus, ["区政府办绩效工资多少？"])

    assert [document.ref for document in asked.documents] == ["a"]
    assert asked.content == ("绩效工资",)


def test_a_title_says_whose_disclosure_of_which_year_and_kind(corpus):
    assert title(corpus.documents[1]) == "白水市青山区行政审批局2024年部门决算"
