"""Times how soon a new filing is found: ``python -m benchmarks.freshness [FILE …]``, twenty invented ones by default.

All services are started as script/server starts them, in a folder of their own, and the files handed in over REST: one
after another, then all at once. Of each is told how long after the worker had parsed it (checking it and storing it are
still to come) and after it was stored the first search over HTTP found something in it.
"""

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from benchmarks import published
from storage import filings
from storage.store import Store, open_store
from workflow import accounts

ROOT = Path(__file__).resolve().parents[1]
LONGEST_S = 5.0
_UP = "Ctrl-C stops everything"
_EVERY_S = 0.02
_PATIENCE_S = 300
_PARSED, _STORED = ("checking", "indexing", "done", "needs_attention"), ("indexing", "done", "needs_attention")
_WORD = "支出"  # of every budget and final account


@dataclass(slots=True)
class Followed:
    """When a filing was seen to be parsed, stored and found."""

    parsed: float = 0.0
    stored: float = 0.0
    found: float = 0.0


def main(arguments: Sequence[str]) -> int:
    """Print how long it took; 0 where every filing was found soon enough after it was parsed."""
    files = [Path(name) for name in arguments] or sorted(published.SHARED.glob("bulk_sample/*.pdf"))[:20]
    alone, together = (files[: len(files) // 2], files[len(files) // 2 :]) if not arguments else (files, ())
    with tempfile.TemporaryDirectory() as folder, _served(Path(folder)) as (port, store):
        token = accounts.create_token(store, "benchmark", "reviewer")
        one_by_one = [times for path in alone for times in _followed(port, token, store, [path])]
        at_once = _followed(port, token, store, together) if together else []
        store.close()
    latest = [_report("one after another", one_by_one), _report("all at once", at_once)]
    return 0 if max(latest) <= LONGEST_S else 1


@contextmanager
def _served(folder: Path) -> Iterator[tuple[int, Store]]:
    """Start what script/server starts, give its port and its database, and end it as Ctrl-C does."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    environment = {"HOME": str(folder), "PATH": os.defpath, "DATA_DIR": str(folder), "PORT": str(port)}
    command = [sys.executable, str(ROOT / "script/serve.py")]
    log = folder / "server.log"
    with log.open("w") as output, subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output) as server:
        try:
            until = time.monotonic() + _PATIENCE_S
            while _UP not in log.read_text("utf-8") and server.poll() is None and time.monotonic() < until:
                time.sleep(_EVERY_S)
            yield port, open_store(f"sqlite:///{folder}/jishen.db", folder / "originals")
        finally:
            server.send_signal(signal.SIGINT)


def _followed(port: int, token: str, store: Store, files: Sequence[Path]) -> list[Followed]:
    """Hand files in and follow each until it is found."""
    received = {one["id"]: Followed() for one in _handed_in(port, token, files)}
    until = time.monotonic() + _PATIENCE_S
    while not all(one.found for one in received.values()):
        if time.monotonic() > until:
            raise TimeoutError("not everything was found")
        for filing_id, times in received.items():
            if not times.found:
                _look(port, token, store, filing_id, times)
        time.sleep(_EVERY_S)
    return list(received.values())


def _look(port: int, token: str, store: Store, filing_id: str, times: Followed) -> None:
    with store.read() as session:
        filing = filings.get(session, filing_id)
        state = filing.state if filing else ""
        disclosure = filing.disclosure.id if filing and filing.disclosure else ""
    now = time.monotonic()
    times.parsed = times.parsed or (now if state in _PARSED else 0.0)
    times.stored = times.stored or (now if state in _STORED else 0.0)
    if disclosure:
        asked = urlencode({"q": _WORD, "in": disclosure, "limit": 1})
        if _called(port, token, "GET", f"/api/v1/search?{asked}")["total"]:
            times.found = time.monotonic()


def _handed_in(port: int, token: str, files: Sequence[Path]) -> list[dict[str, Any]]:
    boundary = uuid4().hex
    parts = [
        f'--{boundary}\r\nContent-Disposition: form-data; name="files"; filename="{path.name}"\r\n\r\n'.encode()
        + path.read_bytes()
        for path in files
    ]
    body = b"\r\n".join([*parts, f"--{boundary}--\r\n".encode()])
    taken: list[dict[str, Any]] = _called(
        port, token, "POST", "/api/v1/batches", body, f"multipart/form-data; boundary={boundary}"
    )["filings"]
    return taken


def _called(port: int, token: str, method: str, path: str, body: bytes | None = None, kind: str = "") -> dict[str, Any]:
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    headers = {"Authorization": f"Bearer {token}"} | ({"Content-Type": kind} if kind else {})
    connection.request(method, path, body, headers)
    answer: dict[str, Any] = json.loads(connection.getresponse().read())
    connection.close()
    return answer


def _report(label: str, times: Sequence[Followed]) -> float:
    """Print and return the longest time from the end of parsing until a filing was found."""
    if not times:
        return 0.0
    for what, since in (("parsed", [one.parsed for one in times]), ("stored", [one.stored for one in times])):
        waited = sorted(one.found - began for one, began in zip(times, since, strict=True))
        told = f"median {waited[len(waited) // 2]:.2f} s, at most {waited[-1]:.2f} s"
        print(f"{label}, {len(times)} filings: found {told} after they were {what}", flush=True)
    return max(one.found - one.parsed for one in times)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
