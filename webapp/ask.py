"""问答: questions over the disclosures, answered with citations."""

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue

from webapp.account import reviewer
from webapp.house import house, store
from webapp.pages import asked_by_htmx, fragment, see
from workflow import ask

bp = Blueprint("ask", __name__, url_prefix="/ask")


@bp.get("/")
def show() -> ResponseReturnValue:
    """An empty conversation, and the way to earlier ones."""
    recent = ask.recent(store(), reviewer())
    return render_template("ask/show.html", conversation=None, recent=recent, examples=ask.examples())


@bp.get("/<conversation_id>")
def conversation(conversation_id: str) -> ResponseReturnValue:
    """One conversation with its answers."""
    found = ask.conversation(store(), conversation_id, reviewer())
    recent = ask.recent(store(), reviewer())
    return render_template("ask/show.html", conversation=found, recent=recent, examples=())


@bp.post("/")
def question() -> ResponseReturnValue:
    """Answer one question, at the end of the conversation where there is one."""
    given, earlier = request.form.get("question", ""), request.form.get("conversation") or None
    answered = ask.ask(store(), house().index, given, reviewer(), conversation_id=earlier)
    address = url_for(".conversation", conversation_id=answered.id)
    if not asked_by_htmx():
        return see(f"{address}#last")
    return fragment("ask/show.html", "talk", conversation=answered, examples=()), 200, {"HX-Push-Url": address}
