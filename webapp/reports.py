"""The papers that leave the house."""

from flask import Blueprint, Response, request
from flask.typing import ResponseReturnValue

from webapp.house import store
from webapp.queue import asked_scope
from workflow import export

bp = Blueprint("reports", __name__, url_prefix="/exports")


@bp.get("/issue-list.xlsx")
def issue_list() -> ResponseReturnValue:
    """The issue list of one disclosure or of all that the filters name."""
    content = export.issue_list(store(), asked_scope(), request.args.get("disclosure") or None)
    return workbook(content, "问题清单.xlsx")


@bp.get("/score-sheets/<sheet_id>.xlsx")
def score_sheet(sheet_id: str) -> ResponseReturnValue:
    """The working paper of one self-assessment."""
    return workbook(export.score_sheet(store(), sheet_id), "复核底稿.xlsx")


def workbook(content: bytes, name: str) -> Response:
    """Return a workbook to be saved under a Chinese name."""
    response = Response(content, mimetype=export.XLSX)
    response.headers.set("Content-Disposition", "attachment", filename=name)
    response.headers["Cache-Control"] = "no-store"
    return response
