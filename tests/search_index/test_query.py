import pytest

from search_index.query import Wanted, understand


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("三公经费 2024", Wanted((("三公经费",), ("2024",)))),
        ('"三公 经费"', Wanted((("三公经费",),))),
        ("“三公 经费” 接待", Wanted((("三公经费",), ("接待",)))),
        ("“三公”经费", Wanted((("三公经费",),))),
        ("三公 -接待", Wanted((("三公",),), ("接待",))),
        ("出国 OR 接待 费用", Wanted((("出国", "接待"), ("费用",)))),
        ("出国 | 接待", Wanted((("出国", "接待"),))),
        ("208 05 05", Wanted((("2080505",),))),
        ("1,261.60", Wanted((("1261.6",),))),
        ("-12.3", Wanted((("-12.3",),))),
        ("OR 三公", Wanted((("三公",),))),
        ("“", Wanted(())),
        ("", Wanted(())),
    ],
)
def test_what_is_typed_is_understood(typed, wanted):
    assert understand(typed) == wanted


def test_every_group_must_be_met_and_no_exclusion():
    wanted = understand("出国 OR 接待 费 -会议")

    assert wanted.matches("因公出国费")
    assert wanted.matches("公务接待费")
    assert not wanted.matches("公务接待")
    assert not wanted.matches("公务接待费和会议费")


def test_nothing_asked_matches_nothing():
    assert not understand(" ").matches("任何文字")
