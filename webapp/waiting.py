"""A file on the desk before it has been read: its pages and their words at once, the rest as it comes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask import Blueprint, abort, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from readers.errors import Unreadable
from readers.page_text import page_count, page_text
from webapp.house import house, store
from webapp.opened import summarised
from webapp.pages import asked_by_htmx, fragment, number
from webapp.pictures import picture_of, words_over
from webapp.sheet import page_image
from workflow import intake
from workflow.views import FINISHED, IN_TURN, FilingView

bp = Blueprint("waiting", __name__, url_prefix="/desk")


@dataclass(frozen=True, slots=True)
class Handed:
    """A file handed in, as far as its pages can be shown; ``pages`` is 0 where it has none."""

    id: str
    name: str
    sha256: str
    media_type: str
    pages: int
    created_at: datetime


@bp.get("/filings/<filing_id>")
def show(filing_id: str) -> ResponseReturnValue:
    """The file's pages beside what is being done with it; the desk itself as soon as there is one."""
    filing = intake.filing_view(store(), filing_id)
    if filing.disclosure_id:
        return redirect(url_for("desk.show", disclosure_id=filing.disclosure_id))
    return render_template("desk/waiting.html", **_waiting(filing))


@bp.get("/filings/<filing_id>/progress")
def progress(filing_id: str) -> ResponseReturnValue:
    """What has been done since; leads to the desk as soon as there is one."""
    filing = intake.filing_view(store(), filing_id)
    if not asked_by_htmx():
        return redirect(url_for(".show", filing_id=filing_id))
    if filing.disclosure_id:
        return "", 200, {"HX-Redirect": url_for("desk.show", disclosure_id=filing.disclosure_id, page=number("page"))}
    return fragment("desk/waiting.html", "progress", **_waiting(filing))


@bp.get("/filings/<filing_id>/pages/<int:page>.png")
def picture(filing_id: str, page: int) -> ResponseReturnValue:
    """The picture of a page."""
    handed = _handed(intake.filing_view(store(), filing_id))
    try:
        return picture_of(page_image(house(), handed, page), f"{handed.sha256}-{page}")
    except (Unreadable, OSError):
        abort(404)


@bp.get("/filings/<filing_id>/pages/<int:page>/text")
def text(filing_id: str, page: int) -> ResponseReturnValue:
    """The words of a page over its picture."""
    handed = _handed(intake.filing_view(store(), filing_id))
    try:
        path = house().store.originals.path(handed.sha256)
        words = [(word.text, word.box, line.number) for line in page_text(path, page) for word in line.words]
        return words_over(page_image(house(), handed, page), words)
    except (Unreadable, OSError):
        abort(404)


@bp.get("/<disclosure_id>/state")
def state(disclosure_id: str) -> ResponseReturnValue:
    """How far a disclosure is that is being processed again; once it is done, the way to see what has become of it."""
    if not asked_by_htmx():
        return redirect(url_for("desk.show", disclosure_id=disclosure_id))
    return fragment("desk/show.html", "state", summary=summarised(disclosure_id), asked_again=True)


def _waiting(filing: FilingView) -> dict[str, Any]:
    handed = _handed(filing) if filing.sha256 else None
    pages = handed.pages if handed else 0
    return {
        "filing": filing,
        "stages": IN_TURN,
        "finished": filing.state in FINISHED,
        "pages": pages,
        "page": min(max(number("page") or 1, 1), max(pages, 1)),
    }


def _handed(filing: FilingView) -> Handed:
    if filing.sha256 is None:
        abort(404)
    try:
        pages = page_count(house().store.originals.path(filing.sha256))
    except OSError:
        pages = 0
    return Handed(filing.id, filing.name, filing.sha256, "application/pdf", pages, filing.created_at)
