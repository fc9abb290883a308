"""Whose disclosures there are, without what they say: for lists, choices and pictures of pages."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, load_only

from storage.schema import DisclosureRecord

AT_ONCE = 5000  # ids in one question: SQLite takes 32,766, PostgreSQL 65,535
_LIGHT = (
    DisclosureRecord.name,
    DisclosureRecord.sha256,
    DisclosureRecord.media_type,
    DisclosureRecord.pages,
    DisclosureRecord.department,
    DisclosureRecord.year,
    DisclosureRecord.kind,
    DisclosureRecord.created_at,
)


@dataclass(frozen=True, slots=True)
class Scopes:
    """What disclosures can be narrowed by."""

    departments: tuple[str, ...]
    years: tuple[int, ...]
    kinds: tuple[str, ...]


def get(session: Session, disclosure_id: str) -> DisclosureRecord | None:
    """The disclosure's row without its content, or None."""
    query = select(DisclosureRecord).where(DisclosureRecord.id == disclosure_id).options(load_only(*_LIGHT))
    return session.scalars(query).one_or_none()


def everything(session: Session) -> Sequence[DisclosureRecord]:
    """All disclosures' rows without their content, by department, year (newest first) and kind."""
    record = DisclosureRecord
    query = select(record).options(load_only(*_LIGHT))
    return session.scalars(query.order_by(record.department, record.year.desc(), record.kind, record.id)).all()


def departments_and_years(session: Session, disclosure_ids: Sequence[str]) -> dict[str, tuple[str, int]]:
    """Department and year by id, "" and 0 where they are not known."""
    record = DisclosureRecord
    query = select(record.id, record.department, record.year)
    found: dict[str, tuple[str, int]] = {}
    for start in range(0, len(disclosure_ids), AT_ONCE):
        rows = session.execute(query.where(record.id.in_(disclosure_ids[start : start + AT_ONCE])))
        found.update({id_: (department or "", year or 0) for id_, department, year in rows})
    return found


def scopes(session: Session) -> Scopes:
    """The departments, years (newest first) and kinds that there are."""
    record = DisclosureRecord
    departments = session.scalars(select(record.department).where(record.department.is_not(None)).distinct())
    years = session.scalars(select(record.year).where(record.year.is_not(None)).distinct())
    kinds = session.scalars(select(record.kind).where(record.kind.is_not(None)).distinct())
    return Scopes(
        tuple(sorted(name for name in departments if name)),
        tuple(sorted((year for year in years if year), reverse=True)),
        tuple(sorted(kind for kind in kinds if kind)),
    )
