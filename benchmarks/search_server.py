"""Times the engine beyond one machine, on two searchd of this machine, with the queries of benchmarks.search.

``python -m benchmarks.search_server [PASSAGES]``. Times are of the clock, for the work is done in other processes; so
the load of the machine is printed with them. Queries begin when the servers have joined what a rebuild wrote.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import clauses
from benchmarks.search import PASSAGES
from benchmarks.search_queries import kinds
from script.search_servers import SEARCHD, two_servers
from search_index import open_index
from search_index.engine import Engine, Query
from search_index.engines._sphinx_server import Server, address


def main(arguments: list[str]) -> int:
    """Print rates, memory and a table of times."""
    if SEARCHD is None:
        print("no searchd: sudo apt install sphinxsearch", file=sys.stderr)
        return 1
    passages = int(arguments[0]) if arguments else PASSAGES
    with tempfile.TemporaryDirectory() as folder, two_servers(Path(folder)) as url:
        engine = open_index(url)
        seconds = _seconds(lambda: engine.rebuild(clauses.entries(passages)))
        print(f"{passages} passages in {seconds:.0f} s, inventing included: {passages / seconds:.0f}/s", flush=True)
        print(
            f"joined {_seconds(lambda: _wait_until_joined(url)):.0f} s later; memory {_resident(folder):.0f} MB",
            flush=True,
        )
        for kind, asked in kinds(passages).items():
            _report(engine, kind, asked)
        fresh = clauses.entry(passages // clauses.PER_DISCLOSURE)
        print(f"commit of a disclosure {_seconds(lambda: engine.replace([fresh])):.2f} s", flush=True)
        print(f"first query after it {_ms(_seconds(lambda: engine.search(Query('预算 支出'))))} ms")
        print(f"memory of the servers {_resident(folder):.0f} MB")
    return 0


def _report(engine: Engine, kind: str, asked: list[Query]) -> None:
    first = max(_seconds(lambda query=query: engine.search(query)) for query in asked)  # type: ignore[misc]  # bound
    times = sorted(
        min(_seconds(lambda query=query: engine.search(query)) for _ in range(3))  # type: ignore[misc]  # at once
        for query in asked
    )
    p50, p95 = times[len(times) // 2], times[min(int(len(times) * 0.95), len(times) - 1)]
    print(f"server {kind:20} p50 {_ms(p50):>7} p95 {_ms(p95):>7} cold {_ms(first):>7} ms, load {_load()}", flush=True)


def _wait_until_joined(url: str) -> None:
    known = address(url)
    for server in map(Server, known.hosts):
        while ("disk_chunks", "1") not in server.ask(f"SHOW INDEX {known.shard} STATUS")[0]:
            time.sleep(1)


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}"


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f}"


def _resident(folder: str) -> float:
    """Resident memory of the searchd whose files are in a folder, in MB."""
    listed = subprocess.run(["ps", "-C", "searchd", "-o", "rss=,args="], capture_output=True, text=True, check=True)
    return sum(int(line.split()[0]) for line in listed.stdout.splitlines() if folder in line) / 1024


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
