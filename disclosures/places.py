"""Where a few characters of a clause are printed: the boxes of a number rather than of its whole paragraph."""

from collections.abc import Sequence
from dataclasses import dataclass

from disclosures.model import Clause, Place, Source
from readers.document import Box, Document, Line

_Character = tuple[str, int, Box | None, int]


@dataclass(frozen=True, slots=True)
class _Map:
    """The characters of a clause without white space, each with its page, box and line."""

    text: str
    characters: tuple[_Character, ...]


class Finder:
    """Finds the source of a slice of a clause's text in the document that it was read from."""

    def __init__(self, document: Document) -> None:
        self._boxed = {(page.number, line.box): line for page in document.pages for line in page.lines if line.box}
        self._numbered = {line.number: line for page in document.pages for line in page.lines if line.box is None}
        self._maps: dict[str, _Map] = {}

    def source(self, clause: Clause, start: int, end: int) -> Source:
        """Return the source of ``clause.text[start:end]``; the clause's own where its lines cannot be found."""
        text = clause.text[start:end]
        found = self._maps.setdefault(clause.id, self._map(clause))
        before = len("".join(clause.text[:start].split()))
        offset = found.text.find("".join(clause.text.split()))
        characters = found.characters[offset + before :][: len("".join(text.split()))]
        if offset < 0 or not characters:
            return Source(text, clause.source.places, clause.source.lines)
        if characters[0][2] is None:
            return Source(text, lines=(characters[0][3], characters[-1][3]))
        return Source(text, _joined(characters))

    def _map(self, clause: Clause) -> _Map:
        lines = self._lines(clause)
        characters = tuple(item for page, line in lines for item in _characters(page, line))
        return _Map("".join(item[0] for item in characters), characters)

    def _lines(self, clause: Clause) -> list[tuple[int, Line]]:
        if clause.source.lines:
            first, last = clause.source.lines
            return [(1, self._numbered[number]) for number in range(first, last + 1) if number in self._numbered]
        keys = [(place.page, place.box) for place in clause.source.places]
        return [(key[0], self._boxed[key]) for key in keys if key in self._boxed]


def _characters(page: int, line: Line) -> list[_Character]:
    if line.box is None or not line.words:
        return [(character, page, line.box, line.number) for character in line.text if not character.isspace()]
    found: list[_Character] = []
    for word in line.words:
        left, top, right, bottom = word.box
        widths = [0.5 if character.isascii() else 1.0 for character in word.text]
        scale = (right - left) / (sum(widths) or 1.0)
        for character, width in zip(word.text, widths, strict=True):
            box = (left, top, left + width * scale, bottom)
            left = box[2]
            if not character.isspace():
                found.append((character, page, box, line.number))
    return found


def _joined(characters: Sequence[_Character]) -> tuple[Place, ...]:
    """One box for each line that the characters stand on."""
    places: dict[tuple[int, int], Box] = {}
    for _, page, box, line in characters:
        if box is None:
            continue
        other = places.get((page, line), box)
        places[page, line] = (
            min(box[0], other[0]),
            min(box[1], other[1]),
            max(box[2], other[2]),
            max(box[3], other[3]),
        )
    return tuple(Place(page, box) for (page, _), box in places.items())
