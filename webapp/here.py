"""From a place on the page back to what is said of it: findings, cells, clauses, indicators, projects."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from disclosures.model import Disclosure, Source
from readers.document import Box
from webapp.doors import Spot, desk_link, spot
from webapp.house import store
from webapp.opened import Opened, opened
from webapp.pages import asked_by_htmx, fragment, number
from workflow import decide

bp = Blueprint("here", __name__, url_prefix="/desk")
MOST = 6
REACH = 2.0  # points that a click may miss by
LONGEST = 60


@dataclass(frozen=True, slots=True)
class Record:
    """Something said of a place: what kind of thing, its words, and where it is shown."""

    what: str
    text: str
    address: str
    size: float


@bp.get("/<disclosure_id>/here")
def show(disclosure_id: str) -> ResponseReturnValue:
    """What is known of the point of a page that the address names, the smallest first."""
    page = number("page") or 1
    if not asked_by_htmx():
        return redirect(url_for("desk.show", disclosure_id=disclosure_id, page=page))
    point = _coordinate("x"), _coordinate("y")
    desk = opened(disclosure_id)
    return fragment("desk/show.html", "here", records=at(desk, page, point))


def at(desk: Opened, page: int, point: tuple[float, float]) -> tuple[Record, ...]:
    """Return the records whose boxes hold the point, the smallest first."""
    found = [
        Record(what, text[:LONGEST], address, size)
        for what, text, source, arguments in _everything(desk)
        if (size := _size_at(source, page, point)) is not None
        for address in [desk_link(desk.record.id, source, **arguments)]
    ]
    in_order = sorted(found, key=lambda record: record.size)
    return tuple({record.address: record for record in in_order}.values())[:MOST]


_Said = tuple[str, str, Source | dict[str, Any], dict[str, Any]]


def _everything(desk: Opened) -> Iterator[_Said]:
    yield from _findings(desk)
    yield from _cells(desk.disclosure)
    for clause in desk.disclosure.clauses:
        yield gettext("条款"), clause.text, clause.source, {"tab": "clauses"}
    for indicator in desk.disclosure.indicators:
        yield gettext("绩效目标"), f"{indicator.level3} {indicator.target.raw}", indicator.source, {"tab": "targets"}
    for form in desk.disclosure.self_assessments:
        for result in form.results:
            yield gettext("自评"), f"{result.level3} {result.actual.raw}", result.source, {"tab": "self_assessment"}
    for project in desk.disclosure.projects:
        yield gettext("项目"), project.name, project.source, {"tab": "projects"}


def _findings(desk: Opened) -> Iterator[_Said]:
    for finding in decide.of_disclosure(store(), desk.record.id):
        for side in finding.evidence:
            if side["file"] == desk.record.name:
                yield gettext("问题"), finding.message, side, {"tab": "findings", "finding": finding.id}


def _cells(said: Disclosure) -> Iterator[_Said]:
    for table in said.tables:
        yield gettext("表格"), table.title, table.source, {"tab": "tables", "table": table.id}
        for row_number, row in enumerate(table.rows):
            for column, (heading, cell) in enumerate(zip(table.columns, row.cells, strict=True)):
                if cell:
                    where = {"tab": "tables", "table": table.id, "cell": f"{row_number}-{column}"}
                    yield gettext("表格"), f"{table.title} {heading.heading} {cell.text}", cell.source, where


def _size_at(source: Source | dict[str, Any], page: int, point: tuple[float, float]) -> float | None:
    """The area of the box that holds the point; None where none does."""
    boxes: list[Box] = [box for on, box in _boxes(source) if on == page and _holds(box, point)]
    return min(((box[2] - box[0]) * (box[3] - box[1]) for box in boxes), default=None)


def _boxes(source: Source | dict[str, Any]) -> tuple[tuple[int, Box], ...]:
    if isinstance(source, Source):
        return tuple((place.page, place.box) for place in source.places)
    found: Spot = spot(source)
    return found.boxes


def _holds(box: Box, point: tuple[float, float]) -> bool:
    x, y = point
    return box[0] - REACH <= x <= box[2] + REACH and box[1] - REACH <= y <= box[3] + REACH


def _coordinate(name: str) -> float:
    try:
        return float(request.args.get(name, ""))
    except ValueError:
        return -1.0
