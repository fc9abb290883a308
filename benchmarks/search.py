"""Times search over invented clauses: many kinds of query with facets and marks; FTS5 and tantivy in the same run.

``script/bench search [PASSAGES] [--alone]``. Times are of the processor, because the machine is shared: a query waits
for nothing else. Every query is asked once, as after a start, and then timed, best of three; p50 and p95 are over the
kind's queries. The targets are those of 300,000 passages, doubled above.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from benchmarks import clauses, tantivy_search
from benchmarks.full_text import FullText
from benchmarks.search_queries import kinds
from search_index import open_index
from search_index.engine import Engine, Entry, Query, Results

PASSAGES = 300_000
MOST_MS, MOST_MS_OF_MORE = 50, 100
AFTER_COMMIT_MS = 500
RATE = 4_000
MEGABYTES = 2_048


class Searched(Protocol):
    """What is timed."""

    def search(self, query: Query) -> Results:
        """Return the hits."""
        ...


def main(arguments: Sequence[str]) -> int:
    """Print rates, memory and a table of times; 0 where every target is met."""
    numbers = [int(argument) for argument in arguments if argument.isdecimal()]
    passages = numbers[0] if numbers else PASSAGES
    queries = kinds(passages)
    met = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        engine, rate = built(folder, passages)
        opened = open_index(f"whoosh://{folder}/index")
        print(f"first query after opening {_ms(_cost(opened, queries['common word'][0]))} ms", flush=True)
        slowest = report("ours", opened, queries)
        after = after_commits(engine, opened, passages)
        megabytes = _megabytes()
        print(f"memory of this process {megabytes:.0f} MB at most, of its files {_files(folder / 'index'):.0f} MB")
        most = MOST_MS if passages <= PASSAGES else MOST_MS_OF_MORE
        met = [slowest * 1000 <= most, after * 1000 <= AFTER_COMMIT_MS, rate >= RATE, megabytes <= MEGABYTES]
        if "--alone" not in arguments:
            compared(folder, passages, queries)
    print(f"p95 of every kind, first query after a commit, rate, memory: {['missed', 'met'][all(met)]} {met}")
    return 0 if all(met) else 1


def built(folder: Path, passages: int) -> tuple[Engine, float]:
    """Return the engine over a new index and its rate; what is spent on inventing is left out."""
    engine = open_index(f"whoosh://{folder}/index")
    inventing = 0.0

    def invented() -> Iterator[Entry]:
        nonlocal inventing
        everything = clauses.entries(passages)
        while True:
            before = time.process_time()
            entry = next(everything, None)
            inventing += time.process_time() - before
            if entry is None:
                return
            yield entry

    started = time.process_time()
    count = engine.rebuild(invented())
    seconds = time.process_time() - started - inventing
    print(
        f"{count} passages in {seconds:.1f} s of one core: {count / seconds:.0f}/s; {_megabytes():.0f} MB", flush=True
    )
    return engine, count / seconds


def report(name: str, searched: Searched, queries: Mapping[str, Sequence[Query]]) -> float:
    """Print p50, p95 and the slowest first query of every kind; return the highest p95 in seconds."""
    slowest = 0.0
    for kind, asked in queries.items():
        first = [_cost(searched, query) for query in asked]
        times = sorted(min(_cost(searched, query) for _ in range(3)) for query in asked)
        hits = sorted(searched.search(query).total for query in asked)[len(asked) // 2]
        p50, p95 = times[len(times) // 2], times[min(int(len(times) * 0.95), len(times) - 1)]
        slowest = max(slowest, p95)
        print(
            f"{name:8} {kind:20} p50 {_ms(p50):>7} p95 {_ms(p95):>7} cold {_ms(max(first)):>7} ms  {hits} hits",
            flush=True,
        )
    return slowest


def after_commits(engine: Engine, opened: Engine, passages: int) -> float:
    """Print what commits of one and of twenty disclosures take; return the slowest first query after one in seconds."""
    number = passages // clauses.PER_DISCLOSURE
    slowest = 0.0
    for size in (1, 20, 1, 1, 1):
        batch = [clauses.entry(number + place) for place in range(size)]
        taken = _seconds(lambda batch=batch: engine.replace(batch))  # type: ignore[misc]  # bound at once
        number += size
        first = max(_cost(opened, query) for query in (Query("预算 支出"), Query("第二部分 万元")))
        slowest = max(slowest, first)
        print(f"commit of {size} disclosures {taken:.2f} s, first query after it {_ms(first)} ms", flush=True)
    taken = _seconds(lambda: engine.replace([clauses.entry(3)]))
    print(f"a disclosure replaced in {taken:.2f} s, first query after it {_ms(_cost(opened, Query('预算 支出')))} ms")
    return slowest


def compared(folder: Path, passages: int, queries: Mapping[str, Sequence[Query]]) -> None:
    """Print the same of FTS5, and of tantivy where it is installed; they know neither ranges nor headings."""
    comparable = {kind: asked for kind, asked in queries.items() if kind not in {"range", "heading and word"}}
    started = time.process_time()
    reference = FullText(folder / "reference.db", clauses.entries(passages))
    print(f"FTS5 built in {time.process_time() - started:.0f} s, inventing included")
    report("FTS5", reference, comparable)
    if not tantivy_search.available():
        print("tantivy is not installed: not compared (see benchmarks/tantivy_search.py)")
        return
    started = time.process_time()
    other = tantivy_search.Tantivy(folder / "tantivy", clauses.entries(passages))
    print(f"tantivy built in {time.process_time() - started:.0f} s, inventing included")
    report("tantivy", other, comparable)


def _cost(searched: Searched, query: Query) -> float:
    return _seconds(lambda: searched.search(query))


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f}"


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _files(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 2**20


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
