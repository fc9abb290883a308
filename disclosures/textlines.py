"""Which lines of a plain text go on from the line before: blank lines part, sentences that a page cut go on."""

import re
from collections.abc import Sequence
from typing import Protocol

from disclosures.headings import ITEM, PART, is_bare_part, is_title, marker
from disclosures.surroundings import is_head, number_in
from disclosures.surroundings import is_title as is_table_title
from readers.document import Line

LONGEST_WRAP = 60.0
LEAST_LINES = 20
LEAST_CUT = 20
LONGEST_HEADING = 40
MOST_IN_A_CELL = 20.0
_DATE = re.compile(
    r"[二2][〇○零0oO一二三四五六七八九\d]{3}年[一二三四五六七八九十\d]{1,2}月(?:[一二三四五六七八九十\d]{1,3}日)?"
)
_ENDS = "。；;：:！!？?"
_CLOSERS = "。，、；：！？）)”》〉"


class TextLine(Protocol):
    """A line of the text and its place."""

    @property
    def line(self) -> Line:
        """The line as read."""

    @property
    def text(self) -> str:
        """Its text, stripped."""


def wrap_width(texts: Sequence[str]) -> float | None:
    """Return the width, in ems, at which all lines of a text were wrapped; None where paragraphs are on one line."""
    widths = sorted(_ems(text) for text in texts)
    if len(widths) < LEAST_LINES:
        return None
    widest = widths[int(len(widths) * 0.95)]
    return widest if widest <= LONGEST_WRAP else None


def joins_in_text(before: Sequence[TextLine], line: TextLine, wrap: float | None, *, unwrapped: bool = False) -> bool:
    """Return whether the line goes on from the lines before it; ``unwrapped`` ones only where a sentence was cut."""
    last, text = before[-1], line.text
    whole = "".join(part.text for part in before)
    if is_bare_part("".join(whole.split())) or text[0] in _CLOSERS:
        return True
    if is_dated(text) or (wrap is not None and is_open_part(whole)):
        return not is_dated(text)
    if marker("".join(text.split())) or is_head(text) or any(is_title(part, large=False) for part in (text, last.text)):
        return False
    if wrap is not None:
        return _is_wrapped(before, whole, wrap)
    adjacent = not unwrapped and line.line.number == last.line.number + 1 and not is_head(last.text)
    return not _is_heading(whole) if adjacent else _is_cut(whole)


def is_dated(text: str) -> bool:
    """Return whether the line is a date by itself, as under a signature or on a cover."""
    return _DATE.fullmatch("".join(text.split())) is not None


def starts_table(texts: Sequence[str]) -> bool:
    """Return whether the first of these lines heads a table whose cells stand on lines of their own."""
    if not is_table_title(texts[0]) and not number_in(texts[0]):
        return False
    following = [text for text in texts[1:] if not is_head(text)]
    short = sum(_ems(text) for text in following) <= MOST_IN_A_CELL * len(following)
    return bool(following) and short and not any("。" in text for text in following)


def is_open_part(whole: str) -> bool:
    """Return whether a part's heading is still without the noun that ends it."""
    text = "".join(whole.split())
    found = marker(text)
    return found is not None and found[0] == PART and not is_title(text[len(found[1]) :], large=True)


def _is_wrapped(before: Sequence[TextLine], whole: str, wrap: float) -> bool:
    last = before[-1].text
    width = _ems(last) + (2 if len(before) == 1 else 0)
    if last.endswith(tuple(_ENDS)):
        return width >= wrap - 0.5 and not last.endswith(("：", ":"))
    return width >= wrap * (0.85 if _is_heading(whole) else 0.6)


def _is_cut(whole: str) -> bool:
    """Whether a paragraph on one line ends in the midst of a sentence."""
    return not whole.endswith(tuple(_ENDS + "”")) and len(whole) >= LEAST_CUT and not _is_heading(whole)


def _is_heading(whole: str) -> bool:
    found = marker("".join(whole.split()))
    plain = not any(mark in whole for mark in "，。；：")
    return found is not None and found[0] < ITEM and plain and len(whole) <= LONGEST_HEADING


def _ems(text: str) -> float:
    return sum(0.5 if character.isascii() else 1.0 for character in text)
