"""The headings of a dumped header as a tree: which declared columns the table has, and what stands above each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from disclosures.declaration import Column, Layout
from disclosures.fragments.known import Chain, Known
from disclosures.fragments.nesting import Nesting
from disclosures.fragments.tokens import ORDINAL, Token
from disclosures.fragments.words import Word, readings
from disclosures.model import Source
from disclosures.rawtable import RawCell

LONGEST_LABEL = 4  # words that name the first row
MOST_READINGS = 16
MOST_STEPS = 1500  # of the search, for all readings of a header
STEPS_A_READING = 300

_TOTAL = re.compile(r".*(?:合计|总计|小计|总额)")
_OF_WHICH = "其中"
# What may name a first row without code: a total, or a department.
_LABEL = re.compile(r".*(?:合计|总计|局|委|办|院|会|中心|部门|单位|政府|本级)|(?:其他运转|特定目标|人员|运转|公用)类.*")


@dataclass(frozen=True, slots=True)
class Heading:
    """A column from left to right: the declared one and the indexes of its headings, from the outermost inwards."""

    column: Column
    chain: Chain


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
    stop = next((index for index in range(len(tokens)) if _is_data(tokens, index)), len(tokens))
    for end in range(stop, max(0, stop - LONGEST_LABEL), -1):
        label = "".join(token.text for token in tokens[end:stop])
        if (end == stop or _LABEL.fullmatch(label)) and (header := _arranged(tokens[:end], layout)):
            return header, end
    return None


def _is_data(tokens: Sequence[Token], index: int) -> bool:
    """Whether the rows begin here: at a figure that is no year, an ordinal, or the line that counts the columns."""
    token = tokens[index]
    if re.fullmatch(r"(?:19|20)\d{2}", token.text) and tokens[index + 1 : index + 2]:
        return not tokens[index + 1].text.startswith("年")
    return token.figure or token.integer or ORDINAL.match(token.text) is not None or token.text == "栏次"


def _arranged(tokens: Sequence[Token], layout: Layout) -> Header | None:
    """The header that uses every heading once; columns in the declared order first."""
    every = list(readings(tokens, layout, MOST_READINGS))
    known = Known(layout)
    for ordered in (True, False):
        steps = MOST_STEPS
        for words in every:
            nesting = Nesting(words, known, min(steps, STEPS_A_READING), ordered)
            before = nesting.steps
            if nesting.run() and (columns := nesting.columns()):
                return Header(words, tuple(Heading(column, chain) for column, chain in columns))
            steps -= before - max(nesting.steps, 0)
            if steps <= 0:
                break
    return None
