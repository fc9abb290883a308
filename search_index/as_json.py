"""Results as other programs read them (interfaces §6)."""

from disclosures.model import Source
from search_index.engine import Hit, Results


def results_json(results: Results, *, named: str = "disclosure") -> dict[str, object]:
    """Return results, facets and total; each hit says its file's name or its disclosure's id, as ``named`` says."""
    return {
        "results": [hit_json(hit, named=named) for hit in results.hits],
        "facets": results.facets,
        "total": results.total,
    }


def hit_json(hit: Hit, *, named: str = "disclosure") -> dict[str, object]:
    """Return one hit."""
    return {
        named: hit.labels.file if named == "file" else hit.ref,
        "department": hit.labels.department or None,
        "year": hit.labels.year,
        "kind": hit.labels.kind or None,
        "path": list(hit.path),
        "text": hit.text,
        "marks": [list(mark) for mark in hit.marks],
        "score": hit.score,
        "via": hit.via,
        "source": source_json(hit.source),
    }


def source_json(source: Source) -> dict[str, object]:
    """Return the places (pages and boxes) or lines of a source, and what is printed there."""
    return {
        "places": [{"page": place.page, "box": list(place.box)} for place in source.places],
        "lines": list(source.lines) if source.lines else None,
        "text": source.text,
    }
