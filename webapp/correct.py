"""更正: beside the page a reviewer puts right what the program misread; every change is kept and can be withdrawn."""

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from disclosures.corrections import FIELDS, row_label
from disclosures.model import YUAN_PER_UNIT, Kind, Source, Table
from webapp.account import reviewer
from webapp.doors import desk_link
from webapp.house import store
from webapp.opened import Opened, opened
from webapp.pages import asked_by_htmx, fragment, see
from workflow import correct
from workflow.correct import Cell, Given
from workflow.errors import NotFound

bp = Blueprint("correct", __name__, url_prefix="/desk")


@dataclass(frozen=True, slots=True)
class OpenCell:
    """The cell that a reviewer has opened: where it is, what counts there and how it was corrected, if it was."""

    row: int
    column: int
    label: str
    heading: str
    text: str
    printed: str
    source: Source
    given: Given | None

    @property
    def name(self) -> str:
        """Its place as addresses name it."""
        return f"{self.row}-{self.column}"


@bp.get("/<disclosure_id>/cell")
def cell(disclosure_id: str) -> ResponseReturnValue:
    """The form for one cell; the sheet beside it stays as it is."""
    if not asked_by_htmx():
        asked = {name: request.args.get(name) for name in ("table", "cell")}
        return redirect(desk_link(disclosure_id, None, tab="tables", **asked))
    desk = opened(disclosure_id)
    values = of_table(desk, _table(desk, request.args.get("table", "")))
    if values["cell"] is None:
        raise NotFound("cell", request.args.get("cell", ""))
    return fragment("desk/tables.html", "correction", record=desk.record, tab="tables", **values)


@bp.post("/<disclosure_id>/cells")
def correct_cell(disclosure_id: str) -> ResponseReturnValue:
    """Correct the cell that was opened, and open it as it is now."""
    desk, form = opened(disclosure_id), request.form
    table = _table(desk, form.get("table", ""))
    found = _open_cell(desk, table, form.get("cell", ""))
    if found is None:
        raise NotFound("cell", form.get("cell", ""))
    where = Cell(table.id, found.row, found.column, form.get("printed"))
    correct.cell(store(), disclosure_id, where, form.get("text", ""), form.get("reason", ""), reviewer())
    return _done(_cell_link(desk, table, found))


@bp.post("/<disclosure_id>/identity")
def correct_identity(disclosure_id: str) -> ResponseReturnValue:
    """Correct the identity; fields left empty stay as they are."""
    changes: dict[str, str | None] = {name: text for name in FIELDS if (text := request.form.get(name, "").strip())}
    correct.identity(store(), disclosure_id, changes, request.form.get("reason", ""), reviewer())
    return _done(url_for("desk.show", disclosure_id=disclosure_id, tab="overview"))


@bp.post("/<disclosure_id>/corrections/<correction_id>/withdraw")
def withdraw(disclosure_id: str, correction_id: str) -> ResponseReturnValue:
    """Withdraw one correction, beside its cell or on the list of all."""
    correct.withdraw(store(), disclosure_id, correction_id, reviewer())
    if "cell" not in request.form:
        return _done(url_for("desk.show", disclosure_id=disclosure_id, tab="overview"))
    desk = opened(disclosure_id)
    table = _table(desk, request.form.get("table", ""))
    return _done(_cell_link(desk, table, _open_cell(desk, table, request.form["cell"])))


def of_identity(desk: Opened) -> dict[str, Any]:
    """What the overview shows of corrections."""
    return {"corrections": correct.of_disclosure(store(), desk.record.id), "kinds": list(Kind), "units": YUAN_PER_UNIT}


def of_table(desk: Opened, table: Table | None) -> dict[str, Any]:
    """What the tables' tab shows of corrections: the table's cells corrected, by place, and the one that is open."""
    if table is None:
        return {"table": None, "corrected": {}, "cell": None}
    corrected = _corrected(desk, table)
    return {"table": table, "corrected": corrected, "cell": _open_cell(desk, table, request.args.get("cell", ""))}


def _corrected(desk: Opened, table: Table) -> dict[tuple[int, int], Given]:
    given = correct.of_disclosure(store(), desk.record.id) if desk.record.parsed else ()
    return {
        (found.cell.row, found.cell.column): found
        for found in given
        if found.counts and found.cell is not None and found.cell.table == table.id
    }


def _open_cell(desk: Opened, table: Table, name: str) -> OpenCell | None:
    row, _, column = name.partition("-")
    if not (row.isdecimal() and column.isdecimal() and len(name) < 12):
        return None
    place = int(row), int(column)
    if place[0] >= len(table.rows) or place[1] >= len(table.columns):
        return None
    line = table.rows[place[0]]
    found, given = line.cells[place[1]], _corrected(desk, table).get(place)
    text = found.text if found else ""
    return OpenCell(
        *place,
        label=row_label(table, line),
        heading=" / ".join(table.columns[place[1]].path),
        text=text,
        printed=given.printed if given else text,
        source=found.source if found else Source(""),
        given=given,
    )


def _table(desk: Opened, name: str) -> Table:
    table = next((table for table in desk.disclosure.tables if table.id == name), None)
    return table or abort(404)


def _cell_link(desk: Opened, table: Table, cell: OpenCell | None) -> str:
    where = {"table": table.id, "cell": cell.name if cell else None}
    return desk_link(desk.record.id, cell.source if cell else None, tab="tables", **where)


def _done(address: str) -> ResponseReturnValue:
    """Show the desk anew: figures, findings and counts have changed on every side of it."""
    return ("", 200, {"HX-Redirect": address}) if asked_by_htmx() else see(address)
