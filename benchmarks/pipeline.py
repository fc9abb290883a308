"""How long a file takes from its bytes to the index, and where the time goes: ``script/bench [FILES]``."""

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import review
from disclosures.model import Disclosure
from search_index import open_index
from search_index.engine import Engine, Entry
from search_index.schema import labels, passages
from storage.encoding import decode
from workflow.parsing import Parsed, Unparsable, parse

ROOT = Path(__file__).resolve().parents[1]
STAGES = ("start", "read", "parse", "check", "index")


@dataclass(frozen=True, slots=True)
class Run:
    """One file's seconds by stage; "start" is the child process coming up and handing over."""

    name: str
    pages: int
    seconds: dict[str, float]

    @property
    def total(self) -> float:
        """Seconds in all."""
        return sum(self.seconds.values())


def main(arguments: Sequence[str]) -> None:
    """Measure the files named, or those of ../shared/disclosures, or the samples; print a table."""
    files = [Path(argument) for argument in arguments] or given()
    with TemporaryDirectory() as folder:
        engine = open_index(f"whoosh://{folder}/index")
        runs = [run for file in files if (run := measure(file, engine))]
    print_table(runs)


def given() -> list[Path]:
    """Return the real disclosures where they are at hand, else our samples."""
    return sorted((ROOT / "../shared/disclosures").glob("*.pdf")) or sorted((ROOT / "samples").glob("*.pdf"))


def measure(file: Path, engine: Engine) -> Run | None:
    """Take one file through all stages as a worker would; None where it cannot be read."""
    started = time.perf_counter()
    try:
        parsed: Parsed = parse(file.resolve(), file.name, lambda: None)
    except Unparsable as fault:
        print(f"{file.name}: {fault.message}")
        return None
    disclosure = decode(parsed.disclosure, Disclosure)
    ready = time.perf_counter()
    review.assess(disclosure)
    checked = time.perf_counter()
    engine.replace([Entry(file.name, labels(disclosure), passages(disclosure, file.name))])
    indexed = time.perf_counter()
    seconds = {
        "start": ready - started - sum(parsed.seconds.values()),
        **parsed.seconds,
        "check": checked - ready,
        "index": indexed - checked,
    }
    return Run(file.name, int(str(disclosure.file["pages"])), seconds)


def print_table(runs: Sequence[Run]) -> None:
    """Print seconds per file and stage, and each stage's share of all time."""
    print(f"{'pages':>5} {'total s':>8} " + " ".join(f"{stage:>7}" for stage in STAGES) + "  file")
    for run in runs:
        stages = " ".join(f"{run.seconds[stage]:7.2f}" for stage in STAGES)
        print(f"{run.pages:>5} {run.total:8.2f} {stages}  {run.name}")
    total = sum(run.total for run in runs)
    if total:
        shares = " ".join(f"{sum(run.seconds[stage] for run in runs) / total:7.0%}" for stage in STAGES)
        print(f"{sum(run.pages for run in runs):>5} {total / len(runs):8.2f} {shares}  mean seconds, share of the time")


if __name__ == "__main__":
    main(sys.argv[1:])
