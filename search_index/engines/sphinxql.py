"""The engine beyond one machine: shards of Sphinx or Manticore Search, spoken to in SphinxQL, searched as one.

``sphinxql://HOST:PORT,HOST:PORT/INDEX``: every host runs searchd with a real-time index INDEX and a distributed index
INDEX_everywhere over all of them (docs/hosting.md). A disclosure lies on one shard, chosen by its ref. Only what Sphinx
2.2 and Manticore Search have in common is used.
"""

import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from search_index.engine import EngineKind, Entry, Query, Results, Unsearchable
from search_index.engines._sphinx_configuration import configuration
from search_index.engines._sphinx_rows import FORM, Statement, insertions, removal
from search_index.engines._sphinx_select import ALL_DISCLOSURES, DISCLOSURES, LABELS, Selection
from search_index.engines._sphinx_server import Rows, Server, Unreachable, address
from search_index.payload import Fields, fields_of, unpack
from search_index.query import understand

__all__ = ["ENGINE", "SPHINXQL", "SphinxQL", "address", "configuration"]

SPHINXQL = "sphinxql"
FACETS = ("department", "year", "kind")
# A rebuild commits so many passages at a time to each shard.
AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class _Answer:
    """The rows of a page or of counts, and how many passages there are in all."""

    rows: Rows
    total: int


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
        if not wanted.anything:
            return Results()
        selection = Selection(self._address.everywhere, asked, wanted)
        page, labels, *disclosures = self._whole(selection.first())
        rows = page.rows
        if selection.in_two and len(rows) < asked.limit and page.total < sum(count for *_, count in labels.rows):
            (rest,) = self._whole(selection.rest(len(rows), page.total))
            rows += rest.rows
        if disclosures and len(disclosures[0].rows) == DISCLOSURES:
            disclosures = self._whole(selection.disclosures())
        if len(labels.rows) == LABELS:
            raise Unsearchable("检索结果涉及的部门、年度过多，无法逐一计数，请缩小范围。")
        return Results(
            tuple(unpack(payload, score, wanted) for payload, score in rows),
            sum(count for *_, count in labels.rows),
            _facets(labels.rows),
            dict(sorted(disclosures[0].rows, key=itemgetter(1), reverse=True)) if disclosures else {},
        )

    def _whole(self, statement: Statement) -> list[_Answer]:
        """Return what every statement of several found; raise where a server left something out."""
        answers = []
        given = iter(self._anywhere(statement.text, statement.values))
        for rows, meta in zip(given, given, strict=True):
            said = {str(name): str(value) for name, value in meta}
            if warning := said.get("warning") or said.get("error"):
                raise Unreachable(f"检索服务器有一部分没有应答，结果不全，未予显示：{warning}")
            answers.append(_Answer(rows, int(said["total_found"])))
        return answers

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
        statement = f"{among} LIMIT 0, {ALL_DISCLOSURES} OPTION max_matches={ALL_DISCLOSURES}"
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


def _facets(labels: Rows) -> dict[str, dict[str, int]]:
    facets = {}
    for place, name in enumerate(FACETS):
        counts: Counter[str] = Counter()
        for *values, count in labels:
            counts[values[place]] += count
        facets[name] = {value: count for value, count in counts.most_common() if value}
    return facets


ENGINE = EngineKind(SPHINXQL, SphinxQL)
