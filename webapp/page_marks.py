"""Where the words that were searched for are printed on a page, to the character."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from readers.document import Box
from readers.glyphs import Glyph, around
from search_index.folding import FOLDED

CLOSE = 0.5  # of the size: the digits of one number stand nearer
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
REACH = 2.0  # points that a character may stand outside of the box of its line or cell


def marks(glyphs: Sequence[Glyph], boxes: Sequence[Box], words: Sequence[str]) -> tuple[tuple[Box, ...], ...]:
    """Return each place within the boxes where one of the words is printed, as a box for each line that it takes.

    The glyphs stand in the order they are read in. Blanks, line ends and the forms of characters make no difference.
    """
    printed = [glyph for box in boxes for glyph in glyphs if _holds(box, glyph)]
    text, owners = _folded(printed)
    wanted = dict.fromkeys(folded for word in words if (folded := "".join(word.translate(FOLDED).split())))
    inside = frozenset(_inside_numbers(text, [printed[owner] for owner in owners]))
    spans = [span for word in wanted for span in _found(text, word, inside)]
    return tuple(_boxes(printed[owners[start] : owners[end - 1] + 1]) for start, end in _outermost(spans))


def _holds(box: Box, glyph: Glyph) -> bool:
    return box[0] - REACH <= glyph.x <= box[2] + REACH and box[1] <= glyph.y <= box[3]


def _folded(glyphs: Sequence[Glyph]) -> tuple[str, list[int]]:
    """Return what the glyphs are searched as, and which of them each character comes from."""
    parts = ["".join(glyph.text.translate(FOLDED).split()) for glyph in glyphs]
    return "".join(parts), [number for number, part in enumerate(parts) for _ in part]


def _inside_numbers(text: str, glyphs: Sequence[Glyph]) -> Iterator[int]:
    """Yield where a number goes on, ``glyphs`` being its characters; the figures of two cells are two."""
    for number in _NUMBER.finditer(text):
        for at in range(number.start() + 1, number.end()):
            before, after = glyphs[at - 1], glyphs[at]
            near = abs(after.x0 - before.x1) < CLOSE * before.size
            if near and abs(after.baseline - before.baseline) < before.size:
                yield at


def _found(text: str, word: str, inside: frozenset[int]) -> Sequence[tuple[int, int]]:
    """Return where a word stands: a number where it stands alone, and in other numbers only where it never does."""
    spans = [match.span(1) for match in re.finditer(f"(?=({re.escape(word)}))", text)]
    return [span for span in spans if inside.isdisjoint(span)] or spans


def _outermost(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the spans from left to right, the longest of those that overlap."""
    reached = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= reached:
            yield start, end
            reached = end


def _boxes(glyphs: Sequence[Glyph]) -> tuple[Box, ...]:
    """Return a box for each line: a new one begins where a character stands left of the one before it, or lower."""
    line, lines = 0, [0]
    for before, after in pairwise(glyphs):
        line += after.x0 < before.x0 or abs(after.baseline - before.baseline) > before.size
        lines.append(line)
    return tuple(
        around([glyph for _, glyph in some])
        for _, some in groupby(zip(lines, glyphs, strict=True), key=lambda one: one[0])
    )
