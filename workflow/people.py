"""Administration of who may sign in and which programs may call; the last administrator stays one."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from storage import accounts, tokens
from storage.schema import Account
from storage.store import Store
from workflow.accounts import ADMIN, CLOSED, hashed, verified
from workflow.errors import NotFound, Refused

ROLES = ("reviewer", ADMIN, CLOSED)
SHORTEST = 10
LONGEST = 200
NAME_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Person:
    """An account or a token as an administrator sees it; ``role`` is reviewer, admin or closed."""

    id: str
    name: str
    role: str
    created_at: datetime


def people(store: Store) -> tuple[Person, ...]:
    """Return all accounts, in the order they were made."""
    with store.read() as session:
        return tuple(Person(a.id, a.name, a.role, a.created_at) for a in accounts.every(session))


def programs(store: Store) -> tuple[Person, ...]:
    """Return the owners of all API tokens, in the order they were made."""
    with store.read() as session:
        return tuple(Person(t.id, t.name, t.role, t.created_at) for t in tokens.every(session))


def invite(store: Store, name: str, role: str) -> str:
    """Make an account and return its password, which is shown this once; raises Refused."""
    name = " ".join(name.split())
    if not 0 < len(name) <= NAME_LONGEST or role not in ROLES:
        raise Refused("请填写用户名（不超过100字）并选择角色。")
    password = secrets.token_urlsafe(12)
    with store.begin() as session:
        if accounts.named(session, name):
            raise Refused(f"已有名为“{name}”的账号，请换一个用户名。")
        accounts.add(session, name, hashed(password), role)
    return password


def renew(store: Store, account_id: str) -> str:
    """Give an account a new password and return it; whoever is signed in with it has to sign in anew."""
    password = secrets.token_urlsafe(12)
    with store.begin() as session:
        _account(session, account_id).password_hash = hashed(password)
    return password


def appoint(store: Store, account_id: str, role: str) -> None:
    """Change what an account may do, or close it; raises Refused where no administrator would be left."""
    if role not in ROLES:
        raise Refused("没有这种角色。")
    with store.begin() as session:
        account = _account(session, account_id)
        others = [one for one in accounts.every(session) if one.role == ADMIN and one.id != account_id]
        if role != ADMIN and account.role == ADMIN and not others:
            raise Refused("至少要保留一名管理员，请先指定另一名管理员。")
        account.role = role


def change_password(store: Store, account_id: str, old: str, new: str) -> None:
    """Change one's own password; raises Refused where the old one is wrong or the new one too short."""
    if not SHORTEST <= len(new) <= LONGEST:
        raise Refused(f"新密码须有{SHORTEST}至{LONGEST}个字符。")
    with store.begin() as session:
        account = _account(session, account_id)
        if not verified(account.password_hash, old):
            raise Refused("原密码不正确。")
        account.password_hash = hashed(new)


def revoke(store: Store, token_id: str) -> None:
    """Take back an API token; what shows it is refused from now on."""
    with store.begin() as session:
        if not tokens.remove(session, token_id):
            raise NotFound("token", token_id)


def _account(session: Session, account_id: str) -> Account:
    found = accounts.get(session, account_id)
    if found is None:
        raise NotFound("account", account_id)
    return found
