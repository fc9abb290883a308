"""Conversations as people see them: read by their owner and whom they are shared with, deleted and brought back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from storage import conversations
from storage.schema import Conversation, Turn, now
from storage.store import Store
from workflow.corpus import EVERYTHING, Within
from workflow.errors import NotFound


@dataclass(frozen=True, slots=True)
class TurnView:
    """A question and its answer as interfaces.md §7 prints it.

    ``gone`` are the cited disclosures that are no longer stored. ``withheld``: another person's answer that rests on
    one of them, and is not shown.
    """

    id: str
    question: str
    answer: dict[str, Any]
    at: datetime
    gone: frozenset[str] = frozenset()
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class ConversationView:
    """A person's questions in one go, oldest first."""

    id: str
    by: str
    created_at: datetime
    turns: tuple[TurnView, ...]
    within: Within = EVERYTHING
    shared: bool = False

    @property
    def title(self) -> str:
        """What it is called in lists: its first question."""
        return self.turns[0].question if self.turns else ""


def conversation(store: Store, conversation_id: str, by: str) -> ConversationView:
    """Return a person's own conversation, or one that is shared. Raises NotFound."""
    with store.read() as session:
        record = conversations.readable(session, conversation_id, by)
        if record is None:
            raise NotFound("conversation", conversation_id)
        return view(session, record, by)


def own(session: Session, conversation_id: str, by: str) -> Conversation:
    """Return a person's own conversation that is not deleted, to be changed. Raises NotFound."""
    record = conversations.get(session, conversation_id, by)
    if record is None or record.deleted_at:
        raise NotFound("conversation", conversation_id)
    return record


def recent(store: Store, by: str) -> tuple[ConversationView, ...]:
    """Return a person's latest conversations, newest first."""
    with store.read() as session:
        return tuple(_listed(record) for record in conversations.recent(session, by))


def deleted(store: Store, by: str) -> tuple[ConversationView, ...]:
    """Return what a person deleted and can still bring back, the latest first."""
    with store.read() as session:
        return tuple(_listed(record) for record in conversations.deleted(session, by))


def share(store: Store, conversation_id: str, by: str, *, shared: bool) -> None:
    """Let everyone who may see the disclosures read a conversation, or no longer. Raises NotFound."""
    with store.begin() as session:
        own(session, conversation_id, by).shared_at = now() if shared else None


def delete(store: Store, conversation_id: str, by: str) -> None:
    """Delete a person's own conversation; it can be brought back for a day. Raises NotFound."""
    with store.begin() as session:
        own(session, conversation_id, by).deleted_at = now()
        conversations.remove_old(session, by)


def restore(store: Store, conversation_id: str, by: str) -> None:
    """Bring a deleted conversation back. Raises NotFound."""
    with store.begin() as session:
        record = conversations.get(session, conversation_id, by)
        if record is None:
            raise NotFound("conversation", conversation_id)
        record.deleted_at = None


def view(session: Session, record: Conversation, by: str) -> ConversationView:
    """Return a conversation as this person may see it; its session must still be open."""
    cited = {id_ for turn in record.turns for id_ in _cited(turn)}
    gone = frozenset(cited - conversations.present(session, cited))
    turns = tuple(_turn(turn, gone, theirs=record.by != by) for turn in record.turns)
    within = Within.of_json(record.within)
    return ConversationView(record.id, record.by, record.created_at, turns, within, record.shared_at is not None)


def _turn(turn: Turn, gone: frozenset[str], *, theirs: bool) -> TurnView:
    missing = gone & set(_cited(turn))
    return TurnView(turn.id, turn.question, turn.answer, turn.at, missing, withheld=theirs and bool(missing))


def _cited(turn: Turn) -> Iterable[str]:
    return (str(citation["disclosure"]) for citation in turn.answer.get("citations", ()))


def _listed(record: Conversation) -> ConversationView:
    turns = tuple(TurnView(turn.id, turn.question, turn.answer, turn.at) for turn in record.turns)
    return ConversationView(record.id, record.by, record.created_at, turns, shared=record.shared_at is not None)
