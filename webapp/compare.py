"""对照: two disclosures side by side, aligned by table row and by heading."""

from collections.abc import Sequence
from typing import Any

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext

from disclosures import abreast
from disclosures.model import Table
from disclosures.wording_changes import changes
from storage import identities
from storage.schema import DisclosureRecord
from webapp.house import store
from webapp.opened import Opened, opened
from webapp.pages import number, word

bp = Blueprint("compare", __name__, url_prefix="/compare")
TABS = {"tables": lazy_gettext("表格"), "clauses": lazy_gettext("条款"), "targets": lazy_gettext("绩效目标")}
MOST_CHOICES = 300


@bp.get("/")
def show() -> ResponseReturnValue:
    """Both disclosures at the tab that the address names; the likeliest other one where only one is named."""
    left, right, tab = word("left"), word("right"), word("tab") or "tables"
    if left is None or tab not in TABS:
        abort(404)
    one = opened(left)
    choices = _choices(one)
    if right is None and choices:
        return redirect(url_for(".show", left=left, right=choices[0].id, tab=tab))
    values: dict[str, Any] = {"tab": tab, "tabs": TABS, "left": one, "right": None, "choices": choices}
    if right is not None:
        other = opened(right)
        values |= {"right": other, **_aligned(one, other, tab)}
    return render_template("compare/show.html", **values)


def _aligned(one: Opened, other: Opened, tab: str) -> dict[str, Any]:
    """What one tab shows; of tables and headings the one that the address names, else the first that differs."""
    left, right, only = one.disclosure, other.disclosure, bool(word("differing"))
    if tab == "targets":
        return {"only": only, "indicators": abreast.indicators(left, right)}
    at = number("at") or 0
    if tab == "tables":
        pairs = abreast.tables(left, right)
        sheets = [abreast.sheet(pair) for pair in pairs]
        differing = [_differing(pair, sheet) for pair, sheet in zip(pairs, sheets, strict=True)]
        if request.args.get("at") is None:
            at = next((place for place, lines in enumerate(differing) if lines), 0)
        at = min(at, max(len(pairs) - 1, 0))
        return {"only": only, "pairs": pairs, "differing": differing, "at": at, "sheet": sheets[at] if sheets else None}
    sections = abreast.sections(left, right)
    if request.args.get("at") is None:
        at = next((place for place, section in enumerate(sections) if section.differing), 0)
    at = min(at, max(len(sections) - 1, 0))
    return {
        "only": only,
        "sections": sections,
        "at": at,
        "section": sections[at] if sections else None,
        "changes": changes,
    }


def _differing(pair: abreast.Pair[Table], sheet: abreast.Sheet) -> int:
    """How many rows of a table that both have differ."""
    return sum(line.differs for line in sheet.lines) if pair.left and pair.right else 0


def _choices(one: Opened) -> Sequence[DisclosureRecord]:
    """The disclosures that it may be compared with: its department's other years first, then others of its year."""
    own = one.record
    with store().read() as session:
        others = [record for record in identities.everything(session) if record.id != own.id]

    def distance(record: DisclosureRecord) -> tuple[bool, bool, int, str]:
        years = abs((record.year or 0) - (own.year or 0))
        return record.department != own.department, record.kind != own.kind, years, record.department or ""

    return sorted(others, key=distance)[:MOST_CHOICES]
