"""A few words of a clause → their own place: the boxes of the words in the lines that hold them."""

import unicodedata
from dataclasses import dataclass

from disclosures.amounts import exact
from disclosures.model import Amount, Place, Source

# Points added on either side of words in a line: justified lines space their characters unevenly.
_SLACK = 4.0


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
        return Source(words, _places(self.text, self.source, start, end), self.source.lines)

    def amount(self, span: tuple[int, int], unit: str) -> Amount:
        """The number printed there, as an amount in ``unit``."""
        source = self.quote(*span)
        value, step = exact(source.text)
        return Amount(value, step, unit, source)


def _places(text: str, source: Source, start: int, end: int) -> tuple[Place, ...]:
    """The boxes of text[start:end], where the source prints one line a place; else all places of the source."""
    lines = ["".join(line.split()) for line in source.text.split("\n")]
    if len(lines) != len(source.places) or "".join(lines) != text:
        return source.places
    found: list[Place] = []
    offset = 0
    for line, place in zip(lines, source.places, strict=True):
        first, last = max(start - offset, 0), min(end - offset, len(line))
        if first < last:
            found.append(_part(place, line, first, last))
        offset += len(line)
    return tuple(found)


def _part(place: Place, line: str, first: int, last: int) -> Place:
    """The part of a line's box that holds line[first:last], judged by the width of the characters."""
    x0, top, x1, bottom = place.box
    whole = sum(map(_width, line))
    left = sum(map(_width, line[:first])) / whole
    right = sum(map(_width, line[:last])) / whole
    return Place(
        place.page, (max(x0, x0 + (x1 - x0) * left - _SLACK), top, min(x1, x0 + (x1 - x0) * right + _SLACK), bottom)
    )


def _width(character: str) -> float:
    return 1.0 if unicodedata.east_asian_width(character) in "WFA" else 0.5
