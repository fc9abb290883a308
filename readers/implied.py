"""Columns that a table shows without ruling them: by where the pieces of its horizontal rulings meet, or by gaps.

Some tables have horizontal rulings only, or lack some of the vertical ones. Where each cell drew its own piece of a
ruling, the pieces' ends tell the columns. Where rulings run through, columns are what stays blank over the rows.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from readers.centred import without_parting_headings
from readers.document import Box
from readers.glyphs import Glyph
from readers.rulings import SNAP, Ruling, Rulings, edges, groups

FEWEST = 3  # rulings of one length, one below the other: two are a page's header and footer
BLANK = 4.0  # points between the columns of a table without vertical rulings
CLEAR = 1.0  # points on either side of a column's edge without ink
CROSSED = 10  # rows of which one may run across a gap between columns

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Text:
    """The glyphs of a page by height, to be asked which stretches a band of it fills."""

    glyphs: tuple[Glyph, ...]
    heights: tuple[float, ...]

    def inside(self, top: float, bottom: float, table: Box) -> list[Glyph]:
        """Return the glyphs between two heights within the table's sides."""
        first, last = bisect_left(self.heights, top), bisect_right(self.heights, bottom)
        return [glyph for glyph in self.glyphs[first:last] if table[0] <= glyph.x <= table[2]]

    def between(self, top: float, bottom: float, table: Box) -> list[Span]:
        """Return from where to where each of these glyphs runs."""
        return [(glyph.x0, glyph.x1) for glyph in self.inside(top, bottom, table)]


def implied(ink: Iterable[Box], drawn: Rulings, glyphs: Iterable[Glyph]) -> tuple[Ruling, ...]:
    """Return the vertical rulings that tables on the page lack."""
    if not drawn.horizontal:
        return ()
    printed = tuple(sorted((glyph for glyph in glyphs if glyph.text.strip()), key=attrgetter("y")))
    text = _Text(printed, tuple(glyph.y for glyph in printed))
    ends = [(x, (top + bottom) / 2) for x0, top, x1, bottom in ink if bottom - top <= SNAP < x1 - x0 for x in (x0, x1)]
    found: list[Ruling] = []
    for table in groups(drawn):
        found += _lacking(table, ends, text)
    for table in _stacks(drawn):
        found += _columns(table, ends, text)
    return tuple(found)


def _stacks(drawn: Rulings) -> list[Rulings]:
    """Horizontal rulings that no vertical one touches, of one length and one below the other, with those between."""
    touched = {ruling for group in groups(drawn) for ruling in group.horizontal}
    lone = [ruling for ruling in drawn.horizontal if ruling not in touched]
    stacks: list[Rulings] = []
    for first in lone:
        if any(first in stack.horizontal for stack in stacks):
            continue
        alike = [r for r in lone if abs(r.start - first.start) <= SNAP and abs(r.end - first.end) <= SNAP]
        if len(alike) >= FEWEST:
            inside = [r for r in lone if _within(r, alike)]
            stacks.append(Rulings(tuple(inside), ()))
    return stacks


def _within(ruling: Ruling, stack: Sequence[Ruling]) -> bool:
    sides = stack[0].start - SNAP <= ruling.start and ruling.end <= stack[0].end + SNAP
    return sides and min(r.at for r in stack) <= ruling.at <= max(r.at for r in stack)


def _columns(table: Rulings, ends: Sequence[tuple[float, float]], text: _Text) -> list[Ruling]:
    """The sides and columns of a table of horizontal rulings only; nothing where it has but one column."""
    left, top, right, bottom = table.box
    met = [x for x in _ends(table, ends) if left + SNAP < x < right - SNAP]
    walls = [wall for x in met for wall in _walls(table, x, ends, text)]
    if not walls:
        walls = [wall for x in _gaps(table, text) for wall in _walls(table, x, None, text)]
    sides = [Ruling(left, top, bottom), Ruling(right, top, bottom)]
    return [*sides, *_headed(walls, table, text)] if walls else []


def _lacking(table: Rulings, ends: Sequence[tuple[float, float]], text: _Text) -> list[Ruling]:
    """The columns that a ruled table lacks: nowhere ruled, with pieces that end there and words on both sides."""
    box = table.box
    places = edges([ruling.at for ruling in table.vertical] + [box[0], box[2]])
    met = [x for x in _ends(table, ends) if all(abs(x - place) > SNAP for place in places)]
    found: list[Ruling] = []
    for x in met:
        walls = _walls(table, x, ends, text)
        beside = sorted([*places, *met])
        before, after = max(p for p in beside if p < x), min(p for p in beside if p > x)
        parted = sum(_parted(text.between(wall.start, wall.end, box), before, x, after) for wall in walls)
        if parted >= FEWEST:
            found += walls
    return _headed(found, table, text)


def _headed(walls: list[Ruling], table: Rulings, text: _Text) -> list[Ruling]:
    if not walls:
        return []
    box = table.box
    top, foot = sorted(edges(ruling.at for ruling in table.horizontal))[:2]
    below = [ruling for ruling in table.horizontal if abs(ruling.at - foot) <= SNAP]
    first = [wall for wall in walls if wall.start - top <= SNAP]
    loose = [wall for wall in first if any(r.start + SNAP < wall.at < r.end - SNAP for r in below)]
    firm = [box[0], box[2], *(wall.at for wall in first if wall not in loose)]
    firm += [ruling.at for ruling in table.vertical if ruling.start - top <= SNAP]
    kept = without_parting_headings(loose, firm, text.inside(top, foot, box))
    return [wall for wall in walls if wall not in loose or wall in kept]


def _parted(spans: Sequence[Span], before: float, x: float, after: float) -> bool:
    return any(before <= a and b <= x for a, b in spans) and any(x <= a and b <= after for a, b in spans)


def _ends(table: Rulings, ends: Sequence[tuple[float, float]]) -> list[float]:
    heights = [ruling.at for ruling in table.horizontal]
    left, _top, right, _bottom = table.box
    return edges(
        x for x, y in ends if left - SNAP <= x <= right + SNAP and any(abs(y - height) <= SNAP for height in heights)
    )


def _walls(table: Rulings, x: float, ends: Sequence[tuple[float, float]] | None, text: _Text) -> list[Ruling]:
    """Where a column's edge stands: between two rulings whose pieces both end there, and where no glyph lies across."""
    box = table.box
    beside = sorted(r.at for r in table.horizontal if r.start - SNAP <= x <= r.end + SNAP)
    met = [y for place, y in ends or () if abs(place - x) <= SNAP]
    return [
        Ruling(x, top, bottom)
        for top, bottom in pairwise(beside)
        if (ends is None or all(any(abs(y - at) <= SNAP for y in met) for at in (top, bottom)))
        and not any(a < x + CLEAR and x - CLEAR < b for a, b in text.between(top, bottom, box))
    ]


def _gaps(table: Rulings, text: _Text) -> list[float]:
    """The middles of what stays blank over nearly all rows that have more than one stretch of text."""
    box = table.box
    whole = sorted(r.at for r in table.horizontal if r.start <= box[0] + SNAP and r.end >= box[2] - SNAP)
    rows = [_stretches(text.between(top, bottom, box)) for top, bottom in pairwise(whole)]
    rows = [row for row in rows if len(row) > 1]
    if len(rows) < FEWEST - 1:
        return []
    steps = sorted([(start, 1) for row in rows for start, _ in row] + [(end, -1) for row in rows for _, end in row])
    gaps, filled, since = [], 0, None
    for x, step in steps:
        if since is not None and filled + step > len(rows) // CROSSED and x - since >= BLANK:
            gaps.append((since + x) / 2)
        filled += step
        since = (since if since is not None else x) if filled <= len(rows) // CROSSED else None
    return gaps


def _stretches(spans: list[Span]) -> list[Span]:
    stretches: list[Span] = []
    for start, end in sorted(spans):
        if stretches and start - stretches[-1][1] < BLANK:
            stretches[-1] = (stretches[-1][0], max(stretches[-1][1], end))
        else:
            stretches.append((start, end))
    return stretches
