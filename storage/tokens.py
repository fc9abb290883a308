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


def with_hash(session: Session, token_sha256: str) -> Token | None:
    """Return the token with this hash, or None."""
    return session.scalars(select(Token).where(Token.token_sha256 == token_sha256)).first()
