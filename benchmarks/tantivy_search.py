"""Tantivy over the same passages, for comparison: the same pairs of characters as its words.

It is no part of the product: ``pip install --target FOLDER tantivy`` and PYTHONPATH=FOLDER bring it in.
"""

import importlib
import importlib.util
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks.pair_words import coded, pairs, words
from search_index.engine import Entry, Query, Results
from search_index.payload import fields_of, unpack
from search_index.query import understand

_FACETS = ("department", "year", "kind")
_MOST_VALUES = 10_000
_HEAP = 300_000_000


def available() -> bool:
    """Whether tantivy is installed."""
    return importlib.util.find_spec("tantivy") is not None


class Tantivy:
    """An index in a folder; searches as the product's screen needs it: hits with marks, total and facets."""

    def __init__(self, folder: Path, entries: Iterable[Entry]) -> None:
        self._library: Any = importlib.import_module("tantivy")
        builder = self._library.SchemaBuilder()
        builder.add_text_field("text", tokenizer_name="whitespace")
        for name in _FACETS:
            builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
        builder.add_bytes_field("payload", stored=True, indexed=False)
        self._schema = builder.build()
        folder.mkdir()
        self._index = self._library.Index(self._schema, str(folder))
        writer = self._index.writer(_HEAP, 1)
        for entry in entries:
            for fields in fields_of(entry):
                labels = {name: getattr(fields, name) for name in _FACETS}
                content = {"text": words(fields.text), "payload": fields.payload.encode()}
                writer.add_document(self._library.Document(**content, **labels))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def search(self, asked: Query) -> Results:
        """Return the best hits with their marks, how many there are and how they spread over the facets."""
        wanted = understand(asked.text)
        searcher = self._index.searcher()
        query = self._query(asked)
        found = searcher.search(query, limit=20)
        terms = {name: {"terms": {"field": name, "size": _MOST_VALUES}} for name in _FACETS}
        counts = searcher.aggregate(query, terms)
        facets = {name: {one["key"]: one["doc_count"] for one in counts[name]["buckets"]} for name in _FACETS}
        payloads = [(searcher.doc(address)["payload"][0], score) for score, address in found.hits]
        hits = tuple(unpack(bytes(payload).decode(), score, wanted) for payload, score in payloads)
        return Results(hits, found.count or 0, facets)

    def _query(self, asked: Query) -> Any:
        queries, occur = self._library.Query, self._library.Occur
        wanted = understand(asked.text)
        groups = [
            queries.boolean_query([(occur.Should, self._term(term)) for term in group]) for group in wanted.all_of
        ]
        parts = [(occur.Must, group) for group in groups]
        parts += [(occur.MustNot, self._term(term)) for term in wanted.none_of]
        labels = {name: getattr(asked, name) for name in _FACETS}
        exact = [queries.term_query(self._schema, name, str(value)) for name, value in labels.items() if value]
        parts += [(occur.Must, queries.const_score_query(one, 0.0)) for one in exact]
        return queries.boolean_query(parts)

    def _term(self, term: str) -> Any:
        query = self._library.Query
        if len(term) == 1:
            return query.const_score_query(query.regex_query(self._schema, "text", f"{coded(term)}.*"), 1.0)
        found = list(pairs(term))
        if len(found) == 1:
            return query.term_query(self._schema, "text", found[0], "freq")
        return query.phrase_query(self._schema, "text", found)
