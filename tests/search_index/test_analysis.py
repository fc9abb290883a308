import pytest
from hypothesis import given
from hypothesis import strategies as st

from search_index.analysis import marks, normal_form, normalise, occurrences

PRINT = st.text(alphabet="三公经费户⼾门⻔“”《》 \n\t　0123456789０１.．,，:：%ABcdⅣ①㈠（）()-—年", max_size=40)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("１２６１．６６", "1,261.66"),
        ("5,300.00万元", "5300万元"),
        ("“三公”经费", "三公经费"),
        ("《三公》 经费", "三公经费"),
        ("⼾籍⻔户", "户籍门户"),
        ("2024 年 部门\n预算", "2024年部门预算"),
        ("208 05 05", "2080505"),
        ("302  28", "30228"),
        ("因公出国（境）费", "因公出国(境)费"),
        ("ＡＢＣ", "abc"),
    ],
)
def test_what_a_reviewer_takes_for_the_same_has_one_normal_form(one, other):
    assert normal_form(one) == normal_form(other)


@pytest.mark.parametrize(
    ("one", "other"), [("12 34", "1234"), ("①2024", "12024"), ("2024.10.30", "2024.1.3"), ("1.05", "1.5")]
)
def test_what_differs_keeps_differing(one, other):
    assert normal_form(one) != normal_form(other)


@given(PRINT)
def test_the_quick_normal_form_is_the_one_with_the_way_back(text):
    assert normal_form(text) == normalise(text).text


@given(PRINT)
def test_every_character_of_the_normal_form_has_its_place_in_the_original(text):
    normalised = normalise(text)

    assert len(normalised.spans) == len(normalised.text)
    assert all(0 <= start < end <= len(text) for start, end in normalised.spans)
    assert list(normalised.spans) == sorted(normalised.spans)


def test_marks_cover_the_printed_figure_with_its_separators_and_zeros():
    text = "合计 5,300.00 万元"

    ((start, end),) = marks(text, ("5300",))

    assert text[start:end] == "5,300.00"


def test_marks_cover_every_place_of_every_term_and_join_where_they_touch():
    text = "“三公”经费和三公经费"

    spans = marks(text, ("三公", "经费"))

    assert [text[start:end] for start, end in spans] == ["三公", "经费", "三公经费"]


def test_overlapping_occurrences_are_all_found():
    assert occurrences("经经", "经经经") == [(0, 2), (1, 3)]
