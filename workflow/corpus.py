"""The stored disclosures that a question is asked of; each is fetched only when a question needs it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from functools import lru_cache, partial
from typing import Any

from sqlalchemy.orm import Session

from answers.model import Corpus, Document
from disclosures.model import Disclosure, Identity, Kind
from review.model import Assessment
from search_index.engine import Engine, Query, Results
from storage import disclosures
from storage.askable import Askable, askable
from storage.schema import DisclosureRecord
from storage.store import Store
from workflow.errors import NotFound, Refused

MOST_DOCUMENTS = 5000
# As many disclosures stay decoded between questions; ten megabytes each at most.
KEPT_DISCLOSURES = 64
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
    documents = (_document(store, one.id, one.saved_at, one.name, _identity(one)) for one in chosen)
    return Corpus(tuple(documents), _search(index, tuple(one.id for one in chosen) if within else ()))


def _found(index: Engine, within: Within) -> frozenset[str]:
    query = Query(within.search, within.department, within.year, within.kind, limit=MOST_HITS)
    return frozenset(hit.ref for hit in index.search(query).hits)


@lru_cache(maxsize=MOST_DOCUMENTS)
def _document(store: Store, disclosure_id: str, saved_at: datetime, name: str, identity: Identity) -> Document:
    """Return the same document for as long as the disclosure is not saved anew: what was prepared of it is kept."""
    stored = partial(_load, store, disclosure_id, saved_at)
    return Document(disclosure_id, name, identity, stored, partial(_judged, store, disclosure_id, saved_at))


def _identity(entry: Askable) -> Identity:
    return Identity(entry.department, entry.district, entry.year, Kind(entry.kind) if entry.kind else None)


@lru_cache(maxsize=KEPT_DISCLOSURES)
def _load(store: Store, disclosure_id: str, _saved_at: datetime) -> Disclosure:
    with store.read() as session:
        return disclosures.disclosure(_record(session, disclosure_id))


@lru_cache(maxsize=KEPT_DISCLOSURES)
def _judged(store: Store, disclosure_id: str, _saved_at: datetime) -> Assessment:
    with store.read() as session:
        return disclosures.assessment(_record(session, disclosure_id))


def _record(session: Session, disclosure_id: str) -> DisclosureRecord:
    record = disclosures.get(session, disclosure_id)
    if record is None:
        raise NotFound("disclosure", disclosure_id)
    return record


def _search(index: Engine, refs: Iterable[str]) -> Callable[[Query], Results]:
    within = tuple(refs)

    def search(query: Query) -> Results:
        return index.search(replace(query, refs=query.refs or within))

    return search
