"""What is stored is judged again where a check was switched."""

from contextlib import suppress

import pytest

from review.switches import Switch
from storage import disclosures, switches, tallies
from storage.store import Store
from tests.workflow.test_correct import BY, WHY, disclosure, lay_in, messages
from workflow import correct, decide, judge_again, rules
from workflow.correct import Cell
from workflow.judge import judge
from workflow.judge_again import judge_next, judge_some

SUMS = "totals/columns_add_up_across"
__all__ = ["lay_in"]


@pytest.fixture
def laid_in(lay_in):
    return lay_in(disclosure())


def switch(store: Store, region="", *, on=False, check=SUMS):
    rules.switch(store, Switch(check, region, on, "口径不同"), "管理员")


def judge_all(store):
    times = 0
    while judge_next(store):
        times += 1
    return times


def found(store, disclosure_id):
    return {finding.check for finding in decide.of_disclosure(store, disclosure_id)}


def reasons(store, disclosure_id, check=SUMS):
    with store.read() as session:
        skipped = disclosures.assessment(disclosures.get(session, disclosure_id)).not_applicable
    return [item.reason for item in skipped if item.check == check]


def test_nothing_is_judged_again_where_nothing_was_switched(store, laid_in):
    assert SUMS in found(store, laid_in)
    assert judge_all(store) == 0


def test_a_check_that_was_switched_off_leaves_no_findings_behind(store, laid_in):
    switch(store)

    assert judge_all(store) == 1

    assert SUMS not in found(store, laid_in)
    assert reasons(store, laid_in) == ["已停用：口径不同"]
    with store.read() as session:
        assert tallies.by_check(session)[SUMS] == tallies.Tallied(not_applicable=1)


def test_judging_again_twice_changes_nothing(store, laid_in):
    switch(store)
    judge_all(store)
    before = messages(store, laid_in)

    assert judge_all(store) == 0
    assert messages(store, laid_in) == before


def test_other_work_need_not_wait_for_all_of_it(store, lay_in):
    stored = [lay_in(disclosure()) for _ in range(3)]
    switch(store)

    judge_some(store, 0)

    assert [SUMS in found(store, each) for each in stored].count(False) == 1
    judge_some(store, 60)
    assert judge_all(store) == 0


def test_a_disclosure_that_cannot_be_judged_holds_up_no_other(store, lay_in, monkeypatch):
    stored = [lay_in(disclosure()) for _ in range(4)]
    damaged = {stored[0]}
    monkeypatch.setattr(judge_again, "_concerns", lambda record, _: 1 / (record.id not in damaged))
    switch(store)

    for _ in range(200):
        with suppress(ZeroDivisionError):
            judge_next(store)

    with store.read() as session:
        newest = {disclosures.get(session, each).ruling for each in stored[1:]}
        assert newest == {switches.ruling(session).id}
        assert disclosures.get(session, stored[0]).ruling not in newest


def test_a_switch_elsewhere_leaves_the_judgement_as_it_is(store, laid_in, monkeypatch):
    switch(store, "丁区")
    monkeypatch.setattr(judge_again, "judge", None)

    assert judge_all(store) == 1
    assert SUMS in found(store, laid_in)


def test_a_verdict_comes_back_with_the_finding_that_was_switched_off(store, laid_in):
    finding = next(item for item in decide.of_disclosure(store, laid_in) if item.check == SUMS)
    decide.decide(store, finding.id, "confirmed", "", BY)
    switch(store, "乙区")
    judge_all(store)

    switch(store, "乙区", on=True)
    judge_all(store)

    again = next(item for item in decide.of_disclosure(store, laid_in) if item.check == SUMS)
    assert again.decision.verdict == "confirmed"


def test_a_switch_is_heeded_when_a_disclosure_is_corrected(store, laid_in):
    switch(store)

    correct.cell(store, laid_in, Cell("t1", 1, 1), "行政事务", WHY, BY)

    assert SUMS not in found(store, laid_in)
    assert judge_all(store) == 0


def test_a_check_switched_while_a_disclosure_is_corrected_is_heeded(store, laid_in, monkeypatch):
    def judge_slowly(parsed, given, ruling):
        monkeypatch.setattr(correct, "judge", judge)
        switch(store)
        return judge(parsed, given, ruling)

    monkeypatch.setattr(correct, "judge", judge_slowly)

    correct.cell(store, laid_in, Cell("t1", 1, 1), "行政事务", WHY, BY)

    assert SUMS not in found(store, laid_in)


def test_what_was_corrected_meanwhile_is_not_overwritten(store, laid_in, monkeypatch):
    switch(store)

    def judge_slowly(parsed, given, ruling):
        monkeypatch.setattr(judge_again, "judge", judge)
        correct.cell(store, laid_in, Cell("t1", 0, 2), "8.00", WHY, BY)
        return judge(parsed, given, ruling)

    monkeypatch.setattr(judge_again, "judge", judge_slowly)

    judge_all(store)

    assert not any("3.00" in message for message in messages(store, laid_in))


def test_what_was_judged_before_checks_were_counted_is_judged_again(store, laid_in):
    with store.begin() as session:
        disclosures.get(session, laid_in).ruling = None
        tallies.replace(session, laid_in, {})

    assert judge_all(store) == 1
    with store.read() as session:
        assert tallies.by_check(session)[SUMS].fails > 0


def test_a_disclosure_that_is_judged_again_stays_in_the_index(store, laid_in):
    with store.begin() as session:
        record = disclosures.get(session, laid_in)
        disclosures.mark_indexed(session, laid_in, record.created_at)
    switch(store)

    judge_all(store)

    with store.read() as session:
        assert disclosures.get(session, laid_in).indexed_at is not None
