"""Conversations: a person's questions in one go, with the answers they got."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session, selectinload

from storage.schema import Conversation, DisclosureRecord, Turn, now

# As long a deleted conversation can be brought back; after that its owner's next deletion removes it for good.
KEPT_DELETED = timedelta(days=1)


def start(session: Session, by: str, within: dict[str, Any] | None = None) -> Conversation:
    """A new conversation without turns."""
    conversation = Conversation(by=by, within=within)
    session.add(conversation)
    session.flush()
    return conversation


def get(session: Session, conversation_id: str, by: str) -> Conversation | None:
    """A person's own conversation with its turns, or None; a deleted one is still its owner's."""
    query = (
        select(Conversation)
        .where(Conversation.id == conversation_id, Conversation.by == by)
        .options(selectinload(Conversation.turns))
    )
    return session.scalars(query).one_or_none()


def readable(session: Session, conversation_id: str, by: str) -> Conversation | None:
    """A conversation that this person may read: their own, or one that is shared; None otherwise, and once deleted."""
    query = (
        select(Conversation)
        .where(Conversation.id == conversation_id, Conversation.deleted_at.is_(None))
        .where(or_(Conversation.by == by, Conversation.shared_at.is_not(None)))
        .options(selectinload(Conversation.turns))
    )
    return session.scalars(query).one_or_none()


def recent(session: Session, by: str, limit: int = 30) -> Sequence[Conversation]:
    """A person's latest conversations that have a turn, newest first."""
    query = (
        select(Conversation)
        .where(Conversation.by == by, Conversation.turns.any(), Conversation.deleted_at.is_(None))
        .options(selectinload(Conversation.turns))
        .order_by(Conversation.created_at.desc())
        .limit(limit)
    )
    return session.scalars(query).all()


def deleted(session: Session, by: str) -> Sequence[Conversation]:
    """A person's conversations that can still be brought back, the latest deleted first."""
    query = (
        select(Conversation)
        .where(Conversation.by == by, Conversation.deleted_at > now() - KEPT_DELETED)
        .options(selectinload(Conversation.turns))
        .order_by(Conversation.deleted_at.desc())
    )
    return session.scalars(query).all()


def remove_old(session: Session, by: str) -> None:
    """Remove for good what a person deleted longer ago than it is kept."""
    old = select(Conversation.id).where(Conversation.by == by, Conversation.deleted_at <= now() - KEPT_DELETED)
    gone = session.scalars(old).all()
    session.execute(delete(Turn).where(Turn.conversation_id.in_(gone)))
    session.execute(delete(Conversation).where(Conversation.id.in_(gone)))


def add_turn(session: Session, conversation: Conversation, question: str, answer: dict[str, Any]) -> Turn:
    """Keep a question and its answer at the end of the conversation."""
    turn = Turn(conversation_id=conversation.id, position=len(conversation.turns), question=question, answer=answer)
    conversation.turns.append(turn)
    session.flush()
    return turn


def present(session: Session, disclosure_ids: Iterable[str]) -> frozenset[str]:
    """Those of the disclosures that are still stored."""
    query = select(DisclosureRecord.id).where(DisclosureRecord.id.in_(set(disclosure_ids)))
    return frozenset(session.scalars(query))
