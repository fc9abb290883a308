from answers import ask


def test_the_clause_is_quoted_whole_with_its_headings(corpus):
    answer = ask("区政府办值班工作写在哪一条", corpus)

    assert answer.kind == "passage"
    assert "（三）负责全区应急值班工作，推进政务公开。" in answer.text
    assert answer.citations[0].path == ("第一部分", "一、主要职责")


def test_what_the_disclosures_do_not_say_is_refused(corpus):
    answer = ask("区政府办的量子计算规划", corpus)

    assert not answer.found
    assert answer.citations == ()
