"""Amounts that lost their blanks → the columns that they may stand in: their order is kept, sums must hold."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from disclosures.fragments.rows import Figure

MOST_PLACINGS = 3000  # of one row that are looked at
ZERO = Decimal(0)

Placing = tuple[int, ...]  # the column of every amount, in order


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds between a row's columns: the header's sums, parts no more than their whole, income against outlay."""

    columns: tuple[int, ...]
    sums: tuple[tuple[int, tuple[int, ...]], ...]
    of_which: tuple[tuple[int, int], ...]
    balance: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())

    def holds(self, values: dict[int, Figure]) -> bool:
        """Whether a row that is placed so satisfies every sum within its rounding."""
        return (
            all(_adds_up(values, total, parts) for total, parts in self.sums)
            and self._nested(values)
            and self._balances(values)
        )

    def _balances(self, values: dict[int, Figure]) -> bool:
        sides = [[values[column] for column in side if column in values] for side in self.balance]
        into, out = (sum((figure.value or ZERO for figure in side), ZERO) for side in sides)
        return abs(into - out) <= sum((figure.step for side in sides for figure in side), ZERO) / 2

    def _nested(self, values: dict[int, Figure]) -> bool:
        for part, whole in self.of_which:
            if part in values and (whole not in values or _value(values, part) > _value(values, whole)):
                return False
        return True


def placings(figures: Sequence[Figure], rules: Rules, allowed: Iterable[int]) -> list[Placing]:
    """Every way to put the amounts under the allowed columns that keeps the rules; none where there are too many."""
    columns = [column for column in rules.columns if column in set(allowed)]
    if len(figures) > len(columns):
        return []
    found: list[Placing] = []
    for seen, placing in enumerate(_orders(figures, columns, rules)):
        if seen > MOST_PLACINGS:
            return []
        found.append(placing)
    return found


def _orders(figures: Sequence[Figure], columns: Sequence[int], rules: Rules) -> Iterator[Placing]:
    """Walk through the columns from left to right; a sum is checked as soon as its last column is passed."""
    ready: dict[int, list[tuple[int, tuple[int, ...]]]] = {}
    for total, parts in rules.sums:
        last = max((columns.index(column) for column in (total, *parts) if column in columns), default=-1)
        ready.setdefault(last, []).append((total, parts))
    stack: list[tuple[int, Placing]] = [(0, ())]
    while stack:
        position, taken = stack.pop()
        if position == len(columns):
            if rules.holds(dict(zip(taken, figures, strict=True))):
                yield taken
            continue
        for step in _steps(position, taken, figures, columns):
            values = dict(zip(step, figures, strict=False))
            whole = all(_adds_up(values, total, parts) for total, parts in ready.get(position, ()))
            if whole and not any(_exceeds(values, total, parts) for total, parts in rules.sums):
                stack.append((position + 1, step))


def _steps(position: int, taken: Placing, figures: Sequence[Figure], columns: Sequence[int]) -> Iterator[Placing]:
    missing = len(figures) - len(taken)
    if missing < len(columns) - position:
        yield taken
    if missing:
        yield (*taken, columns[position])


def _adds_up(values: dict[int, Figure], total: int, parts: Sequence[int]) -> bool:
    given = [values[part] for part in parts if part in values]
    if total not in values and not given:
        return True
    slack = (sum((part.step for part in given), ZERO) + (values[total].step if total in values else ZERO)) / 2
    return abs(_value(values, total) - sum((part.value or ZERO for part in given), ZERO)) <= slack


def _exceeds(values: dict[int, Figure], total: int, parts: Sequence[int]) -> bool:
    """Whether the parts placed so far are more than their sum already."""
    given = [values[part] for part in parts if part in values]
    if total not in values or any((part.value or ZERO) < 0 for part in given):
        return False
    slack = (sum((part.step for part in given), ZERO) + values[total].step) / 2
    return sum((part.value or ZERO for part in given), ZERO) > _value(values, total) + slack


def _value(values: dict[int, Figure], column: int) -> Decimal:
    return (values[column].value or ZERO) if column in values else ZERO
