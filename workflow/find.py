"""Searching as a reviewer reads it: hits gathered by document, in the order asked for; where none is, what to try."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from search_index.engine import Engine, Hit, Query, Results
from search_index.loosening import loosened
from search_index.query import understand
from search_index.schema import Labels
from storage import identities
from storage.store import Store

PER_PAGE = 10  # documents on a page
PER_DOCUMENT = 3  # hits of each
PER_LIST = 20  # hits on a page where all are of one document
# The best hits say which documents come first; those without one among them follow by how many hits they have.
BEST = 60
CHUNK = 200
RELEVANCE, BY_YEAR, BY_DEPARTMENT, BY_COUNT = "relevance", "year", "department", "count"
ORDERS = (RELEVANCE, BY_COUNT, BY_YEAR, BY_DEPARTMENT)
FILTERS = ("department", "year", "kind", "section", "refs")
FACETS = ("department", "year", "kind")


@dataclass(frozen=True, slots=True)
class Group:
    """One document's best hits; ``more`` is how many others it has."""

    ref: str
    labels: Labels
    hits: tuple[Hit, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """A page of what was found, how many hits there are in how many documents, and whether another page follows."""

    groups: tuple[Group, ...] = ()
    total: int = 0
    documents: int = 0
    facets: dict[str, dict[str, int]] = field(default_factory=dict)
    page: int = 1
    following: bool = False


@dataclass(frozen=True, slots=True)
class Advice:
    """A search that finds something where the one asked for does not: which, how many, and what it leaves out."""

    query: Query
    total: int
    without: str


def find(store: Store, index: Engine, query: Query, order: str = RELEVANCE, page: int = 1) -> Found:
    """Return a page of what a query finds: by document, or every hit where one document is asked for."""
    best = index.search(replace(query, limit=BEST if order == RELEVANCE else 0, offset=0, by_disclosure=True))
    facets = _open_facets(index, query, best.facets)
    if not best.total:
        return Found(facets=facets)
    if len(query.refs) == 1:
        return _in_one(index, query, page, facets)
    counts = best.disclosures or Counter(hit.ref for hit in every_hit(index, query, most=5 * CHUNK))
    refs = _in_order(store, best, counts, order)
    shown = refs[(page - 1) * PER_PAGE : page * PER_PAGE]
    groups = tuple(_group(index, query, ref, best.hits, counts[ref]) for ref in shown)
    return Found(groups, best.total, len(refs), facets, page, following=len(refs) > page * PER_PAGE)


def every_hit(index: Engine, query: Query, most: int) -> Iterator[Hit]:
    """Yield the best hits, best first, so many at most."""
    offset = 0
    while offset < most:
        results = index.search(replace(query, limit=min(CHUNK, most - offset), offset=offset))
        yield from results.hits
        offset += len(results.hits)
        if not results.hits or offset >= results.total:
            return


def advice(index: Engine, query: Query) -> tuple[Advice, ...]:
    """Return what does find something: without one of the filters or any, then each word, then pieces of them."""
    asked = replace(query, limit=0, offset=0)
    bare = Query(query.text, limit=0)
    wider = [(replace(asked, **{name: getattr(bare, name)}), name) for name in FILTERS if getattr(query, name)]
    if len(wider) > 1:
        wider.append((bare, "filters"))
    groups = understand(query.text).all_of
    if len(groups) > 1:
        wider += [(Query(term, limit=0), "words") for term in dict.fromkeys(group[0] for group in groups)]
    pieces = loosened(index, asked)
    if pieces and pieces.text not in {other.text for other, _ in wider}:
        wider.append((pieces, "pieces"))
    counted = (Advice(other, index.search(other).total, name) for other, name in wider)
    return tuple(one for one in counted if one.total)


def _in_one(index: Engine, query: Query, page: int, facets: dict[str, dict[str, int]]) -> Found:
    offset = (page - 1) * PER_LIST
    results = index.search(replace(query, limit=PER_LIST, offset=offset))
    groups = (Group(query.refs[0], results.hits[0].labels, results.hits),) if results.hits else ()
    return Found(groups, results.total, 1, facets, page, following=offset + len(results.hits) < results.total)


def _in_order(store: Store, best: Results, counts: Mapping[str, int], order: str) -> list[str]:
    """Return the documents that have hits, in the order asked for; of equal ones first those with more hits."""
    refs = sorted(counts, key=lambda ref: (-counts[ref], ref))
    if order in {BY_YEAR, BY_DEPARTMENT}:
        with store.read() as session:
            known = identities.departments_and_years(session, refs)
        nobody = ("", 0)
        if order == BY_YEAR:
            refs.sort(key=lambda ref: -known.get(ref, nobody)[1])
        else:
            refs.sort(key=lambda ref: (not known.get(ref, nobody)[0], known.get(ref, nobody)))
    first = [hit.ref for hit in best.hits] if order == RELEVANCE else []
    return list(dict.fromkeys([*first, *refs]))


def _group(index: Engine, query: Query, ref: str, best: Iterable[Hit], count: int) -> Group:
    hits = tuple(hit for hit in best if hit.ref == ref)[:PER_DOCUMENT]
    if len(hits) < min(count, PER_DOCUMENT):
        hits = index.search(replace(query, refs=(ref,), limit=PER_DOCUMENT, offset=0)).hits
    labels = hits[0].labels if hits else Labels("")
    return Group(ref, labels, hits, max(count - len(hits), 0))


def _open_facets(index: Engine, query: Query, overall: dict[str, dict[str, int]]) -> dict[str, dict[str, int]]:
    """Return the counts of every value; a facet that a value was chosen of is counted as if none were."""
    counts = {}
    for name in FACETS:
        counts[name] = overall[name]
        if getattr(query, name):
            without: dict[str, Any] = {name: None}
            counts[name] = index.search(replace(query, limit=0, offset=0, **without)).facets[name]
    return counts
