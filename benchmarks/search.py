"""Times search over invented clauses: eight kinds of query with facets and marks, index rate, memory; FTS5 beside it.

``python -m benchmarks.search [PASSAGES]``. Times are of the processor, because the machine is shared: a query waits for
nothing else. Every query is asked once to warm and then timed, best of three; p50 and p95 are over the kind's queries.
"""

import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from benchmarks import clauses
from benchmarks.full_text import FullText
from search_index import open_index
from search_index.engine import Engine, Entry, Query, Results

PASSAGES = 300_000
EACH = 40


class Searched(Protocol):
    """What is timed."""

    def search(self, query: Query) -> Results:
        """Return the hits."""
        ...


def main(arguments: list[str]) -> int:
    """Print rates, memory and a table of times."""
    passages = int(arguments[0]) if arguments else PASSAGES
    queries = kinds(passages)
    with tempfile.TemporaryDirectory() as folder:
        engine = built(Path(folder), passages)
        opened = open_index(f"whoosh://{folder}/index")
        print(f"first query after opening {_ms(_cost(opened, queries['common term'][0]))} ms", flush=True)
        report("ours", opened, queries)
        after_commits(engine, opened, passages)
        print(f"memory of this process {_megabytes():.0f} MB, of its files {_files(Path(folder) / 'index'):.0f} MB")
        started = time.process_time()
        reference = FullText(Path(folder) / "reference.db", clauses.entries(passages))
        print(f"FTS5 built in {time.process_time() - started:.0f} s, generating included")
        report("FTS5", reference, queries)
    return 0


def built(folder: Path, passages: int) -> Engine:
    """Return the engine over a new index; print how fast it was made, what is spent on inventing left out."""
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
    return engine


def kinds(passages: int) -> dict[str, list[Query]]:
    """Return the queries of every kind; what they look for stands in the invented clauses."""
    chance = random.Random(20261121)  # noqa: S311  # the same queries every time
    common = ("预算", "支出", "万元", "科目", "项目", "合计", "一般公共预算", "主要原因是", "增加", "科目名称")
    rare = [clauses.project(chance)[:7] for _ in range(EACH)]
    phrases = ("机关事业单位基本养老保险缴费支出", "占本年支出合计的", "比上年增加", "一般行政管理事务；合计")
    departments = [clauses.department(chance.randrange(passages // 1500 or 1)) for _ in range(EACH)]
    return {
        "common term": [Query(term) for term in common],
        "rare term": [Query(term) for term in rare],
        "two terms": [Query(f"{one} {other}") for one in common[:7] for other in ("公务接待费", "信息化", "减少")],
        "phrase": [Query(f'"{phrase}"') for phrase in phrases],
        "figure": [Query(clauses.figure(chance)) for _ in range(EACH)],
        "department and year": [
            Query(chance.choice(common), department=name, year=2021 + chance.randrange(6)) for name in departments
        ],
        "code": [Query(clauses.code(chance)[: chance.choice((6, 9))]) for _ in range(EACH)],
        "single character": [Query(character) for character in "的万年费预支会林财1"],
    }


def report(name: str, searched: Searched, queries: dict[str, list[Query]]) -> None:
    """Print p50, p95 and the slowest first query of every kind."""
    for kind, asked in queries.items():
        first = [_cost(searched, query) for query in asked]
        times = sorted(min(_cost(searched, query) for _ in range(3)) for query in asked)
        hits = sorted(searched.search(query).total for query in asked)[len(asked) // 2]
        p50, p95 = times[len(times) // 2], times[min(int(len(times) * 0.95), len(times) - 1)]
        print(
            f"{name:5} {kind:20} p50 {_ms(p50):>7} p95 {_ms(p95):>7} cold {_ms(max(first)):>7} ms  {hits} hits",
            flush=True,
        )


def after_commits(engine: Engine, opened: Engine, passages: int) -> None:
    """Print what commits of one and of twenty disclosures take, and the first query after each."""
    number = passages // clauses.PER_DISCLOSURE
    for size in (1, 20, 1, 1, 1):
        batch = [clauses.entry(number + place) for place in range(size)]
        taken = _seconds(lambda batch=batch: engine.replace(batch))  # type: ignore[misc]  # bound at once
        number += size
        first = _cost(opened, Query("预算 支出"))
        print(f"commit of {size} disclosures {taken:.2f} s, first query after it {_ms(first)} ms", flush=True)
    taken = _seconds(lambda: engine.replace([clauses.entry(3)]))
    print(f"a disclosure replaced in {taken:.2f} s, first query after it {_ms(_cost(opened, Query('预算 支出')))} ms")


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
