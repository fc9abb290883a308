import pytest

from search_index.query import understand
from search_index.sums import LEAST, MOST
from search_index.typed import Condition


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("三公经费 2024", [["三公经费"], ["2024"]]),
        ('"三公 经费"', [["三公经费"]]),
        ("“三公 经费” 接待", [["三公经费"], ["接待"]]),
        ("“三公”经费", [["三公经费"]]),
        ("出国 OR 接待 费用", [["出国", "接待"], ["费用"]]),
        ("出国 | 接待", [["出国", "接待"]]),
        ("(出国 OR 接待) AND 费用", [["出国", "接待"], ["费用"]]),
        ("(出国 人数) OR 接待", [["出国", "接待"], ["人数", "接待"]]),
        ('("三公 经费" OR （境）费) 说明', [["三公经费", "(境)费"], ["说明"]]),
        ("因公出国（境）费", [["因公出国(境)费"]]),
        ("公務接待費", [["公务接待费"]]),
        ("208 05 05", [["2080505"]]),
        ("1,261.60", [["1261.6"]]),
        ("-12.3", [["-12.3"]]),
        ("OR 三公", [["三公"]]),
        (") 三公", [["三公"]]),
        ("单位：万元", [["单位:万元"]]),
        ("“", []),
        ("", []),
    ],
)
def test_what_is_typed_is_understood(typed, wanted):
    assert [list(group) for group in understand(typed).all_of] == wanted


@pytest.mark.parametrize("typed", ["三公 -接待", "三公 NOT 接待", "三公 －接待", "-接待 三公"])
def test_exclusions_are_set_aside(typed):
    wanted = understand(typed)

    assert wanted.all_of == (("三公",),)
    assert wanted.none_of == ("接待",)


@pytest.mark.parametrize(
    ("typed", "condition"),
    [
        ("部门:财政局", Condition("department", ("财政局",))),
        ("部门：“财政局”", Condition("department", ("财政局",))),
        ("year:2024", Condition("year", ("2024",))),
        ("年度:2022..2024", Condition("year", ("2022", "2023", "2024"))),
        ("类型:决算", Condition("kind", ("final_accounts",))),
        ("章节:名词解释", Condition("section", ("名词解释",))),
    ],
)
def test_fields_narrow_the_search(typed, condition):
    wanted = understand(f"三公 {typed}")

    assert wanted.within == (condition,)
    assert wanted.all_of == (("三公",),)


@pytest.mark.parametrize("typed", ["年度:去年", "类型:其他", "科目:行政运行", '"部门:财政局"', "金额:很多"])
def test_what_has_no_meaning_as_a_field_is_print(typed):
    wanted = understand(typed)

    assert wanted.within == wanted.ranges == ()
    assert len(wanted.all_of) == 1


@pytest.mark.parametrize(
    ("typed", "bounds"),
    [
        ("金额:100..200", (100_000_000, 200_000_000)),
        ("100..200万元", (100_000_000, 200_000_000)),
        ("金额:1,000元..2,000元", (100_000, 200_000)),
        ("金额:90万元..1亿元", (90_000_000, 10_000_000_000)),
        ("金额:706.61", (706_610_000, 706_610_000)),
        ("金额>=100", (100_000_000, MOST)),
        ("金额:<5元", (LEAST, 499)),
        ("金额:..5元", (LEAST, 500)),
    ],
)
def test_ranges_of_sums_are_understood_in_their_unit(typed, bounds):
    assert understand(typed).ranges == (bounds,)


def test_a_phrase_is_taken_exactly_and_a_word_also_in_other_words():
    assert understand("公车").similar == {"公车": ("公务用车",)}
    assert understand('"公车"').similar == {}


def test_a_sum_is_the_same_in_every_unit():
    assert understand("706.61万元").sums == {"706.61万元": 706_610_000}
    assert understand("7,066,100元").sums == {"7066100元": 706_610_000}
    assert understand("706.61").sums == {}


def test_every_group_must_be_met_and_no_exclusion():
    wanted = understand("出国 OR 接待 费 -会议")

    assert wanted.matches("因公出国费")
    assert wanted.matches("公务接待费")
    assert not wanted.matches("公务接待")
    assert not wanted.matches("公务接待费和会议费")


def test_nothing_asked_matches_nothing():
    assert not understand(" ").matches("任何文字")
