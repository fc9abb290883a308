"""Findings as a reviewer works through them."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, load_only

from review.across import ACROSS
from storage.schema import DisclosureRecord, FindingRecord

_IDENTITY = (
    DisclosureRecord.name,
    DisclosureRecord.sha256,
    DisclosureRecord.department,
    DisclosureRecord.year,
    DisclosureRecord.kind,
)


def get(session: Session, finding_id: str) -> FindingRecord | None:
    """The finding with its disclosure's identity, or None."""
    query = (
        select(FindingRecord)
        .where(FindingRecord.id == finding_id)
        .options(joinedload(FindingRecord.disclosure).load_only(*_IDENTITY))
    )
    return session.scalars(query).one_or_none()


def of_disclosure(session: Session, disclosure_id: str) -> Sequence[FindingRecord]:
    """The findings of a disclosure in the order the checks made them, gravest first."""
    rank = {"error": 0, "warning": 1}
    query = (
        select(FindingRecord)
        .where(FindingRecord.disclosure_id == disclosure_id)
        .options(joinedload(FindingRecord.disclosure).load_only(*_IDENTITY))
        .order_by(FindingRecord.position)
    )
    return sorted(session.scalars(query), key=lambda finding: rank.get(finding.severity, 2))


def twins(session: Session, finding: FindingRecord) -> Sequence[FindingRecord]:
    """The same finding on the desks of the other disclosures that it concerns."""
    if not finding.check.startswith(ACROSS):
        return ()
    query = (
        select(FindingRecord)
        .where(FindingRecord.key == finding.key, FindingRecord.message == finding.message)
        .where(FindingRecord.id != finding.id)
        .options(joinedload(FindingRecord.disclosure).load_only(*_IDENTITY))
    )
    return session.scalars(query).all()


def identity(session: Session, disclosure_id: str) -> DisclosureRecord | None:
    """The disclosure's row without its content, or None."""
    query = select(DisclosureRecord).where(DisclosureRecord.id == disclosure_id).options(load_only(*_IDENTITY))
    return session.scalars(query).one_or_none()


def holding(session: Session, name: str, sha256: str = "") -> str | None:
    """The id of the newest disclosure of a file, by its bytes where they are known, else by its name; or None."""
    query = (
        select(DisclosureRecord.id)
        .where(DisclosureRecord.sha256 == sha256 if sha256 else DisclosureRecord.name == name)
        .order_by(DisclosureRecord.created_at.desc())
        .limit(1)
    )
    return session.scalar(query)
