"""Glyphs → printed lines and words: by baseline, then from left to right, with a blank where there is a real gap."""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from readers.document import Box, Line, Word
from readers.glyphs import Glyph, around

SAME_BASELINE = 0.399  # of the size: two wrapped lines beside a middle one lie at least 0.5 off its baseline
SAME_PLACE = 0.2  # of the size: bold is sometimes printed as the same character twice, shifted a little
TYPED_GAP = 0.12  # of the size, where a blank was typed: less is a blank that takes no room
WIDE_GAP = (
    0.449  # of the size, where none was typed: Word spreads justified Chinese by up to 0.3, and 0.25 around digits
)
LATIN_GAP = 0.2  # of the size, between letters: a blank of a Latin font is 0.25 wide


def lines(glyphs: Iterable[Glyph]) -> tuple[Line, ...]:
    """Return the printed lines from top to bottom, numbered from 1, each with its words and boxes."""
    result: list[Line] = []
    for row in rows(glyphs):
        words = tuple(Word(_text(word), around(word)) for word in _words(row))
        if words:
            result.append(Line(" ".join(word.text for word in words), len(result) + 1, _whole(words), words))
    return tuple(result)


def _whole(words: Sequence[Word]) -> Box:
    x0s, tops, x1s, bottoms = zip(*(word.box for word in words), strict=True)
    return min(x0s), min(tops), max(x1s), max(bottoms)


def text(glyphs: Iterable[Glyph]) -> str:
    """Return the text of the glyphs, their lines joined by line feeds."""
    printed = (" ".join(_text(word) for word in _words(row)) for row in rows(glyphs))
    return "\n".join(line for line in printed if line)


def in_order(glyphs: Iterable[Glyph]) -> tuple[Glyph, ...]:
    """Return the glyphs in the order they are read in, without blanks and without what is printed twice for bold."""
    return tuple(glyph for row in rows(glyphs) for word in _words(row) for glyph in word)


def rows(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Yield the glyphs of each printed line, lines from top to bottom, glyphs from left to right."""
    row: list[Glyph] = []
    for glyph in sorted(glyphs, key=attrgetter("baseline", "x0")):
        if row and glyph.baseline - row[0].baseline > max(1.0, SAME_BASELINE * min(glyph.size, row[0].size)):
            yield sorted(row, key=attrgetter("x0"))
            row = []
        row.append(glyph)
    if row:
        yield sorted(row, key=attrgetter("x0"))


def _words(row: list[Glyph]) -> Iterator[list[Glyph]]:
    word: list[Glyph] = []
    typed = False
    for glyph in row:
        if not glyph.text.strip():
            typed = True
            continue
        if word:
            if _printed_twice(word, glyph):
                continue
            if glyph.x0 > word[-1].x1 and _apart(word[-1], glyph, typed=typed):
                yield word
                word = []
        word.append(glyph)
        typed = False
    if word:
        yield word


def _apart(left: Glyph, right: Glyph, *, typed: bool) -> bool:
    gap = right.x0 - left.x1
    size = max(left.size, right.size, 1e-6)
    if typed:
        return gap > TYPED_GAP * size
    return gap > (LATIN_GAP if left.text.isascii() and right.text.isascii() else WIDE_GAP) * size


def _printed_twice(word: list[Glyph], glyph: Glyph) -> bool:
    printed = glyph.text
    for before in word[-2:]:
        if before.text == printed:
            near = SAME_PLACE * glyph.size
            if abs(before.x0 - glyph.x0) < near and abs(before.baseline - glyph.baseline) < near:
                return True
    return False


def _text(word: list[Glyph]) -> str:
    return "".join([glyph.text for glyph in word])
