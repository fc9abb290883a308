"""Headings centred over several columns: in a table's first row, implied columns that part only blanks are none."""

from collections.abc import Sequence
from itertools import pairwise

from readers.glyphs import Glyph
from readers.rulings import SNAP, Ruling

Span = tuple[float, float]


def without_parting_headings(walls: Sequence[Ruling], firm: Sequence[float], row: Sequence[Glyph]) -> list[Ruling]:
    """Return the first row's implied walls without those that cut a heading off from blanks that it is centred over.

    ``firm`` are the row's other edges and ``row`` its glyphs; with digits among them it holds no headings.
    """
    if any(character.isdigit() for glyph in row for character in glyph.text):
        return list(walls)
    places = sorted({*firm, *(wall.at for wall in walls)})
    headings = [heading for left, right in pairwise(places) for heading in _heading(row, left, right)]
    spans = [_span(heading, headings, places, firm) for heading in headings]
    return [wall for wall in walls if not any(left < wall.at < right for left, right in spans)]


def _heading(row: Sequence[Glyph], left: float, right: float) -> list[Span]:
    inside = [glyph for glyph in row if left <= glyph.x < right]
    return [(min(glyph.x0 for glyph in inside), max(glyph.x1 for glyph in inside))] if inside else []


def _span(heading: Span, headings: Sequence[Span], places: Sequence[float], firm: Sequence[float]) -> Span:
    """The widest stretch that the heading stands in the middle of, over no other heading and no firm edge."""
    middle = (heading[0] + heading[1]) / 2
    stretches = [
        (left, right)
        for left in places
        for right in places
        if left <= middle <= right
        and abs((left + right) / 2 - middle) <= SNAP
        and not any(left < edge < right for edge in firm)
        and not any(left < other[1] and other[0] < right for other in headings if other != heading)
    ]
    return max(stretches, key=lambda stretch: stretch[1] - stretch[0], default=heading)
