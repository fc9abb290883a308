"""Where print stands on an upright page: strips of one line each, cut at the rulings that they cross."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Any

import cv2
import numpy as np

from readers.document import Box

Pixels = tuple[int, int, int, int]

SPECK = 8  # pixels of ink at 200 dpi: dust; a decimal point is left out with it, but strips are cut from the page
TALL = 1.7  # of the usual height of a strip: it holds several lines
CORE = 0.12  # of the fullest row: the ends of brackets and commas, which do not make a line higher
LEAST = 0.3  # of the height that was detected is cut out above and below the middle of a dash
LOWEST = 4.0  # points of ink: lower is a dash, a dot or dirt
HIGHEST = 40.0  # points: higher is a stamp or a drawing


@dataclass(frozen=True, slots=True)
class Strip:
    """One line of print within one cell: what to cut out, and the ink in it (without brackets' ends), in pixels.

    ``overlooked`` is ink that was not detected as text: it may be dirt.
    """

    crop: Pixels
    ink: Pixels
    overlooked: bool = False


def print_of(dark: Any, ruled: Any) -> Any:
    """Return the ink that is neither ruling nor dust."""
    left = cv2.bitwise_and(dark, cv2.bitwise_not(ruled))
    _, labels, found, _ = cv2.connectedComponentsWithStats(left, connectivity=8)
    large = found[:, cv2.CC_STAT_AREA] >= SPECK
    large[0] = False
    return np.where(large[labels], 255, 0).astype(np.uint8)


def strips(detected: Sequence[Pixels], ink: Any, vertical: Sequence[Box], scale: float) -> list[Strip]:
    """Return the strips of what was detected and of ink that was not."""
    height, width = ink.shape
    inside = [(max(x0, 0), max(top, 0), min(x1, width), min(bottom, height)) for x0, top, x1, bottom in detected]
    cut = [part for box in inside for part in _cut(box, vertical, scale)]
    usual = median([bottom - top for _, top, _, bottom in cut]) if cut else 0
    lines = [line for box in cut for line in (_lines(box, ink) if box[3] - box[1] > TALL * usual else [box])]
    found = [strip for box in lines if (strip := _strip(box, ink))]
    return [*found, *_overlooked(found, ink, vertical, scale)]


def _cut(box: Pixels, vertical: Sequence[Box], scale: float) -> Iterator[Pixels]:
    x0, top, x1, bottom = box
    middle = (top + bottom) / 2 / scale
    walls = [(a + b) / 2 * scale for a, start, b, end in vertical if start <= middle <= end]
    edges = [x0, *sorted(round(x) for x in walls if x0 < x < x1), x1]
    return ((left, top, right, bottom) for left, right in pairwise(edges))


def _lines(box: Pixels, ink: Any) -> list[Pixels]:
    """A box of several lines, cut where rows of it are blank; as it is where none are."""
    x0, top, x1, bottom = box
    filled = np.concatenate(([0], ink[top:bottom, x0:x1].any(axis=1), [0])).astype(np.int8)
    starts, ends = np.flatnonzero(np.diff(filled) == 1), np.flatnonzero(np.diff(filled) == -1)
    if len(starts) < 2:
        return [box]
    cuts = [top, *(top + int(end + start) // 2 for end, start in zip(ends, starts[1:], strict=False)), bottom]
    heights = [int(end - start) for start, end in zip(starts, ends, strict=True)]
    if min(heights) < max(heights) / 3:
        return [box]
    return [(x0, above, x1, below) for above, below in pairwise(cuts)]


def _strip(box: Pixels, ink: Any) -> Strip | None:
    x0, top, x1, bottom = box
    columns = np.flatnonzero(ink[top:bottom, x0:x1].any(axis=0))
    if not len(columns):
        return None
    filled = np.count_nonzero(ink[top:bottom, x0:x1], axis=1)
    rows = np.flatnonzero(filled >= CORE * filled.max())
    inked = (x0 + int(columns[0]), top + int(rows[0]), x0 + int(columns[-1]) + 1, top + int(rows[-1]) + 1)
    high, middle = inked[3] - inked[1], (inked[1] + inked[3]) // 2
    margin = max(2, high // 4)
    half = max(high // 2 + margin, round(LEAST * (bottom - top)))
    crop = (max(x0, inked[0] - margin), max(top, middle - half), min(x1, inked[2] + margin), min(bottom, middle + half))
    return Strip(crop, inked)


def _overlooked(found: Iterable[Strip], ink: Any, vertical: Sequence[Box], scale: float) -> Iterator[Strip]:
    """Print that was not detected: mostly one or two characters alone in a cell."""
    rest = ink.copy()
    for known in found:
        x0, top, x1, bottom = known.crop
        rest[top:bottom, x0:x1] = 0
    joined = cv2.morphologyEx(rest, cv2.MORPH_CLOSE, np.ones((1, round(6 * scale)), np.uint8))
    _, _, boxes, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    for x, top, width, height, _ in boxes[1:]:
        if not LOWEST * scale <= height <= HIGHEST * scale:
            continue
        margin = max(2, int(height) // 4)
        grown = (
            max(0, int(x) - margin),
            max(0, int(top) - margin),
            int(x + width) + margin,
            int(top + height) + margin,
        )
        for part in _cut(grown, vertical, scale):
            strip = _strip(part, rest)
            if strip and strip.ink[3] - strip.ink[1] >= LOWEST * scale:
                yield replace(strip, overlooked=True)
