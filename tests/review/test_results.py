"""Points and deviations of single rows: the vectors that printed forms give."""

from decimal import Decimal

import pytest

from disclosures.targets import read_target
from review.results import execution, missed, row
from review.rubric import OverCompletion

CAPPED, KEEPS = OverCompletion.CAPPED, OverCompletion.KEEPS_POINTS

VECTORS = [
    ("≥51条", "86条", "10", "7.79", "38.63"),
    ("≤87万元", "134.28万元", "10", "4.57", "54.34"),
    ("≥80人", "49人", "10", "6.13", "-38.75"),
    ("≥90%", "100%", "10", "10.00", "0.00"),
    ("≤60万元", "56.86万元", "10", "10.00", "0.00"),
    ("≈30人", "30人", "5", "5.00", "0.00"),
    ("≤10万元", "25万元", "10", "0.00", "150.00"),
    ("=100%", "100%", "10", "10.00", "0.00"),
    ("2024年12月31日前", "100%", "10", "10.00", "0.00"),
    ("每月25日", "100%", "10", "10.00", "0.00"),
    ("2024年12月31日前", "2024年11月30日", "10", "10.00", "0.00"),
    ("≤60万元", "568600元", "10", "10.00", "0.00"),
    ("≤0次", "0次", "10", "10.00", None),
    ("≤0次", "2次", "10", "0.00", None),
]


@pytest.mark.parametrize(("target", "actual", "weight", "score", "deviation"), VECTORS, ids=str)
def test_points_and_deviation_follow(target, actual, weight, score, deviation):
    found = row(read_target(target), read_target(actual), Decimal(weight), CAPPED)

    assert (str(found.score), str(found.deviation)) == (score, str(deviation))


@pytest.mark.parametrize(
    ("budget", "executed", "score"),
    [
        ("60", "56.86", "9.48"),
        ("0.36", "0.31", "8.61"),
        ("181.03", "134.28", "7.42"),
        ("14", "10", "7.14"),
        ("65.13", "36.47", "5.60"),
        ("19.64", "9.77", "4.98"),
        ("1.5", "0.52", "3.47"),
        ("10", "12", "10.00"),
    ],
)
def test_execution_points_come_from_the_rounded_rate(budget, executed, score):
    assert str(execution(Decimal(10), Decimal(budget), Decimal(executed)).score) == score


def test_execution_of_nothing_is_not_applicable():
    assert execution(Decimal(10), Decimal(0), Decimal(0)).score is None


def test_steps_read_like_the_reviewer_would_write_them():
    found = row(read_target("≥80人"), read_target("49人"), Decimal(10), CAPPED)

    assert found.steps == "10 × 49 ÷ 80 = 6.125 → 6.13"


def test_over_completion_shows_the_other_readings():
    found = row(read_target("≥51条"), read_target("86条"), Decimal(10), CAPPED)

    assert found.debatable
    assert [text.rpartition("：")[2] for text in found.alternatives] == ["7.79", "6.14", "10.00"]


def test_over_completion_costs_nothing_where_the_policy_keeps_points():
    found = row(read_target("≥10次"), read_target("20次"), Decimal(10), KEEPS)

    assert (str(found.score), found.debatable) == ("10.00", True)


@pytest.mark.parametrize(
    ("target", "actual"),
    [("显著提高", "显著提高"), ("≥80人", "90%"), ("2024年6月底前", "2024年12月31日")],
    ids=["words", "other unit", "late"],
)
def test_what_only_a_person_can_judge_is_not_computed(target, actual):
    assert row(read_target(target), read_target(actual), Decimal(10), CAPPED).score is None


def test_late_by_share_loses_that_share():
    found = row(read_target("2024年12月31日前"), read_target("80%"), Decimal(10), CAPPED)

    assert (str(found.score), str(found.deviation)) == ("8.00", "-20.00")


@pytest.mark.parametrize(
    ("target", "actual", "expected"),
    [("≥80人", "49人", True), ("≥51条", "86条", False), ("≤87万元", "134.28万元", True), ("每月", "100%", False)],
)
def test_missed_targets_are_told(target, actual, expected):
    assert missed(read_target(target), read_target(actual)) is expected


def test_an_overrun_shows_the_other_rule_in_use():
    found = row(read_target("≤87万元"), read_target("134.28万元"), Decimal(10), CAPPED)

    assert found.alternatives == ("按目标值÷完成值：6.48",)
    assert found.allows(Decimal("6.48"))
    assert not found.allows(Decimal("5.00"))


def test_more_than_about_so_many_is_read_both_ways():
    found = row(read_target("≈30人"), read_target("36人"), Decimal(5), KEEPS)

    assert (str(found.score), found.alternatives, found.debatable) == ("5.00", ("按目标值÷完成值：4.17",), True)


def test_execution_from_the_exact_rate_is_shown_where_it_differs():
    assert execution(Decimal(10), Decimal("19.64"), Decimal("9.77")).alternatives == ("按未取整的执行率：4.97",)
    assert execution(Decimal(10), Decimal(60), Decimal("56.86")).alternatives == ()
