"""Headings in reading order → a tree: row by row, each under a heading of a row above, as a layout declares them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from disclosures.declaration import Column
from disclosures.fragments.known import TOTAL, Chain, Known
from disclosures.fragments.words import Word

MOST_ROWS = 5


@dataclass
class Nesting:
    """Finds the headings above each heading; ``chains`` holds them as long as ``run`` said yes."""

    words: Sequence[Word]
    known: Known
    steps: int
    ordered: bool
    chains: list[Chain] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)

    def run(self) -> bool:
        """Whether the headings from here on find their places."""
        self.steps -= 1
        index = len(self.chains)
        if index == len(self.words):
            return self._explained()
        for above, row in self._places(index):
            if self.steps < 0:
                return False
            if not self._possible((*above, index)):
                continue
            self.chains.append((*above, index))
            self.rows.append(row)
            if self._enough_left() and self._consistent() and self.run():
                return True
            self.chains.pop()
            self.rows.pop()
        return False

    def columns(self) -> list[tuple[Column, Chain]] | None:
        """The declared column of every heading without others below it, from left to right; None where one has none."""
        below = Counter(chain[:-1] for chain in self.chains)
        if any(count == 1 for above, count in below.items() if above):
            return None
        free = list(range(len(self.known.layout.columns)))
        found: list[tuple[Column, Chain]] = []
        for chain in sorted(chain for chain in self.chains if not below[chain]):
            path = self._path(chain)
            column = next((column for column in self.known.columns(path) if column in free), None)
            if column is None:
                return None
            free.remove(column)
            found.append((self.known.layout.columns[column], chain))
        return found if self._level(chain for _, chain in found) else None

    def _level(self, leaves: Iterable[Chain]) -> bool:
        """Whether columns of one name stand in one row, but for totals."""
        levels = {(self.words[chain[-1]].folded, len(chain)) for chain in leaves}
        names = [name for name, _ in levels if not TOTAL.fullmatch(name)]
        return len(names) == len(set(names))

    def _explained(self) -> bool:
        """Whether every heading has its column, if need be in the declared order, its rows as many as its levels."""
        columns = self.columns() if max(self.rows) == max(map(len, self.chains)) else None
        if columns is None or not self.ordered:
            return columns is not None
        order = [self.known.layout.columns.index(column) for column, _ in columns]
        return order == sorted(order)

    def _places(self, index: int) -> Iterator[tuple[Chain, int]]:
        """Where the heading may stand: right of the one before, or in a new row below one that must have others below.

        A heading that fits below one of the first row rather stands there than in the first row.
        """
        if index == 0:
            yield (), 1
            return
        row, before = self.rows[-1], self.chains[-1]
        begun = {chain[:-1]: self.rows[number] for number, chain in enumerate(self.chains)}
        beside = [
            (above, row)
            for above in self._above(row)
            if begun.get(above, row) == row and (*above, index) > before and (*above, index)[: len(before)] != before
        ]
        under = [(above, row + 1) for above in self._above(row + 1) if above and above not in begun and row < MOST_ROWS]
        beside.sort(key=lambda place: self._twins((*place[0], index)) > 0)
        fits = row == 1 and any(self._possible((*above, index)) for above, _ in under)
        yield from (*under, *beside) if fits else (*beside, *under)

    def _above(self, row: int) -> list[Chain]:
        """The headings of the rows above that may have others below, left to right; the first row stands below none."""
        if row == 1:
            return [()]
        above = (chain for number, chain in enumerate(self.chains) if self.rows[number] < row)
        return sorted(chain for chain in above if self.known.extends(self._path(chain)))

    def _wants(self, chain: Chain) -> bool:
        """Whether the heading is nothing by itself."""
        path = self._path(chain)
        return not self.known.columns(path)

    def _enough_left(self) -> bool:
        """Whether two headings are left for each that wants others below it and has none yet."""
        begun = {chain[:-1] for chain in self.chains}
        wanting = sum(chain not in begun and self._wants(chain) for chain in self.chains)
        return 2 * wanting <= len(self.words) - len(self.chains)

    def _consistent(self) -> bool:
        """Whether the headings that can have none below them find a column each, and stand in the declared order."""
        leaves = [
            (chain, self.known.columns(path))
            for chain in self.chains
            if not self.known.extends(path := self._path(chain))
        ]
        taken: dict[int, int] = {}
        if not all(_claims(leaf, [columns for _, columns in leaves], taken, set()) for leaf in range(len(leaves))):
            return False
        sure = [columns[0] for _, columns in sorted(leaves) if len(columns) == 1]
        return not self.ordered or sure == sorted(sure)

    def _possible(self, chain: Chain) -> bool:
        """Whether a declared column that its twins beside it leave free, or one below it, goes by these headings."""
        path = self._path(chain)
        return self._twins(chain) < max(len(self.known.columns(path)), self.known.extends(path))

    def _twins(self, chain: Chain) -> int:
        """How many headings of the same name stand beside it."""
        beside = (other for other in self.chains if other[:-1] == chain[:-1])
        return sum(self.words[other[-1]].folded == self.words[chain[-1]].folded for other in beside)

    def _path(self, chain: Chain) -> tuple[str, ...]:
        return tuple(self.words[index].folded for index in chain)


def _claims(leaf: int, columns: Sequence[Sequence[int]], taken: dict[int, int], asked: set[int]) -> bool:
    """Whether the leaf gets one of its columns, if need be by moving another leaf to a further one of its own."""
    for column in columns[leaf]:
        if column not in asked:
            asked.add(column)
            if column not in taken or _claims(taken[column], columns, taken, asked):
                taken[column] = leaf
                return True
    return False
