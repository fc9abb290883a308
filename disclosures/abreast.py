"""Two disclosures side by side: tables by kind, rows by code and name, columns by meaning, clauses by their headings.

Years and the departments' own names say nothing about what a table or heading is of, and are left out of its name.
"""

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Generic, TypeVar

from disclosures.amounts import NotANumber, read_amount
from disclosures.model import Amount, Clause, Column, Disclosure, Indicator, Table, TableCell
from disclosures.row_names import NUMBERING, bare, named_rows

T = TypeVar("T")
_BUDGET = re.compile(r"预算|决算")
ALIKE = 0.6  # of two clauses under one heading: sharing more characters they say the same thing of two years
COMPARED = 120  # characters of a clause that tell which one it is
_YEAR = re.compile(r"(?:19|20)\d{2}\s*年?度?|[二○〇零一三四五六七八九]{4}年度?")


@dataclass(frozen=True, slots=True)
class Pair(Generic[T]):
    """What stands on each side under one name; None where a side has nothing of it."""

    name: str
    left: T | None
    right: T | None


@dataclass(frozen=True, slots=True)
class Cells:
    """One value on both sides: the cells, and how much more the right one says, in the left one's unit."""

    left: TableCell | None
    right: TableCell | None
    difference: Decimal | None = None

    @property
    def differs(self) -> bool:
        """Whether the sides do not say the same."""
        if self.difference is not None:
            return self.difference != 0
        return bare(self.left.text if self.left else "") != bare(self.right.text if self.right else "")


@dataclass(frozen=True, slots=True)
class Line:
    """A row under its label: whether each side has it, and one pair of cells a column."""

    label: str
    left: bool
    right: bool
    cells: tuple[Cells, ...]

    @property
    def differs(self) -> bool:
        """Whether any value differs, or one side lacks the row."""
        return not (self.left and self.right) or any(cells.differs for cells in self.cells)


@dataclass(frozen=True, slots=True)
class _Group:
    """One side's clauses under one path of headings."""

    path: tuple[str, ...]
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of both sides, aligned."""

    columns: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The clauses of both sides under one path of headings."""

    path: tuple[str, ...]
    clauses: tuple[Pair[Clause], ...]

    @property
    def differing(self) -> int:
        """How many clauses are not the same on both sides."""
        return sum(
            pair.left is None or pair.right is None or pair.left.text != pair.right.text for pair in self.clauses
        )


def tables(left: Disclosure, right: Disclosure) -> tuple[Pair[Table], ...]:
    """Return the tables of both sides in the left one's order, those of the right side alone where they stand there."""
    names = _names(left, right)
    pairs = _paired(left.tables, right.tables, lambda table: table.kind or _named(table.title, names))
    return tuple(Pair(_either(pair).title, *pair) for pair in pairs)


def sheet(pair: Pair[Table]) -> Sheet:
    """Return a table's values aligned: the columns of money by what they mean, the rows by their code and name."""
    columns = _paired(_valued(pair.left), _valued(pair.right), _meaning)
    rows = _paired(named_rows(pair.left), named_rows(pair.right), *(lambda row, at=at: row.keys[at] for at in range(3)))
    lines = []
    for own, others in rows:
        cells = tuple(
            _cells(
                own.cells.get(a) if own and a else None,
                pair.left,
                others.cells.get(b) if others and b else None,
                pair.right,
            )
            for a, b in columns
        )
        lines.append(Line(_either((own, others)).label, own is not None, others is not None, cells))
    return Sheet(tuple(_either(column).heading for column in columns), tuple(lines))


def indicators(left: Disclosure, right: Disclosure) -> tuple[Pair[Indicator], ...]:
    """Return the indicators of both sides by whose they are and by their name."""
    pairs = _paired(left.indicators, right.indicators, lambda one: (bare(one.scope), bare(one.level3)))
    return tuple(Pair(_either(pair).level3, *pair) for pair in pairs)


def sections(left: Disclosure, right: Disclosure) -> tuple[Section, ...]:
    """Return the clauses of both sides by their headings, in the left one's order."""
    names = _names(left, right)
    groups = _paired(
        _sections(left),
        _sections(right),
        lambda group: tuple(_named(one, names) for one in group.path) or ("",),
        lambda group: tuple(_BUDGET.sub("", _named(one, names)) for one in group.path),
        lambda group: _BUDGET.sub("", _named(group.path[-1], names)) if group.path else None,
    )
    return tuple(
        Section(
            _either(pair).path,
            tuple(_clauses(pair[0].clauses if pair[0] else (), pair[1].clauses if pair[1] else (), names)),
        )
        for pair in groups
    )


def _paired(left: Sequence[T], right: Sequence[T], *keys: Callable[[T], Hashable]) -> list[tuple[T | None, T | None]]:
    """Pair what has the same key, the first with the first; what has none by the next key, and so on; "" is no key.

    The left side's order is kept; what the right side has alone comes where it stands there.
    """
    partner: dict[int, int] = {}
    for key in keys:
        waiting: dict[Hashable, list[int]] = {}
        for place, one in enumerate(right):
            if place not in partner.values() and (name := key(one)):
                waiting.setdefault(name, []).append(place)
        for place, one in enumerate(left):
            if place not in partner and (places := waiting.get(key(one))):
                partner[place] = places.pop(0)
    alone = [place for place in range(len(right)) if place not in partner.values()]
    result: list[tuple[T | None, T | None]] = []
    for place, one in enumerate(left):
        other = partner.get(place)
        while other is not None and alone and alone[0] < other:
            result.append((None, right[alone.pop(0)]))
        result.append((one, right[other] if other is not None else None))
    return [*result, *((None, right[place]) for place in alone)]


def _either(pair: tuple[T | None, T | None]) -> T:
    one, other = pair
    if one is not None:
        return one
    if other is not None:
        return other
    raise ValueError(pair)


def _valued(table: Table | None) -> list[Column]:
    return [column for column in table.columns if column.money] if table else []


def _meaning(column: Column) -> str:
    return column.key or _YEAR.sub("", bare(column.heading))


def _cells(a: TableCell | None, left: Table | None, b: TableCell | None, right: Table | None) -> Cells:
    before, after = _amount(a, left), _amount(b, right)
    if before is None or after is None:
        return Cells(a, b)
    return Cells(a, b, (after.base - before.base) / before.factor)


def _amount(cell: TableCell | None, table: Table | None) -> Amount | None:
    try:
        return read_amount(cell.source, (table.unit if table else None) or "") if cell else None
    except NotANumber:
        return None


def _sections(said: Disclosure) -> list[_Group]:
    found: dict[tuple[str, ...], list[Clause]] = {}
    for clause in said.clauses:
        found.setdefault(clause.path, []).append(clause)
    return [_Group(path, tuple(clauses)) for path, clauses in found.items()]


def _clauses(left: Sequence[Clause], right: Sequence[Clause], names: tuple[str, ...]) -> Iterator[Pair[Clause]]:
    """Pair the clauses that share most of their characters; those of the right side alone come last."""
    rest = list(right)
    for one in left:
        likeness = [(_likeness(one, other, names), -place) for place, other in enumerate(rest)]
        best, place = max(likeness, default=(0.0, 0))
        yield Pair("", one, rest.pop(-place) if best >= ALIKE else None)
    yield from (Pair("", None, other) for other in rest)


def _likeness(one: Clause, other: Clause, names: tuple[str, ...]) -> float:
    a, b = (_named(clause.text[:COMPARED], names) for clause in (one, other))
    return 1.0 if a == b else SequenceMatcher(None, a, b, autojunk=False).ratio()


def _names(left: Disclosure, right: Disclosure) -> tuple[str, ...]:
    found = {side.identity.department for side in (left, right)} - {None, ""}
    return tuple(sorted((bare(name) for name in found if name), key=len, reverse=True))


def _named(text: str, names: tuple[str, ...]) -> str:
    """Return what a heading is called in any year and department."""
    called = bare(_YEAR.sub("", NUMBERING.sub("", text.strip())))
    for name in names:
        called = called.replace(name, "")
    return called
