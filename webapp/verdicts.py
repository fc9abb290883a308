"""判定: what reviewers make of findings, one at a time or several at once, and how it is taken back."""

from collections.abc import Sequence

from flask import Blueprint, request, url_for
from flask.typing import ResponseReturnValue

from webapp.account import reviewer
from webapp.desk import detail, finding_of
from webapp.house import store
from webapp.opened import opened, summarised
from webapp.pages import asked_by_htmx, fragment, see
from webapp.trails import sheet_of
from workflow import decide
from workflow.decide import ReviewedFinding
from workflow.errors import Refused

bp = Blueprint("verdicts", __name__, url_prefix="/desk")
MOST = 500


@bp.post("/<disclosure_id>/findings/<finding_id>/verdict")
def one(disclosure_id: str, finding_id: str) -> ResponseReturnValue:
    """Record what the reviewer makes of one finding, and go on to the next that awaits a verdict."""
    finding_of(disclosure_id, finding_id)
    given = request.form.get("verdict", "")
    changed = decide.decide(store(), finding_id, given, request.form.get("reason", ""), reviewer())
    return _changed(disclosure_id, [changed], after=changed.id)


@bp.post("/<disclosure_id>/findings/<finding_id>/undo")
def undo(disclosure_id: str, finding_id: str) -> ResponseReturnValue:
    """Withdraw the verdict on one finding, and show it."""
    finding_of(disclosure_id, finding_id)
    return _changed(disclosure_id, [decide.undo(store(), finding_id, reviewer())])


@bp.post("/<disclosure_id>/verdicts")
def several(disclosure_id: str) -> ResponseReturnValue:
    """Record one verdict with one reason on several findings, or withdraw what was given on them."""
    chosen = _named(disclosure_id)
    given = request.form.get("verdict", "")
    if given == "undo":
        return _changed(disclosure_id, decide.undo_several(store(), chosen, reviewer()))
    changed = decide.decide_several(store(), chosen, given, request.form.get("reason", ""), reviewer())
    return _changed(disclosure_id, changed, after=changed[-1].id)


def _named(disclosure_id: str) -> list[str]:
    named = list(dict.fromkeys(request.form.getlist("finding")))
    if not 0 < len(named) <= MOST:
        raise Refused("请先选择要判定的问题。")
    known = {finding.id for finding in decide.of_disclosure(store(), disclosure_id)}
    for finding_id in named:
        if finding_id not in known:
            finding_of(disclosure_id, finding_id)
    return named


def _changed(
    disclosure_id: str, changed: Sequence[ReviewedFinding], *, after: str | None = None
) -> ResponseReturnValue:
    """Show what has changed: the rows, the counts, and the finding that is next (``after`` one, or the first)."""
    shown = _next(disclosure_id, after) if after else changed[0]
    address = url_for("desk.show", disclosure_id=disclosure_id, tab="findings", finding=shown.id)
    if not asked_by_htmx():
        return see(address)
    desk = opened(disclosure_id)
    values = {"record": desk.record, "chosen": shown, "out_of_band": True}
    rows = [fragment("desk/findings.html", "row", finding=finding, **values) for finding in changed]
    counts = fragment("desk/show.html", "open", summary=summarised(disclosure_id), out_of_band=True)
    sheet = fragment("desk/show.html", "sheet", sheet=sheet_of(desk, shown), **values)
    return detail(desk, shown) + "".join(rows) + counts + sheet, 200, {"HX-Push-Url": address}


def _next(disclosure_id: str, after: str) -> ReviewedFinding:
    """The next finding that awaits a verdict, from the top again behind the last; the same where none does."""
    everything = decide.of_disclosure(store(), disclosure_id)
    place = next(number for number, finding in enumerate(everything) if finding.id == after)
    in_turn = (*everything[place + 1 :], *everything[:place])
    return next((finding for finding in in_turn if finding.decision is None), everything[place])
