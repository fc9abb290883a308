"""Which stored disclosures belong together, and which have to be held against each other again."""

from collections.abc import Sequence

from sqlalchemy import select, update
from sqlalchemy.orm import Session, load_only

from disclosures.model import Identity, Kind, Source
from review.bodies import UNIT_COVER
from review.linking import belong_together, is_unit
from storage.schema import DisclosureRecord, now

_IDENTITY = (
    DisclosureRecord.department,
    DisclosureRecord.district,
    DisclosureRecord.year,
    DisclosureRecord.kind,
    DisclosureRecord.units,
    DisclosureRecord.of_unit,
)


def neighbours(session: Session, record: DisclosureRecord) -> list[str]:
    """The ids of the disclosures that this one is held against, oldest first; none where its identity is unknown."""
    if record.year is None:
        return []
    query = (
        select(DisclosureRecord)
        .where(DisclosureRecord.year.between(record.year - 1, record.year + 1), DisclosureRecord.id != record.id)
        .options(load_only(*_IDENTITY))
        .order_by(DisclosureRecord.created_at, DisclosureRecord.id)
    )
    return [other.id for other in session.scalars(query) if _together(record, other)]


def mark_due(session: Session, record: DisclosureRecord) -> None:
    """Note that this disclosure and all that belong to it have to be held against each other again."""
    ids = [record.id, *neighbours(session, record)]
    session.execute(update(DisclosureRecord).where(DisclosureRecord.id.in_(ids)).values(related_due=now()))


def next_due(session: Session) -> DisclosureRecord | None:
    """The disclosure that has waited longest, or None."""
    query = select(DisclosureRecord).where(DisclosureRecord.related_due.is_not(None))
    return session.scalars(query.order_by(DisclosureRecord.related_due, DisclosureRecord.id).limit(1)).first()


def _together(one: DisclosureRecord, other: DisclosureRecord) -> bool:
    return belong_together(_identity(one), _identity(other)) or _lists(one, other) or _lists(other, one)


def _lists(department: DisclosureRecord, unit: DisclosureRecord) -> bool:
    names: Sequence[str] = department.units or ()
    return any(is_unit(_identity(department), name, _identity(unit)) for name in names)


def _identity(record: DisclosureRecord) -> Identity:
    """Whose disclosure it is; that it is a unit's alone stands on its cover."""
    kind = Kind(record.kind) if record.kind else None
    cover = Source(UNIT_COVER) if record.of_unit else None
    return Identity(record.department, record.district, record.year, kind, source=cover)
