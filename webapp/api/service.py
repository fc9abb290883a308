"""Is it alive, is it ready."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from search_index.engine import Query
from storage import overview
from storage.overview import Scope
from webapp.house import house


def add_to(bp: Blueprint) -> None:
    """Add the calls of this module."""
    bp.add_url_rule("/health", "health", health)
    bp.add_url_rule("/ready", "ready", ready)


def health() -> ResponseReturnValue:
    """The process answers."""
    return {"status": "ok"}


def ready() -> ResponseReturnValue:
    """The database and the index answer too."""
    with house().store.read() as session:
        overview.count(session, Scope(year=0))
    house().index.search(Query("0", limit=1))
    return {"status": "ready"}
