"""The picture of a page → its print as glyphs and rulings on a sheet set upright, with how surely it was recognised."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import fmean, median
from typing import Any

import cv2
import numpy as np

from readers.document import Box, Word
from readers.folding import fold
from readers.glyphs import Glyph, middle_to_baseline
from readers.ocr import upright
from readers.ocr.columns import columns
from readers.ocr.engine import Character, ONNXRuntimeError, detect, recognise
from readers.ocr.figures import full_width, settled
from readers.ocr.ruled import rulings
from readers.ocr.strips import Strip, print_of, strips
from readers.sheet import Sheet

DPI = 200
FAILURES = (cv2.error, ONNXRuntimeError)
PIXELS_A_POINT = DPI / 72
SURE = 0.8  # of a figure's least sure character: below it, somebody should look
CLOSER = 1.5  # times: how much larger a figure in doubt is looked at again
LEGIBLE = 0.6  # of a strip on average: below it nothing is taken over, for what is blurred reads as anything
WIDE_INK, LOW_INK = 0.92, 0.74  # of the size: how high a line with Chinese characters is inked, and one without
SPACING = 0.7  # of the size: wider blanks part words or columns
CHINESE = 0x2E80  # the first of the blocks of Chinese characters and marks
SAME_SIZE = 0.08  # lines of one size differ by so much in the height of their ink
MARGIN = 0.09  # of the page, above and below
THRESHOLD_BLOCK, THRESHOLD = 41, 12  # pixels around, and by how many greys ink is darker than these


@dataclass(frozen=True, slots=True)
class Reading:
    """A sheet set upright by ``tilt`` degrees; mean confidence; doubtful words; the share of print left illegible."""

    sheet: Sheet
    tilt: float
    confidence: float
    doubtful: tuple[Word, ...]
    illegible: float


@dataclass(frozen=True, slots=True)
class _Line:
    strip: Strip
    characters: tuple[Character, ...]
    altered: bool

    @property
    def confidence(self) -> float:
        """The mean over its characters."""
        return fmean(character.confidence for character in self.characters)


def read(grey: Any, number: int) -> Reading:
    """Return what the picture of a page shows, PIXELS_A_POINT to a point."""
    scale = PIXELS_A_POINT
    height, width = (size / scale for size in grey.shape)
    angle = upright.tilt(_dark(grey))
    straight = upright.turned(grey, angle, int(np.median(grey)))
    dark = _dark(straight)
    ruled_boxes, ruled = rulings(dark, scale)
    ink = print_of(dark, ruled)
    clean = np.where(ruled > 0, int(np.median(straight)), straight).astype(np.uint8)
    vertical = [box for box in ruled_boxes if box[3] - box[1] > box[2] - box[0]]
    found = strips(detect(clean), ink, vertical, scale)
    lines = _lines(clean, found)
    legible = [line for line in lines if _legible(line)]
    glyphs = list(_glyphs(legible, ink, scale))
    sheet = Sheet(number, width, height, glyphs, [*ruled_boxes, *columns(ruled_boxes, glyphs)], (), ())
    characters = [character.confidence for line in legible for character in line.characters]
    return Reading(
        sheet,
        angle,
        round(fmean(characters), 4) if characters else 0.0,
        tuple(_word(line, scale) for line in legible if _doubtful(line) and not _folio(line, straight)),
        1 - sum(map(_width, legible)) / sum(map(_width, lines)) if lines else 0.0,
    )


def _dark(grey: Any) -> Any:
    """Ink as 255, paper as 0, whatever the lighting."""
    return cv2.adaptiveThreshold(
        grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, THRESHOLD_BLOCK, THRESHOLD
    )


def _lines(clean: Any, found: Sequence[Strip]) -> list[_Line]:
    """What the strips say; figures in doubt are looked at again a little larger, and the surer reading stands."""
    lines = [_line(*read) for read in zip(found, recognise([_cut(clean, strip) for strip in found]), strict=True)]
    doubted = [index for index, line in enumerate(lines) if _doubtful(line)]
    larger = [cv2.resize(_cut(clean, lines[index].strip), None, fx=CLOSER, fy=CLOSER) for index in doubted]
    for index, characters in zip(doubted, recognise(larger), strict=True):
        again = _line(lines[index].strip, characters)
        if _rank(again) > _rank(lines[index]):
            lines[index] = again
    return lines


def _cut(picture: Any, strip: Strip) -> Any:
    x0, top, x1, bottom = strip.crop
    return picture[top:bottom, x0:x1]


def _line(strip: Strip, characters: tuple[Character, ...]) -> _Line:
    text = "".join(character.text for character in characters)
    better = settled(text)
    replaced = (replace(old, text=new) for new, old in zip(full_width(better), characters, strict=True))
    return _Line(strip, tuple(replaced), altered=better != text)


def _rank(line: _Line) -> tuple[bool, float]:
    return not line.altered, _least(line)


def _glyphs(lines: Sequence[_Line], ink: Any, scale: float) -> Iterator[Glyph]:
    for line, size in zip(lines, _sizes(lines, scale), strict=True):
        _, top, _, bottom = line.strip.ink
        baseline = middle_to_baseline((top + bottom) / 2 / scale, size)
        placed = [
            Glyph(fold(character.text), start / scale, end / scale, baseline, size)
            for character, (start, end) in zip(line.characters, _places(line, ink), strict=True)
        ]
        yield from _without_spacing(placed)


def _without_spacing(placed: Iterable[Glyph]) -> list[Glyph]:
    """The glyphs without the narrow blanks that a typesetter puts beside Chinese characters."""
    kept: list[Glyph] = []
    for glyph in placed:
        if glyph.text.strip() and len(kept) > 1 and not kept[-1].text.strip():
            before = kept[-2]
            chinese = any(ord(text) >= CHINESE for text in before.text + glyph.text)
            if chinese and glyph.x0 - before.x1 < SPACING * glyph.size:
                kept[-2:] = [Glyph(before.text, before.x0, glyph.x0, before.baseline, before.size)]
        kept.append(glyph)
    return kept


def _places(line: _Line, ink: Any) -> Iterator[tuple[float, float]]:
    """From where to where each character runs: next to a blank, as far as there is ink."""
    x0, top, x1, bottom = line.strip.ink
    left, _, right, _ = line.strip.crop
    blank = [True, *(not character.text.strip() for character in line.characters), True]
    for character, before, after in zip(line.characters, blank, blank[2:], strict=False):
        start, end = (min(max(left + share * (right - left), x0), x1) for share in (character.start, character.end))
        inked = np.flatnonzero(ink[top:bottom, int(start) : int(end) + 1].any(axis=0))
        if len(inked) and (before or after):
            first, last = int(start) + float(inked[0]), int(start) + float(inked[-1]) + 1
            start, end = first if before else start, last if after else end
        yield start, end


def _sizes(lines: Sequence[_Line], scale: float) -> list[float]:
    """The size of each line's print in points: by the height of its ink, alike for lines that differ by little."""
    raw = [_size(line, scale) for line in lines]
    order = sorted(range(len(raw)), key=raw.__getitem__)
    sizes = [0.0] * len(raw)
    group: list[int] = []
    for index in order:
        if group and raw[index] > raw[group[0]] * (1 + SAME_SIZE):
            for member in group:
                sizes[member] = median(raw[other] for other in group)
            group = []
        group.append(index)
    for member in group:
        sizes[member] = median(raw[other] for other in group)
    return sizes


def _size(line: _Line, scale: float) -> float:
    inked, cut = line.strip.ink[3] - line.strip.ink[1], line.strip.crop[3] - line.strip.crop[1]
    wide = any(ord(character.text) >= CHINESE for character in line.characters)
    return max(inked / (WIDE_INK if wide else LOW_INK), cut / 2) / scale


def _width(line: _Line) -> int:
    return line.strip.ink[2] - line.strip.ink[0]


def _legible(line: _Line) -> bool:
    """Whether a strip says something; one that was overlooked has to be sure and more than marks, or is dirt."""
    said = any(character.text.isalnum() for character in line.characters)
    if line.strip.overlooked:
        return said and line.confidence >= SURE
    return bool(line.characters) and line.confidence >= LEGIBLE


def _doubtful(line: _Line) -> bool:
    return line.altered or _least(line) < SURE


def _least(line: _Line) -> float:
    """The confidence of the least sure digit, or mark in a figure without words; 1 where there is no digit."""
    bare = not any(character.text.isalpha() for character in line.characters)
    figures = any(character.text.isdigit() for character in line.characters)
    return min((c.confidence for c in line.characters if c.text.isdigit() or (bare and figures)), default=1.0)


def _folio(line: _Line, page: Any) -> bool:
    """Whether a strip without a decimal point stands where pages are numbered."""
    middle = (line.strip.ink[1] + line.strip.ink[3]) / 2 / page.shape[0]
    return min(middle, 1 - middle) < MARGIN and not any(character.text == "." for character in line.characters)


def _word(line: _Line, scale: float) -> Word:
    box: Box = tuple(round(value / scale, 2) for value in line.strip.ink)  # type: ignore[assignment]  # four of them
    return Word("".join(character.text for character in line.characters), box)
