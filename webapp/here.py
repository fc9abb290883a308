"""From a place on the page back to what is said of it: findings, cells, clauses, indicators, projects."""

from collections.abc import Callable, Iterator
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
    desk, line = opened(disclosure_id), number("line")
    if line is not None:
        return fragment("desk/show.html", "here", records=on(desk, line, request.args.get("says", "")))
    return fragment("desk/show.html", "here", records=at(desk, page, (_coordinate("x"), _coordinate("y"))))


def at(desk: Opened, page: int, point: tuple[float, float]) -> tuple[Record, ...]:
    """Return the records whose boxes hold the point, the smallest first."""
    return _smallest(desk, lambda source: _size_at(source, page, point))


def on(desk: Opened, line: int, says: str) -> tuple[Record, ...]:
    """Return the records on a line of a file without pages, first those that read as the cell that was pointed at."""
    return _smallest(desk, lambda source: _lines_around(source, line, "".join(says.split())))


def _smallest(desk: Opened, size_of: Callable[[Source | dict[str, Any]], float | None]) -> tuple[Record, ...]:
    found = [
        Record(what, text[:LONGEST], address, size)
        for what, text, source, arguments in _everything(desk)
        if (size := size_of(source)) is not None
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
        for note, source in zip(table.notes, table.note_sources, strict=False):
            yield gettext("表格"), note, source, {"tab": "tables", "table": table.id}
        for row_number, row in enumerate(table.rows):
            for column, (heading, cell) in enumerate(zip(table.columns, row.cells, strict=True)):
                if cell:
                    where = {"tab": "tables", "table": table.id, "cell": f"{row_number}-{column}"}
                    yield gettext("表格"), f"{table.title} {heading.heading} {cell.text}", cell.source, where


def _size_at(source: Source | dict[str, Any], page: int, point: tuple[float, float]) -> float | None:
    """The area of the box that holds the point; None where none does."""
    boxes: list[Box] = [box for on, box in _boxes(source) if on == page and _holds(box, point)]
    return min(((box[2] - box[0]) * (box[3] - box[1]) for box in boxes), default=None)


def _lines_around(source: Source | dict[str, Any], line: int, says: str) -> float | None:
    """How many lines a source has around this one, none for the very cell; None where it is not there."""
    lines = spot(source).lines
    if not lines or not lines[0] <= line <= lines[1]:
        return None
    text = source.text if isinstance(source, Source) else str(source.get("text") or "")
    return 0.0 if says and "".join(text.split()) == says else lines[1] - lines[0] + 1.0


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
