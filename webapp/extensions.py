"""The Flask extensions, made here and bound to the application in create_app."""

from flask import session
from flask_babel import Babel
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_login import LoginManager
from flask_wtf import CSRFProtect

LANGUAGES = ("zh", "en")

login = LoginManager()
csrf = CSRFProtect()
babel = Babel()
limiter = Limiter(get_remote_address, in_memory_fallback_enabled=True)


def locale() -> str:
    """The language of the interface that this session chose."""
    chosen = session.get("lang")
    return chosen if chosen in LANGUAGES else LANGUAGES[0]
