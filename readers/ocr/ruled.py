"""Ruling lines in the picture of a page: long, thin and dark."""

from collections.abc import Iterable
from typing import Any

import cv2
import numpy as np

from readers.document import Box
from readers.rulings import SNAP

LONGEST_DASH = 24.0  # points: a dash or the strokes of neighbouring characters are shorter than a horizontal ruling
TALLEST_STROKE = 13.0  # points: a stroke of a table's print is shorter than a row is high
LONG = 60.0  # points: a run of this length is no stroke even where it does not end at rulings; upright no line of print
CERTAIN = 180.0  # points: no line of print was seen to run on for more than 100
BESIDE = 3.2  # points from a ruling's edge: there is less ink than beside a stroke in a line of print
BLANK = 0.6  # of a ruling's length may have ink so near: print that touches it, and rulings that cross it
CLOSE, CLEAR = 1.6, 0.3  # the same at this distance exactly, where print that does not touch ends
GAP = 1.0  # points: a speck of dust interrupts a ruling for less


def rulings(dark: Any, scale: float) -> tuple[list[Box], Any]:
    """Return the rulings as thin boxes in points, and the picture of their ink alone."""
    across = _runs(dark, round(LONGEST_DASH * scale), round(GAP * scale), horizontal=True)
    down = _runs(dark, round(TALLEST_STROKE * scale), round(GAP * scale), horizontal=False)
    lying = [box for box in _boxes(across, scale) if box[3] - box[1] <= SNAP and _alone(box, dark, scale)]
    long = [box for box in lying if box[2] - box[0] >= LONG]
    standing = [_upended(box) for box in _boxes(down, scale)]
    thin = [box for box in standing if box[3] - box[1] <= SNAP]
    vertical = [
        _upended(box)
        for box in thin
        if box[2] - box[0] >= LONG or (_met(box, map(_upended, long)) and _alone(box, dark.T, scale))
    ]
    horizontal = [box for box in lying if box in long or _met(box, vertical)]
    kept = np.zeros_like(dark)
    for mask, boxes in ((across, horizontal), (down, vertical)):
        for box in boxes:
            x0, top, x1, bottom = (round(value * scale) for value in box)
            kept[top : bottom + 1, x0 : x1 + 1] |= mask[top : bottom + 1, x0 : x1 + 1]
    return horizontal + vertical, cv2.dilate(kept, np.ones((3, 3), np.uint8))


def _runs(dark: Any, length: int, gap: int, *, horizontal: bool) -> Any:
    """The ink that runs on for a length along one axis, over gaps; a pixel to either side belongs to it."""
    along = (lambda size: (size, 1)) if horizontal else (lambda size: (1, size))
    closed = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones(along(gap + 1)[::-1], np.uint8))
    thick = cv2.dilate(closed, np.ones(along(3), np.uint8))
    return cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones(along(length)[::-1], np.uint8))


def _boxes(mask: Any, scale: float) -> list[Box]:
    _, _, found, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    return [
        (x / scale, top / scale, (x + width) / scale, (top + height) / scale)
        for x, top, width, height, _ in found[1:].tolist()
    ]


def _alone(box: Box, dark: Any, scale: float) -> bool:
    """Whether it is mostly blank above and below a horizontal run, or it is too long for print anyway."""
    if box[2] - box[0] >= CERTAIN:
        return True
    x0, top, x1, bottom = (round(value * scale) for value in box)
    near, far = round(CLOSE * scale), round(BESIDE * scale)
    above, below = dark[max(0, top - far) : top - 1, x0:x1][::-1], dark[bottom + 1 : bottom + far, x0:x1]
    return all(
        _share(band.any(axis=0)) <= BLANK and _share(band[near - 2 : near - 1].any(axis=0)) <= CLEAR
        for band in (above, below)
        if len(band)
    )


def _share(inked: Any) -> float:
    return float(np.count_nonzero(inked)) / max(1, len(inked))


def _upended(box: Box) -> Box:
    return box[1], box[0], box[3], box[2]


def _met(box: Box, crossing: Iterable[Box]) -> bool:
    """Whether a horizontal run ends at rulings that cross its height: a stroke does not."""
    touched = [other for other in crossing if other[1] - SNAP <= box[1] and box[3] <= other[3] + SNAP]
    return all(any(abs((other[0] + other[2]) / 2 - end) <= SNAP for other in touched) for end in (box[0], box[2]))
