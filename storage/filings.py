"""Filings: the files handed in, and how far each has come."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session, joinedload

from storage.schema import DisclosureRecord, Filing, now

# States in which a worker is on the filing and renews its heartbeat.
IN_WORK = ("reading", "parsing", "checking")
# States in which a filing stands for its bytes: the same bytes again are a duplicate of it.
KNOWN = ("received", *IN_WORK, "indexing", "done", "needs_attention")
# What a list of filings shows of their disclosures; the content itself is large.
IDENTITY = (
    DisclosureRecord.department,
    DisclosureRecord.district,
    DisclosureRecord.year,
    DisclosureRecord.kind,
    DisclosureRecord.pages,
)


def add(session: Session, batch_id: str, position: int, name: str, size: int = 0) -> Filing:
    """Return a new filing in state received, without bytes."""
    filing = Filing(batch_id=batch_id, position=position, name=name, size=size)
    session.add(filing)
    session.flush()
    return filing


def get(session: Session, filing_id: str) -> Filing | None:
    """Return the filing with this id, or None."""
    return session.get(Filing, filing_id)


def locked(session: Session, filing_id: str) -> Filing | None:
    """Return the filing with this id, held against everybody else until the transaction ends, or None."""
    return session.get(Filing, filing_id, with_for_update=True, populate_existing=True)


def of_batch(session: Session, batch_id: str) -> Sequence[Filing]:
    """Return the batch's filings with their disclosures, in the order they were handed in."""
    query = select(Filing).where(Filing.batch_id == batch_id).order_by(Filing.position, Filing.id)
    identity = joinedload(Filing.disclosure).load_only(*IDENTITY)
    return session.scalars(query.options(identity)).all()


def known(session: Session, sha256: str, *, besides: str) -> Filing | None:
    """Return the earliest other filing that stands for these bytes, or None.

    Until the transaction ends nobody else gets an answer for the same bytes.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(func.hashtext(sha256))))
    query = select(Filing).where(Filing.sha256 == sha256, Filing.state.in_(KNOWN), Filing.id != besides)
    return session.scalars(query.order_by(Filing.created_at, Filing.id).limit(1)).first()


def renew_heartbeat(session: Session, filing_id: str, attempt: int) -> bool:
    """Say that the worker of this attempt is alive; False where the filing is no longer its own."""
    mine = (Filing.id == filing_id, Filing.attempts == attempt, Filing.state.in_(IN_WORK))
    renewed = session.execute(update(Filing).where(*mine).values(heartbeat_at=now()).returning(Filing.id))
    return renewed.first() is not None


def release_abandoned(session: Session, silent_for: timedelta) -> list[str]:
    """Put filings whose worker has been silent for so long back to received; return their ids."""
    abandoned = (Filing.state.in_(IN_WORK), Filing.heartbeat_at < now() - silent_for)
    change = update(Filing).where(*abandoned).values(state="received", updated_at=now())
    return list(session.scalars(change.returning(Filing.id)))


def waiting(session: Session, waiting_for: timedelta) -> list[str]:
    """Return the ids of filings that have their bytes and have waited so long for a worker, oldest first."""
    before: datetime = now() - waiting_for
    query = select(Filing.id).where(Filing.state == "received", Filing.sha256.is_not(None), Filing.updated_at < before)
    return list(session.scalars(query.order_by(Filing.created_at, Filing.position)))


def bytes_are_used(session: Session, sha256: str) -> bool:
    """Whether any filing has these bytes."""
    return session.scalar(select(Filing.id).where(Filing.sha256 == sha256).limit(1)) is not None
