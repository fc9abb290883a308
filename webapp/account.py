"""登录: who is at the desk."""

import secrets
from dataclasses import dataclass
from urllib.parse import urlsplit

from flask import Blueprint, flash, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from flask_login import current_user, login_user, logout_user

from webapp.extensions import LANGUAGES, limiter
from webapp.house import store
from webapp.pages import see
from workflow import accounts, people
from workflow.accounts import AccountView
from workflow.errors import Refused

bp = Blueprint("account", __name__)


@dataclass(frozen=True, slots=True)
class Reviewer:
    """The account that is signed in, as flask_login wants it."""

    id: str
    name: str
    role: str
    seal: str
    is_authenticated: bool = True
    is_active: bool = True
    is_anonymous: bool = False

    def get_id(self) -> str:
        """What the session keeps: the id, and the seal that ends with the password."""
        return f"{self.id}.{self.seal}"


def load(kept: str) -> Reviewer | None:
    """Return the account of a session; None where it is gone, closed, or has another password since."""
    account_id, _, seal = kept.partition(".")
    found = _signed_in(accounts.account(store(), account_id))
    return found if found and secrets.compare_digest(found.seal, seal) else None


def reviewer() -> str:
    """Return the name of whoever is signed in, to be written beside what they do."""
    return str(current_user.name)


@bp.get("/login", endpoint="login")
def login_page() -> ResponseReturnValue:
    """The form to sign in with."""
    return render_template("account/login.html", name="")


@bp.post("/login")
@limiter.limit("10/minute;60/hour")
def sign_in() -> ResponseReturnValue:
    """Sign in, and go where the reviewer wanted to go."""
    name, password = request.form.get("name", "")[:100], request.form.get("password", "")[:200]
    account = _signed_in(accounts.sign_in(store(), name, password))
    if account is None:
        return render_template("account/login.html", name=name, problem=gettext("用户名或密码不正确。")), 422
    session.clear()
    login_user(account)
    return see(_inside(request.args.get("next", "")))


@bp.get("/account", endpoint="own")
def own_account() -> ResponseReturnValue:
    """The form to change one's own password with."""
    return render_template("account/own.html")


@bp.post("/account")
@limiter.limit("10/minute;60/hour")
def change_password() -> ResponseReturnValue:
    """Change one's own password and stay signed in here; other sessions of the account end."""
    old, new, again = (request.form.get(field, "")[:201] for field in ("old", "new", "again"))
    problem = None if new == again else gettext("两次输入的新密码不一致。")
    if problem is None:
        try:
            people.change_password(store(), current_user.id, old, new)
        except Refused as refused:
            problem = refused.reason
    if problem:
        return render_template("account/own.html", problem=problem), 422
    login_user(_signed_in(accounts.account(store(), current_user.id)))
    flash(gettext("密码已修改，其他已登录的设备需要重新登录。"))
    return see(url_for("account.own"))


@bp.post("/logout")
def logout() -> ResponseReturnValue:
    """Sign out."""
    logout_user()
    session.clear()
    return see(url_for("account.login"))


@bp.before_app_request
def choose_language() -> ResponseReturnValue | None:
    """Remember the language that ``?lang=`` asks for, and show the page without it."""
    chosen = request.args.get("lang")
    if request.method != "GET" or chosen not in LANGUAGES:
        return None
    session["lang"] = chosen
    rest = {**(request.view_args or {}), **{k: v for k, v in request.args.items() if k != "lang"}}
    return redirect(url_for(request.endpoint, **rest), 303) if request.endpoint else None


def _signed_in(view: AccountView | None) -> Reviewer | None:
    return Reviewer(view.id, view.name, view.role, view.seal) if view else None


def _inside(address: str) -> str:
    """The address if it is one of ours, else the queue; nobody is sent to another site."""
    parts = urlsplit(address)
    ours = address.startswith("/") and not address.startswith(("//", "/\\")) and not parts.netloc and not parts.scheme
    return address if ours else url_for("queue.show")
