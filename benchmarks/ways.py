"""Every way to search, each as: a query → what it shows, and what it has to show of the passages that hold a piece."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import unescape
from operator import eq
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient

import settings
from answers.model import Corpus, Document, Understood
from answers.scope import LOOKED_INTO, documents_for
from disclosures.model import Disclosure, Identity
from search_index.analysis import normal_form
from search_index.engine import Engine, Entry, Hit, Query
from search_index.schema import Passage
from storage.schema import Base
from webapp import create_app
from webapp.house import EXTENSION, House
from workflow import accounts

Held = Sequence[tuple[Entry, Passage]]
Labelled = Counter[tuple[str, str, str]]  # value of a facet, document, text
Labels = dict[tuple[str, str], int]  # filter and value: how many
Facets = dict[str, dict[str, int]]
PAGE = 1000
FACETS = ("department", "year", "kind")
SECTIONS = ("第二部分", "三公", "名词解释", "支出表")  # narrowed to what stands below a heading with these words
_COUNTED = re.compile(r"找到 (\d+) 处，在 (\d+) 份文件中")
_OF_DOCUMENT = re.compile(
    r'<section class="panel flush document">.*?<span class="soft small">(.*?)</span>(.*?)</section>', re.DOTALL
)
_MORE = re.compile(r"本文件另有 (\d+) 处")
_FOLLOWING = 'rel="next"'
_OFFERED = re.compile(r'<option value="([^"]*)">')
_DECIMALS = re.compile(r"\d\.\d*$")
_PASSWORD = "invented-for-this-run"  # noqa: S105  # of an account that lives as long as the benchmark


@dataclass(frozen=True, slots=True)
class Way:
    """A way to search: what it shows for a query, and what it has to show for the passages that hold the piece."""

    shows: Callable[[str], Any]
    has_to_show: Callable[[str, Held], Any]
    agree: Callable[[Any, Any], bool] = eq


def ways(folder: Path, entries: Sequence[Entry], index: str = "") -> Mapping[str, Way]:
    """Return every way to search some disclosures, over an application in a folder, its index or that of a URL."""
    house, client, token = _application(folder, index)
    house.index.rebuild(entries)
    return {
        "engine": Way(lambda query: _counted(_pages(house.index, Query(query))), _expected),
        "box": Way(lambda query: _counted(_themselves(house.index, query)), _expected),
        "filters": Way(lambda query: _filtered(house.index, query), _by_label),
        "REST": Way(lambda query: _called(client, token, query), _answered),
        "search page": Way(lambda query: _shown(client, query), _spread),
        "completion": Way(lambda query: _offered(house.index, client, query.rstrip('"')), _goes_on, _enough),
        "chat": Way(lambda query: _looked_into(house.index, entries, query), _documents),
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
    offset, total = 0, 1
    while offset < total:
        results = index.search(replace(query, limit=PAGE, offset=offset))
        yield from results.hits
        offset, total = offset + PAGE, results.total


def _themselves(index: Engine, query: str) -> Iterator[Hit]:
    """Return what holds a word typed without quotation marks; another word for it, say, may be found beside it."""
    return (hit for hit in _pages(index, Query(query)) if not hit.via)


def _counted(hits: Iterator[Hit]) -> Counter[tuple[str, str]]:
    return Counter((hit.ref, hit.text) for hit in hits)


def _expected(_: str, held: Held) -> Counter[tuple[str, str]]:
    return Counter((entry.ref, passage.text) for entry, passage in held)


def _filtered(index: Engine, query: str) -> tuple[Labelled, Labels]:
    """Return every passage once for each value of one facet, and how many each other filter lets through."""
    results = index.search(Query(query, limit=0, by_disclosure=True))
    chosen = _paged_facet(query)
    found: Labelled = Counter()
    counts: Labels = {("section", one): _total(index, query, section=one) for one in SECTIONS}
    counts |= {("disclosure", ref): _total(index, query, refs=(ref,)) for ref in results.disclosures}
    for name in FACETS:
        for value in results.facets[name]:
            narrowed: dict[str, Any] = {name: int(value) if name == "year" else value}
            counts[name, value] = _total(index, query, **narrowed)
            if name == chosen:
                found.update((value, hit.ref, hit.text) for hit in _pages(index, Query(query, **narrowed)))
    return found, counts


def _by_label(query: str, held: Held) -> tuple[Labelled, Labels]:
    chosen = _paged_facet(query)
    counts: Labels = {("section", one): sum(_below(passage, one) for _, passage in held) for one in SECTIONS}
    counts |= Counter(("disclosure", entry.ref) for entry, _ in held)
    counts |= Counter((name, value) for entry, _ in held for name in FACETS if (value := _label(entry, name)))
    labelled = ((_label(entry, chosen), entry.ref, passage.text) for entry, passage in held)
    return Counter(one for one in labelled if one[0]), counts


def _paged_facet(query: str) -> str:
    """Return the facet whose values are paged through for a query: each for a third of all."""
    return FACETS[len(query) % len(FACETS)]


def _total(index: Engine, query: str, **narrowed: Any) -> int:
    return index.search(Query(query, limit=0, **narrowed)).total


def _label(entry: Entry, name: str) -> str:
    return str(getattr(entry.labels, name) or "")


def _below(passage: Passage, section: str) -> bool:
    return any(section in normal_form(heading) for heading in passage.path)


def _called(client: FlaskClient, token: dict[str, str], query: str) -> tuple[Counter[tuple[str, str]], Facets]:
    found: Counter[tuple[str, str]] = Counter()
    total, offset, facets = 1, 0, {}
    while offset < total:
        asked: dict[str, str | int] = {"q": query, "limit": PAGE, "offset": offset}
        answer = client.get("/api/v1/search", query_string=asked, headers=token).get_json()
        found.update((hit["disclosure"], hit["text"]) for hit in answer["results"])
        total, offset, facets = answer["total"], offset + PAGE, answer["facets"]
    return found, facets


def _answered(query: str, held: Held) -> tuple[Counter[tuple[str, str]], Facets]:
    counts = {name: Counter(_label(entry, name) for entry, _ in held) for name in FACETS}
    facets = {name: {value: count for value, count in of_one.items() if value} for name, of_one in counts.items()}
    return _expected(query, held), facets


def _shown(client: FlaskClient, query: str) -> tuple[int, int, Counter[str]]:
    """Return how many hits and documents the search page tells of, and the hits of each file over all its pages."""
    told, by_file = (0, 0), Counter[str]()
    page, following = 1, True
    while following:
        text = client.get("/search", query_string={"q": query, "page": page}).get_data(as_text=True)
        for file, rest in _OF_DOCUMENT.findall(text):
            more = _MORE.search(rest)
            by_file[unescape(file)] += rest.count('<article class="hit">') + (int(more[1]) if more else 0)
        if match := _COUNTED.search(text):
            told = int(match[1]), int(match[2])
        page, following = page + 1, _FOLLOWING in text
    return *told, by_file


def _spread(_: str, held: Held) -> tuple[int, int, Counter[str]]:
    return len(held), len({entry.ref for entry, _ in held}), Counter(entry.labels.file for entry, _ in held)


def _offered(index: Engine, client: FlaskClient, typed: str) -> tuple[bool, bool]:
    """Whether the box offers how a phrase goes on that is not closed yet, and whether all that it offers is found."""
    page = client.get("/search/completions", query_string={"q": typed}).get_data(as_text=True)
    offered = [unescape(one) for one in _OFFERED.findall(page)]
    return bool(offered), all(index.search(Query(f'{one}"', limit=0)).total for one in offered)


def _goes_on(query: str, held: Held) -> bool:
    """Whether a text goes on with a word or a figure behind the piece as printed, broken anywhere."""
    typed = query.strip('"')
    piece = r"\s*".join(map(re.escape, "".join(typed.split()))) + (r"\s+" if typed[-1:].isspace() else "")
    zeros = r"0+(?!\d)" if _DECIMALS.search(typed) else r"\.0+(?!\d)"  # the same figure: it does not go on
    goes_on = re.compile(rf"{piece}(?:{zeros}|(?!{zeros}))(?:[^\W\d]|[%·-]|(?!{zeros})(?:\d|(?<=\d)[.,]\d))")
    return any(goes_on.search(one.text) for _, one in held)


def _enough(shown: tuple[bool, bool], goes_on: bool) -> bool:
    """Whether something is offered where a text goes on (also where marks or separators stand between), all found."""
    offered, found = shown
    return found and (offered or not goes_on)


def _looked_into(index: Engine, entries: Sequence[Entry], query: str) -> frozenset[str] | int:
    """Return the documents that a question with these words looks into; only their number where there may be more."""
    nothing = Identity(None, None, None, None)
    documents = tuple(Document(one.ref, one.ref, nothing, lambda: Disclosure({}, nothing)) for one in entries)
    piece = query.strip('"')
    asked = Understood(piece, documents, content=(piece,))
    return _few(frozenset(one.ref for one in documents_for(asked, Corpus(documents, index.search))))


def _documents(_: str, held: Held) -> frozenset[str] | int:
    return _few(frozenset(entry.ref for entry, _ in held))


def _few(refs: frozenset[str]) -> frozenset[str] | int:
    return refs if len(refs) < LOOKED_INTO else LOOKED_INTO
