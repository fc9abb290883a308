"""Measures published disclosures of many places against the written truth: identity, statutory tables, problems.

Usage: python -m benchmarks.real [name-part …]; reads ../shared/disclosures/real, prints what is wrong of each document
and the shares of all. With --cache FOLDER, what the reader gave is kept there, so that a second run takes seconds.
"""

import json
import pickle
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from disclosures.cover import identity
from disclosures.layout import recognise
from disclosures.model import Identity
from disclosures.stitching import raw_tables
from readers import read
from readers.document import Document
from readers.errors import UnknownType

ROOT = Path(__file__).parents[1]
REAL = ROOT / "../shared/disclosures/real"
TRUTH = ROOT / "tests/data/real_identities.json"
ASKED = ("department", "year", "kind", "district")


@dataclass(slots=True)
class Measured:
    """What was right of how much, over all documents."""

    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    problems: Counter[str] = field(default_factory=Counter)

    def share(self, what: str) -> str:
        """One line: right of asked, and the share."""
        right, asked = self.right[what], self.asked[what]
        return f"{what:20} {right:5} of {asked:5}  {100 * right / asked:7.2f} %" if asked else f"{what:20} none"


def document_of(path: Path, cache: Path | None) -> Document | None:
    """What the reader gives; None where it refuses the file."""
    kept = cache / f"{path.stem}.pickle" if cache else None
    if kept and kept.exists():
        found: Document = pickle.loads(kept.read_bytes())  # noqa: S301 - our own file
        return found
    try:
        document = read(path)
    except UnknownType as refused:
        print(f"{path.name}: {refused}")
        return None
    if kept:
        kept.write_bytes(pickle.dumps(document))
    return document


def plain(name: str | None) -> str | None:
    """A name without differences of brackets."""
    return name.replace("(", "（").replace(")", "）") if name else name


def wrong_identity(found: Identity, truth: dict[str, Any]) -> Iterator[tuple[str, object]]:
    """What of the identity differs, and as what it was read."""
    for what in ASKED:
        got = getattr(found, what)
        if plain(got and str(got)) != plain(truth[what] and str(truth[what])):
            yield what, got


def measure(truth: dict[str, Any], measured: Measured, cache: Path | None) -> None:
    """Add one document to what was measured and print what is wrong of it."""
    document = document_of(REAL / truth["file"], cache)
    measured.asked.update((*ASKED, "identity"))
    measured.asked["tables"] += sum(truth["tables"].values())
    if document is None:
        return
    found, doubts = identity(document)
    tables, problems = recognise(raw_tables(document), found)
    measured.problems.update(problem.code for problem in (*doubts, *problems))
    wrong = dict(wrong_identity(found, truth))
    measured.right.update(what for what in ASKED if what not in wrong)
    measured.right["identity"] += not set(wrong) - {"district"}
    kinds = Counter(table.kind for table in tables if table.kind)
    expected = Counter(truth["tables"])
    measured.right["tables"] += (kinds & expected).total()
    wrong.update({f"{kind} missing": count for kind, count in (expected - kinds).items()})
    wrong.update({f"{kind} too often": count for kind, count in (kinds - expected).items()})
    if wrong:
        print(f"{truth['file']}: {wrong}")


def main(arguments: Sequence[str]) -> None:
    """Print the shares over the documents whose name holds one of the arguments (all without)."""
    cache = Path(arguments[arguments.index("--cache") + 1]) if "--cache" in arguments else None
    names = [name for name in arguments if name != "--cache" and Path(name) != cache]
    measured = Measured()
    for truth in json.loads(TRUTH.read_text(encoding="utf-8")):
        if not names or any(name in truth["file"] for name in names):
            measure(truth, measured, cache)
    for what in ("identity", *ASKED, "tables"):
        print(measured.share(what))
    print("problems:", dict(measured.problems))


if __name__ == "__main__":
    main(sys.argv[1:])
