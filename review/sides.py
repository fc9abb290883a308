"""The two sides of an income-and-expenditure table: items, the year's sum, carry-over and the grand total."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from disclosures.model import Amount, Source, Table
from review.lines import amounts_of
from review.remembering import once_each_value

KINDS = ("income_and_expenditure", "appropriation_income_and_expenditure")
NUMBERED = re.compile(r"^[一二三四五六七八九十]+[、.．]")
BRACKETED = re.compile(r"^[（(][一二三四五六七八九十]+[)）]、?")
CURRENT = re.compile(r"^本年(收入|支出)(合计|总计|小计)?$")
GRAND = re.compile(r"^(收入|支出)?总计$|^收支总计$")
SUM = re.compile(r"^(收入|支出)合计$")
CARRY = re.compile(r"结转|结余|弥补")
SUBSET = re.compile(r"其中|^(?:一般公共预算|政府性基金|国有资本经营)")


class Level(IntEnum):
    """How deep an entry stands: 一、, （一）, or below."""

    FIRST = 1
    SECOND = 2
    BELOW = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of one side: its name without numbering, and its amounts by the column's key below the side."""

    name: str
    level: Level
    amounts: Mapping[str, Amount]
    illegible: frozenset[str]
    source: Source


@dataclass(frozen=True, slots=True)
class Side:
    """One side. ``children`` are the parts of every entry that has parts; ``grand`` and ``current`` may be missing."""

    name: str
    entries: tuple[Entry, ...]
    items: tuple[Entry, ...]
    current: Entry | None
    carried: tuple[Entry, ...]
    grand: Entry | None


@once_each_value
def sides(table: Table) -> tuple[Side, Side]:
    """Return the income and the expense side of a table."""
    return _side(table, "income", "收入"), _side(table, "expense", "支出")


def main_key(side: Side) -> str:
    """The column that holds the side's amounts over all budgets."""
    return "total" if any("total" in entry.amounts for entry in side.entries) else "amount"


def brought(side: Side) -> tuple[Entry, ...]:
    """What the grand total adds to the year's sum: the lines of carry-over; for a blank one, the lines below it."""
    found: list[Entry] = []
    for head in side.carried:
        blank = not head.amounts and not head.illegible and head.level is Level.FIRST
        below = _below(side.entries, head) if blank else ()
        found.extend(below if any(part.amounts for part in below) else (head,))
    return tuple(found)


def _side(table: Table, key: str, name: str) -> Side:
    entries = _entries(table, key)
    grand = _last(entries, GRAND) or _last(entries, SUM)
    current = _last(entries, CURRENT) or (_last(entries, SUM) if grand is None or not SUM.match(grand.name) else None)
    before = entries[: entries.index(current)] if current in entries else ()
    after = _between(entries, current, grand)
    if current is not None and current.level is Level.FIRST:
        items = _below(entries, current)
        carried = tuple(entry for entry in after if entry.level is Level.FIRST and CARRY.search(entry.name))
    else:
        items = tuple(entry for entry in before if entry.level is Level.FIRST)
        carried = tuple(entry for entry in after if entry.level is not Level.SECOND and not SUBSET.search(entry.name))
    return Side(name, entries, items, current, carried, grand)


def _entries(table: Table, key: str) -> tuple[Entry, ...]:
    found = []
    for row in table.rows:
        printed = table.text(row, f"{key}.item")
        if not printed:
            continue
        amounts, illegible = amounts_of(table, row)
        start = f"{key}."
        own = {name.removeprefix(start): amount for name, amount in amounts.items() if name.startswith(start)}
        bad = frozenset(name.removeprefix(start) for name in illegible if name.startswith(start))
        index = table.index(f"{key}.item")
        cell = row.cells[index] if index is not None else None
        found.append(Entry(*_named(printed), own, bad, cell.source if cell else table.source))
    return tuple(found)


def _named(printed: str) -> tuple[str, Level]:
    text = printed.rstrip("：:")
    if NUMBERED.match(text):
        return NUMBERED.sub("", text), Level.FIRST
    if BRACKETED.match(text):
        return BRACKETED.sub("", text), Level.SECOND
    return text, Level.BELOW


def _last(entries: tuple[Entry, ...], pattern: re.Pattern[str]) -> Entry | None:
    return next((entry for entry in reversed(entries) if pattern.match(entry.name)), None)


def _between(entries: tuple[Entry, ...], first: Entry | None, last: Entry | None) -> tuple[Entry, ...]:
    if first is None or last is None:
        return ()
    return entries[entries.index(first) + 1 : entries.index(last)]


def _below(entries: tuple[Entry, ...], parent: Entry) -> tuple[Entry, ...]:
    found: list[Entry] = []
    for entry in entries[entries.index(parent) + 1 :]:
        if entry.level is Level.FIRST:
            break
        if entry.level is Level.SECOND:
            found.append(entry)
    return tuple(found)
