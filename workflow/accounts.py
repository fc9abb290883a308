"""Who may sign in, and which programs may call."""

from dataclasses import dataclass

from storage.store import Store


@dataclass(frozen=True, slots=True)
class AccountView:
    """A person, or the owner of a token; ``role`` is reviewer or admin."""

    id: str
    name: str
    role: str


def first_account(store: Store, password: str | None) -> tuple[str, str] | None:
    """Make the account "admin" where there is none yet; return name and password, or None. None generates one."""
    raise NotImplementedError


def sign_in(store: Store, name: str, password: str) -> AccountView | None:
    """Return the account if the password fits; a name that does not exist takes as long to refuse."""
    raise NotImplementedError


def account(store: Store, account_id: str) -> AccountView | None:
    """Return the account with this id, for a session that names it."""
    raise NotImplementedError


def create_token(store: Store, name: str, role: str) -> str:
    """Return a new API token; only its hash is kept."""
    raise NotImplementedError


def token_owner(store: Store, token: str) -> AccountView | None:
    """Return whose token it is, or None."""
    raise NotImplementedError
