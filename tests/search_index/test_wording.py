"""What is meant is found however it is worded: other units, words, scripts, headings; and it is said how."""

import pytest

from disclosures.model import Source
from search_index import open_index
from search_index.engine import Entry, Query
from search_index.schema import Labels, Passage

TEXTS = (
    "机关运行经费支出预算706.61万元。",
    "机关运行经费支出 7,066,100 元",
    "项目支出 60.00；合计 706.61",
    "公务用车购置费为零。",
    "公车购置费为零。",
    "项目编码 4107 0224 0000；项目名称 电子政务",
    "编码 41070224\n0000",
)
PATHS = (("第二部分",), ("第二部分",), ("支出总表",), ("三公经费",), ("三公经费",), ("项目表",), ("项目表",))
SUMS = {2: (60_000_000, 706_610_000)}


@pytest.fixture
def engine(url):
    engine = open_index(url)
    passages = tuple(
        Passage("a", number, number == 2, path, text, Source(text), SUMS.get(number, ()))
        for number, (text, path) in enumerate(zip(TEXTS, PATHS, strict=True))
    )
    later = (Passage("b", 0, False, ("第二部分",), "机关运行经费支出预算90元。", Source("")),)
    engine.replace(
        [
            Entry("a", Labels("a.pdf", "某区工业和信息化局", 2026, "budget"), passages),
            Entry("b", Labels("b.pdf", "某区财政局", 2024, "final_accounts"), later),
        ]
    )
    return engine


def found(engine, typed):
    return {(hit.ref, hit.number): hit.via for hit in engine.search(Query(typed)).hits}


@pytest.mark.parametrize("typed", ["706.61万元", "7,066,100元", "7066100元", "0.070661亿元", "706.61万"])
def test_a_sum_is_found_in_every_unit(engine, typed):
    assert found(engine, typed).keys() >= {("a", 0), ("a", 1), ("a", 2)}


def test_a_sum_in_another_unit_comes_after_the_printed_one_and_says_so(engine):
    hits = engine.search(Query("706.61万元")).hits

    assert [hit.via for hit in hits] == ["", "sum", "sum"]
    assert [hit.text[slice(*hit.marks[0])] for hit in hits] == ["706.61万元", "7,066,100", "706.61"]


def test_a_number_without_a_unit_is_no_sum(engine):
    assert ("a", 1) not in found(engine, "706.61")


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("金额:700..800", {("a", 0), ("a", 1), ("a", 2)}),
        ("60万元..61万元", {("a", 2)}),
        ("金额>=1亿元", set()),
        ("金额:..100元", {("b", 0)}),
        ("机关运行 金额:700..800", {("a", 0), ("a", 1)}),
        ("金额:60 金额:706.61", {("a", 2)}),
    ],
)
def test_ranges_find_the_sums_between(engine, typed, numbers):
    assert found(engine, typed).keys() == numbers


@pytest.mark.parametrize(
    ("typed", "refs"),
    [
        ("机关运行 部门:财政", {"b"}),
        ("机关运行 年度:2025..2026", {"a"}),
        ("机关运行 类型:决算", {"b"}),
        ("年度:2024", {"b"}),
        ("费 章节:三公", {"a"}),
    ],
)
def test_fields_in_the_query_filter(engine, typed, refs):
    assert {ref for ref, _ in found(engine, typed)} == refs


def test_other_words_for_the_same_thing_are_found_after_the_word_itself(engine):
    assert list(found(engine, "公车购置费").items()) == [(("a", 4), ""), (("a", 3), "synonym")]
    assert list(found(engine, '"公车购置费"')) == [("a", 4)]


def test_of_several_words_some_may_stand_in_headings_department_or_year(engine):
    assert found(engine, "购置费 三公经费") == {("a", 3): "heading", ("a", 4): "heading"}
    assert found(engine, "机关运行 工信局 2026年").keys() == {("a", 0), ("a", 1)}
    assert found(engine, "三公经费") == {}


@pytest.mark.parametrize("typed", ["机关运行 某工信局", "某区工业信息局 机关运行", "机关运行 区工信局 -90"])
def test_a_department_is_known_by_its_name_in_short(engine, typed):
    assert found(engine, typed) == {("a", 0): "heading", ("a", 1): "heading"}


@pytest.mark.parametrize("typed", ["机关运行 信工局", '机关运行 "某工信局"', "某工信局"])
def test_what_is_in_another_order_or_exact_or_alone_is_no_name_in_short(engine, typed):
    assert found(engine, typed) == {}


@pytest.mark.parametrize("typed", ["公務用車購置費", "「公务用车」购置费", "公务用车购置费", "公务 用车购置费为零。"])
def test_scripts_quotation_marks_and_blanks_make_no_difference(engine, typed):
    assert ("a", 3) in found(engine, typed)


@pytest.mark.parametrize("typed", ["410702240000", "02240000", "4107 0224 0000", '"0224 0000"'])
def test_a_code_is_found_though_blanks_or_line_ends_break_it(engine, typed):
    assert found(engine, typed).keys() >= {("a", 5)}
    assert ("a", 6) in found(engine, "410702240000")


@pytest.mark.parametrize("typed", ["066,1", "7,06", "0.00", "0.00；"])
def test_a_number_cut_in_the_middle_is_found_as_printed(engine, typed):
    there = {("a", number) for number, text in enumerate(TEXTS) if typed.replace(" ", "") in text.replace(" ", "")}

    assert there <= found(engine, typed).keys()
    assert there
