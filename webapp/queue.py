"""工作台: what awaits the reviewer."""

from typing import Any

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from storage import overview
from storage.overview import Scope
from webapp.house import store
from webapp.pages import fragment, number, word

bp = Blueprint("queue", __name__)
PAGE = 100


def asked_scope() -> Scope:
    """Return the filters in the address."""
    return Scope(word("department"), number("year"), word("kind"), only_open=request.args.get("open") == "1")


@bp.get("/")
def show() -> ResponseReturnValue:
    """Disclosures with their open findings, coverage, batches under way."""
    return render_template("queue/show.html", **_queue(asked_scope(), number("offset") or 0))


@bp.get("/progress")
def progress() -> ResponseReturnValue:
    """The batches under way, asked for again and again."""
    with store().read() as session:
        return fragment("queue/show.html", "progress", batches=overview.under_way(session))


def _queue(scope: Scope, offset: int) -> dict[str, Any]:
    with store().read() as session:
        coverage = overview.coverage(session)
        return {
            "scope": scope,
            "filters": {name: request.args[name] for name in ("department", "year", "kind", "open") if word(name)},
            "offset": offset,
            "limit": PAGE,
            "rows": overview.disclosures(session, scope, PAGE, offset),
            "total": overview.count(session, scope),
            "everything": overview.count(session, Scope()),
            "coverage": coverage,
            "departments": [name for name, _ in coverage.rows if name],
            "years": sorted({year for year, _ in coverage.columns if year}, reverse=True),
            "kinds": sorted({kind for _, kind in coverage.columns if kind}),
            "batches": overview.under_way(session),
            "stuck": overview.needing_attention(session),
        }
