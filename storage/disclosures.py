"""What a filing says and what was made of it, as saved and fetched."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session, load_only

from disclosures.model import Disclosure
from review.across import ACROSS
from review.model import Assessment, Finding
from storage import related, tallies
from storage.encoding import decode, encode
from storage.own_findings import OWN
from storage.schema import DisclosureRecord, Filing, FindingRecord, now

FINDING_COLUMNS = ("check", "severity", "title", "message", "reported", "expected", "working", "basis")
_CONTENT = load_only(
    DisclosureRecord.id, DisclosureRecord.filing_id, DisclosureRecord.created_at, DisclosureRecord.content
)


def save(
    session: Session,
    filing: Filing,
    disclosure: Disclosure,
    assessment: Assessment,
    *,
    parsed: Disclosure | None = None,
) -> DisclosureRecord:
    """Keep what a filing says, in place of what was kept before; the record's and the findings' ids stay.

    ``parsed`` is what the program read, where reviewers corrected it.
    """
    record = filing.disclosure
    if record is None:
        record = DisclosureRecord(filing=filing)
        session.add(record)
    identity = disclosure.identity
    record.name = filing.name
    record.sha256 = filing.sha256 or ""
    record.media_type = str(disclosure.file["media_type"])
    record.pages = int(str(disclosure.file["pages"]))
    record.department = identity.department
    record.district = identity.district
    record.year = identity.year
    record.kind = identity.kind
    related.note(record, disclosure)
    record.content = encode(disclosure)
    record.parsed = encode(parsed) if parsed is not None and parsed != disclosure else None
    record.assessment = encode(assessment)
    record.created_at = record.judged_at = now()
    record.indexed_at = None
    _replace_findings(record, assessment.findings)
    session.flush()
    tallies.replace(session, record.id, assessment.by_check)
    return record


def relate(session: Session, record: DisclosureRecord, assessment: Assessment) -> None:
    """Keep a judgement in which the content was held against all that belongs to it; nothing is due then."""
    reassess(session, record, assessment, across=True)
    record.related_due = None


def reassess(session: Session, record: DisclosureRecord, assessment: Assessment, *, across: bool = False) -> None:
    """Keep another judgement of the same content; the index stays as it is.

    Findings across documents are only replaced by a judgement across documents (``across``).
    """
    record.assessment = encode(assessment)
    record.judged_at = now()
    _replace_findings(record, assessment.findings, across=across)
    session.flush()
    tallies.replace(session, record.id, assessment.by_check)


def stale(session: Session, ruling: str) -> str | None:
    """Return the id of a disclosure that was judged under other switches than the newest, or None.

    Any of them: two workers seldom take the same, and one that cannot be judged holds up no other.
    """
    record = DisclosureRecord
    query = select(record.id).where(or_(record.ruling.is_(None), record.ruling != ruling))
    return session.scalar(query.order_by(func.random()).limit(1))


def get(session: Session, disclosure_id: str) -> DisclosureRecord | None:
    """Return the record with this id, or None."""
    return session.get(DisclosureRecord, disclosure_id)


def disclosure(record: DisclosureRecord) -> Disclosure:
    """Return the disclosure exactly as it was saved, reviewers' corrections made."""
    return decode(record.content, Disclosure)


def parsed(record: DisclosureRecord) -> Disclosure:
    """Return the disclosure as the program read it."""
    return decode(record.parsed or record.content, Disclosure)


def assessment(record: DisclosureRecord) -> Assessment:
    """Return the assessment exactly as it was saved."""
    return decode(record.assessment, Assessment)


def unindexed(session: Session, limit: int) -> Sequence[DisclosureRecord]:
    """Return records that the index has yet to take, oldest first; of what they say, only the content."""
    query = select(DisclosureRecord).options(_CONTENT).where(DisclosureRecord.indexed_at.is_(None))
    return session.scalars(query.order_by(DisclosureRecord.created_at).limit(limit)).all()


def any_unindexed(session: Session) -> bool:
    """Return whether there are records that the index has yet to take."""
    query = select(DisclosureRecord.id).where(DisclosureRecord.indexed_at.is_(None))
    return session.scalar(query.limit(1)) is not None


def after(session: Session, disclosure_id: str, limit: int) -> Sequence[DisclosureRecord]:
    """Return the records that follow this id in the order of ids, of what they say only the content; "" begins."""
    query = select(DisclosureRecord).options(_CONTENT).where(DisclosureRecord.id > disclosure_id)
    return session.scalars(query.order_by(DisclosureRecord.id).limit(limit)).all()


def ids(session: Session) -> frozenset[str]:
    """Return the ids of all records."""
    return frozenset(session.scalars(select(DisclosureRecord.id)))


def mark_indexed(session: Session, disclosure_id: str, saved_at: datetime) -> bool:
    """Note that the index has what was saved then; False where something newer was saved since, or it is gone."""
    record = DisclosureRecord
    change = update(record).where(record.id == disclosure_id, record.created_at == saved_at).values(indexed_at=now())
    return session.execute(change.returning(record.id)).first() is not None


def mark_unindexed(session: Session, disclosure_ids: Iterable[str]) -> None:
    """Note that the index lacks these disclosures."""
    change = update(DisclosureRecord).values(indexed_at=None)
    for disclosure_id in disclosure_ids:
        session.execute(change.where(DisclosureRecord.id == disclosure_id))


def _replace_findings(record: DisclosureRecord, findings: Sequence[Finding], *, across: bool = False) -> None:
    earlier = {finding.key: finding for finding in record.findings}
    kept = []
    for position, finding in enumerate(findings):
        row = earlier.get(finding.key) or FindingRecord(key=finding.key)
        row.position = position
        for column in FINDING_COLUMNS:
            setattr(row, column, getattr(finding, column))
        row.evidence = [{**encode(side.source), "file": side.file, "sha256": side.sha256} for side in finding.evidence]
        kept.append(row)
        earlier.pop(finding.key, None)
    record.findings = [*kept, *(row for row in earlier.values() if _stays(row, across=across))]


def _stays(row: FindingRecord, *, across: bool) -> bool:
    """Whether a row stays that was not found again: a reviewer's own, and what nobody looked for now."""
    return row.check == OWN or (row.check.startswith(ACROSS) and not across)
