from datetime import timedelta
from io import BytesIO

import pytest

from disclosures.model import Column, Disclosure, Identity, Kind, Problem, Source, Table
from review.checks.completeness.statutory_tables_are_present import TABLES as EXPECTED
from storage import corrections, disclosures, filings
from storage.encoding import encode
from storage.schema import Correction, now
from workflow import correct, intake
from workflow.parsing import ChildDied, Parsed, Unparsable
from workflow.process import POISON, process, release_abandoned, waiting

SOURCE = Source("收入总表")
TABLES = tuple(
    Table(kind, kind, title, "", "万元", (Column(("合计",), "total"),), (), SOURCE) for kind, title in EXPECTED.items()
)
FILE = {"name": "预算.pdf", "sha256": "ab", "media_type": "application/pdf", "pages": 3, "scanned_pages": []}


def disclosure(**changes):
    sound = {"identity": Identity("甲局", "乙区", 2026, Kind.BUDGET, "万元"), "tables": TABLES}
    return Disclosure(FILE, **(sound | changes))


class Parser:
    """Gives what it was told to, one thing a call; notes the states that the filing went through."""

    def __init__(self, store, *results):
        self.store = store
        self.results = list(results)
        self.states = []

    def __call__(self, _path, _name, on_parsing):
        self.states.append(self.state())
        on_parsing()
        self.states.append(self.state())
        result = self.results.pop(0)
        if isinstance(result, Exception):
            raise result
        return Parsed(encode(result), {"read": 1.5, "parse": 0.5})

    def state(self):
        with self.store.read() as session:
            return session.query(filings.Filing).one().state


@pytest.fixture
def filing_id(store):
    batch_id = intake.open_batch(store, "甲")
    (view,) = intake.receive(store, batch_id, "预算.pdf", BytesIO(b"%PDF-1.7"))
    return view.id


def view(store, filing_id):
    return intake.filing_view(store, filing_id)


def test_a_filing_goes_from_its_bytes_to_the_indexer(store, filing_id):
    parser = Parser(store, disclosure())

    process(store, filing_id, parser=parser)

    filing = view(store, filing_id)
    assert parser.states == ["reading", "parsing"]
    assert (filing.state, filing.reason, filing.attempts) == ("indexing", None, 1)
    assert (filing.department, filing.year, filing.kind, filing.pages) == ("甲局", 2026, "budget", 3)
    assert list(filing.seconds) == ["read", "parse", "check"]
    with store.read() as session:
        assert disclosures.disclosure(disclosures.get(session, filing.disclosure_id)) == disclosure()


def test_a_filing_is_not_taken_twice(store, filing_id):
    process(store, filing_id, parser=Parser(store, disclosure()))

    process(store, filing_id, parser=Parser(store))

    assert view(store, filing_id).attempts == 1


def test_a_retry_replaces_what_was_saved(store, filing_id):
    process(store, filing_id, parser=Parser(store, disclosure()))
    first = view(store, filing_id)
    with store.begin() as session:
        filings.get(session, filing_id).state = "done"
    intake.retry(store, filing_id)

    process(store, filing_id, parser=Parser(store, disclosure(identity=Identity("丙局", None, 2025, Kind.BUDGET))))

    again = view(store, filing_id)
    assert (again.department, again.disclosure_id, again.state) == ("丙局", first.disclosure_id, "indexing")


def test_an_unreadable_file_fails_with_its_reason(store, filing_id):
    process(store, filing_id, parser=Parser(store, Unparsable("文件有密码。")))

    filing = view(store, filing_id)
    assert (filing.state, filing.reason, filing.attempts, filing.disclosure_id) == ("failed", "文件有密码。", 1, None)


def test_a_crash_is_tried_again(store, filing_id):
    process(store, filing_id, parser=Parser(store, ChildDied(-11), disclosure()))

    filing = view(store, filing_id)
    assert (filing.state, filing.attempts) == ("indexing", 2)


def test_a_file_that_crashes_every_time_is_given_up(store, filing_id):
    process(store, filing_id, parser=Parser(store, *[ChildDied(-11)] * 3))

    filing = view(store, filing_id)
    assert (filing.state, filing.reason, filing.attempts) == ("failed", POISON, 3)


def test_a_dead_workers_filing_is_received_again(store, filing_id):
    with store.begin() as session:
        filing = filings.get(session, filing_id)
        filing.state, filing.attempts, filing.heartbeat_at = "parsing", 1, now() - timedelta(seconds=60)

    assert release_abandoned(store) == [filing_id]
    process(store, filing_id, parser=Parser(store, disclosure()))

    assert view(store, filing_id).attempts == 2


def test_a_filing_in_work_is_taken_over_only_by_the_message_that_comes_again(store, filing_id):
    with store.begin() as session:
        filing = filings.get(session, filing_id)
        filing.state, filing.attempts, filing.heartbeat_at, filing.claimed_by = "parsing", 1, now(), "first"

    process(store, filing_id, message="second", parser=Parser(store))
    assert view(store, filing_id).attempts == 1
    process(store, filing_id, message="first", parser=Parser(store, disclosure()))

    assert (view(store, filing_id).state, view(store, filing_id).attempts) == ("indexing", 2)


def test_what_another_worker_took_over_is_left_to_it(store, filing_id):
    class Overtaken(Parser):
        def __call__(self, path, name, on_parsing):
            parsed = super().__call__(path, name, on_parsing)
            with store.begin() as session:
                filings.get(session, filing_id).attempts = 2
            return parsed

    process(store, filing_id, parser=Overtaken(store, disclosure()))

    filing = view(store, filing_id)
    assert (filing.state, filing.disclosure_id) == ("parsing", None)


def test_a_filing_deleted_meanwhile_stays_deleted(store, filing_id):
    class Deleting(Parser):
        def __call__(self, *_):
            intake.delete(store, filing_id)
            return Parsed(encode(disclosure()), {})

    process(store, filing_id, parser=Deleting(store))

    with store.read() as session:
        assert filings.get(session, filing_id) is None


def test_a_filing_that_just_came_is_not_yet_taken_for_forgotten(store, filing_id):
    assert waiting(store) == []
    with store.begin() as session:
        filings.get(session, filing_id).updated_at = now() - timedelta(seconds=60)

    assert waiting(store) == [filing_id]


def test_why_somebody_should_look_is_the_filings_reason(store, filing_id):
    process(store, filing_id, parser=Parser(store, disclosure(problems=(Problem("unknown_year", ""),))))

    filing = view(store, filing_id)
    assert (filing.state, "年度" in filing.reason) == ("indexing", True)


def test_corrections_survive_parsing_again(store, filing_id):
    process(store, filing_id, parser=Parser(store, disclosure()))
    correct.identity(store, view(store, filing_id).disclosure_id, {"department": "丙局"}, "封面为丙局", "复核员")
    with store.begin() as session:
        filings.get(session, filing_id).state = "done"
    intake.retry(store, filing_id)

    process(store, filing_id, parser=Parser(store, disclosure()))

    assert view(store, filing_id).department == "丙局"


def test_a_correction_given_while_the_file_is_parsed_counts(store, filing_id):
    class Correcting(Parser):
        def __call__(self, *arguments):
            parsed = super().__call__(*arguments)
            with store.begin() as session:
                row = Correction(sha256=view(store, filing_id).sha256, subject="department", corrected="丙局", by="甲")
                corrections.add(session, row)
            return parsed

    process(store, filing_id, parser=Correcting(store, disclosure()))

    assert view(store, filing_id).department == "丙局"
