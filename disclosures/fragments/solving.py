"""All rows of a dumped table put under its columns together: by their own sums, by the total's blanks, by sums down."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from disclosures.fragments.hierarchy import below, details, total_row
from disclosures.fragments.placing import Placing, Rules, placings
from disclosures.fragments.rows import DumpRow, Figure

MOST_SOLUTIONS = 60
MOST_STEPS = 20_000
ZERO = Decimal(0)
ROUNDED = Decimal("0.05")  # what rounding may leave between a row and the rows that it sums up


@dataclass(frozen=True, slots=True)
class Placed:
    """A row's amounts by column, those that several columns could take, and the columns that could."""

    figures: Mapping[int, Figure]
    unplaced: tuple[Figure, ...] = ()
    candidates: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Known:
    """What other tables tell: columns that must be blank in a row, and what the total row holds by column."""

    banned: Callable[[DumpRow], frozenset[int]]
    expected: Mapping[int, Decimal]


def solve(rows: Sequence[DumpRow], keys: Sequence[str], rules: Rules, known: Known) -> list[Placed]:
    """Every row with the amounts placed that have one place only."""
    table = _Table(rows, keys, rules, known, total_row(rows, keys))
    worlds = table.worlds()
    return [_agreed(row, [world[index] for world in worlds], rules) for index, row in enumerate(rows)]


World = list[list[Placing]]  # for every row, its possible placings


@dataclass(frozen=True, slots=True)
class _Table:
    rows: Sequence[DumpRow]
    keys: Sequence[str]
    rules: Rules
    known: Known
    total: int | None

    def worlds(self) -> list[World]:
        """The possible readings of the whole table, as few as the evidence leaves."""
        chosen = details(self.rows, self.keys, self.total)
        readings = [(self._rows_under(placing, chosen), placing) for placing in self._totals()]
        fewest = min((_stuck(world, self.rows) for world, _ in readings), default=0)
        kept = [(world, placing) for world, placing in readings if _stuck(world, self.rows) == fewest]
        summed = [solved for world, placing in kept for solved in self._summed(world, placing, chosen)]
        return summed or [world for world, _ in kept]

    def _totals(self) -> list[Placing | None]:
        if self.total is None:
            return [None]
        row = self.rows[self.total]
        found = _placed(row, self.rules, frozenset(self.rules.columns) - self.known.banned(row))
        if not found:
            return [None]
        best = max(self._evidence(placing, row) for placing in found)
        return [placing for placing in found if best <= 0 or self._evidence(placing, row) == best]

    def _evidence(self, placing: Placing, row: DumpRow) -> int:
        """How many columns hold what other tables tell they do, less those that do not."""
        values = dict(zip(placing, row.figures, strict=True))
        told = 0
        for column, amount in self.known.expected.items():
            held = (values[column].value or ZERO) if column in values else ZERO
            step = values[column].step if column in values else ZERO
            told += 1 if abs(held - amount) <= step * 2 else -1
        return told

    def _rows_under(self, total: Placing | None, chosen: Sequence[int]) -> World:
        """Every row's placings where only the columns are used that the total uses."""
        world: World = []
        used = frozenset(total if total is not None else self.rules.columns)
        whole = self.rows[self.total] if self.total is not None and total is not None else None
        for index, row in enumerate(self.rows):
            repeats = whole is not None and _same(row, whole) and index not in chosen
            if total is not None and (index == self.total or repeats):
                world.append([total])
            else:
                world.append(_placed(row, self.rules, used - self.known.banned(row)))
        return world

    def _summed(self, world: World, total: Placing | None, chosen: Sequence[int]) -> list[World]:
        """The readings whose details add up to the total in every column, parents with them."""
        if self.total is None or total is None or not chosen or any(not world[row] for row in chosen):
            return []
        target = _values(total, self.rows[self.total])
        found: list[World] = []
        for solution in _solutions(self.rows, world, chosen, target):
            solved = [list(options) for options in world]
            for row, placing in solution.items():
                solved[row] = [placing]
            self._settle_parents(solved, solution, chosen)
            found.append(solved)
        return found

    def _settle_parents(self, world: World, solution: Mapping[int, Placing], chosen: Sequence[int]) -> None:
        for row, options in enumerate(world):
            if row in solution or row == self.total or len(options) < 2:
                continue
            children = below(self.rows, self.keys, row, chosen)
            sums: dict[int, Decimal] = {}
            for child in children:
                for column, amount in _values(solution[child], self.rows[child]).items():
                    sums[column] = sums.get(column, ZERO) + amount
            equal = [option for option in options if children and _close(_values(option, self.rows[row]), sums)]
            world[row] = equal or options


def _placed(row: DumpRow, rules: Rules, allowed: frozenset[int]) -> list[Placing]:
    """The row's placings; a row that fills every column, or every allowed one, has these."""
    if len(row.figures) == len(rules.columns):
        return [rules.columns]
    found = placings(row.figures, rules, allowed)
    if not found and len(row.figures) == len(allowed):
        return [tuple(column for column in rules.columns if column in allowed)]
    return found


def _stuck(world: World, rows: Sequence[DumpRow]) -> int:
    return sum(not options and bool(row.figures) for options, row in zip(world, rows, strict=True))


def _same(row: DumpRow, other: DumpRow) -> bool:
    return [figure.value for figure in row.figures] == [figure.value for figure in other.figures]


def _values(placing: Placing, row: DumpRow) -> dict[int, Decimal]:
    return {column: figure.value or ZERO for column, figure in zip(placing, row.figures, strict=True)}


def _close(one: Mapping[int, Decimal], other: Mapping[int, Decimal]) -> bool:
    return all(abs(one.get(column, ZERO) - other.get(column, ZERO)) <= ROUNDED for column in {*one, *other})


def _solutions(
    rows: Sequence[DumpRow], world: World, chosen: Sequence[int], target: Mapping[int, Decimal]
) -> list[dict[int, Placing]]:
    """The choices for the details whose columns add up; none where too many would have to be tried."""
    order = sorted(chosen, key=lambda row: len(world[row]))
    slack = sum((rows[row].figures[0].step for row in order), ZERO) / 2 + Decimal("0.005")
    reach = _reach(rows, world, order)
    stack: list[tuple[int, dict[int, Placing], dict[int, Decimal]]] = [(0, {}, dict(target))]
    found: list[dict[int, Placing]] = []
    steps = 0
    while stack:
        steps += 1
        if steps > MOST_STEPS or len(found) > MOST_SOLUTIONS:
            return []
        depth, taken, rest = stack.pop()
        if depth == len(order):
            if all(abs(amount) <= slack for amount in rest.values()):
                found.append(taken)
            continue
        row = order[depth]
        for placing in world[row]:
            values = _values(placing, rows[row])
            left = {column: amount - values.get(column, ZERO) for column, amount in rest.items()}
            if all(-slack <= left[column] <= reach[depth + 1].get(column, ZERO) + slack for column in left):
                stack.append((depth + 1, {**taken, row: placing}, left))
    return found


def _reach(rows: Sequence[DumpRow], world: World, order: Sequence[int]) -> list[dict[int, Decimal]]:
    """For every depth, the most that the rows from there on can add to each column."""
    reach: list[dict[int, Decimal]] = [{}]
    for row in reversed(order):
        most = dict(reach[0])
        highest: dict[int, Decimal] = {}
        for placing in world[row]:
            for column, amount in _values(placing, rows[row]).items():
                highest[column] = max(highest.get(column, ZERO), amount)
        for column, amount in highest.items():
            most[column] = most.get(column, ZERO) + amount
        reach.insert(0, most)
    return reach


def _agreed(row: DumpRow, options: Sequence[Sequence[Placing]], rules: Rules) -> Placed:
    """The amounts whose column all readings agree on."""
    every = {placing for placings_ in options for placing in placings_}
    if not every:
        return Placed({}, tuple(row.figures), frozenset(rules.columns) if row.figures else frozenset())
    placed: dict[int, Figure] = {}
    unplaced: list[Figure] = []
    candidates: set[int] = set()
    for index, figure in enumerate(row.figures):
        columns = {placing[index] for placing in every}
        if len(columns) == 1:
            placed[columns.pop()] = figure
        else:
            unplaced.append(figure)
            candidates |= columns
    return Placed(placed, tuple(unplaced), frozenset(candidates))
