from answers import ask


def test_duties_are_listed_in_their_order(chapter_corpus):
    answer = ask("区政府办的主要职责有哪些？", chapter_corpus)

    assert answer.kind == "listing"
    assert [cited.quote[:3] for cited in answer.citations] == ["（一）", "（二）"]


def test_a_matter_among_the_duties_finds_its_one_clause(chapter_corpus):
    answer = ask("区政府办哪条职责管应急值班？", chapter_corpus)

    assert len(answer.citations) == 1
    assert "应急值班" in answer.text


def test_units_below_are_the_lines_after_the_colon(chapter_corpus):
    answer = ask("区政府办下属单位有哪几个？", chapter_corpus)

    assert "发展研究中心" in answer.text
    assert "应急值班" not in answer.text


def test_one_clause_is_told_by_its_number(chapter_corpus):
    answer = ask("政府办主要职责第二条是什么？", chapter_corpus)

    assert [cited.quote for cited in answer.citations] == ["（二）负责应急值班工作。"]
