"""Verdicts."""

import pytest

from storage import batches, disclosures, filings, overview
from storage.overview import Scope
from tests.webapp import hand_made
from workflow import decide
from workflow.errors import NotFound, Refused


def lay_in(store, *findings, sha256="a" * 64):
    with store.begin() as session:
        filing = filings.add(session, batches.add(session, "admin").id, 0, hand_made.NAME, 1)
        filing.sha256 = sha256
        record = disclosures.save(session, filing, hand_made.disclosure(), hand_made.assessment(*findings))
        return record.id, filing.id


def judge_again(store, filing_id, *findings):
    with store.begin() as session:
        filing = filings.get(session, filing_id)
        disclosures.save(session, filing, hand_made.disclosure(), hand_made.assessment(*findings))


def undecided(store):
    with store.read() as session:
        return sum(entry.undecided for entry in overview.disclosures(session, Scope()))


def test_a_verdict_is_kept_with_author_time_and_reason(store):
    disclosure_id, _ = lay_in(store, hand_made.finding())
    finding = decide.of_disclosure(store, disclosure_id)[0]

    decided = decide.decide(store, finding.id, "dismissed", " 口径不同 ", "张三")

    assert (decided.decision.verdict, decided.decision.reason, decided.decision.by) == ("dismissed", "口径不同", "张三")
    assert decide.finding(store, finding.id) == decided
    assert undecided(store) == 0


def test_the_newest_verdict_counts_and_all_are_kept(store):
    disclosure_id, _ = lay_in(store, hand_made.finding())
    finding = decide.of_disclosure(store, disclosure_id)[0]

    decide.decide(store, finding.id, "confirmed", "", "张三")
    decided = decide.decide(store, finding.id, "returned", "请补充", "李四")

    assert decided.decision.verdict == "returned"
    assert [step.by for step in decided.history] == ["张三", "李四"]


def test_a_verdict_survives_a_run_that_finds_the_same(store):
    disclosure_id, filing_id = lay_in(store, hand_made.finding())
    decide.decide(store, decide.of_disclosure(store, disclosure_id)[0].id, "dismissed", "口径不同", "张三")

    judge_again(store, filing_id, hand_made.finding("k0"), hand_made.finding())

    by_key = {finding.key: finding for finding in decide.of_disclosure(store, disclosure_id)}
    assert by_key["k1"].decision.verdict == "dismissed"
    assert by_key["k0"].decision is None
    assert undecided(store) == 1


def test_a_verdict_lapses_when_the_figures_change(store):
    disclosure_id, filing_id = lay_in(store, hand_made.finding())
    decide.decide(store, decide.of_disclosure(store, disclosure_id)[0].id, "dismissed", "口径不同", "张三")

    judge_again(store, filing_id, hand_made.finding(reported="98.00%"))

    finding = decide.of_disclosure(store, disclosure_id)[0]
    assert finding.decision is None
    assert finding.lapsed.by == "张三"
    assert undecided(store) == 1


def test_undoing_leaves_a_trace_and_no_verdict(store):
    disclosure_id, _ = lay_in(store, hand_made.finding())
    finding_id = decide.of_disclosure(store, disclosure_id)[0].id
    decide.decide(store, finding_id, "confirmed", "", "张三")

    undone = decide.undo(store, finding_id, "李四")

    assert (undone.decision, undone.lapsed) == (None, None)
    assert [step.verdict for step in undone.history] == ["confirmed", "withdrawn"]
    assert undecided(store) == 1


def test_what_was_never_decided_or_is_taken_back_already_gets_no_further_trace(store):
    disclosure_id, _ = lay_in(store, hand_made.finding("k1"), hand_made.finding("k2"))
    first, second = (finding.id for finding in decide.of_disclosure(store, disclosure_id))
    decide.decide(store, first, "confirmed", "", "张三")
    decide.undo(store, first, "张三")

    again, never = decide.undo_several(store, [first, second], "张三")

    assert [step.verdict for step in again.history] == ["confirmed", "withdrawn"]
    assert never.history == ()


def test_the_gravest_findings_come_first(store):
    disclosure_id, _ = lay_in(
        store,
        hand_made.finding("i", severity="info"),
        hand_made.finding("w", severity="warning"),
        hand_made.finding("e"),
    )

    assert [finding.key for finding in decide.of_disclosure(store, disclosure_id)] == ["e", "w", "i"]


@pytest.mark.parametrize(
    ("verdict", "reason"), [("maybe", "x"), ("dismissed", " "), ("returned", ""), ("confirmed", "长" * 2001)]
)
def test_a_verdict_that_breaks_a_rule_is_refused(store, verdict, reason):
    disclosure_id, _ = lay_in(store, hand_made.finding())
    finding = decide.of_disclosure(store, disclosure_id)[0]

    with pytest.raises(Refused):
        decide.decide(store, finding.id, verdict, reason, "张三")

    assert decide.finding(store, finding.id).history == ()


def test_an_unknown_finding_is_not_found(store):
    with pytest.raises(NotFound):
        decide.finding(store, "nothing")
    with pytest.raises(NotFound):
        decide.decide(store, "nothing", "confirmed", "", "张三")


def test_a_disclosure_without_findings_has_none(store):
    disclosure_id, _ = lay_in(store)

    assert decide.of_disclosure(store, disclosure_id) == ()
