"""Which stored disclosures belong together, and which have to be held against each other again."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, or_, select, update
from sqlalchemy.orm import Session

from disclosures.model import Disclosure, Identity, Kind, Source
from review.bodies import UNIT_COVER, Body, body, body_of, is_of_unit
from review.linking import belong_together, is_unit, listed_units
from storage.schema import DisclosureRecord, now

_KNOWN = (
    DisclosureRecord.id,
    DisclosureRecord.department,
    DisclosureRecord.district,
    DisclosureRecord.year,
    DisclosureRecord.kind,
    DisclosureRecord.units,
    DisclosureRecord.of_unit,
    DisclosureRecord.body,
)
Known = DisclosureRecord | Row[Any]


def note(record: DisclosureRecord, disclosure: Disclosure) -> None:
    """Keep on the record by what those that belong to it are found."""
    found = body_of(disclosure.identity)
    record.body = found.name if found else None
    record.units = list(listed_units(disclosure)) or None
    record.of_unit = is_of_unit(disclosure.identity)


def neighbours(session: Session, record: DisclosureRecord) -> list[str]:
    """The ids of the disclosures that this one is held against, oldest first; none where its identity is unknown."""
    whose = body_of(_identity(record))
    if record.year is None or whose is None:
        return []
    query = (
        select(*_KNOWN)
        .where(DisclosureRecord.year.between(record.year - 1, record.year + 1), DisclosureRecord.id != record.id)
        .where(_may_belong(record, whose))
        .order_by(DisclosureRecord.created_at, DisclosureRecord.id)
    )
    return [other.id for other in session.execute(query) if _together(record, other)]


def mark_due(session: Session, record: DisclosureRecord) -> None:
    """Note that this disclosure and all that belong to it have to be held against each other again."""
    ids = [record.id, *neighbours(session, record)]
    session.execute(update(DisclosureRecord).where(DisclosureRecord.id.in_(ids)).values(related_due=now()))


def next_due(session: Session) -> DisclosureRecord | None:
    """The disclosure that has waited longest, or None."""
    query = select(DisclosureRecord).where(DisclosureRecord.related_due.is_not(None))
    return session.scalars(query.order_by(DisclosureRecord.related_due, DisclosureRecord.id).limit(1)).first()


def _may_belong(record: DisclosureRecord, whose: Body) -> ColumnElement[bool]:
    """Those of one short name, the units that are listed, and departments of that year and kind that list units."""
    names = {whose.name, *(body(name, whose.place).name for name in record.units or ())}
    listing = and_(
        DisclosureRecord.year == record.year,
        DisclosureRecord.kind == record.kind,
        DisclosureRecord.units.is_not(None),
    )
    return or_(DisclosureRecord.body.in_(names), DisclosureRecord.body.is_(None), listing)


def _together(one: Known, other: Known) -> bool:
    """Whether they belong together; short names, which are kept, are compared first."""
    alike = one.body is None or other.body is None or one.body == other.body
    return (alike and belong_together(_identity(one), _identity(other))) or _lists(one, other) or _lists(other, one)


def _lists(department: Known, unit: Known) -> bool:
    names: Sequence[str] = department.units or ()
    alike = [name for name in names if unit.body is None or body(name).name == unit.body]
    return any(is_unit(_identity(department), name, _identity(unit)) for name in alike)


def _identity(record: Known) -> Identity:
    """Whose disclosure it is; that it is a unit's alone stands on its cover."""
    kind = Kind(record.kind) if record.kind else None
    cover = Source(UNIT_COVER) if record.of_unit else None
    return Identity(record.department, record.district, record.year, kind, source=cover)
