import pytest

from readers.folding import fold


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("⻔⻋⻚⻅⻓", "门车页见长"),
        ("⾦⼊⽀⼾⾭", "金入支户青"),
        ("\uf90a", "金"),
        ("a\u00a0b\u3000c\u2003d", "a b c d"),
        ("万\u200b元\x07\ufeff", "万元"),
        ("1\t2", "1\t2"),
        ("\ue000\ud800", "\ue000\ufffd"),
    ],
    ids=["radicals", "kangxi", "compatibility", "blanks", "invisible", "tab", "surrogate"],
)
def test_what_fonts_put_in_place_of_a_character_is_folded_back(printed: str, typed: str) -> None:
    assert fold(printed) == typed


def test_full_width_digits_and_punctuation_stay_as_printed() -> None:
    assert fold("１２．３４％（Ａ）") == "１２．３４％（Ａ）"
