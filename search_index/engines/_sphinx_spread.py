"""How what was found spreads over departments, years, kinds and disclosures."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from search_index.engine import Hit
from search_index.engines._sphinx_server import Rows

FACETS = ("department", "year", "kind")

# A department, a year, a kind.
Label = tuple[str, str, str]
# Of every facet, and of disclosures, how many passages each value has.
Spread = Mapping[str, Counter[str]]


def of_hits(hits: Iterable[Hit]) -> Spread:
    """Return how hits spread."""
    taken = list(hits)
    return {
        "department": Counter(hit.labels.department for hit in taken),
        "year": Counter(str(hit.labels.year or "") for hit in taken),
        "kind": Counter(hit.labels.kind for hit in taken),
        "disclosure": Counter(hit.ref for hit in taken),
    }


def of_counts(found: Mapping[str, Rows], departments: Mapping[int, Label], editions: Mapping[int, Label]) -> Spread:
    """Return how counts by number spread; what a number stands for is taken from the labels that have it."""
    spread: dict[str, Counter[str]] = defaultdict(Counter)
    for department, count in found["department"]:
        if department in departments:
            spread["department"][departments[department][0]] += count
    for edition, count in found["edition"]:
        if edition in editions:
            _, year, kind = editions[edition]
            spread["year"][year] += count
            spread["kind"][kind] += count
    for _, count, ref in found.get("disclosure", ()):
        spread["disclosure"][ref] += count
    return spread


def most_first(counts: Counter[str]) -> dict[str, int]:
    """Return counts by value, the highest first, without those of no value."""
    return {value: count for value, count in counts.most_common() if value}
