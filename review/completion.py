"""The completion rates that a text states, each with the budget and the final amount it is of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from disclosures.model import Amount, Disclosure, Figure
from review.figures import ADJUSTED, AMOUNT, COMPLETION, INITIAL, PLANNED, Spoken, spoken

BASE = re.compile(r"完成(?P<base>年初|全年|调整后?)?预算数?的?$")
NAMED = {"年初": INITIAL, "全年": ADJUSTED, "调整": ADJUSTED, "调整后": ADJUSTED}


@dataclass(frozen=True, slots=True)
class Completion:
    """Budget, final amount and the rate stated for them."""

    path: str
    measure: str
    budget: Amount
    final: Amount
    rate: Amount


def completions(disclosure: Disclosure) -> Iterator[Completion]:
    """Yield every completion rate that stands after its budget and its final amount in one clause."""
    for said in spoken(disclosure):
        for rate in said.of(COMPLETION):
            budget = _before(said, rate, _named(said, rate)) or _before(said, rate, (INITIAL, ADJUSTED, PLANNED))
            final = _before(said, rate, (AMOUNT,))
            if budget is not None and final is not None:
                yield Completion(said.path, rate.measure, said.precise(budget), said.precise(final), rate.amount)


def _named(said: Spoken, rate: Figure) -> tuple[str, ...]:
    """The budget that the words before the rate name, where the clause prints the rate but once."""
    text = "".join(said.clause.text.split())
    head, found, tail = text.partition("".join(rate.amount.source.text.split()))
    match = BASE.search(head) if found and rate.amount.source.text not in tail else None
    return (NAMED[match["base"]],) if match and match["base"] else ()


def _before(said: Spoken, rate: Figure, aspects: tuple[str, ...]) -> Figure | None:
    before = said.figures[: said.figures.index(rate)]
    fitting = [figure for figure in before if figure.measure == rate.measure and figure.aspect in aspects]
    return fitting[-1] if fitting else None
