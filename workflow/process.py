"""Takes a filing from its bytes to a saved assessment; running it again replaces what it saved."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

from disclosures.model import Disclosure
from storage import corrections, filings, switches
from storage.encoding import decode
from storage.schema import Filing, now
from storage.store import Store
from workflow.heartbeat import Heartbeat
from workflow.judge import Judged, judge, save
from workflow.parsing import ChildDied, Parsed, Unparsable, parse

# A worker that has not been heard of for so long is dead: heartbeats come every second, and a busy
# SQLite database holds one up for well under a second.
SILENT_FOR = timedelta(seconds=5)
MAX_ATTEMPTS = 3

POISON = f"处理这个文件时程序连续 {MAX_ATTEMPTS} 次意外中止，已停止重试；请重新导出文件后上传，或联系管理员。"

log = logging.getLogger(__name__)
Parser = Callable[[Path, str, Callable[[], None]], Parsed]


@dataclass(frozen=True, slots=True)
class Claim:
    """One attempt at a filing; what another attempt has taken over it may no longer touch."""

    filing_id: str
    attempt: int
    name: str
    sha256: str


def process(store: Store, filing_id: str, *, message: str = "", parser: Parser = parse) -> None:
    """Read, understand, judge and save one filing, and leave it to the indexer.

    Nothing happens where the filing is gone, finished, or another message's worker is on it. The same message comes
    again only when its worker has died, so it takes over; were that a mistake, the one overtaken would save nothing.
    """
    while (claim := _claim(store, filing_id, message)) is not None:
        try:
            with Heartbeat(store, claim.filing_id, claim.attempt):
                _carry_out(store, claim, parser)
        except ChildDied as death:
            log.warning("filing %s, attempt %d: %s", filing_id, claim.attempt, death)
            _change(store, claim, state="received")
        else:
            return


def release_abandoned(store: Store) -> list[str]:
    """Return the ids of filings whose worker has died; they are received again and have to be enqueued."""
    with store.begin() as session:
        return filings.release_abandoned(session, SILENT_FOR)


def waiting(store: Store) -> list[str]:
    """Return the ids of filings that have waited for a worker for a while."""
    with store.read() as session:
        return filings.waiting(session, SILENT_FOR)


def _claim(store: Store, filing_id: str, message: str) -> Claim | None:
    with store.begin() as session:
        filing = filings.locked(session, filing_id)
        if filing is None or filing.sha256 is None or not _is_free(filing, message):
            return None
        if filing.attempts >= MAX_ATTEMPTS:
            filing.state, filing.reason = "failed", POISON
            return None
        filing.attempts += 1
        filing.claimed_by = message
        filing.state, filing.reason, filing.heartbeat_at = "reading", None, now()
        return Claim(filing.id, filing.attempts, filing.name, filing.sha256)


def _is_free(filing: Filing, message: str) -> bool:
    return filing.state == "received" or (
        filing.state in filings.IN_WORK and bool(message) and filing.claimed_by == message
    )


def _carry_out(store: Store, claim: Claim, parser: Parser) -> None:
    path = store.originals.path(claim.sha256)
    try:
        parsed = parser(path, claim.name, partial(_change, store, claim, state="parsing"))
    except Unparsable as fault:
        _change(store, claim, state="failed", reason=fault.message)
        return
    _change(store, claim, state="checking")
    disclosure = decode(parsed.disclosure, Disclosure)
    saved = False
    while not saved:  # again where somebody corrected the disclosure or switched a check meanwhile
        started = time.monotonic()
        with store.read() as session:
            given, ruling = corrections.standing(session, claim.sha256), switches.ruling(session)
        judged = judge(disclosure, given, ruling)
        seconds = {**parsed.seconds, "check": round(time.monotonic() - started, 3)}
        saved = _save(store, claim, judged, seconds)


def _save(store: Store, claim: Claim, judged: Judged, seconds: dict[str, float]) -> bool:
    """Whether nothing is left to do; False where corrections or switches are no longer those that were judged."""
    with store.begin() as session:
        filing = filings.locked(session, claim.filing_id)
        if filing is None or not _still_ours(filing, claim):
            return True
        given = corrections.standing(session, claim.sha256)
        if given != judged.corrections or switches.ruling(session) != judged.ruling:
            return False
        save(session, filing, judged)
        filing.state, filing.reason, filing.seconds = "indexing", judged.doubt, seconds
        return True


def _change(store: Store, claim: Claim, *, state: str, reason: str | None = None) -> None:
    with store.begin() as session:
        filing = filings.locked(session, claim.filing_id)
        if filing is not None and _still_ours(filing, claim):
            filing.state, filing.reason, filing.heartbeat_at = state, reason, now()


def _still_ours(filing: Filing, claim: Claim) -> bool:
    return filing.attempts == claim.attempt and filing.state in filings.IN_WORK
