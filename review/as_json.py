"""The assessment as the JSON of docs: findings with both places, counts, what did not apply, scores."""

from disclosures.model import Source
from review.model import Assessment, Evidence, Finding, Score, ScoreRow

Json = dict[str, object]


def assessment(value: Assessment) -> Json:
    """Return the whole assessment as plain values; points and money are strings, blanks None."""
    return {
        "findings": [finding(item) for item in value.findings],
        "counts": dict(value.counts),
        "not_applicable": [{"check": item.check, "reason": item.reason} for item in value.not_applicable],
        "scores": [score(item) for item in value.scores],
    }


def finding(value: Finding) -> Json:
    """Return one finding."""
    return {
        "key": value.key,
        "check": value.check,
        "severity": value.severity.value,
        "title": value.title,
        "message": value.message,
        "reported": value.reported,
        "expected": value.expected,
        "working": value.working,
        "basis": value.basis,
        "also": list(value.also),
        "sources": [_evidence(item) for item in value.evidence],
    }


def score(value: Score) -> Json:
    """Return one recomputed self-assessment."""
    return {
        "file": value.file,
        "project": value.project,
        "rubric": value.rubric,
        "rows": [_row(row) for row in value.rows],
        "self_total": value.self_total,
        "recomputed_total": value.recomputed_total,
        "self_grade": value.self_grade,
        "recomputed_grade": value.recomputed_grade,
    }


def source(value: Source) -> Json:
    """Return boxes or lines of a source, and its printed text."""
    return {
        "places": [{"page": place.page, "box": list(place.box)} for place in value.places],
        "lines": list(value.lines) if value.lines else None,
        "text": value.text,
    }


def _evidence(value: Evidence) -> Json:
    return {"file": value.file, "sha256": value.sha256, **source(value.source)}


def _row(row: ScoreRow) -> Json:
    return {
        "level1": row.level1,
        "level2": row.level2,
        "level3": row.level3,
        "target": row.target,
        "actual": row.actual,
        "weight": row.weight,
        "self_score": row.self_score,
        "recomputed_score": row.recomputed_score,
        "deviation": row.deviation,
        "recomputed_deviation": row.recomputed_deviation,
        "steps": row.steps,
        "alternatives": list(row.alternatives),
        "source": source(row.source),
    }
