"""Judges stored disclosures again where checks were switched since; running it twice changes nothing."""

import time
from dataclasses import dataclass
from datetime import datetime

from disclosures.corrections import Correction
from disclosures.model import Disclosure
from review import SWITCHED_OFF
from review.switches import switched_off
from storage import corrections, disclosures, filings, related, switches
from storage.schema import DisclosureRecord
from storage.store import Store
from storage.switches import Ruling
from workflow.judge import judge


@dataclass(frozen=True, slots=True)
class _Stale:
    """A disclosure as stored, and the switches it should be judged under; ``parsed`` is None where nothing changes."""

    id: str
    filing_id: str
    sha256: str
    saved_at: datetime
    ruling: Ruling
    corrections: tuple[Correction, ...]
    parsed: Disclosure | None


def judge_some(store: Store, seconds: float) -> None:
    """Judge for about so long what was judged under other switches, that other work need not wait for all of it."""
    until = time.monotonic() + seconds
    while judge_next(store) and time.monotonic() < until:
        pass


def judge_next(store: Store) -> bool:
    """Judge one disclosure that was judged under other switches; False where none is left.

    The checks run outside of the transaction; nothing is saved where the disclosure, its corrections or a switch
    changed meanwhile: it is then still stale, or was judged by whoever changed it.
    """
    stale = _next(store)
    if stale is None:
        return False
    judged = judge(stale.parsed, stale.corrections, stale.ruling) if stale.parsed is not None else None
    with store.begin() as session:
        filings.locked(session, stale.filing_id)
        record = disclosures.get(session, stale.id)
        given = corrections.standing(session, stale.sha256)
        if record is None or record.created_at != stale.saved_at or given != stale.corrections:
            return True
        if switches.ruling(session) == stale.ruling:
            if judged is not None:
                disclosures.reassess(session, record, judged.assessment)
                related.mark_due(session, record)
            record.ruling = stale.ruling.id
    return True


def _next(store: Store) -> _Stale | None:
    with store.read() as session:
        ruling = switches.ruling(session)
        stale = disclosures.stale(session, ruling.id)
        record = disclosures.get(session, stale) if stale else None
        if record is None:
            return None
        return _Stale(
            record.id,
            record.filing_id,
            record.sha256,
            record.created_at,
            ruling,
            corrections.standing(session, record.sha256),
            disclosures.parsed(record) if _concerns(record, ruling) else None,
        )


def _concerns(record: DisclosureRecord, ruling: Ruling) -> bool:
    """Whether other checks are off for it than when it was judged, or it was judged before checks were counted."""
    off = {check: SWITCHED_OFF + reason for check, reason in switched_off(ruling.switches, record.district).items()}
    skipped = disclosures.assessment(record).not_applicable
    then = {item.check: item.reason for item in skipped if item.reason.startswith(SWITCHED_OFF)}
    return record.ruling is None or off != then
