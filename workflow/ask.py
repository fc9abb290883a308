"""A question put to what is stored; question and answer are kept as a turn of a conversation."""

from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import answers
from answers import follow_ups, typed_query, wording
from answers.as_json import answer_json
from answers.examples import examples
from answers.language_model import LanguageModel
from answers.legible import legible
from answers.model import Answer, Corpus, Step
from search_index.engine import Engine
from storage import conversations
from storage.store import Store
from workflow.conversations import ConversationView, own, view
from workflow.corpus import EVERYTHING, Within, corpus
from workflow.errors import Refused

LONGEST_QUESTION = 500
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody asks: in which conversation (None: a new one), and within what."""

    text: str
    by: str
    conversation: str | None = None
    within: Within = EVERYTHING


@dataclass(frozen=True, slots=True)
class Begun:
    """The question is accepted and looked for in so many disclosures."""

    disclosures: int


@dataclass(frozen=True, slots=True)
class Said:
    """The answer is there, and nothing of it will change but its wording; it is not kept yet."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class Consulted:
    """The language model is at work: "understanding" the question, or "wording" the answer."""

    task: str


@dataclass(frozen=True, slots=True)
class Kept:
    """The answer is kept as the last turn of the conversation."""

    conversation: ConversationView


Progress = Begun | Step | Said | Consulted | Kept
Asking = Generator[Progress, None, ConversationView]


def ask(store: Store, index: Engine, question: Question, model: LanguageModel | None = None) -> ConversationView:
    """Answer one question and return the conversation so far.

    Raises Refused for an empty or overlong question, and NotFound for an unknown conversation or disclosure.
    """
    steps = asking(store, index, question, model, suggest=False)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            answered: ConversationView = done.value
            return answered


def asking(
    store: Store, index: Engine, question: Question, model: LanguageModel | None = None, *, suggest: bool = True
) -> Asking:
    """Yield every step towards the answer, keep it, and return the conversation so far.

    Whoever closes the generator stops the work; before the answer is kept, nothing is. ``suggest`` adds questions that
    may follow. Raises what ``ask`` raises, before the first step.
    """
    text = accepted(question)
    history = _history(store, question)
    known = corpus(store, index, question.within)
    yield Begun(len(known.documents))
    answer = yield from answers.answering(text, known, history)
    if model and not answer.found and answer.kind == answers.UNANSWERED:
        answer = yield from _understood(model, answer, known, history)
    yield Said(answer)
    if suggest and answer.found:
        answer = yield from follow_ups.suggested(answer, known, history)
    elif suggest and answer.kind == answers.UNANSWERED:
        answer = replace(answer, suggestions=_answerable(answer, known))
    kept = _kept(store, question, text, answer)
    if model is None or not answer.found:
        return kept
    yield Kept(kept)
    return (yield from _reworded(store, model, kept, answer, known)) or kept


def _answerable(answer: Answer, known: Corpus) -> tuple[str, ...]:
    """Return questions that have an answer, about the departments that the answer names where it names any."""
    named = tuple(one for one in known.documents if (one.identity.department or "?") in answer.text)
    found = examples(replace(known, documents=named or known.documents))
    return tuple(one.question for one in found)[: follow_ups.OFFERED]


def _understood(
    model: LanguageModel, answer: Answer, known: Corpus, history: tuple[str, ...]
) -> Generator[Progress, None, Answer]:
    """Return what we answer to the question as the model reads it; the answer as it is where that is no better."""
    yield Consulted("understanding")
    reading = typed_query.understood(model, answer.question, known, history)
    with closing(reading):
        query = yield from _waiting(reading)
    if query is None:
        return answer
    other = yield from answers.answering(query.question, known)
    return replace(other, question=answer.question, understood=query.question) if other.found else answer


def _reworded(
    store: Store, model: LanguageModel, kept: ConversationView, answer: Answer, known: Corpus
) -> Generator[Progress, None, ConversationView | None]:
    """Keep the model's words beside the answer, and return the conversation; None where they are not to be trusted."""
    yield Consulted("wording")
    writing = wording.reworded(model, answer, known)
    with closing(writing):
        text = yield from _waiting(writing)
    if text is None:
        return None
    with store.begin() as session:
        record = own(session, kept.id, kept.by)
        turn = next(one for one in record.turns if one.id == kept.turns[-1].id)
        turn.answer = {**turn.answer, "reworded": text}
        return view(session, record, kept.by)


def _waiting(writing: Generator[str, None, T]) -> Generator[Progress, None, T]:
    """Yield a step for everything that the model writes, so that a reader who turned away is noticed."""
    while True:
        try:
            next(writing)
        except StopIteration as done:
            result: T = done.value
            return result
        yield Step()


def accepted(question: Question) -> str:
    """Return the question as legible text. Raises Refused where it is empty or overlong."""
    text = legible(question.text)
    if not text:
        raise Refused("请先写下问题。")
    if len(text) > LONGEST_QUESTION:
        raise Refused(f"问题不能超过{LONGEST_QUESTION}字。")
    return text


def as_json(answer: Answer) -> dict[str, Any]:
    """Return an answer as interfaces.md §7 prints it; its citations name both the disclosure and the file."""
    printed: dict[str, Any] = answer_json(answer)
    for citation, source in zip(printed["citations"], answer.citations, strict=True):
        citation["file"] = source.file
    return printed


def _history(store: Store, question: Question) -> tuple[str, ...]:
    if question.conversation is None:
        return ()
    with store.read() as session:
        return tuple(turn.question for turn in own(session, question.conversation, question.by).turns)


def _kept(store: Store, question: Question, text: str, answer: Answer) -> ConversationView:
    within = question.within.as_json()
    with store.begin() as session:
        if question.conversation is None:
            record = conversations.start(session, question.by, within)
        else:
            record = own(session, question.conversation, question.by)
            record.within = within
        conversations.add_turn(session, record, text, as_json(answer))
        return view(session, record, question.by)
