"""How Whoosh is fed and how it ranks: character pairs with packed positions, and BM25 without lengths."""

from array import array
from typing import Any

from whoosh import fields, formats, scoring

from search_index.analysis import grams

SATURATION = 1.2  # BM25's K1: how soon more of the same word stops counting


class PackedPositions(formats.Positions):  # type: ignore[misc]  # whoosh has no types
    """Positions as packed numbers instead of a pickle per posting."""

    def encode(self, positions: list[int]) -> bytes:
        """Return the stored form."""
        return array("I", positions).tobytes()

    def decode_positions(self, stored: bytes) -> list[int]:
        """Return the positions."""
        return list(memoryview(stored).cast("I"))

    def decode_frequency(self, stored: bytes) -> int:
        """Return how many positions there are."""
        return len(stored) // 4

    def decode_weight(self, stored: bytes) -> float:
        """Return how many positions there are."""
        return float(len(stored) // 4)


class Bigrams(fields.TEXT):  # type: ignore[misc]  # whoosh has no types
    """A text as overlapping pairs of characters, and its whole numbers behind a sign of their own."""

    def __init__(self) -> None:
        super().__init__(phrase=True, stored=False)
        self.format = PackedPositions()

    def index(self, value: str, **_: Any) -> list[tuple[bytes, int, float, bytes]]:
        """Return term, frequency, weight and packed positions for every term of a text."""
        return [
            (term.encode(), len(places), float(len(places)), array("I", places).tobytes())
            for term, places in grams(value).items()
        ]


class _TermScorer(scoring.BaseScorer):  # type: ignore[misc]  # whoosh has no types
    def __init__(self, rarity: float) -> None:
        self._rarity = rarity

    def score(self, matcher: Any) -> float:
        weight: float = matcher.weight()
        return self._rarity * weight * (SATURATION + 1) / (weight + SATURATION)


class Weighting(scoring.WeightingModel):  # type: ignore[misc]  # whoosh has no types
    """BM25 without length: clauses are 10 to 120 characters long, and looking lengths up takes most of the time."""

    def scorer(self, searcher: Any, fieldname: str, text: bytes, **_: Any) -> _TermScorer:
        """Return what scores a term."""
        return _TermScorer(searcher.get_parent().idf(fieldname, text))
