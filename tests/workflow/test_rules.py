"""The rule book in use."""

import pytest

from review import CHECKS
from review.switches import Switch
from tests.workflow.test_correct import BY, disclosure, lay_in
from workflow import decide, rules
from workflow.errors import NotFound, Refused

SUMS = "totals/columns_add_up_across"
__all__ = ["lay_in"]


def rule(store, check_id=SUMS):
    families = dict(rules.book(store).families)
    return next(rule for rule in families[check_id.partition("/")[0]] if rule.id == check_id)


def switch(store, region="", *, on=False, reason="口径不同", by="管理员", check=SUMS):
    rules.switch(store, Switch(check, region, on, reason), by)


def test_the_book_holds_every_check_once(store):
    book = rules.book(store)

    assert sorted(rule.id for _, found in book.families for rule in found) == sorted(CHECKS)
    assert [family for family, _ in book.families][:2] == ["completeness", "totals"]
    assert book.count == len(CHECKS)


def test_a_rule_is_found_by_any_of_its_texts(store):
    assert rules.book(store, "末级 合计行").count >= 1
    assert rules.book(store, SUMS).count == 1
    assert rules.book(store, "没有这种词").families == ()


def test_a_check_is_counted_over_all_that_is_stored_and_by_verdicts_that_stand(store, lay_in):
    stored = lay_in(disclosure())
    finding = next(item for item in decide.of_disclosure(store, stored) if item.check == SUMS)
    decide.decide(store, finding.id, "dismissed", "无误", BY)
    decide.decide(store, finding.id, "confirmed", "", BY)

    found = rule(store)

    assert found.tallied.fails >= 1
    assert found.verdicts == {"confirmed": 1}


def test_what_the_benchmark_measured_stands_beside_its_check(store):
    measured = rule(store).measured

    assert measured.planted >= measured.found > 0


def test_switching_is_recorded_with_author_reason_and_region(store):
    switch(store, "甲省", by="王芳")
    switch(store, "甲省", on=True, by="李强", reason="已统一")

    newest, oldest = rules.book(store).changes

    assert (newest.by, newest.on, newest.counts, newest.reason) == ("李强", True, True, "已统一")
    assert (oldest.by, oldest.region, oldest.counts) == ("王芳", "甲省", False)
    assert rule(store).off == ()


def test_only_what_is_off_somewhere_is_shown_where_asked(store):
    switch(store, "甲省")

    book = rules.book(store, only_off=True)

    assert [rule.id for _, found in book.families for rule in found] == [SUMS]


def test_regions_of_what_is_stored_are_offered_with_the_wider_ones(store, lay_in):
    lay_in(disclosure())

    assert rules.book(store).regions == ("乙区",)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"reason": " "}, "理由"),
        ({"reason": "长" * 2001}, "理由"),
        ({"region": "本单位"}, "地区应写明"),
        ({"region": "甲省" * 40}, "地区应写明"),
        ({"on": True}, "已经是启用状态"),
    ],
)
def test_an_impossible_switch_is_refused(store, change, words):
    with pytest.raises(Refused) as refused:
        switch(store, **change)

    assert words in refused.value.reason
    assert rules.book(store).changes == ()


def test_switching_to_what_is_already_so_is_refused(store):
    switch(store, "甲省 乙市")

    with pytest.raises(Refused) as refused:
        switch(store, "甲省乙市")

    assert "甲省乙市已经是停用状态" in refused.value.reason


def test_an_unknown_check_is_not_found(store):
    with pytest.raises(NotFound):
        switch(store, check="totals/nothing")
