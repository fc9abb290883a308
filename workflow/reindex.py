"""Brings the search index up to what is stored."""

import time
from collections.abc import Iterator
from datetime import datetime
from functools import partial

from search_index.engine import Engine, Entry
from search_index.schema import labels, passages
from storage import disclosures, filings
from storage.schema import DisclosureRecord
from storage.store import Store

# The index is committed once for so many disclosures: 5 of them are some 1,500 passages, written in half a second.
AT_ONCE = 5


def index_pending(store: Store, engine: Engine, limit: int = AT_ONCE) -> int:
    """Put disclosures that the index lacks into it, in one commit; their filings come to their end.

    Returns how many, at most ``limit``. Raises search_index.engine.Busy and Damaged.
    """
    with store.read() as session:
        pending = [
            (record.id, record.filing_id, record.created_at, entry(record))
            for record in disclosures.unindexed(session, limit)
        ]
    if not pending:
        return 0
    started = time.monotonic()
    engine.replace(entry for *_, entry in pending)
    seconds = round((time.monotonic() - started) / len(pending), 3)
    for disclosure_id, filing_id, saved_at, _ in pending:
        _finish(store, disclosure_id, filing_id, saved_at, seconds)
    return len(pending)


def tidy(store: Store, engine: Engine) -> bool:
    """Put a part of the index in order, giving way as soon as a disclosure waits; return whether to call again.

    Raises search_index.engine.Busy and Damaged.
    """
    return engine.tidy(partial(_something_waits, store))


def reconcile(store: Store, engine: Engine) -> None:
    """Make the index hold what is stored and nothing else, whatever became of it: deleted, damaged, or out of date.

    What it lacks is pending from then on. Raises search_index.engine.Busy.
    """
    engine.repair()
    found = engine.refs()
    with store.begin() as session:
        stored = disclosures.ids(session)
        disclosures.mark_unindexed(session, stored - found)
    if gone := found - stored:
        engine.remove(gone)


def rebuild(store: Store, engine: Engine) -> int:
    """Build the index anew from everything stored, while searches go on in the old one; return its passages."""
    return engine.rebuild(_everything(store))


def entry(record: DisclosureRecord) -> Entry:
    """Return a stored disclosure as the index takes it."""
    disclosure = disclosures.disclosure(record)
    return Entry(record.id, labels(disclosure), passages(disclosure, record.id))


def _everything(store: Store) -> Iterator[Entry]:
    last = ""
    while True:
        with store.read() as session:
            batch = [entry(record) for record in disclosures.after(session, last, AT_ONCE)]
        if not batch:
            return
        yield from batch
        last = batch[-1].ref


def _something_waits(store: Store) -> bool:
    with store.read() as session:
        return disclosures.any_unindexed(session)


def _finish(store: Store, disclosure_id: str, filing_id: str, saved_at: datetime, seconds: float) -> None:
    with store.begin() as session:
        filing = filings.locked(session, filing_id)
        if filing is None or not disclosures.mark_indexed(session, disclosure_id, saved_at):
            return
        filing.seconds = {**filing.seconds, "index": seconds}
        if filing.state == "indexing":
            filing.state = "needs_attention" if filing.reason else "done"
