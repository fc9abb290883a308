"""A question put to what is stored; question and answer are kept as a turn of a conversation."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache, partial
from typing import Any

from sqlalchemy.orm import Session

import answers
from answers.as_json import answer_json
from answers.model import Answer, Corpus, Document
from disclosures.model import Disclosure, Identity, Kind
from review.model import Assessment
from search_index.engine import Engine, Query, Results
from storage import conversations, disclosures, overview
from storage.overview import Overview, Scope
from storage.schema import Conversation, DisclosureRecord
from storage.store import Store
from workflow.errors import NotFound, Refused

LONGEST_QUESTION = 500
MOST_DOCUMENTS = 5000
# As many disclosures stay decoded between questions; ten megabytes each at most.
KEPT_DISCLOSURES = 64


@dataclass(frozen=True, slots=True)
class TurnView:
    """A question and its answer as interfaces.md §7 prints it."""

    question: str
    answer: dict[str, Any]
    at: datetime


@dataclass(frozen=True, slots=True)
class ConversationView:
    """A person's questions in one go, oldest first."""

    id: str
    created_at: datetime
    turns: tuple[TurnView, ...]


def ask(
    store: Store,
    index: Engine,
    question: str,
    by: str,
    *,
    conversation_id: str | None = None,
    scope: Iterable[str] = (),
) -> ConversationView:
    """Answer a question over the disclosures in ``scope`` (all where empty) and return the conversation so far.

    Raises Refused for an empty or overlong question, and NotFound for an unknown conversation or disclosure.
    """
    question = question.strip()
    if not question:
        raise Refused("请先写下问题。")
    if len(question) > LONGEST_QUESTION:
        raise Refused(f"问题不能超过{LONGEST_QUESTION}字。")
    earlier = conversation(store, conversation_id, by).turns if conversation_id else ()
    known = corpus(store, index, tuple(scope))
    answer = as_json(answers.ask(question, known, tuple(turn.question for turn in earlier)))
    with store.begin() as session:
        record = (
            conversations.get(session, conversation_id, by) if conversation_id else conversations.start(session, by)
        )
        if record is None:
            raise NotFound("conversation", str(conversation_id))
        conversations.add_turn(session, record, question, answer)
        return _view(record)


def conversation(store: Store, conversation_id: str, by: str) -> ConversationView:
    """Return a person's own conversation. Raises NotFound."""
    with store.read() as session:
        record = conversations.get(session, conversation_id, by)
        if record is None:
            raise NotFound("conversation", conversation_id)
        return _view(record)


def recent(store: Store, by: str) -> tuple[ConversationView, ...]:
    """Return a person's latest conversations, newest first."""
    with store.read() as session:
        return tuple(_view(record) for record in conversations.recent(session, by))


def corpus(store: Store, index: Engine, scope: Sequence[str] = ()) -> Corpus:
    """Return the disclosures that may be asked about; each is fetched only when a question needs it.

    Raises NotFound for an unknown id in ``scope``.
    """
    with store.read() as session:
        stored = {entry.id: entry for entry in overview.disclosures(session, Scope(), MOST_DOCUMENTS)}
    for id_ in scope:
        if id_ not in stored:
            raise NotFound("disclosure", id_)
    chosen = [stored[id_] for id_ in scope] if scope else list(stored.values())
    documents = (_document(store, one.id, one.created_at, one.name, _identity(one)) for one in chosen)
    return Corpus(tuple(documents), _search(index, tuple(scope)))


def examples() -> tuple[str, ...]:
    """Return one question of every kind that can be answered."""
    return tuple(kind.examples[0] for kind in answers.KINDS.values())


def as_json(answer: Answer) -> dict[str, Any]:
    """Return an answer as interfaces.md §7 prints it; its citations name both the disclosure and the file."""
    printed: dict[str, Any] = answer_json(answer)
    for citation, source in zip(printed["citations"], answer.citations, strict=True):
        citation["file"] = source.file
    return printed


@lru_cache(maxsize=MOST_DOCUMENTS)
def _document(store: Store, disclosure_id: str, saved_at: datetime, name: str, identity: Identity) -> Document:
    """Return the same document for as long as the disclosure is not saved anew: what was prepared of it is kept."""
    stored = partial(_load, store, disclosure_id, saved_at)
    return Document(disclosure_id, name, identity, stored, partial(_judged, store, disclosure_id, saved_at))


def _identity(entry: Overview) -> Identity:
    return Identity(entry.department, entry.district, entry.year, Kind(entry.kind) if entry.kind else None)


@lru_cache(maxsize=KEPT_DISCLOSURES)
def _load(store: Store, disclosure_id: str, _saved_at: datetime) -> Disclosure:
    with store.read() as session:
        return disclosures.disclosure(_record(session, disclosure_id))


@lru_cache(maxsize=KEPT_DISCLOSURES)
def _judged(store: Store, disclosure_id: str, _saved_at: datetime) -> Assessment:
    with store.read() as session:
        return disclosures.assessment(_record(session, disclosure_id))


def _record(session: Session, disclosure_id: str) -> DisclosureRecord:
    record = disclosures.get(session, disclosure_id)
    if record is None:
        raise NotFound("disclosure", disclosure_id)
    return record


def _search(index: Engine, scope: tuple[str, ...]) -> Callable[[Query], Results]:
    def search(query: Query) -> Results:
        return index.search(replace(query, refs=query.refs or scope))

    return search


def _view(record: Conversation) -> ConversationView:
    turns = tuple(TurnView(turn.question, turn.answer, turn.at) for turn in record.turns)
    return ConversationView(record.id, record.created_at, turns)
