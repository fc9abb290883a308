"""Batches: files handed in together."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.schema import Batch, Filing


def add(session: Session, by: str) -> Batch:
    """Return a new, empty batch."""
    batch = Batch(by=by)
    session.add(batch)
    session.flush()
    return batch


def get(session: Session, batch_id: str) -> Batch | None:
    """Return the batch with this id, or None."""
    return session.get(Batch, batch_id)


def next_position(session: Session, batch_id: str) -> int:
    """Return the place that the batch's next filing takes."""
    last = session.scalar(select(func.max(Filing.position)).where(Filing.batch_id == batch_id))
    return 0 if last is None else last + 1
