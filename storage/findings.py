"""Findings as a reviewer works through them."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, load_only

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


def identity(session: Session, disclosure_id: str) -> DisclosureRecord | None:
    """The disclosure's row without its content, or None."""
    query = select(DisclosureRecord).where(DisclosureRecord.id == disclosure_id).options(load_only(*_IDENTITY))
    return session.scalars(query).one_or_none()


def named(session: Session, name: str) -> str | None:
    """The id of the newest disclosure whose file has this name, or None."""
    query = (
        select(DisclosureRecord.id)
        .where(DisclosureRecord.name == name)
        .order_by(DisclosureRecord.created_at.desc())
        .limit(1)
    )
    return session.scalar(query)
