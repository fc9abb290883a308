from datetime import timedelta

import pytest

from storage import batches, filings
from storage.schema import now

MINUTE = timedelta(minutes=1)


@pytest.fixture
def batch_id(store):
    with store.begin() as session:
        return batches.add(session, "甲").id


def filing(session, batch_id, state="received", sha256="ab", **columns):
    added = filings.add(session, batch_id, batches.next_position(session, batch_id), "预算.pdf")
    added.state, added.sha256 = state, sha256
    for name, value in columns.items():
        setattr(added, name, value)
    session.flush()
    return added.id


def test_filings_of_a_batch_keep_the_order_they_came_in(store, batch_id):
    with store.begin() as session:
        ids = [filing(session, batch_id) for _ in range(3)]

        assert [found.id for found in filings.of_batch(session, batch_id)] == ids


@pytest.mark.parametrize("state", ["failed", "duplicate"])
def test_a_filing_that_came_to_nothing_does_not_stand_for_its_bytes(store, batch_id, state):
    with store.begin() as session:
        filing(session, batch_id, state)

        assert filings.known(session, "ab", besides="") is None


def test_the_earliest_filing_stands_for_its_bytes(store, batch_id):
    with store.begin() as session:
        first = filing(session, batch_id, "done")
        second = filing(session, batch_id, "reading")

        assert filings.known(session, "ab", besides=second).id == first
        assert filings.known(session, "ab", besides=first).id == second


def test_only_the_attempt_at_work_renews_the_heartbeat(store, batch_id):
    with store.begin() as session:
        id_ = filing(session, batch_id, "reading", attempts=2)

        assert filings.renew_heartbeat(session, id_, 2)
        assert not filings.renew_heartbeat(session, id_, 1)


def test_a_filing_is_abandoned_when_its_worker_has_been_silent(store, batch_id):
    with store.begin() as session:
        silent = filing(session, batch_id, "parsing", heartbeat_at=now() - MINUTE)
        filing(session, batch_id, "parsing", heartbeat_at=now())
        filing(session, batch_id, "done", heartbeat_at=now() - MINUTE)

        assert filings.release_abandoned(session, timedelta(seconds=5)) == [silent]

    with store.read() as session:
        assert filings.get(session, silent).state == "received"


def test_only_filings_with_bytes_wait_for_a_worker(store, batch_id):
    with store.begin() as session:
        waits = filing(session, batch_id, updated_at=now() - MINUTE)
        filing(session, batch_id)
        filing(session, batch_id, sha256=None, updated_at=now() - MINUTE)

        assert filings.waiting(session, timedelta(seconds=5)) == [waits]
