"""Holds every way to search against a plain search through the texts: ``python -m benchmarks.recall``.

Pieces of what is printed, figures and codes of all published documents, drawn by chance, are looked for by the engine,
with filters, by the REST call, on the search page, by the completion of the box and by the chat, which looks into the
documents that hold it. Each has to show exactly the passages whose text holds the piece, widths, blanks and quotation
marks aside. ``--server`` does the same over two search servers (see script/search_servers.py).
"""

import random
import re
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks import published
from benchmarks.ways import Held, Way, ways
from disclosures.model import Disclosure
from script.search_servers import two_servers
from search_index.analysis import normal_form, printed_form
from search_index.engine import Entry
from search_index.schema import labels, passages

FIGURE = re.compile(r"\d+(?:,\d{3})*\.\d+")
CODE = re.compile(r"(?<![\d.,])(?:\d{5,}|\d{3} \d{2} \d{2})(?![\d.,])")
_MARKS = re.compile("[\"'“”‘’「」『』＂]")


class Corpus:
    """Every passage of some disclosures with the forms in which it is searched through."""

    def __init__(self, read: Iterable[tuple[str, Disclosure]]) -> None:
        self.entries = tuple(Entry(name, labels(one), passages(one, name)) for name, one in read)
        self.passages = [(entry, passage) for entry in self.entries for passage in entry.passages]
        self._forms = [(normal_form(one.text), printed_form(one.text)) for _, one in self.passages]

    def holding(self, piece: str) -> Held:
        """Return the passages that hold a piece of text, by looking through all of them."""
        normal, printed = normal_form(piece), printed_form(piece)
        forms = zip(self.passages, self._forms, strict=True)
        return [passage for passage, (one, other) in forms if normal in one or printed in other]


def main(arguments: Sequence[str]) -> int:
    """Print how often each way agrees; 0 when all always do."""
    corpus = Corpus((str(path), one) for path, one in published.parsed(published.files()))
    pieces = drawn(corpus)
    print(f"{len(corpus.entries)} documents, {len(corpus.passages)} passages, {len(pieces)} pieces", flush=True)
    held = {piece: corpus.holding(piece) for piece in pieces}
    with tempfile.TemporaryDirectory() as folder:
        if "--server" not in arguments:
            return _compared(ways(Path(folder), corpus.entries), held)
        with two_servers(Path(folder)) as url:
            return _compared(ways(Path(folder), corpus.entries, url), held)


def _compared(every_way: Mapping[str, Way], held: Mapping[str, Held]) -> int:
    wrong = 0
    for name, way in every_way.items():
        differing = disagreements(way, held)
        wrong += len(differing)
        print(f"{name:12} {len(held) - len(differing)} of {len(held)} equal {differing[:5]}", flush=True)
    return 1 if wrong else 0


def drawn(corpus: Corpus, texts: int = 500, figures: int = 100, codes: int = 100) -> list[str]:
    """Return pieces of 2 to 20 characters, figures and codes as printed, the same every time."""
    chance = random.Random(20261121)  # noqa: S311  # the same pieces every time
    printed = [passage.text for _, passage in corpus.passages]
    pieces: list[str] = []
    while len(pieces) < texts:
        text = chance.choice(printed)
        start = chance.randrange(len(text))
        piece = text[start : start + chance.randint(2, 20)]
        if len(normal_form(piece)) > 1:
            pieces.append(piece)
    for pattern, count in ((FIGURE, figures), (CODE, codes)):
        found = sorted({match for text in printed for match in pattern.findall(text)})
        pieces += chance.sample(found, min(count, len(found)))
    return pieces


def disagreements(way: Way, held: Mapping[str, Held]) -> list[str]:
    """Return the pieces for which a way to search does not show the passages that hold them."""
    return [piece for piece, there in held.items() if way.shows(quoted(piece)) != way.has_to_show(there)]


def quoted(piece: str) -> str:
    """Return the query that asks for a piece as it is printed."""
    return f'"{_MARKS.sub("", piece)}"'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
