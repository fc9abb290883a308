"""What belongs together is held against each other whenever one of it changes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from storage import batches, disclosures, filings, findings, related
from storage.overview import Scope
from storage.schema import DisclosureRecord
from tests.factories import with_cell
from tests.review.checks.across_pairs import sample
from tests.review.checks.test_across import GENERAL, department, line, own
from workflow import correct, decide, hand_out, intake, relate
from workflow.judge import judge, save
from workflow.relate import relate_all, relate_next

BUDGET, BEFORE, BOOKS = (sample(name) for name in ("budget.txt", "before.txt", "accounts.txt"))
INITIAL = "across/initial_budgets_are_those_disclosed"
BY = "张三"


def spoiled(text="390.00"):
    return with_cell(BUDGET, GENERAL, line(BUDGET, GENERAL, "行政运行"), "total", text)


def lay_in(store, disclosure, name, sha256=None):
    """A filing as it is when its checks have run; its disclosure's id."""
    with store.begin() as session:
        filing = filings.add(session, batches.add(session, "甲").id, 0, name)
        filing.sha256, filing.state = sha256 or name[:1] * 64, "done"
        return save(session, filing, judge(disclosure, ())).id


def across(store, disclosure_id):
    found = decide.of_disclosure(store, disclosure_id)
    return [finding for finding in found if finding.check.startswith("across/")]


def initial(store, disclosure_id):
    return next(finding for finding in across(store, disclosure_id) if finding.check == INITIAL)


def filing_of(store, disclosure_id):
    with store.read() as session:
        return disclosures.get(session, disclosure_id).filing_id


def reasons(store, disclosure_id):
    with store.read() as session:
        skipped = disclosures.assessment(disclosures.get(session, disclosure_id)).not_applicable
    return [item.reason for item in skipped if item.check == "across"]


@pytest.fixture
def pair(store):
    ids = lay_in(store, BOOKS, "f.txt"), lay_in(store, spoiled(), "b.txt")
    relate_all(store)
    return ids


def test_a_finding_between_two_files_stands_on_both_desks_with_both_places(store, pair):
    accounts, budget = (initial(store, each) for each in pair)

    assert accounts.message == budget.message
    assert accounts.key == budget.key
    assert [side["file"] for side in budget.evidence] == ["f.txt", "b.txt"]
    assert [side["sha256"][:1] for side in budget.evidence] == ["f", "b"]


def test_what_came_first_is_related_when_its_counterpart_comes(store):
    accounts = lay_in(store, BOOKS, "f.txt")
    relate_all(store)
    assert across(store, accounts) == []
    assert "2025年部门预算" in reasons(store, accounts)[0]

    lay_in(store, spoiled(), "b.txt")
    relate_all(store)

    assert [finding.check for finding in across(store, accounts)] == [INITIAL]
    assert "2025年部门预算" not in reasons(store, accounts)[0]


def test_nothing_is_due_afterwards_and_running_again_changes_nothing(store, pair):
    before = across(store, pair[0])

    assert relate_next(store) is False
    with store.begin() as session:
        related.mark_due(session, disclosures.get(session, pair[0]))
    relate_all(store)

    assert across(store, pair[0]) == before


def test_when_one_file_is_deleted_its_findings_leave_the_others_desk(store, pair):
    intake.delete(store, filing_of(store, pair[1]))
    relate_all(store)

    assert across(store, pair[0]) == []
    assert "2025年部门预算" in reasons(store, pair[0])[0]


def test_judging_a_file_anew_keeps_the_findings_with_their_ids(store, pair):
    before = initial(store, pair[0])
    with store.begin() as session:
        save(session, filings.get(session, filing_of(store, pair[0])), judge(BOOKS, ()))

    assert initial(store, pair[0]).id == before.id
    relate_all(store)
    assert initial(store, pair[0]).id == before.id


def test_the_issue_list_has_a_finding_between_two_files_once(store, pair):
    (table, *_) = hand_out.issues(store, Scope()).grids

    told = [row for row in table.rows if initial(store, pair[0]).message in row]

    assert len(told) == 1


def test_a_verdict_counts_on_both_desks(store, pair):
    decide.decide(store, initial(store, pair[0]).id, "confirmed", "", BY)

    assert initial(store, pair[1]).decision.verdict == "confirmed"

    decide.undo(store, initial(store, pair[1]).id, BY)
    assert initial(store, pair[0]).decision is None


def test_a_verdict_stays_over_another_run_and_lapses_with_the_figures(store, pair):
    decide.decide(store, initial(store, pair[0]).id, "confirmed", "", BY)
    with store.begin() as session:
        save(session, filings.get(session, filing_of(store, pair[1])), judge(spoiled(), ()))
    relate_all(store)
    assert initial(store, pair[0]).decision.verdict == "confirmed"

    with store.begin() as session:
        save(session, filings.get(session, filing_of(store, pair[1])), judge(spoiled("380.00"), ()))
    relate_all(store)

    assert initial(store, pair[0]).decision is None
    assert initial(store, pair[0]).lapsed.verdict == "confirmed"


def test_a_corrected_year_ends_what_was_found_and_begins_something_else(store, pair):
    correct.identity(store, pair[1], {"year": "2024"}, "封面有误", BY)
    relate_all(store)

    assert all(finding.check != INITIAL for finding in across(store, pair[0]))


def test_files_of_one_name_are_told_apart(store):
    accounts = lay_in(store, BOOKS, "公开.txt", "1" * 64)
    budget = lay_in(store, spoiled(), "公开.txt", "2" * 64)
    relate_all(store)

    sides = initial(store, accounts).evidence

    assert [side["file"] for side in sides] == ["公开.txt", "公开.txt（2025年部门预算）"]
    with store.read() as session:
        assert findings.holding(session, sides[1]["file"], sides[1]["sha256"]) == budget


def test_a_unit_is_held_against_its_department(store):
    whole = lay_in(store, department(second="31.00"), "d.txt")
    unit = lay_in(store, own("青石区档案馆", "30.00", "30.00"), "u.txt")
    relate_all(store)

    checks = {finding.check for each in (whole, unit) for finding in across(store, each)}

    assert checks == {"across/units_are_as_their_department_lists_them"}


def test_a_file_that_changes_while_it_is_judged_is_due_again(store, pair, monkeypatch):
    with store.begin() as session:
        related.mark_due(session, disclosures.get(session, pair[0]))
    judged = relate.review.relate

    def meanwhile(*given, **named):
        with store.begin() as session:
            record = session.get(DisclosureRecord, pair[0])
            record.related_due += timedelta(seconds=1)
            session.get(DisclosureRecord, pair[1]).related_due = record.related_due
        return judged(*given, **named)

    monkeypatch.setattr(relate.review, "relate", meanwhile)
    assert relate_next(store) is True

    with store.read() as session:
        assert related.next_due(session).id in pair


def test_what_was_stored_by_an_older_version_is_found_too(store, pair):
    with store.begin() as session:
        for each in pair:
            record = session.get(DisclosureRecord, each)
            record.body = record.units = record.of_unit = None
        related.mark_due(session, record)
    relate_all(store)

    with store.read() as session:
        assert [session.get(DisclosureRecord, each).body for each in pair] == ["水务局", "水务局"]
        assert session.get(DisclosureRecord, pair[1]).units == ["云河市东溪区水务局本级", "云河市东溪区河道管理站"]
    assert initial(store, pair[0]).key == initial(store, pair[1]).key


def test_a_switched_off_check_finds_nothing():
    off = {INITIAL: "口径不同"}
    assessment = relate.review.relate(judge(BOOKS, ()).assessment, BOOKS, (spoiled(),), off=off)

    assert [item.check for item in assessment.findings if item.check == INITIAL] == []
    assert [item.reason for item in assessment.not_applicable if item.check == INITIAL] == ["已停用：口径不同"]


def test_a_disclosure_without_a_year_belongs_to_nothing(store):
    unknown = replace(BOOKS, identity=replace(BOOKS.identity, year=None))
    lay_in(store, spoiled(), "b.txt")

    alone = lay_in(store, unknown, "f.txt")
    relate_all(store)

    assert across(store, alone) == []
