"""Kills the indexer with -9 in the middle of its commits: ``python -m benchmarks.kills [TIMES]``.

After each kill the index must open and answer, and once the next indexer has done its work hold all that is stored.
"""

import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from io import BytesIO
from itertools import count
from pathlib import Path

from benchmarks import clauses
from disclosures.model import Clause, Disclosure, Identity, Kind
from review.model import Assessment
from search_index import open_index
from search_index.engine import Engine, Query
from storage import disclosures, filings
from storage.schema import Base
from storage.store import Store, open_store
from workflow import intake
from workflow.reindex import index_pending, reconcile, tidy

TIMES = 50
STORED = 40
AT_ONCE = 4
LONGEST_S = 5.0
ROOT = Path(__file__).resolve().parents[1]
QUESTION = Query("预算", limit=5)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How long the first answer after a kill took; how long until everything was found, and whether it was."""

    answered: float
    complete: float
    whole: bool


def main(arguments: list[str]) -> int:
    """Kill so many times and print what became of it; or be the one that is killed."""
    if arguments[:1] == ["--indexer"]:
        index_for_ever(Path(arguments[1]))
    with tempfile.TemporaryDirectory() as folder:
        outcomes = killed(Path(folder), int(arguments[0]) if arguments else TIMES)
    whole = sum(outcome.whole for outcome in outcomes)
    answered = max(outcome.answered for outcome in outcomes)
    complete = max(outcome.complete for outcome in outcomes)
    print(f"{len(outcomes)} kills: the index opened every time, first answer within {answered:.2f} s,")
    print(f"nothing missing {whole} times, at the latest {complete:.2f} s after the next indexer began")
    return 0 if whole == len(outcomes) and answered <= LONGEST_S else 1


def killed(folder: Path, times: int) -> list[Outcome]:
    """Return what became of an index whose indexer is killed so many times."""
    chance = random.Random(20261121)  # noqa: S311  # the same moments every time
    store, engine = _opened(folder)
    Base.metadata.create_all(store.engine)
    _fill(store)
    _complete(store, engine)
    everything = engine.search(QUESTION).total
    outcomes = []
    for _ in range(times):
        _kill_one(folder, chance.uniform(0.0, 0.6))
        outcomes.append(_afterwards(store, folder, everything))
    store.close()
    return outcomes


def index_for_ever(folder: Path) -> None:
    """Commit and merge over and over again; say so once the first commit is about to begin."""
    store, engine = _opened(folder)
    print("ready", flush=True)
    for _ in count():
        with store.begin() as session:
            disclosures.mark_unindexed(session, disclosures.ids(session))
        while any((index_pending(store, engine, AT_ONCE), tidy(store, engine))):
            pass


def _kill_one(folder: Path, after: float) -> None:
    command = [sys.executable, "-m", "benchmarks.kills", "--indexer", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as indexer:  # ourselves
        if indexer.stdout is not None:
            indexer.stdout.readline()
        time.sleep(after)
        indexer.kill()


def _afterwards(store: Store, folder: Path, everything: int) -> Outcome:
    started = time.monotonic()
    engine = open_index(f"whoosh://{folder}/index")
    engine.search(QUESTION)
    answered = time.monotonic()
    _complete(store, engine)
    complete = time.monotonic()
    with store.read() as session:
        whole = engine.refs() == disclosures.ids(session) and engine.search(QUESTION).total == everything
    return Outcome(answered - started, complete - answered, whole)


def _complete(store: Store, engine: Engine) -> None:
    """Do what the next indexer does."""
    reconcile(store, engine)
    while index_pending(store, engine):
        pass


def _opened(folder: Path) -> tuple[Store, Engine]:
    return open_store(f"sqlite:///{folder}/jishen.db", folder / "originals"), open_index(f"whoosh://{folder}/index")


def _fill(store: Store) -> None:
    batch_id = intake.open_batch(store, "bench")
    for number in range(STORED):
        name = f"{number}.pdf"
        (view,) = intake.receive(store, batch_id, name, BytesIO(b"%PDF-1.7" + name.encode()))
        with store.begin() as session:
            if filing := filings.get(session, view.id):
                disclosures.save(session, filing, _disclosure(number, name), Assessment((), {}, (), ()))
                filing.state = "indexing"


def _disclosure(number: int, name: str) -> Disclosure:
    entry = clauses.entry(number)
    printed = [Clause(f"c{one.number}", one.path, one.text, one.source) for one in entry.passages]
    file: dict[str, object] = {"name": name, "sha256": "", "media_type": "application/pdf", "pages": 1}
    identity = Identity(entry.labels.department, None, entry.labels.year, Kind.BUDGET)
    return Disclosure({**file, "scanned_pages": []}, identity, clauses=tuple(printed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
