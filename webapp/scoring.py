"""评分: the unit's, the recomputed and the reviewer's points of one self-assessment, as on paper."""

from flask import Blueprint, flash, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from werkzeug.datastructures import MultiDict

from webapp.account import reviewer
from webapp.house import store
from webapp.opened import opened
from webapp.pages import see
from workflow import score
from workflow.errors import NotFound, Refused
from workflow.score import Entry, Sheet

bp = Blueprint("scoring", __name__, url_prefix="/scoring")


@bp.get("/<disclosure_id>/<int:number>")
def show(disclosure_id: str, number: int) -> ResponseReturnValue:
    """The form with three columns of points."""
    return _page(_sheet(disclosure_id, number))


@bp.post("/<disclosure_id>/<int:number>")
def review(disclosure_id: str, number: int) -> ResponseReturnValue:
    """Keep the reviewer's points; nothing is kept where one of them is refused."""
    sheet = _sheet(disclosure_id, number)
    try:
        score.review(store(), sheet.id, _entries(sheet, request.form), reviewer())
    except Refused as refused:
        return _page(sheet, problem=refused.reason, typed=request.form), 422
    flash(gettext("复核得分已保存。"))
    return see(url_for(".show", disclosure_id=disclosure_id, number=number))


def _sheet(disclosure_id: str, number: int) -> Sheet:
    sheets = score.sheets(store(), disclosure_id)
    if number >= len(sheets):
        raise NotFound("self-assessment", f"{disclosure_id}-{number}")
    return sheets[number]


def _entries(sheet: Sheet, form: MultiDict[str, str]) -> list[Entry]:
    return [
        Entry(
            row.number,
            form.get(f"score-{row.number}", ""),
            form.get(f"reason-{row.number}", ""),
            form.get(f"comment-{row.number}", ""),
        )
        for row in sheet.rows
    ]


def _page(sheet: Sheet, problem: str | None = None, typed: MultiDict[str, str] | None = None) -> str:
    return render_template(
        "scoring/show.html",
        sheet=sheet,
        others=score.sheets(store(), sheet.disclosure_id),
        record=opened(sheet.disclosure_id).record,
        reasons=score.REASON_CODES,
        problem=problem,
        typed=typed or {},
    )
