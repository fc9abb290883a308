"""The engine beyond one machine: shards of Sphinx or Manticore Search, spoken to in SphinxQL, searched as one.

``sphinxql://HOST:PORT,HOST:PORT/INDEX``: every host runs searchd with a real-time index INDEX and a distributed index
INDEX_everywhere over all of them (docs/hosting.md). A disclosure lies on one shard, chosen by its ref. Only what Sphinx
2.2 and Manticore Search have in common is used.
"""

import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from search_index.analysis import normal_form
from search_index.engine import EngineKind, Entry, Query, Results, Unsearchable
from search_index.engines._sphinx_configuration import configuration
from search_index.engines._sphinx_rows import FORM, Statement, insertions, removal
from search_index.engines._sphinx_server import Rows, Server, Unreachable, address
from search_index.engines._sphinx_words import expression
from search_index.payload import Fields, fields_of, unpack
from search_index.query import understand

__all__ = ["ENGINE", "SPHINXQL", "SphinxQL", "address", "configuration"]

SPHINXQL = "sphinxql"
FACETS = ("department", "year", "kind")
# searchd wants to be told how many kinds of disclosures of departments' years it shall count, and how many disclosures
# it may hold. Counting takes the longer the more it is told, however few there are.
LABELS = 20_000
DISCLOSURES = 1_000_000
# A rebuild commits so many passages at a time to each shard.
AT_ONCE = 5_000


class SphinxQL:
    """Shards behind a distributed index. Thread-safe; keeps nothing but connections, so many hosts may share it."""

    def __init__(self, url: str) -> None:
        self._address = address(url)
        self._servers = tuple(Server(host) for host in self._address.hosts)

    def replace(self, entries: Iterable[Entry]) -> int:
        """See Engine: one commit a shard. Writers do not keep each other waiting, so never raises Busy."""
        taken = list(entries)  # whatever the caller's iterator raises leaves the index as it was
        shards: dict[Server, list[Entry]] = defaultdict(list)
        for entry in taken:
            shards[self._home(entry.ref)].append(entry)
        return sum(self._put(server, held) for server, held in shards.items())

    def remove(self, refs: Iterable[str]) -> None:
        """See Engine: one commit a shard."""
        shards: dict[Server, list[str]] = defaultdict(list)
        for ref in refs:
            shards[self._home(ref)].append(ref)
        for server, gone in shards.items():
            self._run(server, removal(self._address.shard, gone))

    def rebuild(self, entries: Iterable[Entry]) -> int:
        """See Engine, with a difference: each disclosure takes the place of its old self as it comes.

        A search sees every disclosure once at any moment, old or new. What was there and did not come is taken away at
        the end; so a rebuild that is killed leaves nothing out.
        """
        before = self._all_refs()
        seen: set[str] = set()
        count = 0
        batch: list[Entry] = []
        for entry in entries:
            batch.append(entry)
            seen.add(entry.ref)
            if sum(len(one.passages) for one in batch) >= AT_ONCE:
                count += self.replace(batch)
                batch = []
        count += self.replace(batch)
        self.remove(before - seen)
        return count

    def repair(self) -> bool:
        """See Engine. A server looks after its files itself; rows of an older form are taken away."""
        for server in self._servers:
            self._run(server, Statement(f"DELETE FROM {self._address.shard} WHERE form<>%s", [FORM]))
        return not self.refs()

    def refs(self) -> frozenset[str]:
        """See Engine."""
        return self._all_refs()

    def search(self, asked: Query) -> Results:
        """See Engine. Raises Unreachable where any shard is silent: half the hits would be a wrong answer."""
        wanted = understand(asked.text)
        if not wanted.all_of:
            return Results()
        section = normal_form(asked.section or "")
        page, labels = self._select(expression(wanted, section), asked)
        hits = tuple(unpack(payload, score, wanted) for payload, score in page)
        if len(labels) == LABELS:
            raise Unsearchable("检索结果涉及的部门、年度过多，无法逐一计数，请缩小范围。")
        return Results(hits, sum(count for *_, count in labels), _facets(labels))

    def _select(self, words: str, asked: Query) -> list[Rows]:
        """Return the page and the counts of every label; one statement each, for searchd counts best by itself."""
        conditions, values = _conditions(asked)
        found = f" FROM {self._address.everywhere} WHERE {' AND '.join(('MATCH(%s)', *conditions))}"
        reach = max(asked.offset + asked.limit, 1)
        page = f"SELECT payload, WEIGHT(){found} ORDER BY WEIGHT() DESC, ref ASC, place ASC LIMIT %s, %s"
        spread = f"SELECT department, year, kind, COUNT(*){found} GROUP BY label LIMIT 0, {LABELS}"
        statement = (
            f"{page} OPTION ranker=proximity_bm25, max_matches={reach};"
            f"{spread} OPTION ranker=none, max_matches={LABELS}; SHOW META"
        )
        paged = [words, *values, asked.offset, asked.limit]
        *results, meta = self._anywhere(statement, [*paged, words, *values])
        if warning := _note(meta, "warning"):
            raise Unreachable(f"检索服务器有一部分没有应答，结果不全，未予显示：{warning}")
        return results

    def _anywhere(self, statement: str, values: Sequence[object]) -> list[Rows]:
        """Ask the first host that answers: each can search everywhere."""
        for server in self._servers[:-1]:
            try:
                return server.ask(statement, values)
            except Unreachable:
                continue
        return self._servers[-1].ask(statement, values)

    def _all_refs(self) -> frozenset[str]:
        among = f"SELECT ref FROM {self._address.shard} GROUP BY ref"
        statement = f"{among} LIMIT 0, {DISCLOSURES} OPTION max_matches={DISCLOSURES}"
        return frozenset(str(row[0]) for server in self._servers for row in server.ask(statement)[0])

    def _home(self, ref: str) -> Server:
        return self._servers[zlib.crc32(ref.encode()) % len(self._servers)]

    def _put(self, server: Server, entries: Sequence[Entry]) -> int:
        fresh: list[Fields] = [fields for entry in entries for fields in fields_of(entry)]
        gone = removal(self._address.shard, [entry.ref for entry in entries])
        self._run(server, gone, *insertions(self._address.shard, fresh))
        return len(fresh)

    def _run(self, server: Server, *statements: Statement) -> None:
        """Carry statements out in one transaction."""
        server.ask("BEGIN")
        try:
            for statement in statements:
                server.ask(statement.text, statement.values)
            server.ask("COMMIT")
        except BaseException:
            server.close()  # what was not committed is dropped with the connection
            raise


def _conditions(asked: Query) -> tuple[list[str], list[object]]:
    exact = {"department": asked.department, "year": asked.year and str(asked.year), "kind": asked.kind}
    conditions = ["form=%s", *(f"{name}=%s" for name, value in exact.items() if value)]
    values: list[object] = [FORM, *(value for value in exact.values() if value)]
    if asked.refs:
        conditions.append(f"ref IN ({', '.join(['%s'] * len(asked.refs))})")
        values.extend(asked.refs)
    return conditions, values


def _note(meta: Rows, name: str) -> str:
    """What searchd says about the last query under a name, or an empty text."""
    return next((str(value) for key, value in meta if key == name), "")


def _facets(labels: Rows) -> dict[str, dict[str, int]]:
    facets = {}
    for place, name in enumerate(FACETS):
        counts: Counter[str] = Counter()
        for *values, count in labels:
            counts[values[place]] += count
        facets[name] = {value: count for value, count in counts.most_common() if value}
    return facets


ENGINE = EngineKind(SPHINXQL, SphinxQL)
