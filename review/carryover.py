"""Money brought over from the year before and carried into the next, as the tables of a disclosure print it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from disclosures.model import Amount, Disclosure, Source, Table
from review.lines import lines, total_line
from review.sides import KINDS, Entry, Side, main_key, sides

OPENING = re.compile(r"年初.*(?:结转|结余)|上年.*(?:结转|结余)")
CLOSING = re.compile(r"年[末终].*(?:结转|结余)|结转下年")


@dataclass(frozen=True, slots=True)
class Balance:
    """Opening and closing balance of one table; None where the line is printed without an amount, and its place."""

    table: Table
    opening: Amount | None
    closing: Amount | None
    opening_place: Source
    closing_place: Source


def balances(disclosure: Disclosure) -> Iterator[Balance]:
    """Yield the balances of every table that has a line or column for both."""
    for table in disclosure.of_kind(*KINDS):
        income, expense = sides(table)
        opening, closing = _entry(income, OPENING), _entry(expense, CLOSING)
        if opening is not None and closing is not None:
            amounts = _amount(income, opening), _amount(expense, closing)
            yield Balance(table, *amounts, opening.source, closing.source)
    for table in disclosure.of_kind("government_funds"):
        top = total_line(lines(table))
        if top is not None and table.index("opening") is not None and table.index("closing") is not None:
            yield Balance(table, top.amounts.get("opening"), top.amounts.get("closing"), top.source, top.source)


def carries_over(disclosure: Disclosure) -> bool:
    """Whether any table brings money over from the year before."""
    return any(balance.opening is not None and balance.opening.value for balance in balances(disclosure)) or any(
        amount.value
        for table in disclosure.of_kind("income")
        if (top := total_line(lines(table))) is not None
        for key, amount in top.amounts.items()
        if key.startswith("carryover")
    )


def _entry(side: Side, pattern: re.Pattern[str]) -> Entry | None:
    return next((entry for entry in side.carried if pattern.search(entry.name)), None)


def _amount(side: Side, entry: Entry) -> Amount | None:
    return entry.amounts.get(main_key(side))
