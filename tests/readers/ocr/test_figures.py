import pytest

from readers.ocr.figures import full_width, settled


@pytest.mark.parametrize(
    ("recognised", "meant"),
    [
        ("1,24l.66", "1,241.66"),
        ("O.00", "0.00"),
        ("1，241．66", "1,241.66"),
        ("1.241.66", "1,241.66"),
        ("0,00", "0.00"),
        ("0:00", "0.00"),
        ("-3。5O", "-3.50"),
        ("o1", "01"),
        ("2O8", "208"),
    ],
    ids=[
        "letter l",
        "letter O",
        "wide marks",
        "point for comma",
        "comma for point",
        "colon",
        "full stop",
        "short code",
        "code",
    ],
)
def test_letters_and_marks_that_can_only_be_a_figure_become_one(recognised: str, meant: str) -> None:
    assert settled(recognised) == meant


@pytest.mark.parametrize(
    "text", ["1,241.66", "101001", "0.0O3", "12.3.4", "Il", "50%", "3辆", "1,2,3", "", "2024.01.05"]
)
def test_what_may_be_something_else_stays_as_recognised(text: str) -> None:
    assert settled(text) == text


def test_brackets_and_marks_in_chinese_are_as_wide_as_it() -> None:
    assert full_width("(八）社会保障:1,241.66") == "（八）社会保障：1,241.66"
    assert full_width("(1,241.66)") == "(1,241.66)"
    assert full_width("时间8:30") == "时间8:30"
