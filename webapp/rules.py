"""规则: what every check claims and how it fared; an administrator switches checks on and off by region."""

from flask import Blueprint, abort, flash, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from flask_login import current_user

from review.rulebook import FORMULAS, POLICIES
from review.switches import Switch
from webapp.account import reviewer
from webapp.house import house, store
from webapp.pages import see, word
from workflow import rules
from workflow.accounts import ADMIN
from workflow.errors import Refused

bp = Blueprint("rules", __name__, url_prefix="/rules")


@bp.get("/")
def show() -> ResponseReturnValue:
    """The rule book, or what of it holds the words asked for."""
    return _page()


@bp.post("/<path:check_id>/switch")
def switch(check_id: str) -> ResponseReturnValue:
    """Switch a check on or off for a region; what is stored is judged again in the background."""
    if current_user.role != ADMIN:
        abort(403)
    form = request.form
    change = Switch(check_id, form.get("region", ""), form.get("on") == "1", form.get("reason", ""))
    try:
        rules.switch(store(), change, reviewer())
    except Refused as refused:
        return _page(problem=refused.reason, typed=change), 422
    house().announce_switch()
    flash(gettext("已保存，正在后台按新的设置重新核对已入库的文件。"))
    return see(url_for(".show", _anchor=check_id))


def _page(*, problem: str | None = None, typed: Switch | None = None) -> str:
    query = word("q") or ""
    only_off = request.args.get("off") == "1"
    return render_template(
        "rules/show.html",
        book=rules.book(store(), query, only_off=only_off),
        query=query,
        only_off=only_off,
        problem=problem,
        typed=typed,
        formulas=FORMULAS,
        policies=POLICIES,
    )
