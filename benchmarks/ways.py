"""Every way to search, each as: a query → what it shows, and what it has to show of the passages that hold a piece."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from flask.testing import FlaskClient

import settings
from answers.model import Corpus, Document, Understood
from answers.scope import LOOKED_INTO, documents_for
from disclosures.model import Disclosure, Identity
from search_index.completion import completions
from search_index.engine import Engine, Entry, Hit, Query
from search_index.schema import Passage
from storage.schema import Base
from webapp import create_app
from webapp.house import EXTENSION, House
from workflow import accounts

Held = Sequence[tuple[Entry, Passage]]
PAGE = 1000
_COUNTED = re.compile(r"找到 (\d+) 处，在 (\d+) 份文件中")
_PASSWORD = "invented-for-this-run"  # noqa: S105  # of an account that lives as long as the benchmark
_WORD = re.compile(r"[^\W\d]{3,16}")


@dataclass(frozen=True, slots=True)
class Way:
    """A way to search: what it shows for a query, and what it has to show for the passages that hold the piece."""

    shows: Callable[[str], object]
    has_to_show: Callable[[Held], object]


def ways(folder: Path, entries: Sequence[Entry], index: str = "") -> Mapping[str, Way]:
    """Return every way to search some disclosures, over an application in a folder, its index or that of a URL."""
    house, client, token = _application(folder, index)
    house.index.rebuild(entries)
    return {
        "engine": Way(lambda query: _counted(_pages(house.index, Query(query))), _expected),
        "filters": Way(lambda query: _counted(_by_kind(house.index, query)), lambda held: _expected(_of_a_kind(held))),
        "REST": Way(lambda query: _called(client, token, query), _expected),
        "search page": Way(lambda query: _shown(client, query), _spread),
        "completion": Way(lambda query: _goes_on(house.index, query.strip('"')), bool),
        "chat": Way(lambda query: _looked_into(house.index, entries, query.strip('"')), _documents),
    }


def _application(folder: Path, index: str) -> tuple[House, FlaskClient, dict[str, str]]:
    known = settings.from_environment({"DATA_DIR": str(folder), "REDIS_URL": "memory://", "SEARCH_URL": index})
    application = create_app(known, enqueue=lambda _: None, announce_switch=lambda: None)
    application.config["WTF_CSRF_ENABLED"] = False
    house: House = application.extensions[EXTENSION]
    Base.metadata.create_all(house.store.engine)
    accounts.first_account(house.store, _PASSWORD)
    token = accounts.create_token(house.store, "recall", "reviewer")
    client = application.test_client()
    client.post("/login", data={"name": "admin", "password": _PASSWORD})
    return house, client, {"Authorization": f"Bearer {token}"}


def _pages(index: Engine, query: Query) -> Iterator[Hit]:
    offset = 0
    while (results := index.search(replace(query, limit=PAGE, offset=offset))).hits:
        yield from results.hits
        offset += PAGE


def _by_kind(index: Engine, query: str) -> Iterator[Hit]:
    for kind in index.search(Query(query, limit=0)).facets["kind"]:
        yield from _pages(index, Query(query, kind=kind))


def _counted(hits: Iterator[Hit]) -> Counter[tuple[str, str]]:
    return Counter((hit.ref, hit.text) for hit in hits)


def _called(client: FlaskClient, token: dict[str, str], query: str) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    total, offset = 1, 0
    while offset < total:
        asked: dict[str, str | int] = {"q": query, "limit": PAGE, "offset": offset}
        answer = client.get("/api/v1/search", query_string=asked, headers=token).get_json()
        found.update((hit["disclosure"], hit["text"]) for hit in answer["results"])
        total, offset = answer["total"], offset + PAGE
    return found


def _shown(client: FlaskClient, query: str) -> tuple[int, int]:
    page = client.get("/search", query_string={"q": query}).get_data(as_text=True)
    match = _COUNTED.search(page)
    return (int(match[1]), int(match[2])) if match else (0, 0)


def _goes_on(index: Engine, piece: str) -> bool:
    """Whether the beginning of a word is offered an end; what is no word is not completed."""
    return not _WORD.fullmatch(piece) or bool(completions(index, piece[:-1]))


def _looked_into(index: Engine, entries: Sequence[Entry], piece: str) -> frozenset[str] | int:
    """Return the documents that a question with these words looks into; only their number where there may be more."""
    nothing = Identity(None, None, None, None)
    documents = tuple(Document(one.ref, one.ref, nothing, lambda: Disclosure({}, nothing)) for one in entries)
    asked = Understood(piece, documents, content=(piece,))
    return _few(frozenset(one.ref for one in documents_for(asked, Corpus(documents, index.search))))


def _documents(held: Held) -> frozenset[str] | int:
    return _few(frozenset(entry.ref for entry, _ in held))


def _few(refs: frozenset[str]) -> frozenset[str] | int:
    return refs if len(refs) < LOOKED_INTO else LOOKED_INTO


def _expected(held: Held) -> Counter[tuple[str, str]]:
    return Counter((entry.ref, passage.text) for entry, passage in held)


def _of_a_kind(held: Held) -> Held:
    return [(entry, passage) for entry, passage in held if entry.labels.kind]


def _spread(held: Held) -> tuple[int, int]:
    return len(held), len({entry.ref for entry, _ in held})
