"""Search."""

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from search_index.as_json import results_json
from webapp.api.caller import window
from webapp.house import house
from webapp.search import asked_query

PAGE = 20


def add_to(bp: Blueprint) -> None:
    """Add the call of this module."""
    bp.add_url_rule("/search", "search", search)


def search() -> ResponseReturnValue:
    """Clauses and table rows that hold what is asked for."""
    limit, offset = window(PAGE)
    query = asked_query(limit)
    if query is None:
        abort(422, "缺少检索词“q”。")
    return {**results_json(house().index.search(query)), "limit": limit, "offset": offset}
