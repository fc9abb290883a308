"""Holds every way to search against a plain search through the texts: ``python -m benchmarks.recall``.

Pieces of what is printed, figures, codes and single characters of all published documents, drawn by chance, as printed
and otherwise written, sums in another unit and ranges are looked for by the engine, typed as a word, with every filter,
by the REST call and on the search page (all their pages), by the completion of the box and by the chat, which looks
into the documents that hold them. Each has to show exactly the passages whose text holds the piece, widths, blanks and
quotation marks aside. ``--server`` does the same over two search servers (see script/search_servers.py); ``--texts 50``
draws fewer pieces.
"""

import argparse
import random
import re
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from benchmarks import published, writings
from benchmarks.ways import Held, Way, ways
from disclosures.model import Disclosure
from script.search_servers import two_servers
from search_index import analysis
from search_index.analysis import normal_form, printed_form
from search_index.engine import Entry
from search_index.schema import labels, passages

FIGURE = re.compile(r"\d+(?:,\d{3})*\.\d+")
CODE = re.compile(r"(?<![\d.,])(?:\d{5,}|\d{3} \d{2} \d{2})(?![\d.,])")
_MARKS = re.compile("[\"'“”‘’「」『』＂]")
_BLANKS = re.compile(r"\s+")
_SEED = 20261121
# Which kinds each way is asked for. The completion goes on from what stands there as it is typed; the chat reads words.
EVERYWHERE = ("pieces", "figures", "codes", "otherwise written")
ASKED = {
    "engine": (*EVERYWHERE, "characters", "sums"),
    "box": ("words",),
    "filters": (*EVERYWHERE, "characters", "sums"),
    "REST": (*EVERYWHERE, "characters", "sums"),
    "search page": (*EVERYWHERE, "characters", "sums"),
    "completion": ("pieces", "figures", "codes", "characters"),
    "chat": EVERYWHERE,
}


class Corpus:
    """Every passage of some disclosures with the forms in which it is searched through."""

    def __init__(self, read: Iterable[tuple[str, Disclosure]]) -> None:
        self.entries = tuple(Entry(name, labels(one), passages(one, name)) for name, one in read)
        self.passages = [(entry, passage) for entry in self.entries for passage in entry.passages]
        self._forms = [(normal_form(one.text), printed_form(one.text)) for _, one in self.passages]
        self._plain = [_plain(one.text) for _, one in self.passages]
        self._sums = [writings.sums(one) for _, one in self.passages]

    def holding(self, *pieces: str) -> Held:
        """Return the passages that hold one of some pieces of text, by looking through all of them."""
        sought = [(normal_form(piece), printed_form(piece)) for piece in pieces]
        forms = zip(self.passages, self._forms, strict=True)
        return [one for one, (n, p) in forms if any(normal in n or printed in p for normal, printed in sought)]

    def overlooked(self, piece: str, held: Held) -> int:
        """Return how many passages hold a piece as Unicode folds it, blanks aside, that are not among those held."""
        plain, known = _plain(piece), {id(passage) for _, passage in held}
        holding = zip(self.passages, self._plain, strict=True)
        return sum(plain in text and id(passage) not in known for (_, passage), text in holding)

    def paying(self, asked: writings.Sum) -> Held:
        """Return the passages that hold a sum's piece or any of the sums that are asked for."""
        every = zip(self.passages, self._forms, self._sums, strict=True)
        normal = normal_form(asked.piece)
        return [
            passage
            for passage, (form, _), sums in every
            if any(asked.low <= one <= asked.high for one in sums) or (normal and normal in form)
        ]


def main(arguments: Sequence[str]) -> int:
    """Print how often each way agrees; 0 when all always do."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.recall")
    parser.add_argument("--server", action="store_true")
    parser.add_argument("--texts", type=int, default=500)
    parser.add_argument("--ways", nargs="+", default=list(ASKED), choices=list(ASKED))
    asked = parser.parse_args(arguments)
    # The same passages are shown a hundred times: each is normalised once.
    analysis.normalise = cache(analysis.normalise)
    corpus = Corpus((str(path), one) for path, one in published.parsed(published.files()))
    held = sought(corpus, asked.texts, asked.texts // 5)
    counts = {kind: len(pieces) for kind, pieces in held.items()}
    print(f"{len(corpus.entries)} documents, {len(corpus.passages)} passages, {counts}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        if not asked.server:
            return _compared(ways(Path(folder), corpus.entries), held, asked.ways)
        with two_servers(Path(folder)) as url:
            return _compared(ways(Path(folder), corpus.entries, url), held, asked.ways)


def sought(corpus: Corpus, texts: int, others: int) -> dict[str, dict[str, Held]]:
    """Return queries by kind, with the passages that each has to find; the same every time."""
    chance = random.Random(_SEED)  # noqa: S311  # the same pieces every time
    printed = [passage.text for _, passage in corpus.passages]
    pieces = _pieces(chance, printed, texts)
    figures, codes = (_matching(chance, printed, one, others) for one in (FIGURE, CODE))
    writing = (writings.of_pieces(chance, pieces), writings.of_figures(figures), writings.of_codes(codes))
    otherwise = [pair for of_one in writing for pair in of_one]
    typed = list(writings.words(chance, [*pieces, *codes]))
    asked: dict[str, dict[str, tuple[str, ...]]] = {
        "pieces": {quoted(one): (one,) for one in pieces},
        "figures": {quoted(one): (one,) for one in figures},
        "codes": {quoted(one): (one,) for one in codes},
        "characters": {quoted(one): (one,) for one in _characters(chance, printed, others)},
        "otherwise written": {quoted(one): (one, piece) for one, piece in otherwise},
        "words": {one: (one,) for one, _ in typed},
    }
    held = {kind: {query: corpus.holding(*of_one) for query, of_one in of_it.items()} for kind, of_it in asked.items()}
    overlooked = [
        query
        for kind, of_it in held.items()
        for query, there in of_it.items()
        if kind != "characters" and corpus.overlooked(asked[kind][query][-1], there)
    ]
    print(f"overlooked by the normal form itself: {overlooked}", flush=True)
    held["sums"] = {one.query: corpus.paying(one) for one in writings.of_sums(chance, printed, others)}
    return held


def _pieces(chance: random.Random, printed: Sequence[str], count: int) -> list[str]:
    pieces: list[str] = []
    while len(pieces) < count:
        text = chance.choice(printed)
        start = chance.randrange(len(text))
        piece = text[start : start + chance.randint(2, 20)]
        if len(normal_form(piece)) > 1 and piece not in pieces:
            pieces.append(piece)
    return pieces


def _matching(chance: random.Random, printed: Sequence[str], pattern: re.Pattern[str], count: int) -> list[str]:
    found = sorted({match for text in printed for match in pattern.findall(text)})
    return chance.sample(found, min(count, len(found)))


def _characters(chance: random.Random, printed: Sequence[str], count: int) -> list[str]:
    found = sorted({one for text in printed for one in text if len(normal_form(one)) == 1})
    return chance.sample(found, min(count, len(found)))


def _plain(text: str) -> str:
    return _BLANKS.sub("", _MARKS.sub("", writings.folded(text)))


def _compared(every_way: Mapping[str, Way], held: Mapping[str, Mapping[str, Held]], names: Sequence[str]) -> int:
    wrong = 0
    for name in names:
        for kind in ASKED[name]:
            began = time.monotonic()
            differing = disagreements(every_way[name], held[kind])
            wrong += len(differing)
            equal, seconds = f"{len(held[kind]) - len(differing)} of {len(held[kind])}", time.monotonic() - began
            print(f"{name:12} {kind:18} {equal} equal, {seconds:.0f} s {differing[:5]}", flush=True)
    return 1 if wrong else 0


def disagreements(way: Way, held: Mapping[str, Held]) -> list[str]:
    """Return the queries for which a way to search does not show the passages that hold what is asked for."""
    return [query for query, there in held.items() if not way.agree(way.shows(query), way.has_to_show(query, there))]


def quoted(piece: str) -> str:
    """Return the query that asks for a piece as it is printed."""
    return f'"{_MARKS.sub("", piece)}"'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
