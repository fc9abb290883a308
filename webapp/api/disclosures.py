"""Disclosures, whole and in parts."""

from dataclasses import asdict
from typing import Any

from flask import Blueprint
from flask.typing import ResponseReturnValue

from review import as_json
from storage import overview
from storage.overview import Overview
from webapp.api.caller import part, window
from webapp.api.review import finding_json, sheet_json
from webapp.house import store
from webapp.opened import Opened, opened, summarised
from webapp.queue import asked_scope
from workflow import decide, score

PAGE = 100
PARTS = ("tables", "clauses", "indicators")


def add_to(bp: Blueprint) -> None:
    """Add the calls of this module."""
    bp.add_url_rule("/disclosures", "disclosures", disclosures)
    bp.add_url_rule("/disclosures/<disclosure_id>", "disclosure", disclosure)
    for name in PARTS:
        bp.add_url_rule(f"/disclosures/<disclosure_id>/{name}", name, piece, defaults={"name": name})
    bp.add_url_rule("/disclosures/<disclosure_id>/self-assessments", "self_assessments", self_assessments)
    bp.add_url_rule("/disclosures/<disclosure_id>/findings", "findings", findings)
    bp.add_url_rule("/disclosures/<disclosure_id>/scores", "scores", scores)


def disclosures() -> ResponseReturnValue:
    """All disclosures within the filters, with counts of findings."""
    scope = asked_scope()
    limit, offset = window(PAGE)
    with store().read() as session:
        found = overview.disclosures(session, scope, limit, offset)
        total = overview.count(session, scope)
    return {"disclosures": [summary_json(entry) for entry in found], "total": total, "limit": limit, "offset": offset}


def disclosure(disclosure_id: str) -> ResponseReturnValue:
    """Everything one disclosure says, with counts of findings and of what held."""
    found = opened(disclosure_id)
    assessment = {
        "counts": found.assessment.counts,
        "not_applicable": as_json.assessment(found.assessment)["not_applicable"],
    }
    return {**found.printed, **summary_json(summarised(disclosure_id)), "assessment": assessment}


def piece(disclosure_id: str, name: str) -> ResponseReturnValue:
    """Tables, clauses or indicators."""
    return part(name, opened(disclosure_id).printed[name])


def self_assessments(disclosure_id: str) -> ResponseReturnValue:
    """Self-assessments; those with a form have the id that their scores are put under."""
    return part("self_assessments", _identified(opened(disclosure_id)))


def findings(disclosure_id: str) -> ResponseReturnValue:
    """Findings with their verdicts."""
    summarised(disclosure_id)
    return part("findings", [finding_json(finding) for finding in decide.of_disclosure(store(), disclosure_id)])


def scores(disclosure_id: str) -> ResponseReturnValue:
    """Recomputed and reviewed points of every self-assessment."""
    return part("scores", [sheet_json(sheet) for sheet in score.sheets(store(), disclosure_id)])


def summary_json(entry: Overview) -> dict[str, Any]:
    """Return a disclosure's identity, state and counts as other programs read them."""
    known = asdict(entry)
    counts = {
        "error": known.pop("errors"),
        "warning": known.pop("warnings"),
        "info": known.pop("infos"),
        "undecided": known.pop("undecided"),
    }
    known["filing"] = known.pop("filing_id")
    known["created_at"] = entry.created_at.isoformat()
    return {**known, "findings": counts}


def _identified(found: Opened) -> list[dict[str, Any]]:
    """Only forms are recomputed, in the order they are printed: the n-th form has the n-th score."""
    numbers = iter(range(len(found.assessment.scores)))
    return [
        {"id": f"{found.record.id}-{next(numbers)}" if form["attached"] else None, **form}
        for form in found.printed["self_assessments"]
    ]
