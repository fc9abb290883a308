"""The papers that leave the house."""

from collections.abc import Callable

from flask import Blueprint, Response, abort, request
from flask.typing import ResponseReturnValue

from webapp.house import store
from webapp.pages import saved_as, word
from webapp.queue import asked_scope
from workflow import hand_out
from workflow.papers.parts import Paper

bp = Blueprint("reports", __name__, url_prefix="/exports")


@bp.get("/issue-list.<form>")
def issue_list(form: str) -> ResponseReturnValue:
    """The issue list of one disclosure or of all that the filters name."""
    return handed_out(asked_issues, form)


@bp.get("/working-paper.<form>")
def working_paper(form: str) -> ResponseReturnValue:
    """The working paper of one self-assessment, or of all of a disclosure."""
    return handed_out(asked_working_paper, form)


@bp.get("/opinion.<form>")
def opinion(form: str) -> ResponseReturnValue:
    """The opinion on one disclosure."""
    return handed_out(asked_opinion, form)


def asked_issues() -> Paper:
    """The issue list that the address asks for: of ``disclosure``, or of all within the filters."""
    return hand_out.issues(store(), asked_scope(), request.args.get("disclosure") or None)


def asked_working_paper() -> Paper:
    """The working paper of ``self_assessment``, or of all of ``disclosure``."""
    sheet_id, disclosure_id = word("self_assessment"), word("disclosure")
    if sheet_id:
        return hand_out.working(store(), sheet_id)
    if not disclosure_id:
        abort(422, "缺少“self_assessment”。")
    return hand_out.working_of_all(store(), disclosure_id)


def asked_opinion() -> Paper:
    """The opinion on ``disclosure``."""
    disclosure_id = word("disclosure")
    if not disclosure_id:
        abort(422, "缺少“disclosure”。")
    return hand_out.letter(store(), disclosure_id)


def handed_out(asked: Callable[[], Paper], form: str) -> Response:
    """Return a paper to be saved under its Chinese name; 404 for a form that papers are not written in."""
    if form not in hand_out.FORMS:
        abort(404)
    paper = asked()
    return _saved(hand_out.written(paper, form), hand_out.FORMS[form], f"{paper.name}.{form}")


def workbook(content: bytes, name: str) -> Response:
    """Return a workbook to be saved under a Chinese name."""
    return _saved(content, hand_out.FORMS["xlsx"], name)


def _saved(content: bytes, kind: str, name: str) -> Response:
    response = Response(content, mimetype=kind)
    response.headers["Cache-Control"] = "no-store"
    return saved_as(response, name)
