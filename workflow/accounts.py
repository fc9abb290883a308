"""Who may sign in, and which programs may call."""

import hashlib
import secrets
from dataclasses import dataclass

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from storage import accounts, tokens
from storage.schema import Account
from storage.store import Store

FIRST_NAME = "admin"
ADMIN, CLOSED = "admin", "closed"
SEAL = 16  # characters of a password hash's fingerprint
_hasher = PasswordHasher()
# A password for nobody: refusing a name that does not exist then takes as long as refusing a wrong password.
_NOBODY = _hasher.hash(secrets.token_urlsafe())


@dataclass(frozen=True, slots=True)
class AccountView:
    """A person, or the owner of a token; ``role`` is reviewer or admin.

    ``seal`` changes with the password: a session that bears another one has ended.
    """

    id: str
    name: str
    role: str
    seal: str = ""


def first_account(store: Store, password: str | None) -> tuple[str, str] | None:
    """Make the account "admin" where there is none yet; return name and password, or None.

    Without a password one is generated.
    """
    with store.begin() as session:
        if accounts.exist(session):
            return None
        password = password or secrets.token_urlsafe(12)
        accounts.add(session, FIRST_NAME, hashed(password), ADMIN)
    return FIRST_NAME, password


def sign_in(store: Store, name: str, password: str) -> AccountView | None:
    """Return the account if the password fits and it is not closed; an unknown name takes as long to refuse."""
    with store.read() as session:
        found = accounts.named(session, name)
    if not verified(found.password_hash if found else _NOBODY, password):
        return None
    return _view(found)


def account(store: Store, account_id: str) -> AccountView | None:
    """Return the account with this id, for a session that names it; None where it is gone or closed."""
    with store.read() as session:
        found = accounts.get(session, account_id)
    return _view(found)


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


def hashed(password: str) -> str:
    """Return what is kept of a password (argon2id)."""
    return _hasher.hash(password)


def verified(password_hash: str, password: str) -> bool:
    """Whether it is the password of which this is kept."""
    try:
        return _hasher.verify(password_hash, password)
    except VerifyMismatchError:
        return False


def _view(found: Account | None) -> AccountView | None:
    if found is None or found.role == CLOSED:
        return None
    return AccountView(found.id, found.name, found.role, _fingerprint(found.password_hash)[:SEAL])


def _fingerprint(token: str) -> str:
    # A token is 256 random bits: no salt and no slow hash are needed against guessing.
    return hashlib.sha256(token.encode()).hexdigest()
