"""A question put to what is stored; question and answer are kept as a turn of a conversation."""

from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

import answers
from answers import follow_ups
from answers.as_json import answer_json
from answers.model import Answer, Step
from search_index.engine import Engine
from storage import conversations
from storage.store import Store
from workflow.conversations import ConversationView, own, view
from workflow.corpus import EVERYTHING, Within, corpus
from workflow.errors import Refused

LONGEST_QUESTION = 500


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


Progress = Begun | Step | Said


def ask(store: Store, index: Engine, question: Question) -> ConversationView:
    """Answer one question and return the conversation so far.

    Raises Refused for an empty or overlong question, and NotFound for an unknown conversation or disclosure.
    """
    steps = asking(store, index, question, suggest=False)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            answered: ConversationView = done.value
            return answered


def asking(
    store: Store, index: Engine, question: Question, *, suggest: bool = True
) -> Generator[Progress, None, ConversationView]:
    """Yield every step towards the answer, keep it, and return the conversation so far.

    Whoever closes the generator stops the work, and nothing is kept. ``suggest`` adds questions that may follow.
    Raises what ``ask`` raises, before the first step.
    """
    text = accepted(question)
    history = _history(store, question)
    known = corpus(store, index, question.within)
    yield Begun(len(known.documents))
    answer = yield from answers.answering(text, known, history)
    yield Said(answer)
    if suggest and answer.found:
        answer = yield from follow_ups.suggested(answer, known, history)
    return _kept(store, question, text, answer)


def accepted(question: Question) -> str:
    """Return the question without blanks around it. Raises Refused where it is empty or overlong."""
    text = question.text.strip()
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
