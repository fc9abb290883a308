"""Session key, cookie flags and the headers that every answer carries."""

import os
import secrets
from pathlib import Path

from flask import Flask, Response

from settings import Settings

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
# A form without files; uploads raise it for their own request.
FORM_BYTES = 8 << 20


def protect(app: Flask, settings: Settings) -> None:
    """Set the session key, the cookie flags and the answers' headers."""
    app.config.update(
        SECRET_KEY=secret_key(settings.data_dir),
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.secure_cookies,
        MAX_CONTENT_LENGTH=FORM_BYTES,
        MAX_FORM_MEMORY_SIZE=FORM_BYTES,
        WTF_CSRF_TIME_LIMIT=None,  # as long as the session: a desk stays open for days
    )
    app.after_request(_add_headers)


def secret_key(data_dir: Path) -> str:
    """Return the key that signs sessions, made on the first start; all processes get the same."""
    path = data_dir / "secret_key"
    if not path.exists():
        data_dir.mkdir(parents=True, exist_ok=True)
        own = data_dir / f"secret_key.{os.getpid()}"
        own.touch(mode=0o600)
        own.write_text(secrets.token_hex(32), encoding="ascii")
        _claim(own, path)
    return path.read_text(encoding="ascii")


def _claim(own: Path, path: Path) -> None:
    """Give the file its name unless another process was first."""
    try:
        path.hardlink_to(own)
    except FileExistsError:
        return
    finally:
        own.unlink()


def _add_headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if response.mimetype in {"text/html", "application/json"}:
        response.headers.setdefault("Cache-Control", "no-store")
    return response
