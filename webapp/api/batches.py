"""Batches and filings."""

from typing import Any

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from webapp.api.caller import caller
from webapp.house import house, store
from webapp.intake import take_in, uploads
from webapp.opened import opened
from workflow import intake
from workflow.views import FilingView


def add_to(bp: Blueprint) -> None:
    """Add the calls of this module."""
    bp.add_url_rule("/batches", "hand_in", hand_in, methods=["POST"])
    bp.add_url_rule("/batches/<batch_id>", "batch", batch)
    bp.add_url_rule("/filings/<filing_id>", "filing", filing)
    bp.add_url_rule("/filings/<filing_id>", "delete", delete, methods=["DELETE"])
    bp.add_url_rule("/filings/<filing_id>/retry", "retry", retry, methods=["POST"])


def hand_in() -> ResponseReturnValue:
    """Take files in; every one stands in the answer."""
    batch_id = take_in(uploads(), caller())
    taken = [filing_json(filing) for filing in intake.batch_view(store(), batch_id).filings]
    return {"id": batch_id, "filings": taken}, 201, {"Location": url_for("api.batch", batch_id=batch_id)}


def batch(batch_id: str) -> ResponseReturnValue:
    """How far the files of a batch have come."""
    found = intake.batch_view(store(), batch_id)
    return {
        "id": found.id,
        "counts": found.counts,
        "filings": [filing_json(filing) for filing in found.filings],
        "finished": found.finished,
    }


def filing(filing_id: str) -> ResponseReturnValue:
    """One file, its disclosure's identity and what was hard to read."""
    found = intake.filing_view(store(), filing_id)
    problems = opened(found.disclosure_id).printed["problems"] if found.disclosure_id else []
    return {**filing_json(found), "problems": problems}


def delete(filing_id: str) -> ResponseReturnValue:
    """Remove a file and its disclosure."""
    intake.delete(store(), filing_id)
    return "", 204


def retry(filing_id: str) -> ResponseReturnValue:
    """Process a file again."""
    again = intake.retry(store(), filing_id)
    house().enqueue(intake.to_process([again]))
    return filing_json(again), 202


def filing_json(found: FilingView) -> dict[str, Any]:
    """Return a filing as other programs read it."""
    return {
        "id": found.id,
        "batch": found.batch_id,
        "name": found.name,
        "state": found.state,
        "reason": found.reason,
        "duplicate_of": found.duplicate_of,
        "size": found.size,
        "sha256": found.sha256,
        "seconds": found.seconds,
        "disclosure": found.disclosure_id,
        "identity": {
            "department": found.department,
            "district": found.district,
            "year": found.year,
            "kind": found.kind,
        },
    }
