"""Questions and answers."""

from typing import Any

from flask import Blueprint, abort, request
from flask.typing import ResponseReturnValue

from webapp.answering import answered_in_pieces, event
from webapp.api.caller import body, caller, text
from webapp.house import house, store
from workflow import ask
from workflow.ask import Question
from workflow.conversations import ConversationView
from workflow.corpus import Within

_EVENTS = "text/event-stream"


def add_to(bp: Blueprint) -> None:
    """Add the call of this module."""
    bp.add_url_rule("/questions", "question", question, methods=["POST"])


def question() -> ResponseReturnValue:
    """Answer one question, within a conversation where one is named; piece by piece for who accepts events."""
    given = body()
    asked = Question(text(given, "question"), caller(), text(given, "conversation") or None, _within(given))
    if request.accept_mimetypes.best == _EVENTS:
        steps = ask.asking(store(), house().index, asked, house().model, suggest=False)
        return answered_in_pieces(steps, lambda answered: event("answer", **_answer(answered)))
    return _answer(ask.ask(store(), house().index, asked, house().model))


def _answer(answered: ConversationView) -> dict[str, Any]:
    return {**answered.turns[-1].answer, "conversation": answered.id}


def _within(given: dict[str, Any]) -> Within:
    scope = given.get("scope") or {}
    if not isinstance(scope, dict):
        abort(422, "“scope”应是一个JSON对象。")
    disclosures = scope.get("disclosures") or []
    if not isinstance(disclosures, list) or not all(isinstance(id_, str) for id_ in disclosures):
        abort(422, "“scope.disclosures”应是编号的列表。")
    year = scope.get("year")
    if year is not None and (isinstance(year, bool) or not isinstance(year, int)):
        abort(422, "“scope.year”应是年份。")
    named = {name: text(scope, name) or None for name in ("department", "kind")}
    return Within(tuple(disclosures), year=year, search=text(scope, "search"), **named)
