"""Prints how fast PDFs are read and understood beside plain pdfplumber, and the memory that it takes.

Run: .venv/bin/python -m benchmarks.reading [FILE or FOLDER …] (default: ../shared/disclosures, else samples/). A file
is measured by each way in a process of its own, in processor seconds, scans without recognition of their characters.
"""

import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import TypedDict

import pdfplumber

import disclosures
from readers.document import Document
from readers.formats import pdf

HOME = Path(__file__).resolve().parents[1]
PLACES = (HOME / "../shared/disclosures", HOME / "samples")
HEAD = (
    f"{'file':<34}{'pages':>6}{'plain/s':>9}{'read/s':>9}{'whole/s':>9}{'read×':>7}{'whole×':>7}{'whole s':>9}{'MB':>6}"
)


class Run(TypedDict):
    """What one process took: pages, seconds until they were read and until all was done, megabytes at most."""

    pages: int
    read: float
    whole: float
    megabytes: float


def plain(path: Path) -> Run:
    """Text and tables of every page by pdfplumber as its manual has it."""
    started = time.process_time()
    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_text()
            page.extract_tables()
            page.close()
        count = len(document.pages)
    took = time.process_time() - started
    return Run(pages=count, read=took, whole=took, megabytes=_peak())


def ours(path: Path) -> Run:
    """The pages, then the disclosure."""
    started = time.process_time()
    pages = pdf.read(path)
    read = time.process_time() - started
    disclosures.parse(Document(path.name, "", "application/pdf", pages))
    return Run(pages=len(pages), read=read, whole=time.process_time() - started, megabytes=_peak())


WAYS = {"plain": plain, "ours": ours}


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measured(way: str, path: Path) -> Run:
    """What a process of its own takes for one file by one way."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.reading", "--measure", way, str(path)],
        cwd=HOME,
        capture_output=True,
        text=True,
        check=True,
    )
    run: Run = json.loads(done.stdout)
    return run


def files(names: list[str]) -> list[Path]:
    """The PDF files named, those in the folders named, or those of the first place that has any."""
    places = [Path(name).resolve() for name in names] or [next(place for place in PLACES if place.is_dir())]
    return [path for place in places for path in (sorted(place.rglob("*.pdf")) if place.is_dir() else [place])]


def line(name: str, base: Run, own: Run) -> str:
    """One line of the table."""
    return (
        f"{name[:33]:<34}{own['pages']:>6}{base['pages'] / base['read']:>9.1f}{own['pages'] / own['read']:>9.1f}"
        f"{own['pages'] / own['whole']:>9.1f}{base['read'] / own['read']:>7.1f}{base['read'] / own['whole']:>7.1f}"
        f"{own['whole']:>9.2f}{own['megabytes']:>6.0f}"
    )


def total(runs: list[Run]) -> Run:
    """All files as one, with the most memory that any took."""
    return Run(
        pages=sum(run["pages"] for run in runs),
        read=sum(run["read"] for run in runs),
        whole=sum(run["whole"] for run in runs),
        megabytes=max(run["megabytes"] for run in runs),
    )


def main(names: list[str]) -> None:
    """Print the table."""
    print(HEAD)
    bases, owns = [], []
    for path in files(names):
        bases.append(measured("plain", path))
        owns.append(measured("ours", path))
        print(line(path.stem, bases[-1], owns[-1]), flush=True)
    if owns:
        print(line("all", total(bases), total(owns)))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        print(json.dumps(WAYS[sys.argv[2]](Path(sys.argv[3]))))
    else:
        main(sys.argv[1:])
