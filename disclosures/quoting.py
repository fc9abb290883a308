"""A few words of a clause → their own place: the lines that hold them, and the boxes of those lines."""

import unicodedata
from dataclasses import dataclass
from itertools import pairwise

from disclosures.amounts import exact
from disclosures.model import Amount, Place, Source

# A line's end is known only by the width of its characters; words this near to it may stand on either side.
_SLACK = 1.0


@dataclass(frozen=True, slots=True)
class Compact:
    """A text without white space that still knows where its words stand."""

    text: str
    source: Source
    _offsets: tuple[int, ...]

    @classmethod
    def of(cls, text: str, source: Source) -> "Compact":
        """The text of a source; ``text`` is what it says, line ends undone."""
        kept = [(offset, character) for offset, character in enumerate(text) if not character.isspace()]
        return cls("".join(character for _, character in kept), source, tuple(offset for offset, _ in kept))

    def quote(self, start: int, end: int) -> Source:
        """The source of the characters from ``start`` to ``end`` of the text without white space."""
        words = self.text[start:end]
        return Source(words, _places(self.text, self.source.places, start, end), self.source.lines)

    def amount(self, span: tuple[int, int], unit: str) -> Amount:
        """The number printed there, as an amount in ``unit``."""
        source = self.quote(*span)
        value, step = exact(source.text)
        return Amount(value, step, unit, source)


def _places(text: str, places: tuple[Place, ...], start: int, end: int) -> tuple[Place, ...]:
    """The places among one-line boxes that hold text[start:end], judged by the width of the characters.

    All of them where the boxes cannot be lines of the text.
    """
    if len(places) < 2:
        return places
    ends = [0.0]
    for character in text:
        ends.append(ends[-1] + _width(character))
    total = sum(place.box[2] - place.box[0] for place in places)
    if not total:
        return places
    edges = [0.0]
    for place in places:
        edges.append(edges[-1] + (place.box[2] - place.box[0]) / total * ends[-1])
    first, last = ends[start], ends[end]
    held = tuple(
        place
        for place, (left, right) in zip(places, pairwise(edges), strict=True)
        if first < right + _SLACK and last > left - _SLACK
    )
    return held or places


def _width(character: str) -> float:
    return 1.0 if unicodedata.east_asian_width(character) in "WFA" else 0.5
