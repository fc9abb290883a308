"""审阅: the page with boxes at the left, findings and everything the disclosure says at the right."""

from collections import Counter
from typing import Any

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext

import review
from disclosures.model import Table
from readers.errors import Unreadable
from storage import findings
from webapp import correct
from webapp.asked_table import asked_table, asks_for_note
from webapp.house import house, store
from webapp.opened import Opened, opened, summarised
from webapp.pages import asked_by_htmx, fragment
from webapp.pictures import picture_of
from webapp.sheet import page_image
from webapp.trails import sheet_of
from workflow import decide, score
from workflow.decide import ReviewedFinding
from workflow.errors import NotFound

bp = Blueprint("desk", __name__, url_prefix="/desk")
TABS = {
    "overview": lazy_gettext("概览"),
    "findings": lazy_gettext("问题"),
    "clauses": lazy_gettext("条款"),
    "tables": lazy_gettext("表格"),
    "targets": lazy_gettext("绩效目标"),
    "self_assessment": lazy_gettext("自评"),
    "projects": lazy_gettext("项目"),
}
ARGUMENTS = frozenset({"tab", "finding", "side", "at", "lines", "says", "page", "table", "cell", "find", "hit", "stop"})


@bp.get("/<disclosure_id>")
def show(disclosure_id: str) -> ResponseReturnValue:
    """The whole desk, at the tab, finding and place that the address names."""
    tab = request.args.get("tab", "findings")
    if tab not in TABS:
        abort(404)
    desk = opened(disclosure_id)
    if tab == "clauses" and asks_for_note(desk):
        tab = "tables"
    values = _tab(desk, tab)
    return render_template(f"desk/{tab}.html", **_desk(desk, tab, values.get("table")), **values)


@bp.get("/<disclosure_id>/sheet")
def sheet(disclosure_id: str) -> ResponseReturnValue:
    """The left side alone, turned to another page or opened at another place."""
    if not asked_by_htmx():
        return redirect(url_for(".show", disclosure_id=disclosure_id, **_arguments()))
    desk = opened(disclosure_id)
    return fragment("desk/show.html", "sheet", sheet=sheet_of(desk, _asked_finding(desk)), record=desk.record)


@bp.get("/<disclosure_id>/findings/<finding_id>")
def finding(disclosure_id: str, finding_id: str) -> ResponseReturnValue:
    """One finding in full, with the left side opened at its first evidence."""
    if not asked_by_htmx():
        return redirect(url_for(".show", disclosure_id=disclosure_id, tab="findings", finding=finding_id))
    desk, chosen = opened(disclosure_id), finding_of(disclosure_id, finding_id)
    return detail(desk, chosen) + fragment(
        "desk/show.html", "sheet", sheet=sheet_of(desk, chosen), record=desk.record, out_of_band=True
    )


@bp.get("/<disclosure_id>/pages/<int:page>.png")
def picture(disclosure_id: str, page: int) -> ResponseReturnValue:
    """The picture of a page; it never changes, because the original is kept under its hash."""
    desk = opened(disclosure_id)
    try:
        return picture_of(page_image(house(), desk.record, page), f"{desk.record.sha256}-{page}")
    except (Unreadable, OSError):
        abort(404)


def _arguments() -> dict[str, Any]:
    return {name: value for name, value in request.args.items() if name in ARGUMENTS}


def _desk(desk: Opened, tab: str, table: Table | None) -> dict[str, Any]:
    all_findings = decide.of_disclosure(store(), desk.record.id)
    chosen = _chosen(all_findings) if tab == "findings" or request.args.get("finding") else None
    return {
        "tab": tab,
        "tabs": TABS,
        "record": desk.record,
        "summary": summarised(desk.record.id),
        "disclosure": desk.disclosure,
        "assessment": desk.assessment,
        "findings": all_findings,
        "chosen": chosen,
        "elsewhere": _elsewhere(desk, chosen),
        "marked_pages": _marked_pages(desk, all_findings),
        "sheet": sheet_of(desk, chosen, table.source if table else None),
    }


def _tab(desk: Opened, tab: str) -> dict[str, Any]:
    """What only one tab shows."""
    if tab == "overview":
        return {"checks": review.CHECKS, **correct.of_identity(desk)}
    if tab == "tables":
        return correct.of_table(desk, asked_table(desk))
    if tab == "self_assessment":
        return {"score_sheets": score.sheets(store(), desk.record.id)}
    return {}


def _marked_pages(desk: Opened, all_findings: tuple[ReviewedFinding, ...]) -> Counter[int]:
    """How many findings have evidence on each page."""
    return Counter(
        page
        for finding in all_findings
        for page in {
            place["page"] for side in finding.evidence if side["file"] == desk.record.name for place in side["places"]
        }
    )


def _chosen(all_findings: tuple[ReviewedFinding, ...]) -> ReviewedFinding | None:
    """The finding that the address names, else the first that awaits a verdict, else the first."""
    asked = request.args.get("finding")
    named = next((finding for finding in all_findings if finding.id == asked), None)
    waiting = next((finding for finding in all_findings if finding.decision is None), None)
    return named or waiting or (all_findings[0] if all_findings else None)


def _asked_finding(desk: Opened) -> ReviewedFinding | None:
    asked = request.args.get("finding")
    return finding_of(desk.record.id, asked) if asked else None


def finding_of(disclosure_id: str, finding_id: str) -> ReviewedFinding:
    """Return a finding of this disclosure. Raises NotFound, for one of another too."""
    chosen = decide.finding(store(), finding_id)
    if chosen.disclosure_id != disclosure_id:
        raise NotFound("finding", finding_id)
    return chosen


def _elsewhere(desk: Opened, chosen: ReviewedFinding | None) -> dict[str, str | None]:
    """The disclosures that hold the evidence which is not in this file, by file name."""
    sides = chosen.evidence if chosen else ()
    files = {side["file"]: side.get("sha256", "") for side in sides if side["file"] != desk.record.name}
    if not files:
        return {}
    with store().read() as session:
        return {name: findings.holding(session, name, sha256) for name, sha256 in files.items()}


def detail(desk: Opened, chosen: ReviewedFinding) -> str:
    """Return the right side's lower half: one finding in full."""
    values = {"record": desk.record, "chosen": chosen, "elsewhere": _elsewhere(desk, chosen)}
    return fragment("desk/findings.html", "detail", **values)
