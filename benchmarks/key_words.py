"""Whether what a reviewer types finds the passage that is meant, among all published documents, without any filter.

``python -m benchmarks.key_words``. ``questions/key_words.tsv`` holds what is typed, the document, and what the passage
holds, parted by blanks; the queries were written by reading the passages, before any of them was tried.
"""

import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import published
from benchmarks.evidence import ENOUGH, FIRST
from search_index import open_index
from search_index.analysis import normal_form, printed_form
from search_index.engine import Engine, Entry, Hit, Query
from search_index.loosening import loosened
from search_index.schema import labels, passages

TYPED = Path(__file__).parent / "questions" / "key_words.tsv"
_LOOKED_AT = 200


def main() -> int:
    """Print what does not come first, and the share of what does; 0 where enough does."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_index(f"whoosh://{folder}")
        engine.rebuild(_entries())
        ranks = [(line, _rank(engine, *line.split("\t"))) for line in TYPED.read_text("utf-8").splitlines()]
    found = [rank for _, rank in ranks if 0 < rank <= FIRST]
    for line, rank in ranks:
        if rank not in found:
            print(f"{rank or 'nowhere':>7}  {line}")
    share = len(found) / len(ranks)
    print(f"{len(found)} of {len(ranks)} among the first {FIRST} ({share:.1%}), {found.count(1)} the very first")
    return 0 if share >= ENOUGH else 1


def _entries() -> Iterator[Entry]:
    files = [*published.SHARED.glob("published_text/*.txt"), *published.SHARED.glob("real/*.*")]
    for path, one in published.parsed(sorted(path for path in files if path.suffix in published.READ)):
        yield Entry(path.stem[:4].rstrip("_"), labels(one), passages(one, path.stem))


def _rank(engine: Engine, typed: str, ref: str, printed: str) -> int:
    """Return which hit is the passage; 0 where none of those looked at is."""
    hits = engine.search(Query(typed, limit=_LOOKED_AT)).hits
    instead = None if hits else loosened(engine, Query(typed, limit=_LOOKED_AT))
    hits = engine.search(instead).hits if instead else hits
    return next((rank for rank, hit in enumerate(hits, 1) if hit.ref == ref and _holds(hit, printed)), 0)


def _holds(hit: Hit, printed: str) -> bool:
    text = f"{normal_form(hit.text)}\n{printed_form(hit.text)}"
    return all(normal_form(piece) in text for piece in re.split(r"\s+", printed))


if __name__ == "__main__":
    sys.exit(main())
