"""The fragments of a header as headings: the text without breaks, cut into words that a layout declares."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from heapq import heappop, heappush
from itertools import accumulate, pairwise

from disclosures.declaration import Layout
from disclosures.fragments.tokens import Token
from disclosures.fragments.vocabulary import is_open, is_parent, paths

LONGEST = 26  # characters of one heading

_LEFT_OUT = re.compile(
    r"[（(](?:单位[:：])?(?:万元|元|千元)[)）]|(?:19|20)\d{2}(?:年度?)?|(?:本|上|当)年度|[^\w一-鿿]|_"
)
_OPENERS = "（(“《〈【["


@dataclass(frozen=True, slots=True)
class Word:
    """A heading: its folded text, as printed, and the lines it stands on."""

    folded: str
    printed: str
    lines: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Text:
    """The header without breaks, every character's line, the folded ones and where words broke."""

    printed: str
    lines: tuple[int, ...]
    folded: str
    places: tuple[int, ...]
    breaks: frozenset[int]

    def word(self, start: int, end: int) -> Word:
        """The heading of the folded characters from ``start`` to ``end``, its punctuation with it."""
        first = self.places[start]
        floor = self.places[start - 1] + 1 if start else 0
        while first > floor and self.printed[first - 1] in _OPENERS:
            first -= 1
        last = self.places[end - 1] + 1
        ceiling = self.places[end] if end < len(self.places) else len(self.printed)
        while last < ceiling and self.printed[last] not in _OPENERS:
            last += 1
        if (
            last < ceiling
            and self.printed[last] in _OPENERS
            and self.printed[last + 1 : ceiling].endswith(tuple("）)”"))
        ):
            last = ceiling
        return Word(self.folded[start:end], self.printed[first:last], (self.lines[first], self.lines[last - 1]))


def readings(tokens: Sequence[Token], layout: Layout, most: int) -> Iterator[tuple[Word, ...]]:
    """Yield the first ways to cut the header's words into headings of the layout, fewest shortened headings first."""
    text = _text(tokens)
    known = _known(layout)
    ends = [
        sorted(
            (
                end
                for end in range(start + 1, min(start + LONGEST, len(text.folded)) + 1)
                if known(text.folded[start:end])
            ),
            key=lambda end: (end not in text.breaks, -end),
        )
        for start in range(len(text.folded))
    ]
    dead = _dead(ends)
    queue: list[tuple[int, int, tuple[int, ...]]] = [(0, 0, (0,))]
    count = number = 0
    while queue and count < most:
        shorter, _, cuts = heappop(queue)
        if cuts[-1] == len(text.folded):
            count += 1
            yield tuple(text.word(start, end) for start, end in pairwise(cuts))
            continue
        for rank, end in enumerate(end for end in ends[cuts[-1]] if end not in dead):
            number -= 1
            heappush(queue, (shorter + rank, number, (*cuts, end)))


def _dead(ends: Sequence[Sequence[int]]) -> frozenset[int]:
    """The places from which no sequence of headings reaches the end."""
    alive = {len(ends)}
    for start in range(len(ends) - 1, -1, -1):
        if any(end in alive for end in ends[start]):
            alive.add(start)
    return frozenset(range(len(ends))) - alive


def _text(tokens: Sequence[Token]) -> _Text:
    printed = "".join(token.text for token in tokens)
    lines = tuple(token.line for token in tokens for _ in token.text)
    left_out = {place for match in _LEFT_OUT.finditer(printed) for place in range(*match.span())}
    places = tuple(place for place in range(len(printed)) if place not in left_out)
    ends = set(accumulate(len(token.text) for token in tokens))
    breaks = frozenset(
        index + 1
        for index, place in enumerate(places)
        if ends & set(range(place + 1, (places[index + 1] if index + 1 < len(places) else len(printed)) + 1))
    )
    return _Text(printed, lines, "".join(printed[place] for place in places), places, breaks)


class _Known:
    """Whether a text is a heading of the layout; every answer is kept."""

    def __init__(self, layout: Layout) -> None:
        parts = {
            part.pattern
            for column in layout.columns
            for path in paths(column)
            for part in path
            if part and not is_open(part)
        }
        self._any = re.compile("|".join(sorted(parts)))
        self._asked: dict[str, bool] = {}

    def __call__(self, text: str) -> bool:
        if text not in self._asked:
            self._asked[text] = self._any.fullmatch(text) is not None or any(
                is_parent(text, money=money) for money in (True, False)
            )
        return self._asked[text]


@cache
def _known(layout: Layout) -> _Known:
    return _Known(layout)
