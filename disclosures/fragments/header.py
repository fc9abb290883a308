"""The headings of a dumped header as a tree: which declared columns the table has, and what stands above each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from disclosures.declaration import Column, Layout
from disclosures.fragments.tokens import ORDINAL, Token
from disclosures.fragments.vocabulary import Path, is_parent, paths
from disclosures.fragments.words import Word, is_heading, readings
from disclosures.model import Source
from disclosures.rawtable import RawCell

LONGEST_LABEL = 4  # words that name the first row
MOST_READINGS = 12
MOST_STEPS = 400

_TOTAL = re.compile(r".*(?:合计|总计|小计|总额)")
_OF_WHICH = "其中"


@dataclass(frozen=True, slots=True)
class Heading:
    """A column from left to right: the declared one and the indexes of its headings, from the outermost inwards."""

    column: Column
    chain: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table from left to right under the headings that are printed."""

    words: tuple[Word, ...]
    headings: tuple[Heading, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The canonical key of every column."""
        return tuple(heading.column.key for heading in self.headings)

    @property
    def depth(self) -> int:
        """How many rows the header has."""
        return max(len(heading.chain) for heading in self.headings)

    def cells(self) -> Iterator[RawCell]:
        """The header's cells, merged over the columns and rows they stand above."""
        for column, heading in enumerate(self.headings):
            for level, index in enumerate(heading.chain):
                under = [
                    other
                    for other, one in enumerate(self.headings)
                    if one.chain[: level + 1] == heading.chain[: level + 1]
                ]
                if under[0] != column:
                    continue
                leaf = level == len(heading.chain) - 1
                word = self.words[index]
                yield RawCell(
                    word.printed,
                    level,
                    column,
                    self.depth - level if leaf else 1,
                    len(under),
                    Source(word.printed, lines=word.lines),
                )

    def sums(self, columns: Sequence[int]) -> list[tuple[int, tuple[int, ...]]]:
        """Which of these columns are sums of which, as the header nests them: 合计 and 小计 of what stands beside."""
        found: list[tuple[int, tuple[int, ...]]] = []
        for prefix in {self.headings[column].chain[:level] for column in columns for level in range(self.depth)}:
            total, parts = self._members(prefix, columns)
            if total is not None and parts:
                found.append((total, tuple(parts)))
        return sorted(found)

    def of_which(self, columns: Sequence[int]) -> list[tuple[int, int]]:
        """Columns that are no more than the one to their left (其中：…)."""
        return [
            (column, column - 1)
            for column in columns
            if self.words[self.headings[column].chain[-1]].folded.startswith(_OF_WHICH) and column - 1 in columns
        ]

    def _members(self, prefix: tuple[int, ...], columns: Sequence[int]) -> tuple[int | None, list[int]]:
        """The column that sums what stands under these headings, and the columns it is made of."""
        total: int | None = None
        parts: list[int] = []
        level = len(prefix)
        for child in dict.fromkeys(
            self.headings[column].chain[: level + 1]
            for column in columns
            if self.headings[column].chain[:level] == prefix and len(self.headings[column].chain) > level
        ):
            leaf = next((column for column in columns if self.headings[column].chain == child), None)
            folded = self.words[child[-1]].folded
            if leaf is None:
                inner, under = self._members(child, columns)
                parts.extend([inner] if inner is not None else under)
            elif total is None and _TOTAL.fullmatch(folded):
                total = leaf
            elif not folded.startswith(_OF_WHICH):
                parts.append(leaf)
        return total, parts


def header_of(tokens: Sequence[Token], layout: Layout) -> tuple[Header, int] | None:
    """The header that the first words make, and how many of them; None where the layout does not explain them all."""
    stop = next((index for index, token in enumerate(tokens) if _is_data(token)), len(tokens))
    for ordered in (True, False):
        for end in range(stop, max(0, stop - LONGEST_LABEL), -1):
            if end < stop and not _is_label(tokens[end:stop], layout):
                continue
            arranged = (
                _arranged(words, layout, ordered=ordered) for words in readings(tokens[:end], layout, MOST_READINGS)
            )
            found = [header for header in arranged if header is not None]
            if found:
                return max(found, key=lambda header: len(header.headings)), end
    return None


def _is_data(token: Token) -> bool:
    return token.figure or token.integer or ORDINAL.match(token.text) is not None or token.text == "栏次"


def _is_label(tokens: Sequence[Token], layout: Layout) -> bool:
    """Whether the words before the first figure are its row's name and no more of the header."""
    text = "".join(token.text for token in tokens)
    return _TOTAL.fullmatch(text) is not None or not is_heading(tokens[0].text, layout)


def _arranged(words: tuple[Word, ...], layout: Layout, *, ordered: bool) -> Header | None:
    """The header that uses every heading once, with its columns as declared or amounts in another order."""
    search = _Search(words, layout, ordered)
    return search.header() if search.run(0) else None


@dataclass
class _Search:
    """Gives declared columns their headings one after the other, and takes back what leaves a heading unused."""

    words: tuple[Word, ...]
    layout: Layout
    ordered: bool
    steps: int = MOST_STEPS
    placed: list[tuple[Column, tuple[int, ...]]] = field(default_factory=list)
    last_use: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.last_use = [
            max((index for index, column in enumerate(self.layout.columns) if _uses(column, word.folded)), default=-1)
            for word in self.words
        ]

    def run(self, number: int) -> bool:
        used = self._used()
        free = [index for index in range(len(self.words)) if index not in used]
        self.steps -= 1
        if not free:
            return self._stands()
        if self.steps < 0 or any(self.last_use[index] < number for index in free):
            return False
        column = self.layout.columns[number]
        for chain in self._chains(column):
            if self.ordered and self.placed and chain < self.placed[-1][1]:
                continue
            self.placed.append((column, chain))
            if self.run(number + 1):
                return True
            self.placed.pop()
        return self.run(number + 1)

    def header(self) -> Header:
        placed = sorted((Heading(column, chain) for column, chain in self.placed), key=lambda heading: heading.chain)
        return Header(self.words, tuple(placed))

    def _stands(self) -> bool:
        """Whether there are columns of amounts, and all columns, or those of words, stand in the declared order."""
        order = sorted(range(len(self.placed)), key=lambda number: self.placed[number][1])
        words = [number for number, (column, _) in enumerate(self.placed) if not column.money]
        if self.ordered:
            return len(words) < len(order) and order == sorted(order)
        return len(words) < len(order) and order[: len(words)] == words == list(range(len(words)))

    def _used(self) -> set[int]:
        return {index for _, chain in self.placed for index in chain}

    def _chains(self, column: Column) -> Iterator[tuple[int, ...]]:
        seen: set[tuple[int, ...]] = set()
        for path in paths(column):
            for chain in self._along(path, ()):
                if chain not in seen:
                    seen.add(chain)
                    yield chain

    def _along(self, path: Path, chain: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
        """The chains for what is left of a path: the leaf is the first free word, parents are taken or free ones."""
        if not path:
            yield chain
            return
        leaf = len(path) == 1
        after = chain[-1] if chain else -1
        used = self._used()
        groups = {other[: len(chain) + 1] for _, other in self.placed if len(other) > len(chain) + 1}
        if not leaf:
            for group in sorted((group for group in groups if group[:-1] == chain), reverse=True):
                if _fits(path[0], self.words[group[-1]].folded):
                    yield from self._along(path[1:], group)
        for index in range(after + 1, len(self.words)):
            if index not in used and _fits(path[0], self.words[index].folded):
                yield from self._along(path[1:], (*chain, index))
                return


@cache
def _fits(part: re.Pattern[str] | None, word: str) -> bool:
    return is_parent(word) if part is None else part.fullmatch(word) is not None


@cache
def _uses(column: Column, word: str) -> bool:
    return any(_fits(part, word) for path in paths(column) for part in path)
