"""Searches that people keep: the address arguments under a name, and how much was found when they last looked."""

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from storage.schema import SavedSearch


def of(session: Session, by: str) -> Sequence[SavedSearch]:
    """A person's searches by name."""
    return session.scalars(select(SavedSearch).where(SavedSearch.by == by).order_by(SavedSearch.name)).all()


def get(session: Session, search_id: str, by: str) -> SavedSearch | None:
    """A person's search, or None; nobody sees another person's."""
    return session.scalars(select(SavedSearch).where(SavedSearch.id == search_id, SavedSearch.by == by)).one_or_none()


def keep(session: Session, by: str, name: str, asked: dict[str, str], seen: int) -> SavedSearch:
    """Keep a search under a name, in place of what the person kept under it before."""
    named = select(SavedSearch).where(SavedSearch.by == by, SavedSearch.name == name)
    row = session.scalars(named).one_or_none() or SavedSearch(by=by, name=name)
    row.asked, row.seen = dict(asked), seen
    session.add(row)
    session.flush()
    return row


def remove(session: Session, search_id: str, by: str) -> None:
    """Forget a person's search; an unknown one is no error."""
    session.execute(delete(SavedSearch).where(SavedSearch.id == search_id, SavedSearch.by == by))
