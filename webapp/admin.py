"""管理: accounts, roles and API tokens; for administrators only."""

from flask import Blueprint, abort, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from flask_login import current_user

from webapp.house import store
from webapp.pages import see
from workflow import accounts, people
from workflow.accounts import ADMIN
from workflow.errors import Refused

bp = Blueprint("admin", __name__, url_prefix="/admin")


@bp.before_request
def _for_administrators() -> None:
    if current_user.is_authenticated and current_user.role != ADMIN:
        abort(403)


@bp.get("/")
def show() -> ResponseReturnValue:
    """Accounts and tokens."""
    return _page()


@bp.post("/accounts")
def invite() -> ResponseReturnValue:
    """Make an account; its password is shown this once."""
    name = request.form.get("name", "")
    try:
        password = people.invite(store(), name, request.form.get("role", ""))
    except Refused as refused:
        return _page(problem=refused.reason), 422
    return _page(shown=(" ".join(name.split()), password))


@bp.post("/accounts/<account_id>/password")
def renew(account_id: str) -> ResponseReturnValue:
    """Give an account a new password, shown this once."""
    password = people.renew(store(), account_id)
    name = next(person.name for person in people.people(store()) if person.id == account_id)
    return _page(shown=(name, password))


@bp.post("/accounts/<account_id>/role")
def appoint(account_id: str) -> ResponseReturnValue:
    """Change what an account may do."""
    try:
        people.appoint(store(), account_id, request.form.get("role", ""))
    except Refused as refused:
        return _page(problem=refused.reason), 422
    return see(url_for("admin.show"))


@bp.post("/tokens")
def issue() -> ResponseReturnValue:
    """Make an API token, shown this once."""
    name, role = " ".join(request.form.get("name", "").split())[:100], request.form.get("role", "")
    if not name or role not in people.ROLES[:2]:
        return _page(problem=gettext("请填写令牌的用途并选择角色。")), 422
    return _page(shown=(name, accounts.create_token(store(), name, role)))


@bp.post("/tokens/<token_id>/revoke")
def revoke(token_id: str) -> ResponseReturnValue:
    """Take an API token back."""
    people.revoke(store(), token_id)
    return see(url_for("admin.show"))


def _page(*, shown: tuple[str, str] | None = None, problem: str | None = None) -> str:
    return render_template(
        "admin/show.html",
        people=people.people(store()),
        programs=people.programs(store()),
        roles=people.ROLES,
        shown=shown,
        problem=problem,
    )
