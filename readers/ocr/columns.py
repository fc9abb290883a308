"""Columns that a scanned table shows without ruling them: where print leaves the same gap in nearly every row.

The pieces of which rulings are drawn cannot be told apart in a picture, so their ends do not show the columns as they
do in a PDF (readers.implied). What remains are the gaps, the ends of rulings under headings of several columns, and
that such a heading is centred over its columns.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from readers.document import Box
from readers.glyphs import Glyph
from readers.rulings import SNAP, Ruling, Rulings, rulings

FEWEST = 3  # whole rulings of a table, and rows with print on both sides of a gap
BLANK = 4.0  # points: the narrowest gap between columns
CROSSED = 10  # rows of which one may run across a gap
STANDING = 0.6  # of the rows: a ruling beside so many is a column's edge already
MOST = 12  # walls under one heading that are tried in all ways

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Print without a gap: from where to where, its middle from the top, and whether digits are in it."""

    start: float
    end: float
    y: float
    figure: bool = False


def columns(ink: Sequence[Box], glyphs: Sequence[Glyph]) -> list[Box]:
    """Return the vertical rulings that tables lack, as thin boxes."""
    drawn = rulings(ink)
    print_ = _stretches(glyphs)
    found: list[Ruling] = []
    for whole in _tables(drawn):
        found += _lacking(whole, drawn, print_)
    return [(wall.at - 0.25, wall.start, wall.at + 0.25, wall.end) for wall in found]


def _stretches(glyphs: Iterable[Glyph]) -> list[_Stretch]:
    """The glyphs of each strip stand one after the other; those of another strip have another baseline or place."""
    runs: list[list[Glyph]] = []
    blank = True
    for glyph in glyphs:
        if not glyph.text.strip():
            blank = True
            continue
        last = runs[-1][-1] if runs else None
        apart = last is None or last.baseline != glyph.baseline or not -SNAP < glyph.x0 - last.x1 < BLANK
        if apart or (blank and last and glyph.x0 - last.x1 >= BLANK):
            runs.append([])
        runs[-1].append(glyph)
        blank = False
    return [_Stretch(run[0].x0, run[-1].x1, run[0].y, any(glyph.text.isdigit() for glyph in run)) for run in runs]


def _tables(drawn: Rulings) -> list[list[Ruling]]:
    """Horizontal rulings of one length, one below the other, from top to bottom."""
    tables: list[list[Ruling]] = []
    for ruling in sorted(drawn.horizontal, key=lambda each: -(each.end - each.start)):
        alike = (t for t in tables if abs(t[0].start - ruling.start) <= SNAP and abs(t[0].end - ruling.end) <= SNAP)
        found = next(alike, None)
        if found is None:
            tables.append([ruling])
        else:
            found.append(ruling)
    large = [sorted(table, key=lambda each: each.at) for table in tables if len(table) >= FEWEST]
    return [table for table in large if not any(_inside(table, other) for other in large if other is not table)]


def _inside(table: Sequence[Ruling], other: Sequence[Ruling]) -> bool:
    return (
        other[0].start - SNAP <= table[0].start
        and table[0].end <= other[0].end + SNAP
        and other[0].at - SNAP <= table[0].at
        and table[-1].at <= other[-1].at + SNAP
        and table[0].end - table[0].start < other[0].end - other[0].start
    )


def _lacking(whole: Sequence[Ruling], drawn: Rulings, printed: Sequence[_Stretch]) -> list[Ruling]:
    left, right, top, foot = whole[0].start, whole[0].end, whole[0].at, whole[-1].at
    within = [s for s in printed if top < s.y < foot and left - SNAP < s.start and s.end < right + SNAP]
    rows = [[s for s in within if above.at < s.y < below.at] for above, below in pairwise(whole)]
    standing = [ruling for ruling in drawn.vertical if left - SNAP <= ruling.at <= right + SNAP]
    edges = [x for x in {round(r.at, 1) for r in standing} if _covered(x, standing, whole) >= STANDING]
    places = sorted([left, *(x for x in edges if left + SNAP < x < right - SNAP), right])
    ends = [x for r in drawn.horizontal if top < r.at < foot for x in (r.start, r.end)]
    new = [x for a, b in pairwise(places) for gap in _gaps(rows, a, b) for x in [_edge(gap, ends, within)]]
    if not new:
        return []
    across = [r for r in drawn.horizontal if top - SNAP <= r.at <= foot + SNAP]
    walls = list(_walls(new, standing, across, whole, within))
    sides = [Ruling(x, top, foot) for x in (left, right) if not any(abs(r.at - x) <= SNAP for r in standing)]
    return [*walls, *sides] if len(places) == 2 else walls


def _covered(x: float, standing: Sequence[Ruling], whole: Sequence[Ruling]) -> float:
    """The share of the rows that have a ruling there."""
    middles = [(above.at + below.at) / 2 for above, below in pairwise(whole)]
    return sum(any(abs(r.at - x) <= SNAP and r.start < y < r.end for r in standing) for y in middles) / len(middles)


def _gaps(rows: Sequence[Sequence[_Stretch]], left: float, right: float) -> list[Span]:
    """What stays blank between two edges over nearly all rows that have more than one stretch of print there."""
    inside = [_merged((s.start, s.end) for s in row if left <= (s.start + s.end) / 2 <= right) for row in rows]
    several = [spans for spans in inside if len(spans) > 1]
    if len(several) < FEWEST - 1:
        return []
    steps = sorted([(a, 1) for spans in several for a, _ in spans] + [(b, -1) for spans in several for _, b in spans])
    gaps, filled, since = [], 0, None
    for x, step in steps:
        if since is not None and filled + step > len(several) // CROSSED:
            gaps += [(since, x)] if x - since >= BLANK else []
        filled += step
        since = (since if since is not None else x) if filled <= len(several) // CROSSED else None
    parting = [gap for gap in gaps if sum(_parted(spans, gap) for spans in several) >= FEWEST - 1]
    return [each for gap in parting for each in _around(gap, several)]


def _around(gap: Span, rows: Sequence[Sequence[Span]]) -> list[Span]:
    """The gap, or those on either side of a column that stands in it and is blank in nearly all rows but the head."""
    found = [[span for span in row if gap[0] + BLANK <= span[0] and span[1] <= gap[1] - BLANK] for row in rows]
    inside = [
        (start, end)
        for start, end in _merged(span for row in found for span in row)
        if sum(any(start <= span[0] <= end for span in row) for row in found) > 1
    ]
    places = [gap[0], *(x for span in inside for x in span), gap[1]]
    return list(zip(places[::2], places[1::2], strict=True))


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start - merged[-1][1] < BLANK:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _parted(spans: Sequence[Span], gap: Span) -> bool:
    return any(end <= gap[0] + SNAP for _, end in spans) and any(start >= gap[1] - SNAP for start, _ in spans)


def _edge(gap: Span, ends: Sequence[float], printed: Sequence[_Stretch]) -> float:
    """Where in the gap the column's edge is: at the end of a ruling, else where the fewest words of the head cross.

    A long heading is crossed sooner than a short one: it may stand over several columns.
    """
    met = [x for x in ends if gap[0] - SNAP <= x <= gap[1] + SNAP]
    if met:
        return sum(met) / len(met)
    places = sorted({gap[0], gap[1], *(x for s in printed for x in (s.start, s.end) if gap[0] < x < gap[1])})
    parts = [(a, b) for a, b in pairwise(places) if b - a > 1]
    crossing = {part: sum(1 / (s.end - s.start) for s in printed if s.start < sum(part) / 2 < s.end) for part in parts}
    best = min(parts, key=lambda part: (crossing[part], part[0] - part[1]), default=gap)
    return sum(best) / 2


def _walls(
    new: Sequence[float],
    standing: Sequence[Ruling],
    across: Sequence[Ruling],
    whole: Sequence[Ruling],
    printed: Sequence[_Stretch],
) -> Iterator[Ruling]:
    first = min((s.y for s in printed if s.figure), default=whole[-1].at)
    for x in new:
        over = sorted((r for r in across if r.start - SNAP <= x <= r.end + SNAP), key=lambda r: r.at)
        for above, below in pairwise(over):
            inside = [s for s in printed if above.at < s.y < below.at]
            if any(s.start < x < s.end for s in inside):
                continue
            if below.at <= first:
                span = _heading(
                    x, above, below, [r for r in across if above.at + SNAP < r.at < below.at - SNAP], standing
                )
                edges = [*new, *(r.at for r in standing)]
                if span[0] + SNAP < x < span[1] - SNAP and x not in _between(span, inside, edges):
                    continue
            yield Ruling(x, above.at, below.at)


def _heading(x: float, above: Ruling, below: Ruling, beside: Sequence[Ruling], standing: Sequence[Ruling]) -> Span:
    """From where to where the head's cells next to one another between two rulings may be one."""
    middle = (above.at + below.at) / 2
    drawn = [r.at for r in standing if r.start < middle < r.end]
    lefts = [
        max(above.start, below.start),
        *(at for at in drawn if at <= x),
        *(r.end for r in beside if r.end <= x + SNAP),
    ]
    rights = [
        min(above.end, below.end),
        *(at for at in drawn if at >= x),
        *(r.start for r in beside if r.start >= x - SNAP),
    ]
    return max(lefts), min(rights)


def _between(span: Span, printed: Sequence[_Stretch], edges: Sequence[float]) -> Sequence[float]:
    """The edges between the headings that stand in a span: each heading is centred over its columns."""
    heads = _merged((s.start, s.end) for s in printed if span[0] - SNAP < (s.start + s.end) / 2 < span[1] + SNAP)
    inner = sorted({x for x in edges if span[0] + SNAP < x < span[1] - SNAP})
    if len(heads) - 1 >= len(inner) or len(inner) > MOST:
        return inner
    ways = [
        way
        for way in combinations(inner, max(0, len(heads) - 1))
        if all(a[1] <= x <= b[0] for x, (a, b) in zip(way, pairwise(heads), strict=True))
    ]
    return min(ways, key=lambda way: _uncentred(heads, [span[0], *way, span[1]]), default=inner)


def _uncentred(heads: Sequence[Span], edges: Sequence[float]) -> float:
    return sum(abs(sum(head) - sum(span)) for head, span in zip(heads, pairwise(edges), strict=False))
