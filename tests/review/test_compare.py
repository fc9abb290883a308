"""Interval arithmetic: rounding never fails, real differences do."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosures.model import Amount
from review.compare import add_up, agree, explained_by_one, growth, half_up, interval, multiplied, ratio, sharpened
from review.model import Outcome
from tests.factories import amount, source

MONEY = st.decimals(min_value="0.01", max_value="100000", places=6)
PLACES = st.integers(min_value=0, max_value=4)


def rounded(value: Decimal, places: int, unit: str = "万元") -> Amount:
    step = Decimal(1).scaleb(-places)
    shown = value.quantize(step, rounding=ROUND_HALF_UP)
    return Amount(shown, step, unit, source(str(shown)))


@given(MONEY, PLACES, PLACES)
def test_two_roundings_of_one_value_never_fail(value, one, other):
    left, right = rounded(value, one), rounded(value, other)
    bare_zero = 0 in {left.value if left.step >= 1 else 1, right.value if right.step >= 1 else 1}

    assert bare_zero or agree(left, right).outcome is not Outcome.FAILS


@given(st.lists(MONEY, min_size=1, max_size=30))
def test_a_rounded_total_of_rounded_parts_never_fails(values):
    total = rounded(sum(values), 2)

    assert add_up(total, [rounded(value, 2) for value in values]).outcome is not Outcome.FAILS


@given(MONEY, MONEY, st.sampled_from([ROUND_HALF_UP, ROUND_DOWN]))
def test_a_rounded_or_cut_percentage_of_rounded_amounts_never_fails(part, whole, how):
    shown = (part / whole * 100).quantize(Decimal("0.01"), rounding=how)
    quoted = Amount(shown, Decimal("0.01"), "%", source(str(shown)))

    comparison = ratio(rounded(part, 2), rounded(whole, 2), quoted)

    assert comparison is None or comparison.outcome is not Outcome.FAILS


@given(MONEY, MONEY)
def test_a_growth_rate_of_rounded_amounts_never_fails(previous, current):
    shown = half_up((current - previous) / previous * 100)
    quoted = Amount(shown, Decimal("0.01"), "%", source(str(shown)))

    comparison = growth(rounded(current, 2), rounded(current - previous, 2), quoted)

    assert comparison is None or comparison.outcome is not Outcome.FAILS


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        (amount("60"), amount("60.00"), Outcome.HOLDS),
        (amount("60"), amount("60.38"), Outcome.TAIL),
        (amount("243.77"), amount("243.78"), Outcome.TAIL),
        (amount("243.77"), amount("243.79"), Outcome.FAILS),
        (amount("0"), amount("0.31"), Outcome.FAILS),
        (amount("1,241.66"), amount("12416600", "元"), Outcome.HOLDS),
        (amount("1,241.66"), amount("12416583", "元"), Outcome.TAIL),
        (amount("1,241.66"), amount("12416688.3", "元"), Outcome.TAIL),
        (amount("1,241.66"), amount("12416712.3", "元"), Outcome.FAILS),
        (amount("60"), amount("60.98"), Outcome.FAILS),
    ],
    ids=[
        "dropped zeros",
        "rounded to a whole",
        "a tail",
        "a difference",
        "a bare zero",
        "other unit",
        "other unit, tail",
        "other unit, cut off",
        "other unit, a difference",
        "wholes are not cut off",
    ],
)
def test_agreement_follows_from_printed_precision(left, right, outcome):
    assert agree(left, right).outcome is outcome


def test_several_printings_narrow_the_fact_first():
    comparison = agree(amount("60.6"), amount("60"), amount("60.38"))

    assert comparison.outcome is Outcome.FAILS


def test_a_sum_shows_its_arithmetic():
    comparison = add_up(amount("3.93"), [amount("0.50"), amount("1.52"), amount("1.92")])

    assert (comparison.outcome, comparison.expected) == (Outcome.TAIL, "3.94万元")
    assert comparison.working == "0.50+1.52+1.92=3.94 ≠ 3.93"


def test_a_long_sum_is_cut_short_in_words_only():
    comparison = add_up(amount("30"), [amount("1.00")] * 30)

    assert comparison.outcome is Outcome.HOLDS
    assert "…（共30项）" in comparison.working


def test_a_zero_base_is_not_comparable():
    assert ratio(amount("5300.00"), amount("0"), amount("100.00", "%")) is None
    assert growth(amount("5.00"), amount("5.00"), amount("100", "%")) is None


def test_a_fall_is_compared_with_its_sign():
    falls = growth(amount("90.00"), amount("-10.00"), amount("-10.00", "%"))
    rises = growth(amount("90.00"), amount("-10.00"), amount("10.00", "%"))

    assert (falls.outcome, rises.outcome) == (Outcome.HOLDS, Outcome.FAILS)


def test_half_up_not_half_even():
    assert half_up(Decimal("6.125")) == Decimal("6.13")


def test_zeros_dropped_beside_finer_figures_come_back():
    assert sharpened(amount("60"), [amount("56.86"), None]).step == Decimal("0.01")
    assert sharpened(amount("60"), [amount("80", "人")]).step == 1


def test_an_interval_is_half_a_digit_each_way():
    found = interval(amount("0.50"))

    assert (found.low, found.high) == (4950, 5050)


def test_a_repeated_line_and_added_groups_are_told_from_wrong_figures():
    parts = [amount("1.00"), amount("2.00"), amount("4.00")]

    assert explained_by_one(amount("3.00"), parts)
    assert not explained_by_one(amount("6.50"), parts)
    assert multiplied(amount("3.50"), parts)
    assert not multiplied(amount("6.50"), parts)
