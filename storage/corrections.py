"""Reviewers' corrections of what was read: every change is kept, the newest of each subject counts."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from disclosures.corrections import Anchor, CellCorrection, Correction, IdentityCorrection
from storage.encoding import decode
from storage.schema import Correction as CorrectionRecord


def add(session: Session, record: CorrectionRecord) -> None:
    """Keep a correction, or the withdrawal of one."""
    session.add(record)
    session.flush()


def history(session: Session, sha256: str) -> Sequence[CorrectionRecord]:
    """All corrections of a file, oldest first, those withdrawn or replaced among them."""
    query = select(CorrectionRecord).where(CorrectionRecord.sha256 == sha256)
    return session.scalars(query.order_by(CorrectionRecord.at, CorrectionRecord.id)).all()


def newest(rows: Sequence[CorrectionRecord]) -> list[CorrectionRecord]:
    """Of a file's history the rows that count, oldest first: one a subject, none where it was withdrawn."""
    last = {row.subject: row for row in rows}
    return [row for row in rows if last[row.subject] is row and row.corrected is not None]


def standing(session: Session, sha256: str) -> tuple[Correction, ...]:
    """The corrections of a file that count, as disclosures.corrections.apply takes them."""
    return tuple(correction(row) for row in newest(history(session, sha256)))


def correction(row: CorrectionRecord) -> Correction:
    """Return a correction as a value."""
    if row.place is None:
        return IdentityCorrection(row.subject, row.corrected or "")
    return CellCorrection(decode(row.place, Anchor), row.printed, row.corrected or "", row.by)
