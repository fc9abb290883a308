from answers import ask


def test_the_departments_of_a_year_are_listed(corpus):
    answer = ask("2026年有哪些部门的预算？", corpus)

    assert answer.kind == "listing"
    assert "现有1份" in answer.text


def test_a_matter_is_no_question_about_what_there_is(corpus):
    assert ask("哪些部门有公务接待费？", corpus).kind != "listing"
