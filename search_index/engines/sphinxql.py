"""The engine beyond one machine: shards of Sphinx or Manticore Search, spoken to in SphinxQL, searched as one.

``sphinxql://HOST:PORT,HOST:PORT/INDEX``: every host runs searchd with a real-time index INDEX and a distributed index
INDEX_everywhere over all of them (docs/hosting.md). A disclosure lies on one shard, chosen by its ref. Only what Sphinx
2.2 and Manticore Search have in common is used.
"""

import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from search_index.engine import EngineKind, Entry, Query, Results, Unsearchable
from search_index.engines._sphinx_configuration import configuration
from search_index.engines._sphinx_rows import FORM, Statement, insertions, removal
from search_index.engines._sphinx_select import FEW, MANY, Selection, examples, other_forms
from search_index.engines._sphinx_server import Rows, Server, Unreachable, address
from search_index.engines._sphinx_spread import FACETS, Label, Spread, most_first, of_counts, of_hits
from search_index.payload import Fields, fields_of, labels_in, unpack
from search_index.query import understand

__all__ = ["ENGINE", "SPHINXQL", "SphinxQL", "address", "configuration"]

SPHINXQL = "sphinxql"
# A rebuild commits so many passages at a time to each shard.
AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class _Page:
    """The rows of a page, and how many there are in all."""

    rows: Rows
    total: int


class SphinxQL:
    """Shards behind a distributed index. Thread-safe; keeps nothing but connections, so many hosts may share it."""

    def __init__(self, url: str) -> None:
        self._address = address(url)
        self._servers = tuple(Server(host) for host in self._address.hosts)
        self._known: Mapping[tuple[str, int], Label] = {}
        self._most = FEW
        self._mixed = True

    def replace(self, entries: Iterable[Entry]) -> int:
        """See Engine: one commit a shard. Writers do not keep each other waiting, so never raises Busy."""
        taken = list(entries)  # whatever the caller's iterator raises leaves the index as it was
        return sum(self._put(server, held) for server, held in self._at_home(taken).items())

    def remove(self, refs: Iterable[str]) -> None:
        """See Engine: one commit a shard."""
        shards: dict[Server, list[str]] = defaultdict(list)
        for ref in refs:
            shards[self._home(ref)].append(ref)
        for server, gone in shards.items():
            self._run(server, removal(self._address.shard, gone))

    def tidy(self, _give_way: Callable[[], bool]) -> bool:
        """See Engine: servers look after their parts themselves."""
        return False

    def rebuild(self, entries: Iterable[Entry]) -> int:
        """See Engine, with a difference: each disclosure takes the place of its old self as it comes.

        A search sees every disclosure once at any moment, old or new. What was there and did not come is taken away at
        the end; so a rebuild that is killed leaves nothing out. The next batch is made while servers take one in.
        """
        before = self._all_refs()
        seen: set[str] = set()
        count = 0
        with ThreadPoolExecutor(len(self._servers)) as beside:
            taken_in: list[Future[int]] = []
            for batch in _batches(entries):
                seen.update(entry.ref for entry in batch)
                count += sum(put.result() for put in taken_in)
                taken_in = [beside.submit(self._put, *shard) for shard in self._at_home(batch).items()]
            count += sum(put.result() for put in taken_in)
            self.remove(before - seen)
            list(beside.map(self._optimize, self._servers))
        return count

    def _optimize(self, server: Server) -> None:
        """Have what was written made into one part on disk: it takes a third of the memory and half the time to search.

        The server joins its parts after this returns.
        """
        server.ask(f"FLUSH RAMCHUNK {self._address.shard}")
        server.ask(f"OPTIMIZE INDEX {self._address.shard}")

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
        selection = Selection(self._address.everywhere, asked, wanted, mixed=self._is_mixed())
        page = self._page(selection.page())
        rows, total = page.rows, page.total
        more = selection.in_two
        if more and len(rows) < asked.limit:
            rest = self._page(selection.rest(len(rows), total))
            rows, total, more = rows + rest.rows, total + rest.total, False
        hits = tuple(unpack(payload, score, wanted) for payload, score in rows)
        whole = asked.offset == 0 and len(hits) == total and not more
        spread = of_hits(hits) if whole else self._counted(selection)
        return Results(
            hits,
            spread["kind"].total(),
            {facet: most_first(spread[facet]) for facet in FACETS},
            most_first(spread["disclosure"]) if asked.by_disclosure else {},
        )

    def _counted(self, selection: Selection) -> Spread:
        """Return how everything found spreads."""
        found = self._all_counts(selection)
        departments, editions = (self._names(column, found[column]) for column in ("department", "edition"))
        return of_counts(found, departments, editions)

    def _all_counts(self, selection: Selection) -> dict[str, Rows]:
        """Return the count of every value of each column; where they were too many, they are asked for again."""
        most = self._most
        while True:
            found = dict(zip(selection.counted, self._whole(selection.counts(most)), strict=True))
            full = [column for column, rows in found.items() if len(rows) == most[column]]
            if not full:
                return found
            if any(most[column] >= MANY for column in full):
                raise Unsearchable("检索结果涉及的部门、年度或文件过多，无法逐一计数，请缩小范围。")
            most = {**most, **{column: 4 * most[column] for column in full}}
            self._most = {**most, "disclosure": FEW["disclosure"]}

    def _names(self, column: str, rows: Rows) -> dict[int, Label]:
        """Return what the numbers in a column stand for. That never changes, so it is asked for once."""
        if unknown := [number for number, _ in rows if (column, number) not in self._known]:
            (named,) = self._whole(examples(self._address.everywhere, column, unknown))
            self._known = {**self._known, **{(column, number): labels_in(payload) for number, payload in named}}
        return {number: self._known[column, number] for number, _ in rows if (column, number) in self._known}

    def _is_mixed(self) -> bool:
        """Return whether there are rows of another form; where there are none, none are written."""
        if self._mixed:
            (others,) = self._whole(other_forms(self._address.everywhere))
            self._mixed = bool(others)
        return self._mixed

    def _page(self, statement: Statement) -> _Page:
        rows, ((_, total),) = self._whole(statement)
        return _Page(rows, int(total))

    def _whole(self, statement: Statement) -> list[Rows]:
        """Ask the first host that answers in full, for each can search everywhere; return every statement's rows."""
        for server in self._servers[:-1]:
            try:
                return server.ask_all(statement.text, statement.values)
            except Unreachable:
                continue
        return self._servers[-1].ask_all(statement.text, statement.values)

    def _all_refs(self) -> frozenset[str]:
        among = f"SELECT ref FROM {self._address.shard} GROUP BY ref"
        statement = f"{among} LIMIT 0, {MANY} OPTION max_matches={MANY}"
        return frozenset(str(row[0]) for server in self._servers for row in server.ask(statement)[0])

    def _home(self, ref: str) -> Server:
        return self._servers[zlib.crc32(ref.encode()) % len(self._servers)]

    def _at_home(self, entries: Iterable[Entry]) -> dict[Server, list[Entry]]:
        shards: dict[Server, list[Entry]] = defaultdict(list)
        for entry in entries:
            shards[self._home(entry.ref)].append(entry)
        return shards

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


def _batches(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Return entries by so many that there are about AT_ONCE passages in each."""
    batch: list[Entry] = []
    passages = 0
    for entry in entries:
        batch.append(entry)
        passages += len(entry.passages)
        if passages >= AT_ONCE:
            yield batch
            batch, passages = [], 0
    if batch:
        yield batch


ENGINE = EngineKind(SPHINXQL, SphinxQL)
