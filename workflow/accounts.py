"""Who may sign in, and which programs may call."""

import hashlib
import secrets
from dataclasses import dataclass

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from storage import accounts, tokens
from storage.store import Store

FIRST_NAME = "admin"
ADMIN = "admin"
_hasher = PasswordHasher()
# A password for nobody: refusing a name that does not exist then takes as long as refusing a wrong password.
_NOBODY = _hasher.hash(secrets.token_urlsafe())


@dataclass(frozen=True, slots=True)
class AccountView:
    """A person, or the owner of a token; ``role`` is reviewer or admin."""

    id: str
    name: str
    role: str


def first_account(store: Store, password: str | None) -> tuple[str, str] | None:
    """Make the account "admin" where there is none yet; return name and password, or None.

    Without a password one is generated.
    """
    with store.begin() as session:
        if accounts.exist(session):
            return None
        password = password or secrets.token_urlsafe(12)
        accounts.add(session, FIRST_NAME, _hasher.hash(password), ADMIN)
    return FIRST_NAME, password


def sign_in(store: Store, name: str, password: str) -> AccountView | None:
    """Return the account if the password fits; a name that does not exist takes as long to refuse."""
    with store.read() as session:
        found = accounts.named(session, name)
    try:
        _hasher.verify(found.password_hash if found else _NOBODY, password)
    except VerifyMismatchError:
        return None
    return AccountView(found.id, found.name, found.role) if found else None


def account(store: Store, account_id: str) -> AccountView | None:
    """Return the account with this id, for a session that names it, or None."""
    with store.read() as session:
        found = accounts.get(session, account_id)
    return AccountView(found.id, found.name, found.role) if found else None


def create_token(store: Store, name: str, role: str) -> str:
    """Return a new API token; only its hash is kept."""
    token = secrets.token_urlsafe(32)
    with store.begin() as session:
        tokens.add(session, name, role, _fingerprint(token))
    return token


def token_owner(store: Store, token: str) -> AccountView | None:
    """Return whose token it is, or None."""
    with store.read() as session:
        found = tokens.with_hash(session, _fingerprint(token))
    return AccountView(found.id, found.name, found.role) if found else None


def _fingerprint(token: str) -> str:
    # A token is 256 random bits: no salt and no slow hash are needed against guessing.
    return hashlib.sha256(token.encode()).hexdigest()
