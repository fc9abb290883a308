"""API tokens: only their hashes are kept."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.schema import Token


def add(session: Session, name: str, role: str, token_sha256: str) -> Token:
    """Return a new token's record."""
    token = Token(name=name, role=role, token_sha256=token_sha256)
    session.add(token)
    session.flush()
    return token


def every(session: Session) -> tuple[Token, ...]:
    """Return all tokens' records, in the order they were made."""
    return tuple(session.scalars(select(Token).order_by(Token.created_at, Token.name)))


def remove(session: Session, token_id: str) -> bool:
    """Remove a token; whether there was one."""
    found = session.get(Token, token_id)
    if found is not None:
        session.delete(found)
    return found is not None


def with_hash(session: Session, token_sha256: str) -> Token | None:
    """Return the token with this hash, or None."""
    return session.scalars(select(Token).where(Token.token_sha256 == token_sha256)).first()
