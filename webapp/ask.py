"""问答: questions over the disclosures, answered with citations."""

from typing import Any

from flask import Blueprint, Response, abort, render_template, request, url_for
from flask.typing import ResponseReturnValue

from answers.examples import examples
from storage import overview
from webapp.account import reviewer
from webapp.answering import answered_in_pieces, turn
from webapp.house import house, store
from webapp.pages import saved_as, see
from webapp.reports import workbook
from webapp.within import arguments, chips, within
from workflow import ask, conversation_paper, conversations, own_finding
from workflow.ask import Question
from workflow.conversations import ConversationView
from workflow.corpus import EVERYTHING, Within, corpus

bp = Blueprint("ask", __name__, url_prefix="/ask")


@bp.get("/")
def show() -> ResponseReturnValue:
    """An empty conversation within the scope that the address names, and the way to earlier ones."""
    return render_template("ask/show.html", **_page(None, within(request.args)))


@bp.get("/<conversation_id>")
def conversation(conversation_id: str) -> ResponseReturnValue:
    """One conversation with its answers: one's own, or one that is shared."""
    found = conversations.conversation(store(), conversation_id, reviewer())
    return render_template("ask/show.html", **_page(found, found.within))


@bp.post("/")
def question() -> ResponseReturnValue:
    """Answer one question and show the conversation, for browsers that run no script."""
    answered = ask.ask(store(), house().index, _question(), house().model)
    return see(f"{url_for('.conversation', conversation_id=answered.id)}#last")


@bp.post("/stream")
def stream() -> ResponseReturnValue:
    """Answer one question in pieces as they come; the browser that turns away stops the work."""
    steps = ask.asking(store(), house().index, _question(), house().model)
    return answered_in_pieces(steps, lambda answered: turn(_page(answered, answered.within)))


@bp.post("/<conversation_id>/share")
def share(conversation_id: str) -> ResponseReturnValue:
    """Let whoever has the link and an account read the conversation, or no longer."""
    conversations.share(store(), conversation_id, reviewer(), shared=request.form.get("shared") == "1")
    return see(url_for(".conversation", conversation_id=conversation_id))


@bp.post("/<conversation_id>/delete")
def delete(conversation_id: str) -> ResponseReturnValue:
    """Delete one's own conversation; the list offers to bring it back."""
    conversations.delete(store(), conversation_id, reviewer())
    return see(url_for(".show"))


@bp.post("/<conversation_id>/restore")
def restore(conversation_id: str) -> ResponseReturnValue:
    """Bring a deleted conversation back."""
    conversations.restore(store(), conversation_id, reviewer())
    return see(url_for(".conversation", conversation_id=conversation_id))


@bp.post("/<conversation_id>/turns/<turn_id>/finding")
def finding(conversation_id: str, turn_id: str) -> ResponseReturnValue:
    """Put an answer on the issue list of the disclosure it cites, or take it off again."""
    form = request.form
    if form.get("remove"):
        own_finding.remove(store(), turn_id, conversation_id, reviewer())
    else:
        said = {"message": form.get("message", ""), "severity": form.get("severity", "warning")}
        own_finding.add(store(), turn_id, conversation_id, reviewer(), **said)
    return see(f"{url_for('.conversation', conversation_id=conversation_id)}#turn-{turn_id}")


@bp.get("/<conversation_id>/export.<form>")
def export(conversation_id: str, form: str) -> ResponseReturnValue:
    """The conversation with its citations, as XLSX or Markdown."""
    found = conversations.conversation(store(), conversation_id, reviewer())
    if form == "xlsx":
        return workbook(conversation_paper.as_workbook(found), "问答.xlsx")
    if form != "md":
        abort(404)
    response = Response(conversation_paper.as_markdown(found), mimetype="text/markdown")
    response.headers["Cache-Control"] = "no-store"
    return saved_as(response, "问答.md")


def _question() -> Question:
    """Return what the form asks; a chip's question stands beside the empty field."""
    given = [text for text in request.form.getlist("question") if text.strip()]
    earlier = request.form.get("conversation") or None
    return Question(given[-1] if given else "", reviewer(), earlier, within(request.form))


def _page(found: ConversationView | None, scope: Within) -> dict[str, Any]:
    """Return everything that the page of a conversation, or of none yet, shows."""
    mine = found is None or found.by == reviewer()
    with store().read() as session:
        coverage = overview.coverage(session)
    return {
        "conversation": found,
        "mine": mine,
        "chips": chips(store(), scope),
        "scope": scope,
        "scope_arguments": arguments(scope),
        "departments": [name for name, _ in coverage.rows if name],
        "years": sorted({year for year, _ in coverage.columns if year}, reverse=True),
        "kinds": sorted({kind for _, kind in coverage.columns if kind}),
        "listed": own_finding.of_turns(store(), tuple(turn.id for turn in found.turns)) if found else {},
        "as_text": conversation_paper.as_text,
        "recent": conversations.recent(store(), reviewer()),
        "deleted": conversations.deleted(store(), reviewer()),
        "examples": () if found else _examples(scope),
    }


def _examples(scope: Within) -> tuple[str, ...]:
    """Return questions that what is loaded answers; of everything where the scope is no longer to be had."""
    known = corpus(store(), house().index, scope if not scope.disclosures else EVERYTHING)
    return tuple(example.question for example in examples(known))
