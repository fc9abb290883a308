"""Corrections of what was misread."""

from typing import Any

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from disclosures.corrections import FIELDS
from webapp.api.caller import body, caller, part, text
from webapp.api.disclosures import summary_json
from webapp.house import store
from webapp.opened import summarised
from workflow import correct
from workflow.correct import Cell, Given


def add_to(bp: Blueprint) -> None:
    """Add the calls of this module."""
    at = "/disclosures/<disclosure_id>"
    bp.add_url_rule(at, "correct_identity", correct_identity, methods=["PATCH"])
    bp.add_url_rule(f"{at}/cells", "correct_cell", correct_cell, methods=["PUT"])
    bp.add_url_rule(f"{at}/corrections", "corrections", corrections)
    bp.add_url_rule(f"{at}/corrections/<correction_id>", "withdraw", withdraw, methods=["DELETE"])


def correct_identity(disclosure_id: str) -> ResponseReturnValue:
    """Correct fields of the identity; null withdraws a correction. The checks run again at once."""
    given = body()
    changes = {field: None if given[field] is None else text(given, field) for field in FIELDS if field in given}
    if not changes:
        abort(422, f"缺少要更正的内容：{'、'.join(FIELDS)}。")
    correct.identity(store(), disclosure_id, changes, text(given, "reason"), caller())
    return _corrected(disclosure_id)


def correct_cell(disclosure_id: str) -> ResponseReturnValue:
    """Correct a cell; null withdraws a correction. The checks run again at once.

    ``row`` and ``column`` count from 0 as in /tables. With ``printed`` the call is refused where the cell was since
    read otherwise.
    """
    given = body()
    if "text" not in given:
        abort(422, "缺少“text”。")
    printed = text(given, "printed") if given.get("printed") is not None else None
    where = Cell(text(given, "table"), _number(given, "row"), _number(given, "column"), printed)
    new = None if given["text"] is None else text(given, "text")
    correct.cell(store(), disclosure_id, where, new, text(given, "reason"), caller())
    return _corrected(disclosure_id)


def corrections(disclosure_id: str) -> ResponseReturnValue:
    """Everything that was corrected and withdrawn, newest first."""
    return part("corrections", _all(disclosure_id))


def withdraw(disclosure_id: str, correction_id: str) -> ResponseReturnValue:
    """Withdraw a correction."""
    correct.withdraw(store(), disclosure_id, correction_id, caller())
    return _corrected(disclosure_id)


def _corrected(disclosure_id: str) -> dict[str, Any]:
    return {**summary_json(summarised(disclosure_id)), "corrections": _all(disclosure_id)}


def _all(disclosure_id: str) -> list[dict[str, Any]]:
    return [_correction(given) for given in correct.of_disclosure(store(), disclosure_id)]


def _correction(given: Given) -> dict[str, Any]:
    """A correction; ``cell`` is where the cell is now, ``named`` how it was known when it was corrected."""
    anchor, cell = given.anchor, given.cell
    return {
        "id": given.id,
        "field": given.field,
        "cell": {"table": cell.table, "row": cell.row, "column": cell.column} if cell else None,
        "named": {"table": anchor.title, "row": anchor.label, "column": anchor.heading} if anchor else None,
        "printed": given.printed,
        "corrected": given.corrected,
        "reason": given.reason,
        "by": given.by,
        "at": given.at.isoformat(),
        "counts": given.counts,
        "fits": given.fits,
    }


def _number(given: dict[str, Any], name: str) -> int:
    value = given.get(name)
    if isinstance(value, bool) or not isinstance(value, int):
        abort(422, f"“{name}”应是从0数起的序号。")
    return value
