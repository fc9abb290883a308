"""Broken lines joined into paragraphs, on pages by indents and full lines, in texts by blank lines and line ends."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from disclosures.furniture import Printed
from disclosures.headings import PART, is_bare_part, is_title, marker
from disclosures.surroundings import is_head
from disclosures.textlines import is_dated, is_open_part, joins_in_text, starts_table, wrap_width

TABLE_SAMPLE = 12
LARGER = 1.12
SAME_SIZE = 0.15
TITLE_LINE_SHARE = 0.6
_OPEN_ENDS = "第，、（(“《〈"
_CLOSERS = "。，、；：！？）)”》〉%％"
_ENDS = "。；：！？.;:!?”）)"
_OPENERS = "（(“《〈"
_BLANK = re.compile(r"(?<![0-9A-Za-z])\s+|\s+(?![0-9A-Za-z])")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together and their text with the breaks undone; ``large`` where the type is larger."""

    lines: tuple[Printed, ...]
    text: str
    large: bool = False


@dataclass(frozen=True, slots=True)
class _Layout:
    """The edges of the text on pages of one width, and the height of its type."""

    left: float
    right: float
    height: float


def paragraphs(lines: Sequence[Printed], *, unwrapped: bool = False) -> tuple[Paragraph, ...]:
    """Return the paragraphs that the lines make up, in reading order; ``unwrapped`` lines are paragraphs already."""
    layouts = {width: _layout(width, lines) for width in {round(line.page.width) for line in lines}}
    wrap = None if unwrapped else wrap_width([line.text for line in lines])
    groups: list[list[Printed]] = []
    tables: set[int] = set()
    for index, line in enumerate(lines):
        layout = layouts[round(line.page.width)]
        in_table = len(groups) - 1 in tables and not _is_part(line)
        if wrap is not None and _opens_table(groups, lines[index : index + TABLE_SAMPLE], in_table=in_table):
            tables.add(len(groups))
            groups.append([line])
        elif (
            groups
            and not line.after_table
            and (in_table or _joins(groups[-1], line, layout, wrap, unwrapped=unwrapped))
        ):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(
        Paragraph(tuple(group), " ".join(line.text for line in group))
        if number in tables
        else _paragraph(group, layouts[round(group[0].page.width)])
        for number, group in enumerate(groups)
    )


def _opens_table(groups: list[list[Printed]], lines: Sequence[Printed], *, in_table: bool) -> bool:
    """Whether the cells of a table follow, each on lines of its own, in a text without pages."""
    before = [line.text for line in groups[-1]] if groups else []
    if lines[0].line.box is not None or is_open_part("".join(before)) or (in_table and is_head(before[-1])):
        return False
    return starts_table([line.text for line in lines])


def _is_part(line: Printed) -> bool:
    found = marker(tidy(line.text))
    return found is not None and found[0] == PART


def tidy(text: str) -> str:
    """Return the text without the blanks that typesetting puts between Chinese characters and figures."""
    return _BLANK.sub("", text.strip())


def _paragraph(lines: Sequence[Printed], layout: _Layout) -> Paragraph:
    text = ""
    for line in lines:
        part = tidy(line.text)
        latin = text and part and text[-1].isascii() and part[0].isascii() and text[-1].isalpha() and part[0].isalpha()
        text += f" {part}" if latin else part
    if is_bare_part(tidy(lines[0].text)) and len(lines) > 1:
        number = tidy(lines[0].text)
        text = f"{number} {text[len(number) :]}" if number.startswith("第") else text
    elif (found := marker(text)) and found[0] == PART and found[1].startswith("第"):
        text = f"{found[1]} {text[len(found[1]) :]}".strip()
    return Paragraph(tuple(lines), text, _is_large(lines[0], layout))


def _joins(before: Sequence[Printed], line: Printed, layout: _Layout, wrap: float | None, *, unwrapped: bool) -> bool:
    last = before[-1]
    if last.line.box is None or line.line.box is None:
        return joins_in_text(before, line, wrap, unwrapped=unwrapped)
    if not _alike(last, line) or _is_large(last, layout):
        return _alike(last, line) and _joins_title(before, line, layout)
    text = tidy(line.text)
    if text[0] in _CLOSERS:
        return True
    if marker(text) is not None and not last.text.endswith(tuple(_OPEN_ENDS)):
        return False
    flush = line.line.box[0] <= _left(line, layout) + 1.2 * layout.height
    goes_on = _is_unfinished(before, flush=flush) and not _stands_alone(text)
    return goes_on or (flush and _is_full(last, text, layout))


def _is_unfinished(before: Sequence[Printed], *, flush: bool) -> bool:
    """Whether a sentence was begun and not ended, wherever a converter broke its lines."""
    text = tidy("".join(line.text for line in before))
    begun = re.search(r"[，。；：]" if flush else r"[，。；]", text)
    return begun is not None and text[-1] not in _ENDS and not is_head(before[-1].text)


def _stands_alone(text: str) -> bool:
    return is_dated(text) or is_head(text) or is_title(text, large=False)


def _alike(one: Printed, other: Printed) -> bool:
    heights = sorted((_height(one), _height(other)))
    return heights[1] - heights[0] <= SAME_SIZE * heights[1]


def _joins_title(before: Sequence[Printed], line: Printed, layout: _Layout) -> bool:
    """A large line goes on on the next when it is a bare number or was broken for want of room."""
    last = before[-1]
    if last.page.number != line.page.number or marker(tidy(line.text)):
        return False
    if is_bare_part(tidy(last.text)):
        return True
    box = last.line.box
    close = box is not None and line.line.box is not None and line.line.box[1] - box[3] < 1.5 * _height(last)
    wide = box is not None and box[2] - box[0] > TITLE_LINE_SHARE * (layout.right - layout.left)
    whole = is_title(tidy("".join(part.text for part in before)), large=False)
    return close and wide and not whole


def _is_full(last: Printed, following: str, layout: _Layout) -> bool:
    """Whether the line ended because the next word had no room left on it."""
    box = last.line.box
    if box is None:
        return False
    right = layout.right + (_left(last, layout) - layout.left)
    return box[2] + _first_word(following) * layout.height > right + 0.3 * layout.height


def _first_word(text: str) -> float:
    """The width, in ems, of what may not be broken at the start of the text."""
    width, index = 0.0, 0
    while index < len(text) and text[index] in _OPENERS:
        width, index = width + 1, index + 1
    if index < len(text) and _is_narrow(text[index]):
        while index < len(text) and _is_narrow(text[index]):
            width, index = width + 0.5, index + 1
    else:
        width, index = width + 1, index + 1
    while index < len(text) and text[index] in _CLOSERS:
        width, index = width + 1, index + 1
    return width


def _is_narrow(character: str) -> bool:
    return character.isascii() and not character.isspace()


def _left(line: Printed, layout: _Layout) -> float:
    """The left edge of the text on this page; pages bound left and right are shifted against each other."""
    lefts = [other.box[0] for other in line.page.lines if other.box and abs(_tall(other.box) - layout.height) < 2]
    lowest = min(lefts, default=layout.left)
    shifted = len(lefts) > 4 and abs(lowest - layout.left) < 2 * layout.height
    return lowest if shifted else layout.left


def _layout(width: int, lines: Sequence[Printed]) -> _Layout:
    here = [line for line in lines if round(line.page.width) == width and line.line.box]
    heights: Counter[int] = Counter()
    for line in here:
        heights[round(_height(line))] += len(line.text)
    height = heights.most_common(1)[0][0] if heights else 1
    body = [line.line.box for line in here if line.line.box and abs(_height(line) - height) <= 1]
    rights = Counter(round(box[2] / 3) for box in body if box[2] - box[0] > width * 0.4)
    lefts = Counter(round(box[0] / 3) for box in body)
    common = [left for left, count in lefts.items() if count >= max(2, len(body) * 0.04)]
    right = 3 * rights.most_common(1)[0][0] if rights else width * 0.85
    return _Layout(3 * min(common, default=width // 24), right, height)


def _height(line: Printed) -> float:
    return _tall(line.line.box) if line.line.box else 1.0


def _tall(box: tuple[float, float, float, float]) -> float:
    return box[3] - box[1]


def _is_large(line: Printed, layout: _Layout) -> bool:
    return line.line.box is not None and _height(line) > LARGER * layout.height
