"""The stored disclosures that a question is asked of; each is fetched only when a question needs it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from functools import lru_cache, partial
from typing import Any, TypeVar

from answers.model import Corpus, Document, in_order
from disclosures.model import Disclosure, Identity, Kind
from review.model import Assessment
from search_index.engine import Engine, Query, Results
from storage import disclosures
from storage.askable import Askable, askable, judged, said
from storage.store import Store
from workflow.errors import NotFound, Refused

T = TypeVar("T")

MOST_DOCUMENTS = 5000
# As many disclosures stay decoded between questions: one or two megabytes each, with what is prepared of it three.
KEPT_DISCLOSURES = 160
# A search that is asked of narrows to the disclosures of its first hits.
MOST_HITS = 1000


@dataclass(frozen=True, slots=True)
class Within:
    """What a question is asked of: these disclosures, a department's, a year's, a kind's, those a search finds.

    Everything empty means all that is stored.
    """

    disclosures: tuple[str, ...] = ()
    department: str | None = None
    year: int | None = None
    kind: str | None = None
    search: str = ""

    @classmethod
    def of_json(cls, kept: Mapping[str, Any] | None) -> "Within":
        """The value that ``as_json`` printed; the empty one for None."""
        known = dict(kept or {})
        return cls(**{**known, "disclosures": tuple(known.get("disclosures", ()))})

    def as_json(self) -> dict[str, Any] | None:
        """What is kept of it; None where it is empty."""
        return asdict(self) if self else None

    def __bool__(self) -> bool:
        return self != Within()


EVERYTHING = Within()


def corpus(store: Store, index: Engine, within: Within = EVERYTHING) -> Corpus:
    """Return the disclosures that may be asked about.

    Raises NotFound for an unknown id, and Refused where nothing lies within the scope.
    """
    with store.read() as session:
        stored = askable(session, department=within.department, year=within.year, kind=within.kind)
        known = disclosures.ids(session) if within.disclosures else frozenset()
    for id_ in within.disclosures:
        if id_ not in known:
            raise NotFound("disclosure", id_)
    chosen = [entry for entry in stored if not within.disclosures or entry.id in within.disclosures]
    if within.search:
        found = _found(index, within)
        chosen = [entry for entry in chosen if entry.id in found]
    if within and not chosen:
        raise Refused("所选范围内没有文件，请去掉一部分范围再问。")
    documents = in_order(_document(store, one) for one in chosen)
    return Corpus(documents, _search(index, tuple(one.id for one in chosen) if within else ()))


def _found(index: Engine, within: Within) -> frozenset[str]:
    query = Query(within.search, within.department, within.year, within.kind, limit=MOST_HITS)
    return frozenset(hit.ref for hit in index.search(query).hits)


@lru_cache(maxsize=MOST_DOCUMENTS)
def _document(store: Store, one: Askable) -> Document:
    """Return the same document until the disclosure is saved or judged anew: what was prepared of it is kept."""
    identity = Identity(one.department, one.district, one.year, Kind(one.kind) if one.kind else None)
    stored, made = partial(_said, store, one.id, one.saved_at), partial(_judged, store, one.id, one.judged_at)
    return Document(one.id, one.name, identity, stored, made)


@lru_cache(maxsize=KEPT_DISCLOSURES)
def _said(store: Store, disclosure_id: str, _saved_at: datetime) -> Disclosure:
    with store.read() as session:
        return _there(said(session, disclosure_id), disclosure_id)


@lru_cache(maxsize=KEPT_DISCLOSURES)
def _judged(store: Store, disclosure_id: str, _judged_at: datetime | None) -> Assessment:
    with store.read() as session:
        return _there(judged(session, disclosure_id), disclosure_id)


def _there(found: T | None, disclosure_id: str) -> T:
    if found is None:
        raise NotFound("disclosure", disclosure_id)
    return found


def _search(index: Engine, refs: Iterable[str]) -> Callable[[Query], Results]:
    within = tuple(refs)

    def search(query: Query) -> Results:
        return index.search(replace(query, refs=query.refs or within))

    return search
