"""A reviewer's verdict on a finding: kept with author, time and reason; it lapses when the finding's figures change."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from storage import findings, verdicts
from storage.schema import FindingRecord, Verdict
from storage.store import Store
from workflow.errors import NotFound, Refused

VERDICTS = ("confirmed", "dismissed", "returned")
LONGEST_REASON = 2000


@dataclass(frozen=True, slots=True)
class Decision:
    """One verdict; ``stands`` is false once the figures it rested on have changed."""

    verdict: str
    reason: str
    by: str
    at: datetime
    stands: bool


@dataclass(frozen=True, slots=True)
class ReviewedFinding:
    """A finding with what reviewers made of it, oldest first. ``evidence`` is as interfaces.md §5 ``sources``."""

    id: str
    disclosure_id: str
    key: str
    check: str
    severity: str
    title: str
    message: str
    reported: str
    expected: str
    working: str
    basis: str
    evidence: tuple[dict[str, Any], ...]
    history: tuple[Decision, ...] = ()

    @property
    def last(self) -> Decision | None:
        """The newest verdict, also one that has lapsed; None after an undo."""
        newest = self.history[-1] if self.history else None
        return None if newest is None or newest.verdict == verdicts.WITHDRAWN else newest

    @property
    def decision(self) -> Decision | None:
        """The verdict that stands, or None."""
        return self.last if self.last and self.last.stands else None

    @property
    def lapsed(self) -> Decision | None:
        """The newest verdict where the figures have changed since, or None."""
        return self.last if self.last and not self.last.stands else None


def decide(store: Store, finding_id: str, verdict: str, reason: str, by: str) -> ReviewedFinding:
    """Record a verdict and return the finding.

    Raises NotFound, and Refused for an unknown verdict or a dismissal or return without a reason.
    """
    return decide_several(store, [finding_id], verdict, reason, by)[0]


def decide_several(
    store: Store, finding_ids: Sequence[str], verdict: str, reason: str, by: str
) -> tuple[ReviewedFinding, ...]:
    """Record one verdict on several findings, on all or on none; raises as decide does."""
    reason = reason.strip()
    if verdict not in VERDICTS:
        raise Refused("复核意见只能是确认、不成立或退回。")
    if verdict != "confirmed" and not reason:
        raise Refused("判定不成立或退回时，请写明理由。")
    if len(reason) > LONGEST_REASON:
        raise Refused(f"理由不能超过{LONGEST_REASON}字。")
    return _add(store, finding_ids, verdict, reason, by)


def undo(store: Store, finding_id: str, by: str) -> ReviewedFinding:
    """Withdraw the verdict that stands, keeping the record of both. Raises NotFound."""
    return undo_several(store, [finding_id], by)[0]


def undo_several(store: Store, finding_ids: Sequence[str], by: str) -> tuple[ReviewedFinding, ...]:
    """Withdraw the verdicts on several findings, leaving those that have none as they are. Raises NotFound."""
    return _add(store, finding_ids, verdicts.WITHDRAWN, "", by)


def finding(store: Store, finding_id: str) -> ReviewedFinding:
    """Return one finding. Raises NotFound."""
    with store.read() as session:
        record = findings.get(session, finding_id)
        if record is None:
            raise NotFound("finding", finding_id)
        return _reviewed(record, _given(session, record))


def of_disclosure(store: Store, disclosure_id: str) -> tuple[ReviewedFinding, ...]:
    """Return a disclosure's findings, gravest first."""
    with store.read() as session:
        records = findings.of_disclosure(session, disclosure_id)
        given = verdicts.history(session, records[0].disclosure.sha256) if records else {}
        return tuple(_reviewed(record, given.get(record.key, [])) for record in records)


def _add(store: Store, finding_ids: Sequence[str], verdict: str, reason: str, by: str) -> tuple[ReviewedFinding, ...]:
    changed = []
    with store.begin() as session:
        for finding_id in finding_ids:
            record = findings.get(session, finding_id)
            if record is None:
                raise NotFound("finding", finding_id)
            for each in (record, *findings.twins(session, record)):
                if verdict != verdicts.WITHDRAWN or _reviewed(each, _given(session, each)).last:
                    verdicts.add(session, each, verdict, reason, by)
            changed.append(_reviewed(record, _given(session, record)))
    return tuple(changed)


def _given(session: Session, record: FindingRecord) -> list[Verdict]:
    return verdicts.history(session, record.disclosure.sha256, [record.key]).get(record.key, [])


def _reviewed(record: FindingRecord, given: Sequence[Verdict]) -> ReviewedFinding:
    now = verdicts.facts(record)
    return ReviewedFinding(
        id=record.id,
        disclosure_id=record.disclosure_id,
        key=record.key,
        check=record.check,
        severity=record.severity,
        title=record.title,
        message=record.message,
        reported=record.reported,
        expected=record.expected,
        working=record.working,
        basis=record.basis,
        evidence=tuple(record.evidence),
        history=tuple(Decision(row.verdict, row.reason, row.by, row.at, row.facts == now) for row in given),
    )
