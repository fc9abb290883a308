"""检索: any substring, figure or code, and where it stands."""

from typing import Any

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from search_index.engine import Query, Results
from webapp.house import house
from webapp.pages import number, word

bp = Blueprint("search", __name__)
PAGE = 20


def asked_query(limit: int = PAGE) -> Query | None:
    """Return what the address asks for; None where it asks for nothing."""
    text = request.args.get("q", "").strip()
    if not text:
        return None
    return Query(
        text,
        department=word("department"),
        year=number("year"),
        kind=word("kind"),
        section=word("section"),
        limit=limit,
        offset=number("offset") or 0,
    )


@bp.get("/search")
def show() -> ResponseReturnValue:
    """Box, facets and hits."""
    query = asked_query()
    results = house().index.search(query) if query else Results()
    return render_template("search/show.html", **_page(query, results))


def _page(query: Query | None, results: Results) -> dict[str, Any]:
    chosen = {name: request.args[name] for name in ("q", "department", "year", "kind", "section") if word(name)}
    return {"query": query, "results": results, "chosen": chosen, "limit": PAGE}
