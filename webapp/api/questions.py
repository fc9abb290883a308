"""Questions and answers."""

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from webapp.api.caller import body, caller, text
from webapp.house import house, store
from workflow import ask


def add_to(bp: Blueprint) -> None:
    """Add the call of this module."""
    bp.add_url_rule("/questions", "question", question, methods=["POST"])


def question() -> ResponseReturnValue:
    """Answer one question, within a conversation where one is named."""
    given = body()
    scope = (given.get("scope") or {}).get("disclosures") or []
    if not isinstance(scope, list) or not all(isinstance(id_, str) for id_ in scope):
        abort(422, "“scope.disclosures”应是编号的列表。")
    answered = ask.ask(
        store(),
        house().index,
        text(given, "question"),
        caller(),
        conversation_id=text(given, "conversation") or None,
        scope=scope,
    )
    return {**answered.turns[-1].answer, "conversation": answered.id}
