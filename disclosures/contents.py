"""Contents pages, with leaders and page numbers or without, so that no heading is read twice."""

import re
from collections.abc import Sequence

from disclosures.evidence import squash
from disclosures.headings import PART, marker
from readers.document import Line, Page

Numbered = tuple[Page, Line]

_TITLE = re.compile(r"目录|目次|CONTENTS", re.IGNORECASE)
_LEADER = re.compile(r"(?:(?:[.．·•‥。⋯_]\s*){4,}|…+)\s*[-—]?\s*\d{1,4}\s*[-—]?$")
_BULLET = re.compile(r"^[-•·●▪*]")
LONGEST_ENTRY = 70
NUMBERED_SHARE = 0.6


def contents_lines(lines: Sequence[Numbered]) -> frozenset[tuple[int, int]]:
    """Return page and line number of every line of the contents."""
    entries = [(page.number, line.number) for page, line in lines]
    leaders = [index for index, (_, line) in enumerate(lines) if _LEADER.search(line.text.strip())]
    found = {entries[index] for index in leaders}
    start = next((index for index, (_, line) in enumerate(lines) if _TITLE.fullmatch(squash(line.text))), None)
    if start is not None:
        nearby = [index for index in leaders if start < index <= start + 3]
        end = leaders[-1] + 1 if nearby else _end(lines, start + 1)
        found.update(entries[start:end])
    return frozenset(found)


def _end(lines: Sequence[Numbered], start: int) -> int:
    """The index of the first line after the contents: the first entry once more, or something that is no entry."""
    if start >= len(lines):
        return start
    first = _entry(lines[start][1])
    for index in range(start, len(lines)):
        entry = _entry(lines[index][1])
        if "。" in entry or "\t" in lines[index][1].text or len(entry) > LONGEST_ENTRY:
            return index
        new_page = index > 0 and lines[index][0].number != lines[index - 1][0].number
        if index > start and (_repeats(first, entry) or (new_page and not _is_contents_page(lines, index))):
            return index
    return start


def _entry(line: Line) -> str:
    return _BULLET.sub("", squash(line.text))


def _repeats(first: str, entry: str) -> bool:
    number = marker(first)
    if number and number[0] == PART:
        return entry.startswith(number[1])
    return len(entry) > 3 and entry == first


def _is_contents_page(lines: Sequence[Numbered], start: int) -> bool:
    page = lines[start][0].number
    entries = [_entry(line) for other, line in lines[start:] if other.number == page]
    numbered = sum(1 for entry in entries if marker(entry))
    prose = any("。" in entry or len(entry) > LONGEST_ENTRY for entry in entries)
    return not prose and numbered >= len(entries) * NUMBERED_SHARE
