"""Printed characters, each with its place on the page."""

from collections.abc import Sequence
from typing import NamedTuple

from readers.document import Box

# A Chinese font's em square lies so about its baseline (OpenType's ideographic em-box). Boxes that fonts state for
# themselves differ between fonts of one line, and those of Type 3 glyphs are only their ink.
ABOVE, BELOW = 0.88, 0.12


class Glyph(NamedTuple):  # a page has thousands: made in a third of a frozen dataclass's time
    """One printed character: its text, left and right edge, baseline (from the top) and size in points."""

    text: str
    x0: float
    x1: float
    baseline: float
    size: float

    @property
    def x(self) -> float:
        """The middle from left to right."""
        return (self.x0 + self.x1) / 2

    @property
    def y(self) -> float:
        """The middle from top to bottom."""
        return self.baseline - self.size * (ABOVE - BELOW) / 2


def around(glyphs: Sequence[Glyph]) -> Box:
    """Return the box that holds the glyphs."""
    return (
        round(min([glyph.x0 for glyph in glyphs]), 2),
        round(min([glyph.baseline - glyph.size * ABOVE for glyph in glyphs]), 2),
        round(max([glyph.x1 for glyph in glyphs]), 2),
        round(max([glyph.baseline + glyph.size * BELOW for glyph in glyphs]), 2),
    )


def middle_to_baseline(middle: float, size: float) -> float:
    """Return the baseline of a glyph whose middle is known."""
    return middle + size * (ABOVE - BELOW) / 2
