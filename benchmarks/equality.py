"""Holds the array executor against Whoosh's own searcher: ``python -m benchmarks.equality [QUERIES] [SEED]``.

Queries drawn by chance (words, phrases, figures, sums, AND, OR, NOT, brackets, fields, ranges, filters) are asked of an
index of one segment, of several, and after deletions. The passages found have to be the same, with the same scores in
their order, the same facets and the same counts of each disclosure.
"""

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.stock_whoosh import Found, StockWhoosh
from disclosures.model import Source
from search_index import open_index
from search_index.engine import Engine, Entry, Query, Results
from search_index.folders import Folders
from search_index.schema import Labels, Passage

QUERIES = 4000
SEED = 20261121
STATES = ("one segment", "several segments", "after deletions")
NEAR = 2e-4  # scores are told to four decimals; those behind depend on the order in which is added
_DISCLOSURES = 60
_WORDS = (
    "经费",
    "预算",
    "支出",
    "三公经费",
    "一般公共预算",
    "公务接待费",
    "招待费",
    "公车购置",
    "7.90",
    "1,261.66",
    "1,261.60",
    "2080505",
    "208 05 05",
    "706.61万元",
    "7,066,100元",
    "66 00",
    "41070226000000002",
    "万元",
    "（境）",
    "Ab",
)
_DEPARTMENTS = ("某区财政局", "某区工业和信息化局", "某区民政局", "")
_SECTIONS = ("第一部分 概况", "第二部分 预算收支", "三公经费支出", "名词解释")
_FIELDS = ("部门:工业", "部门:区", "年度:2024", "年度:2024..2025", "类型:预算", "章节:三公", "章节:部分")
_RANGES = ("金额:700..800", "金额>=1亿元", "1元..7,066,100元", "..706.61万元", "金额<707万元", "1万元..706.6万元")
_HEADS = ("2024", "2025年度", "工信局", "财政", "概况", "名词")
_SUMS = ((), (), (70_661_000_000,), (790_0000, 12_616_000_000))


@dataclass
class Outcome:
    """How many queries of which kind were asked, how many passages they found, and those that differ."""

    kinds: Counter[str] = field(default_factory=Counter)
    hits: int = 0
    differing: list[Query] = field(default_factory=list)


def main(arguments: Sequence[str]) -> int:
    """Print what was asked and where the two differ; 0 where they never do."""
    queries, seed = [int(one) for one in arguments] + [QUERIES, SEED][len(arguments) :]
    print(f"seed {seed}", flush=True)
    wrong = 0
    for state in STATES:
        with tempfile.TemporaryDirectory() as folder:
            outcome = compared(Path(folder), state, -(-queries // len(STATES)), seed)
        wrong += len(outcome.differing)
        asked = outcome.kinds.total()
        print(f"{state}: {asked - len(outcome.differing)} of {asked} equal, {outcome.hits} hits, {dict(outcome.kinds)}")
        print(*outcome.differing[:5], sep="\n", flush=True)
    return 1 if wrong else 0


def compared(folder: Path, state: str, queries: int, seed: int) -> Outcome:
    """Return what became of so many queries of an index in a state."""
    chance = random.Random(f"{seed} {state}")  # noqa: S311  # the same queries every time
    engine, entries = _filled(folder, state, chance)
    stock = StockWhoosh(folder if (current := Folders(folder).current()) is None else current, entries)
    outcome = Outcome()
    for _ in range(queries):
        asked, kind = _query(chance, [entry.ref for entry in entries])
        results, found = engine.search(asked), stock.found(asked)
        outcome.kinds[kind] += 1
        outcome.hits += results.total
        if not equal(results, found):
            outcome.differing.append(asked)
    stock.close()
    return outcome


def equal(results: Results, found: Found) -> bool:
    """Return whether the passages are the same, their scores, their order and what is counted."""
    scores = {(hit.ref, hit.number): hit.score for hit in results.hits}
    places = {place: number for number, place in enumerate(found.scores)}
    return (
        results.total == len(scores) == len(found.scores)
        and scores.keys() == found.scores.keys()
        and all(abs(score - found.scores[place]) < NEAR for place, score in scores.items())
        and list(scores) == sorted(scores, key=lambda place: (-scores[place], places[place]))
        and (results.facets, results.disclosures) == (found.facets, found.disclosures)
    )


def _filled(root: Path, state: str, chance: random.Random) -> tuple[Engine, list[Entry]]:
    """Return an index of some 300 passages in a state, and the disclosures in it."""
    engine = open_index(f"whoosh://{root}")
    entries = {f"r{number}": _entry(chance, f"r{number}") for number in range(_DISCLOSURES)}
    refs = list(entries)
    if state == "one segment":
        engine.rebuild(entries.values())
        return engine, list(entries.values())
    for first, after in ((0, 30), (30, 45), (45, 52), (52, 56), (56, 60)):
        engine.replace(entries[ref] for ref in refs[first:after])
    if state == "after deletions":
        engine.remove(refs[3:59:7])
        again = {ref: _entry(chance, ref) for ref in refs[5:59:20]}
        engine.replace(again.values())
        entries = {ref: again.get(ref, entries[ref]) for ref in refs if ref not in refs[3:59:7] or ref in again}
    return engine, list(entries.values())


def _entry(chance: random.Random, ref: str) -> Entry:
    path = tuple(chance.sample(_SECTIONS, chance.randint(1, 2)))
    passages = tuple(
        Passage(ref, number, False, path, printed, Source(printed), chance.choice(_SUMS))
        for number, printed in enumerate(_text(chance) for _ in range(chance.randint(1, 10)))
    )
    year, kind = chance.choice((2024, 2025, None)), chance.choice(("budget", ""))
    return Entry(ref, Labels("x.pdf", chance.choice(_DEPARTMENTS), year, kind), passages)


def _text(chance: random.Random) -> str:
    return chance.choice(("", " ", "，")).join(chance.choices(_WORDS, k=chance.randint(1, 9)))


def _piece(chance: random.Random) -> str:
    whole = _text(chance)
    start = chance.randrange(len(whole))
    return whole[start : start + chance.randint(1, 7)].strip() or "经费"


def _query(chance: random.Random, refs: list[str]) -> tuple[Query, str]:
    """Return a query, and of which kind it is."""
    word, other = (chance.choice((_piece(chance), chance.choice(_WORDS))) for _ in range(2))
    kind, text = chance.choice(
        (
            ("word", word),
            ("phrase", f'"{_piece(chance)}"'),
            ("AND", f"{word} {other}"),
            ("OR", f"{word} OR {other}"),
            ("NOT", f"{word} -{_piece(chance)}"),
            ("brackets", f"({word} OR {other}) NOT ({_piece(chance)} OR {_piece(chance)})"),
            ("phrase and word", f'"{_piece(chance)}" {other}'),
            ("heading", f"{word} {chance.choice(_HEADS)}"),
            ("field", f"{word} {chance.choice(_FIELDS)}"),
            ("field alone", f"{chance.choice(_FIELDS)} {chance.choice(_FIELDS)}"),
            ("range", f"{word} {chance.choice(_RANGES)}"),
            ("range alone", chance.choice(_RANGES)),
        )
    )
    asked = Query(
        text,
        department=chance.choice((None, None, None, *_DEPARTMENTS[:3])),
        year=chance.choice((None, None, None, 2024, 2025)),
        kind=chance.choice((None, None, None, "budget")),
        section=chance.choice((None, None, None, "部分", "名词")),
        refs=tuple(chance.sample(refs, 9)) if chance.random() < 0.1 else (),
        limit=1000,
        by_disclosure=True,
    )
    return asked, kind


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
