"""SQLite's full-text search over the same passages, for comparison: the same pairs of characters as its tokens."""

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.pair_words import coded, pairs, words
from search_index.engine import Entry, Query, Results
from search_index.payload import Fields, fields_of, unpack
from search_index.query import Wanted, understand

_FACETS = ("department", "year", "kind")


class FullText:
    """An FTS5 table of tokens beside a table of labels and payloads; searches as the product's screen needs it."""

    def __init__(self, path: Path, entries: Iterable[Entry]) -> None:
        self._database = sqlite3.connect(path)
        self._database.executescript(
            "pragma journal_mode=off; pragma synchronous=off; pragma cache_size=-400000;"
            "create virtual table words using fts5(text, content='', tokenize=ascii);"
            "create table passages(id integer primary key, department, year, kind, payload)"
        )
        for number, fields in enumerate(_fields(entries), 1):
            self._database.execute("insert into words(rowid, text) values (?, ?)", (number, words(fields.text)))
            self._database.execute(
                "insert into passages values (?, ?, ?, ?, ?)",
                (number, fields.department, fields.year, fields.kind, fields.payload),
            )
        self._database.commit()

    def search(self, asked: Query) -> Results:
        """Return the best hits with their marks, how many there are and how they spread over the facets."""
        wanted = understand(asked.text)
        source = " from words join passages on passages.id = words.rowid where words match ?"
        parameters: list[object] = [_expression(wanted)]
        for name in _FACETS:
            if value := getattr(asked, name):
                source += f" and passages.{name} = ?"
                parameters.append(str(value))
        run = self._database.execute
        spread = run(f"select department, year, kind, count(*){source} group by 1, 2, 3", parameters).fetchall()
        facets: dict[str, dict[str, int]] = {name: {} for name in _FACETS}
        for *values, count in spread:
            for name, value in zip(_FACETS, values, strict=True):
                facets[name][value] = facets[name].get(value, 0) + count
        best = run(f"select payload, -rank{source} order by rank limit 20", parameters).fetchall()
        hits = tuple(unpack(payload, score, wanted) for payload, score in best)
        return Results(hits, sum(count for *_, count in spread), facets)


def _fields(entries: Iterable[Entry]) -> Iterator[Fields]:
    return (fields for entry in entries for fields in fields_of(entry))


def _expression(wanted: Wanted) -> str:
    groups = [" OR ".join(_term(term) for term in group) for group in wanted.all_of]
    found = " AND ".join(f"({group})" for group in groups)
    return found + "".join(f" NOT {_term(term)}" for term in wanted.none_of)


def _term(term: str) -> str:
    return f'"{" ".join(pairs(term))}"' if len(term) > 1 else f"{coded(term)}*"
