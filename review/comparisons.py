"""Sentences that set a final amount beside its budget, and the words that then compare the two."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from disclosures.model import Clause, Disclosure

PAIR = re.compile(
    r"预算数?(?:安排)?为(?P<budget>\d[\d,]*(?:\.\d+)?)(?P<unit>万元|元)，支出决算数?为(?P<final>\d[\d,]*(?:\.\d+)?)(?P=unit)"
)


@dataclass(frozen=True, slots=True)
class Compared:
    """Budget and final amount of one sentence, and the words that follow up to the next such pair."""

    clause: Clause
    budget: Decimal
    final: Decimal
    unit: str
    words: str


def compared(disclosure: Disclosure) -> Iterator[Compared]:
    """Yield every such pair of the text."""
    for clause in disclosure.clauses:
        text = "".join(clause.text.split())
        pairs = list(PAIR.finditer(text))
        ends = [*(pair.start() for pair in pairs[1:]), len(text)]
        for pair, end in zip(pairs, ends, strict=False):
            budget, final = (Decimal(pair[name].replace(",", "")) for name in ("budget", "final"))
            yield Compared(clause, budget, final, pair["unit"], text[pair.end() : end])
