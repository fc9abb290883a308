"""Sentences that set a final amount beside its budget, and the words that then compare the two."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from disclosures.model import Clause, Disclosure

PAIR = re.compile(
    r"(?:年初|全年|调整后?)?预算数?(?:安排)?为(?P<budget>\d[\d,]*(?:\.\d+)?)(?P<unit>万元|元)，支出决算数?为(?P<final>\d[\d,]*(?:\.\d+)?)(?P=unit)"
)

OPENING = re.compile(r"^(?:\d{1,2}[.、．]|（[一二三四五六七八九十\d]{1,2}）|其中|20\d\d年度?)*")
INNER = str.maketrans("“”", "‘’")
SECTION = "（款）"
BREAK = re.compile(r"[。；：:，,]")


@dataclass(frozen=True, slots=True)
class Compared:
    """Budget and final amount of one sentence, and the words that follow up to the next such pair."""

    clause: Clause
    budget: Decimal
    final: Decimal
    unit: str
    words: str
    subject: str = ""  # what the sentence says it is about; the heading where it says nothing


def compared(disclosure: Disclosure) -> Iterator[Compared]:
    """Yield every such pair of the text."""
    for clause in disclosure.clauses:
        text = "".join(clause.text.split())
        pairs = list(PAIR.finditer(text))
        ends = [*(pair.start() for pair in pairs[1:]), len(text)]
        for pair, end in zip(pairs, ends, strict=False):
            budget, final = (Decimal(pair[name].replace(",", "")) for name in ("budget", "final"))
            subject = _subject(text[: pair.start()]) or (clause.path[-1] if clause.path else "")
            yield Compared(clause, budget, final, pair["unit"], text[pair.end() : end], subject)


def _subject(before: str) -> str:
    """The last words before the pair, without number and year; of an item of the classification its own name."""
    last = BREAK.split(before.rstrip("。；：:，,"))[-1]
    return OPENING.sub("", last).rpartition(SECTION)[2].translate(INNER)
