"""What there is to be asked about: identities of all disclosures, and what one of them says."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from disclosures.model import Disclosure
from review.model import Assessment
from storage.encoding import decode
from storage.schema import DisclosureRecord


@dataclass(frozen=True, slots=True)
class Askable:
    """Whose disclosure of which year and kind this is, and when it was saved and judged."""

    id: str
    name: str
    department: str | None
    district: str | None
    year: int | None
    kind: str | None
    saved_at: datetime
    judged_at: datetime | None


def askable(
    session: Session, *, department: str | None = None, year: int | None = None, kind: str | None = None
) -> list[Askable]:
    """Return the disclosures of a department, a year and a kind (None: any), by department, year and kind."""
    record = DisclosureRecord
    named = (record.id, record.name, record.department, record.district, record.year, record.kind)
    query = select(*named, record.created_at, record.judged_at).order_by(
        record.department, record.year.desc(), record.kind, record.created_at, record.id
    )
    for column, value in ((record.department, department), (record.year, year), (record.kind, kind)):
        if value is not None:
            query = query.where(column == value)
    return [Askable(*row) for row in session.execute(query)]


def said(session: Session, disclosure_id: str) -> Disclosure | None:
    """Return what a disclosure says, None for an unknown id; of its record nothing else is read."""
    content = session.scalar(select(DisclosureRecord.content).where(DisclosureRecord.id == disclosure_id))
    return None if content is None else decode(content, Disclosure)


def judged(session: Session, disclosure_id: str) -> Assessment | None:
    """Return what was made of a disclosure, None for an unknown id; of its record nothing else is read."""
    made = session.scalar(select(DisclosureRecord.assessment).where(DisclosureRecord.id == disclosure_id))
    return None if made is None else decode(made, Assessment)
