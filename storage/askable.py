"""Which disclosures there are to be asked about: identities alone, without what they say."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.schema import DisclosureRecord


@dataclass(frozen=True, slots=True)
class Askable:
    """Whose disclosure of which year and kind this is, and when it was saved."""

    id: str
    name: str
    department: str | None
    district: str | None
    year: int | None
    kind: str | None
    saved_at: datetime


def askable(
    session: Session, *, department: str | None = None, year: int | None = None, kind: str | None = None
) -> list[Askable]:
    """Return the disclosures of a department, a year and a kind (None: any), by department, year and kind."""
    record = DisclosureRecord
    columns = (record.id, record.name, record.department, record.district, record.year, record.kind, record.created_at)
    query = select(*columns).order_by(record.department, record.year.desc(), record.kind, record.created_at, record.id)
    for column, value in ((record.department, department), (record.year, year), (record.kind, kind)):
        if value is not None:
            query = query.where(column == value)
    return [Askable(*row) for row in session.execute(query)]
