"""Checks that are off for a region do not judge what comes from there."""

import pytest

from review import assess
from review.switches import Switch, levels, switched_off
from tests.factories import with_cell
from tests.sound_budget import budget

BALANCE = "totals/income_equals_expenditure"


def off(region, reason="口径不同", *, on=False, check="a/b"):
    return Switch(check, region, on, reason)


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("甲省乙市丙区", ("甲省", "乙市", "丙区")),
        ("内蒙古自治区呼和浩特市", ("内蒙古自治区", "呼和浩特市")),
        ("荆州市沙市区", ("荆州市", "沙市区")),
        ("济南市市中区", ("济南市", "市中区")),
        ("延边朝鲜族自治州", ("延边朝鲜族自治州",)),
        ("甲市 乙县", ("甲市", "乙县")),
        ("", ()),
    ],
)
def test_a_place_is_made_of_its_levels(place, found):
    assert levels(place) == found


@pytest.mark.parametrize("region", ["", "甲省", "甲省乙市", "乙市", "丙区", "甲省乙市丙区"])
def test_a_switch_concerns_every_district_within_its_region(region):
    assert switched_off([off(region)], "甲省乙市丙区") == {"a/b": "口径不同"}


@pytest.mark.parametrize("region", ["丁省", "甲省丁市", "市丙区", "甲省丙区"])
def test_a_switch_does_not_concern_other_districts(region):
    assert switched_off([off(region)], "甲省乙市丙区") == {}


def test_a_disclosure_of_no_known_district_is_concerned_by_what_is_off_everywhere():
    assert switched_off([off(""), off("甲省", check="c/d")], None) == {"a/b": "口径不同"}


def test_the_narrowest_region_decides_in_whatever_order_switches_come():
    switches = [off("甲省"), off("乙市", on=True), off("", on=True), off("甲省乙市丙区", "本区另有规定")]

    assert switched_off(switches, "甲省丁市") == {"a/b": "口径不同"}
    assert switched_off(switches, "甲省乙市") == {}
    assert switched_off(reversed(switches), "甲省乙市丙区") == {"a/b": "本区另有规定"}


def test_a_check_that_is_off_finds_nothing_and_is_counted_as_not_applicable():
    wrong = with_cell(budget(), "income_and_expenditure", -1, "income.amount", "1.00")
    before = assess(wrong)

    after = assess(wrong, off={BALANCE: "口径不同"})

    assert BALANCE in {finding.check for finding in before.findings}
    assert BALANCE not in {finding.check for finding in after.findings}
    assert [item.reason for item in after.not_applicable if item.check == BALANCE] == ["已停用：口径不同"]
    assert after.counts["not_applicable"] == before.counts["not_applicable"] + 1
    assert after.by_check[BALANCE] == {"not_applicable": 1}


def test_the_counts_of_the_checks_make_the_counts_of_all():
    assessment = assess(budget())

    for outcome, count in assessment.counts.items():
        assert count == sum(counts.get(outcome, 0) for counts in assessment.by_check.values())
