"""Times questions over a hundred stored disclosures, asked over REST of the web server that people use.

``python -m benchmarks.asking FOLDER [--own]``: the public questions, or with ``--own`` ours too, streamed.
FOLDER is the data directory, filled at the first call; ``DATABASE_URL`` names another database than the SQLite in it.
"""

import json
import os
import shlex
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any

import disclosures
import readers
import review
import settings as environment
from benchmarks.own_questions import own_questions
from search_index import open_index
from search_index.engine import Entry
from search_index.schema import labels, passages
from settings import Settings
from storage import batches, filings
from storage import disclosures as stored
from storage.schema import Base
from storage.store import Store, open_store
from workflow import accounts

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT / "../shared"
QUESTIONS = SHARED / "questions" / "public_questions.json"
MANY = 100
_UP_WITHIN_S = 60


def main(arguments: list[str]) -> int:
    """Print how long answers and their first words take, each process asked for the first time and again."""
    folder = next((Path(name).resolve() for name in arguments if not name.startswith("--")), None)
    if folder is None or not QUESTIONS.exists():
        print("usage: python -m benchmarks.asking FOLDER [--own]; needs the shared disclosures", file=sys.stderr)
        return 1
    os.environ.update(DATA_DIR=str(folder), REDIS_URL="memory://", PORT=str(_free_port()))
    known = environment.from_environment()
    store = open_store(known.database_url, known.originals_dir)
    Base.metadata.create_all(store.engine)
    _fill(store, known)
    token = accounts.create_token(store, "benchmark", "reviewer")
    store.close()
    questions = json.loads(QUESTIONS.read_text("utf-8")) + (own_questions() if "--own" in arguments else [])
    with _served(known):
        for label in ("first time", "again"):
            _report(label, list(_asked(known.port, token, questions)))
    return 0


def _fill(store: Store, known: Settings) -> None:
    """Store and index disclosures until there are a hundred."""
    with store.read() as session:
        have = len(stored.ids(session))
    index = open_index(known.search_url)
    for path in _files()[have:MANY]:
        disclosure = disclosures.parse(readers.read(path))
        with store.begin() as session:
            filing = filings.add(session, batches.add(session, "benchmark").id, 0, path.name, path.stat().st_size)
            filing.state, filing.sha256 = "done", sha256(path.read_bytes()).hexdigest()
            record = stored.save(session, filing, disclosure, review.assess(disclosure))
        index.replace([Entry(record.id, labels(disclosure), passages(disclosure, record.id))])
        print(f"stored {path.name}", flush=True)


def _files() -> list[Path]:
    folder = SHARED / "disclosures"
    own = [path for path in sorted(folder.glob("00*.pdf")) if "scan" not in path.name]
    return [*own, *sorted((folder / "bulk_sample").glob("*.pdf")), *sorted((folder / "real").glob("r*.*"))]


@contextmanager
def _served(known: Settings) -> Iterator[None]:
    """Run the web server of the Procfile for as long as the block."""
    command = next(line for line in (ROOT / "Procfile").read_text("utf-8").splitlines() if line.startswith("web:"))
    gunicorn = str(Path(sys.executable).with_name("gunicorn"))
    line = os.path.expandvars(command.removeprefix("web:").replace("${HOST:-127.0.0.1}", known.host))
    words = shlex.split(line.replace("${PORT:-8000}", str(known.port)))
    process = subprocess.Popen([gunicorn, *words[1:]], cwd=ROOT, stderr=subprocess.DEVNULL)
    try:
        _wait_for(known)
        yield
    finally:
        process.terminate()
        process.wait(30)


def _wait_for(known: Settings) -> None:
    until = time.monotonic() + _UP_WITHIN_S
    while time.monotonic() < until:
        with closing(HTTPConnection(known.host, known.port, timeout=2)) as connection:
            try:
                connection.request("GET", "/health")
                connection.getresponse()
            except OSError:
                time.sleep(0.2)
            else:
                return
    raise TimeoutError("the web server did not come up")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _asked(port: int, token: str, questions: list[dict[str, Any]]) -> Iterator[tuple[float, float, str]]:
    """Yield the seconds to the first words and to the end of every answer, those of a conversation in their order."""
    conversations: dict[str, str] = {}
    for item in questions:
        talk = item["conversation"]
        body = {"question": item["question"], "conversation": conversations.get(talk)}
        connection = HTTPConnection("127.0.0.1", port, timeout=120)
        headers = {"Authorization": f"Bearer {token}", "Accept": "text/event-stream"}
        began = time.perf_counter()
        connection.request(
            "POST", "/api/v1/questions", json.dumps(body), {**headers, "Content-Type": "application/json"}
        )
        first, answer = _read(connection.getresponse())
        yield first - began, time.perf_counter() - began, item["question"]
        connection.close()
        if talk:
            conversations[talk] = answer["conversation"]


def _read(response: HTTPResponse) -> tuple[float, dict[str, Any]]:
    """Return when the first words came, and the whole answer."""
    first, name = 0.0, ""
    while line := response.readline().decode():
        if line.startswith("event:"):
            name = line.split()[1]
            first = first or (time.perf_counter() if name == "said" else 0.0)
        elif line.startswith("data:") and name == "answer":
            answer: dict[str, Any] = json.loads(line.removeprefix("data:"))
            return first, answer
    raise ValueError(f"no answer: status {response.status}, last event {name}")


def _report(label: str, times: list[tuple[float, float, str]]) -> None:
    firsts, wholes = sorted(first for first, _, _ in times), sorted(whole for _, whole, _ in times)
    for what, seconds in (("first words", firsts), ("whole answer", wholes)):
        p50, p95 = seconds[len(seconds) // 2], seconds[len(seconds) * 95 // 100]
        most = seconds[-1]
        print(
            f"{label}, {what}, {len(times)} questions: median {_ms(p50)}, 95 of 100 within {_ms(p95)}, most {_ms(most)}"
        )
    for _, whole, question in sorted(times, key=lambda one: -one[1])[:5]:
        print(f"  {_ms(whole)}  {question[:60]}", flush=True)


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
