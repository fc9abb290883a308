"""Verdicts and reviewed points."""

from typing import Any

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue

from review import as_json
from webapp.api.caller import body, caller, text
from webapp.house import store
from workflow import decide, score
from workflow.decide import Decision, ReviewedFinding
from workflow.score import Entry, Review, Sheet


def add_to(bp: Blueprint) -> None:
    """Add the calls of this module."""
    bp.add_url_rule("/findings/<finding_id>", "finding", finding)
    bp.add_url_rule("/findings/<finding_id>", "verdict", verdict, methods=["PATCH"])
    bp.add_url_rule("/self-assessments/<sheet_id>/scores", "sheet", sheet)
    bp.add_url_rule("/self-assessments/<sheet_id>/scores", "review", review, methods=["PUT"])


def finding(finding_id: str) -> ResponseReturnValue:
    """One finding with its verdicts."""
    return finding_json(decide.finding(store(), finding_id))


def verdict(finding_id: str) -> ResponseReturnValue:
    """Record a verdict; null withdraws the one that stands."""
    given = body()
    if "verdict" not in given:
        abort(422, "缺少“verdict”。")
    if given["verdict"] is None:
        return finding_json(decide.undo(store(), finding_id, caller()))
    return finding_json(decide.decide(store(), finding_id, text(given, "verdict"), text(given, "reason"), caller()))


def sheet(sheet_id: str) -> ResponseReturnValue:
    """One self-assessment with its three columns of points."""
    return sheet_json(score.sheet(store(), sheet_id))


def review(sheet_id: str) -> ResponseReturnValue:
    """Keep a reviewer's points for some rows."""
    rows = body().get("rows")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        abort(422, "缺少“rows”。")
    return sheet_json(score.review(store(), sheet_id, [_entry(row) for row in rows], caller()))


def finding_json(found: ReviewedFinding) -> dict[str, Any]:
    """Return a finding as interfaces.md §5 prints it, with its id and verdicts."""
    return {
        "id": found.id,
        "disclosure": found.disclosure_id,
        "key": found.key,
        "check": found.check,
        "severity": found.severity,
        "title": found.title,
        "message": found.message,
        "reported": found.reported,
        "expected": found.expected,
        "working": found.working,
        "basis": found.basis,
        "sources": list(found.evidence),
        "verdict": found.decision.verdict if found.decision else None,
        "reason": found.decision.reason if found.decision else None,
        "history": [_decision(decision) for decision in found.history],
    }


def sheet_json(found: Sheet) -> dict[str, Any]:
    """Return a recomputed self-assessment as interfaces.md §5 prints it, with its id and the reviewed points."""
    printed: dict[str, Any] = as_json.score(found.score)
    for row, entry in zip(printed["rows"], found.rows, strict=True):
        row["row"] = entry.number
        row["reviewed_score"] = entry.review.score if entry.review else None
        row["reviews"] = [_review(review) for review in entry.history]
    return {
        "id": found.id,
        **printed,
        "reviewed_total": found.reviewed_total,
        "reviewed_grade": found.reviewed_grade,
    }


def _entry(row: dict[str, Any]) -> Entry:
    number = row.get("row")
    if isinstance(number, bool) or not isinstance(number, int):
        abort(422, "每一行都应有行号“row”。")
    return Entry(number, text(row, "reviewed_score"), text(row, "reason_code"), text(row, "comment"))


def _decision(decision: Decision) -> dict[str, Any]:
    return {
        "verdict": decision.verdict,
        "reason": decision.reason,
        "by": decision.by,
        "at": decision.at.isoformat(),
        "stands": decision.stands,
    }


def _review(review: Review) -> dict[str, Any]:
    return {
        "reviewed_score": review.score,
        "reason_code": review.reason_code,
        "reason": review.reason,
        "comment": review.comment,
        "by": review.by,
        "at": review.at.isoformat(),
    }
