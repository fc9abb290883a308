"""Findings that a reviewer made, beside those of the checks; they stay when a disclosure is assessed again."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from storage.schema import DisclosureRecord, FindingRecord

# The check that such a finding names in place of one of ours.
OWN = "reviewer/own"
# Behind everything that the checks find.
_LAST = 1_000_000


def add(
    session: Session, disclosure_id: str, key: str, title: str, evidence: list[dict[str, Any]]
) -> FindingRecord | None:
    """A reviewer's own finding of a disclosure, its words yet to come; None for an unknown disclosure."""
    record = session.get(DisclosureRecord, disclosure_id)
    if record is None:
        return None
    made = FindingRecord(
        disclosure=record,
        key=key,
        check=OWN,
        severity="warning",
        position=_LAST,
        title=title,
        message="",
        evidence=evidence,
    )
    session.add(made)
    session.flush()
    return made


def get(session: Session, key: str) -> FindingRecord | None:
    """The reviewer's own finding under this key, or None."""
    query = (
        select(FindingRecord)
        .where(FindingRecord.key == key, FindingRecord.check == OWN)
        .options(joinedload(FindingRecord.disclosure))
    )
    return session.scalars(query).one_or_none()
