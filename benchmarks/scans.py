"""Measures recognition: the share of a text PDF's figures that come out equal from its scan, seconds and memory.

Usage: python -m benchmarks.scans [SCAN TEXT]; without files, 003_scan.pdf and its text PDF of ../shared. Prints one
line a kind of figure, and the misses with -v.
"""

import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import disclosures
from disclosures.model import Disclosure, Table
from readers import read
from readers.document import Document

SHARED = Path(__file__).parents[1] / "../shared/disclosures"
FIGURE = re.compile(r"[-+]?[\d,]*\d(?:\.\d+)?%?")

Figures = Counter[tuple[str, ...]]


def bare(text: str) -> str:
    """The text without white space, brackets as wide as Chinese characters."""
    return "".join(text.split()).replace("(", "（").replace(")", "）")


def cells(disclosure: Disclosure) -> Figures:
    """Every figure in a table by the table's kind (or title), row, column and what is printed."""
    return Counter(
        (table.kind or bare(table.title), str(number), column, bare(cell.text))
        for table in disclosure.tables
        for number, row in enumerate(table.rows)
        for column, cell in zip(_columns(table), row.cells, strict=True)
        if cell and FIGURE.fullmatch(bare(cell.text))
    )


def _columns(table: Table) -> Iterator[str]:
    return (column.key or bare(column.heading) for column in table.columns)


def told(disclosure: Disclosure) -> Figures:
    """Every figure in a sentence by what it measures."""
    return Counter((f.measure, f.aspect, str(f.year), str(f.amount.value), f.amount.unit) for f in disclosure.figures)


def targets(disclosure: Disclosure) -> Figures:
    """Every target of an indicator that holds a number."""
    return Counter(
        (bare(i.level3), i.target.operator, str(i.target.value), i.target.unit)
        for i in disclosure.indicators
        if i.target.value is not None
    )


def show(name: str, scan: Figures, text: Figures, *, verbose: bool) -> tuple[int, int]:
    """Print how many of the text's figures the scan has; return that and how many there are."""
    equal, total = (scan & text).total(), text.total()
    extra = (scan - text).total()
    print(f"{name:24} {equal:6} of {total:6} {100 * equal / max(total, 1):7.2f} %, {extra} others")
    if verbose:
        for sign, figures in (("-", text - scan), ("+", scan - text)):
            for figure in figures.elements():
                print("   ", sign, *figure)
    return equal, total


def measure(scan_path: Path, text_path: Path, *, verbose: bool) -> None:
    """Print everything about one pair."""
    text = disclosures.parse(read(text_path))
    started, cpu = time.monotonic(), time.process_time()
    document = read(scan_path)
    seconds, cpu = time.monotonic() - started, time.process_time() - cpu
    scan = disclosures.parse(document)
    results = [
        show("cells", cells(scan), cells(text), verbose=verbose),
        show("sentences", told(scan), told(text), verbose=verbose),
        show("targets", targets(scan), targets(text), verbose=verbose),
    ]
    equal, total = map(sum, zip(*results, strict=True))
    print(f"{'all figures':24} {equal:6} of {total:6} {100 * equal / max(total, 1):7.2f} %")
    same = [getattr(scan.identity, name) == getattr(text.identity, name) for name in ("department", "year", "kind")]
    print(f"identity (department, year, kind): {same}")
    problems = Counter(problem.code for problem in scan.problems)
    print(f"problems: {dict(problems)}")
    pages(document, seconds, cpu)
    if verbose:
        for problem in scan.problems:
            print("   ", problem.code, problem.message)


def pages(document: Document, seconds: float, cpu: float) -> None:
    """Print what reading took."""
    count = len(document.pages)
    read_pages = [page.confidence for page in document.pages if page.confidence is not None]
    print(f"{len(read_pages)} of {count} pages recognised, mean confidence {sum(read_pages) / len(read_pages):.3f}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{seconds / count:.2f} s a page ({cpu / count:.2f} s of processor), peak {memory:.0f} MB")


def main(arguments: Sequence[str]) -> None:
    """Measure the pair named, or the shared one."""
    names = [Path(name) for name in arguments if name != "-v"]
    shared = (SHARED / "003_scan.pdf", next(SHARED.glob("003_*-*.pdf"), Path()))
    scan, text = (names[0], names[1]) if len(names) == 2 else shared
    measure(scan, text, verbose="-v" in arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
