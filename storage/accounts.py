"""Accounts: the people who may sign in."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.schema import Account


def add(session: Session, name: str, password_hash: str, role: str) -> Account:
    """Return a new account."""
    account = Account(name=name, password_hash=password_hash, role=role)
    session.add(account)
    session.flush()
    return account


def get(session: Session, account_id: str) -> Account | None:
    """Return the account with this id, or None."""
    return session.get(Account, account_id)


def named(session: Session, name: str) -> Account | None:
    """Return the account of this name, or None."""
    return session.scalars(select(Account).where(Account.name == name)).first()


def every(session: Session) -> tuple[Account, ...]:
    """Return all accounts, in the order they were made."""
    return tuple(session.scalars(select(Account).order_by(Account.created_at, Account.name)))


def exist(session: Session) -> bool:
    """Whether there is any account."""
    return session.scalar(select(Account.id).limit(1)) is not None
