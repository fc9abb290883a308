"""Which program calls, and which part of a list it wants."""

from collections.abc import Sequence
from typing import Any

from flask import abort, g, request

from webapp.house import store
from webapp.pages import number
from workflow import accounts

# Calls that need no token: monitors and generators of clients ask them.
OPEN = frozenset({"api.health", "api.ready", "api.description"})
SCHEME = "bearer"
MOST = 1000


def require_token() -> None:
    """Let a request with a known token pass; answer others with 401."""
    if request.endpoint in OPEN:
        return
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    owner = accounts.token_owner(store(), token.strip()) if scheme.lower() == SCHEME and token else None
    if owner is None:
        abort(401, "请在 Authorization 头中提供有效的 Bearer 令牌。")
    g.caller = owner.name


def caller() -> str:
    """Return the name of the token that calls."""
    return str(g.caller)


def window(default: int) -> tuple[int, int]:
    """Return limit and offset of the address, the limit at most MOST."""
    limit = number("limit")
    return min(default if limit is None else limit, MOST), number("offset") or 0


def part(name: str, items: Sequence[Any], default: int = MOST) -> dict[str, Any]:
    """Return the wanted part of a list and how many there are in all."""
    limit, offset = window(default)
    return {name: list(items[offset : offset + limit]), "total": len(items), "limit": limit, "offset": offset}


def body() -> dict[str, Any]:
    """Return the JSON object that was sent; 400 or 422 where there is none."""
    given = request.get_json()
    if not isinstance(given, dict):
        abort(422, "请求正文应是一个JSON对象。")
    return given


def text(given: dict[str, Any], name: str) -> str:
    """Return a member of a JSON object as text, "" where it is missing or null; 422 for anything else."""
    value = given.get(name)
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        abort(422, f"“{name}”应是文字。")
    return str(value)
