"""The places that a sheet is opened at and leads through: a finding's evidence, a search's hits, or one place."""

from collections.abc import Sequence
from typing import Any

from flask import request

from disclosures.model import Source
from search_index.engine import Hit, Query
from webapp.doors import Spot, spot
from webapp.house import house
from webapp.opened import Opened
from webapp.pages import number
from webapp.sheet import Sheet, Side, open_sheet, stops_of
from workflow.decide import ReviewedFinding

MOST_HITS = 500
LONGEST = 400


def sheet_of(desk: Opened, chosen: ReviewedFinding | None, beside: Source | None = None) -> Sheet:
    """Return the sheet that the address asks for: hits first, then a place, then the finding's evidence.

    Where it asks for none of these it is opened where ``beside`` stands, the table that is shown at the right. What is
    looked for is looked for from the page on that is open, which stays open where it is not found.
    """
    page, stop, looked_from = number("page"), number("stop"), number("from")
    if found := request.args.get("find", "").strip()[:LONGEST]:
        sides, first = hits_in(desk, found)
        if sides:
            if stop is None and page is None:
                stop = _first_stop(sides, first) if looked_from is None else _stop_from(sides, looked_from)
            return open_sheet(house(), desk.record, sides, page, {"find": found}, stop=stop)
    place = Spot.of_query(request.args.get("at", ""), request.args.get("lines", ""), request.args.get("says", ""))
    if beside and not place and chosen is None and not _stays(page, beside):
        place, page = spot(beside), None
    if place or chosen is None:
        query: dict[str, Any] = place.query if place else {}
        return open_sheet(house(), desk.record, [Side(0, place)], page or looked_from, query, stop=stop)
    evidence = enumerate(chosen.evidence)
    sides = [Side(index, spot(side)) for index, side in evidence if side["file"] == desk.record.name]
    asked = number("side")
    if stop is None and asked is not None:
        stop = _first_stop(sides, next((of for of, side in enumerate(sides) if side.number == asked), 0))
    return open_sheet(house(), desk.record, sides, page, {"finding": chosen.id}, stop=stop)


def _stays(page: int | None, beside: Source) -> bool:
    """Whether the page that was open stays so beside a table: where it was asked for with it, or holds of it."""
    return page is not None and ("table" in request.args or any(at.page == page for at in beside.places))


def hits_in(desk: Opened, text: str) -> tuple[list[Side], int]:
    """Return every hit in the file as a side, in the order of the file, and which of them the address names."""
    hits = house().index.search(Query(text, limit=MOST_HITS, refs=(desk.record.id,))).hits
    in_order = sorted((hit for hit in hits if spot(hit.source)), key=lambda hit: (_first(spot(hit.source)), hit.number))
    named = number("hit")
    first = next((of for of, hit in enumerate(in_order) if hit.number == named), 0)
    return [Side(0, spot(hit.source), marked_words(hit)) for hit in in_order], first


def marked_words(hit: Hit) -> tuple[str, ...]:
    """Return what is marked of a hit, each word once."""
    return tuple(dict.fromkeys(hit.text[start:end] for start, end in hit.marks))


def _stop_from(sides: Sequence[Side], page: int) -> int:
    return next((number for number, stop in enumerate(stops_of(sides)) if stop.page >= page), 0)


def _first(place: Spot) -> tuple[float, ...]:
    if place.boxes:
        page, box = place.boxes[0]
        return page, box[1], box[0]
    return (float(place.lines[0]) if place.lines else 0.0,)


def _first_stop(sides: Sequence[Side], of: int) -> int | None:
    return next((number for number, stop in enumerate(stops_of(sides)) if stop.of == of), None)
