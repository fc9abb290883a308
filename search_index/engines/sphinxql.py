"""The engine beyond one machine: shards of Sphinx or Manticore Search, spoken to in SphinxQL, searched as one.

``sphinxql://HOST:PORT,HOST:PORT/INDEX``: every host runs searchd with a real-time index INDEX and a distributed index
INDEX_everywhere over all of them (docs/hosting.md). A disclosure lies on one shard, chosen by its ref. Only what Sphinx
2.2 and Manticore Search have in common is used.
"""

import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from search_index.engine import EngineKind, Entry, Hit, Query, Results, Unsearchable
from search_index.engines._sphinx_configuration import configuration
from search_index.engines._sphinx_rows import FORM, Statement, insertions, removal
from search_index.engines._sphinx_select import (
    ALL_DISCLOSURES,
    ALL_LABELS,
    DISCLOSURES,
    LABELS,
    Selection,
    labelled,
    other_forms,
)
from search_index.engines._sphinx_server import Rows, Server, Unreachable, address
from search_index.payload import Fields, fields_of, labels_in, unpack
from search_index.query import understand

__all__ = ["ENGINE", "SPHINXQL", "SphinxQL", "address", "configuration"]

SPHINXQL = "sphinxql"
FACETS = ("department", "year", "kind")
# A rebuild commits so many passages at a time to each shard.
AT_ONCE = 5_000

# A department, a year, a kind.
Label = tuple[str, str, str]


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
        self._known: dict[int, Label] = {}
        self._labels = LABELS
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
        (page,) = self._whole(selection.page())
        rows, total = page.rows, page.total
        more = selection.in_two
        if more and len(rows) < asked.limit:
            (rest,) = self._whole(selection.rest(len(rows), total))
            rows, total, more = rows + rest.rows, total + rest.total, False
        hits = tuple(unpack(payload, score, wanted) for payload, score in rows)
        whole = asked.offset == 0 and len(hits) == total and not more
        by_label, by_ref = _spread(hits) if whole else self._counted(selection, by_ref=asked.by_disclosure)
        return Results(
            hits,
            sum(by_label.values()),
            _facets(by_label),
            dict(by_ref.most_common()) if asked.by_disclosure else {},
        )

    def _counted(self, selection: Selection, *, by_ref: bool) -> tuple[Counter[Label], Counter[str]]:
        """Return how everything found spreads over the labels and, where that is asked for, the disclosures."""
        most = self._labels
        labels, *refs = self._whole(selection.counts(most))
        while len(labels.rows) == most:
            if most >= ALL_LABELS:
                raise Unsearchable("检索结果涉及的部门、年度过多，无法逐一计数，请缩小范围。")
            self._labels = most = 4 * most
            (labels,) = self._whole(selection.labels(most))
        if by_ref and len(refs[0].rows) == DISCLOSURES:
            refs = self._whole(selection.disclosures())
        names = self._names(label for label, _ in labels.rows)
        return Counter({names[label]: count for label, count in labels.rows if label in names}), Counter(
            dict(refs[0].rows if refs else ())
        )

    def _names(self, labels: Iterable[int]) -> dict[int, Label]:
        """Return what labels stand for. That never changes, so it is asked for once."""
        if unknown := [label for label in labels if label not in self._known]:
            (named,) = self._whole(labelled(self._address.everywhere, unknown))
            self._known = self._known | {label: labels_in(payload) for label, payload in named.rows}
        return self._known

    def _is_mixed(self) -> bool:
        """Return whether there are rows of another form; where there are none, none are written."""
        if self._mixed:
            (others,) = self._whole(other_forms(self._address.everywhere))
            self._mixed = bool(others.rows)
        return self._mixed

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


def _spread(hits: Iterable[Hit]) -> tuple[Counter[Label], Counter[str]]:
    """Return how hits spread over the labels and the disclosures."""
    taken = list(hits)
    labels = [hit.labels for hit in taken]
    by_label = Counter((label.department, str(label.year or ""), label.kind) for label in labels)
    return by_label, Counter(hit.ref for hit in taken)


def _facets(by_label: Counter[Label]) -> dict[str, dict[str, int]]:
    facets = {}
    for place, name in enumerate(FACETS):
        counts: Counter[str] = Counter()
        for label, count in by_label.items():
            counts[label[place]] += count
        facets[name] = {value: count for value, count in counts.most_common() if value}
    return facets


ENGINE = EngineKind(SPHINXQL, SphinxQL)
