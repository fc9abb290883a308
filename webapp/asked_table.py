"""Which table an address opens: the one it names, else that at its place or on its page, the next one, the first."""

from flask import request

from disclosures.model import Source, Table
from webapp.doors import Spot, spot
from webapp.opened import Opened
from webapp.pages import number


def asked_table(desk: Opened) -> Table | None:
    """Return the table to be shown; None where there is none at all."""
    tables, place, page = desk.disclosure.tables, _place(), number("page")
    named = (table for table in tables if table.id == request.args.get("table"))
    around = (table for table in tables if any(_holds(source, place) for source in (table.source, *table.note_sources)))
    on_page = (table for table in tables if any(at.page == page for at in table.source.places))
    behind = (table for table in tables if page and any(at.page > page for at in table.source.places))
    return next((table for found in (named, around, on_page, behind, tables) for table in found), None)


def asks_for_note(desk: Opened) -> bool:
    """Whether the address opens a place that only a note below a table has, which stands with its table."""
    asked = _where(_place())
    return any(asked) and any(
        _where(spot(note)) == asked for table in desk.disclosure.tables for note in table.note_sources
    )


def _where(place: Spot) -> tuple[str, str]:
    """A place as addresses name it, which round it."""
    return place.query.get("at", ""), place.query.get("lines", "")


def _place() -> Spot:
    return Spot.of_query(request.args.get("at", ""), request.args.get("lines", ""))


def _holds(source: Source, place: Spot) -> bool:
    """Whether the place begins inside the source."""
    if place.lines and source.lines:
        return source.lines[0] <= place.lines[0] <= source.lines[1]
    if not place.boxes:
        return False
    page, (x0, top, x1, bottom) = place.boxes[0]
    x, y = (x0 + x1) / 2, (top + bottom) / 2
    return any(at.page == page and at.box[0] <= x <= at.box[2] and at.box[1] <= y <= at.box[3] for at in source.places)
