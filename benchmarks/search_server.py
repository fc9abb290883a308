"""Times the engine beyond one machine, on two searchd of this machine, with the queries of benchmarks.search.

``python -m benchmarks.search_server [PASSAGES]``. Times are of the clock, with the load of the machine, and of the
processor: this process and the busier of the two servers, which work at the same time; that is what the clock would say
if nothing else ran. Queries begin when the servers have joined what a rebuild wrote.
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
            _report(engine, kind, asked, Path(folder))
        fresh = clauses.entry(passages // clauses.PER_DISCLOSURE)
        print(f"commit of a disclosure {_seconds(lambda: engine.replace([fresh])):.2f} s", flush=True)
        print(f"first query after it {_ms(_seconds(lambda: engine.search(Query('预算 支出'))))} ms")
        print(f"memory of the servers {_resident(folder):.0f} MB")
    return 0


def _report(engine: Engine, kind: str, asked: list[Query], folder: Path) -> None:
    busy = [int(file.read_text()) for file in folder.glob("*/searchd.pid")]
    first = [_cost(engine, query, busy) for query in asked]
    tries = [[_cost(engine, query, busy) for _ in range(3)] for query in asked]
    clock = _p50_and_p95([min(took for took, _ in one) for one in tries])
    processor = _p50_and_p95([min(took for _, took in one) for one in tries])
    cold = _ms(max(took for took, _ in first))
    print(f"server {kind:20} {clock} cold {cold:>7} ms, of the processor {processor} ms, load {_load()}", flush=True)


def _cost(engine: Engine, query: Query, servers: list[int]) -> tuple[float, float]:
    """Seconds of the clock, and of the processor."""
    before = [_used(server) for server in servers]
    own = time.process_time()
    clock = _seconds(lambda: engine.search(query))
    own = time.process_time() - own
    return clock, own + max(_used(server) - used for server, used in zip(servers, before, strict=True))


def _used(process: int) -> float:
    """Seconds that a process has had of the processor; its clock has this number on Linux."""
    return time.clock_gettime((~process << 3) | 2)


def _p50_and_p95(times: list[float]) -> str:
    ordered = sorted(times)
    p95 = ordered[min(int(len(ordered) * 0.95), len(ordered) - 1)]
    return f"p50 {_ms(ordered[len(ordered) // 2]):>7} p95 {_ms(p95):>7}"


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
