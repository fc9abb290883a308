"""Conversations: a person's questions in one go, with the answers they got."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from storage.schema import Conversation, Turn


def start(session: Session, by: str) -> Conversation:
    """A new conversation without turns."""
    conversation = Conversation(by=by)
    session.add(conversation)
    session.flush()
    return conversation


def get(session: Session, conversation_id: str, by: str) -> Conversation | None:
    """A person's conversation with its turns, or None; nobody sees another person's."""
    query = (
        select(Conversation)
        .where(Conversation.id == conversation_id, Conversation.by == by)
        .options(selectinload(Conversation.turns))
    )
    return session.scalars(query).one_or_none()


def recent(session: Session, by: str, limit: int = 20) -> Sequence[Conversation]:
    """A person's latest conversations that have a turn, newest first."""
    query = (
        select(Conversation)
        .where(Conversation.by == by, Conversation.turns.any())
        .options(selectinload(Conversation.turns))
        .order_by(Conversation.created_at.desc())
        .limit(limit)
    )
    return session.scalars(query).all()


def add_turn(session: Session, conversation: Conversation, question: str, answer: dict[str, Any]) -> Turn:
    """Keep a question and its answer at the end of the conversation."""
    turn = Turn(conversation_id=conversation.id, position=len(conversation.turns), question=question, answer=answer)
    conversation.turns.append(turn)
    session.flush()
    return turn
