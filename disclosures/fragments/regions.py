"""Where a text holds a table whose cells stand on lines of their own: from its title to the next title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from disclosures.folding import fold_title
from disclosures.headings import PART, marker
from disclosures.layout import declarations
from disclosures.model import Source
from disclosures.surroundings import is_head, is_heading, is_note, is_title, number_in, numbered_title, unit_in
from disclosures.wraps import join
from readers.document import Document, Line

WHOLE_DEPARTMENT = "whole_department_targets"
MOST_HEADS = 4
LONGEST_TITLE_LINE = 45

_WHOLE = re.compile(r"整体(?:支出)?(?:绩效|预算绩效)?(?:目标|指标)")
_WORDY = frozenset({WHOLE_DEPARTMENT, "project_targets"})  # their cells hold sentences


@dataclass(frozen=True, slots=True)
class Region:
    """A table's lines: what it may be, its title, number and unit, the lines of its head, body and notes."""

    kinds: tuple[str, ...]
    title: str
    number: str
    unit: str | None
    above: tuple[Source, ...]
    body: tuple[Line, ...]
    notes: tuple[str, ...]
    last: int


def regions(document: Document) -> tuple[Region, ...]:
    """The tables of a text without tabs, in reading order; none in a file that has pages."""
    if document.paged:
        return ()
    lines = [line for page in document.pages for line in page.lines]
    titles = [title for index in range(len(lines)) if (title := _Title.at(lines, index))]
    bounds = [*(title.first for title in titles[1:]), len(lines)]
    found = [_region(lines, title, bound) for title, bound in zip(titles, bounds, strict=False)]
    return tuple(region for region in found if region.body)


@dataclass(frozen=True, slots=True)
class _Title:
    """A title found: the index of the region's first line, of the first below the title, and what it may be."""

    first: int
    below: int
    text: str
    kinds: tuple[str, ...]

    @classmethod
    def at(cls, lines: Sequence[Line], index: int) -> "_Title | None":
        text = lines[index].text.strip()
        for size in (1, 2):
            if size == 2:
                if index + 1 >= len(lines) or is_title(text) or is_head(text) or len(text) > LONGEST_TITLE_LINE:
                    return None
                text = join(text, lines[index + 1].text.strip())
            kinds = _kinds(text) if is_title(text) else ()
            if kinds and _headed(lines, index, index + size):
                numbered = index > 0 and number_in(lines[index - 1].text)
                return cls(index - 1 if numbered else index, index + size, text, kinds)
        return None


def _kinds(title: str) -> tuple[str, ...]:
    """The declared tables that a title may head."""
    folded = fold_title(numbered_title(title)[0])
    if _WHOLE.search(folded):
        return (WHOLE_DEPARTMENT,)
    return tuple(kind for kind, declaration in declarations().items() if declaration.titled(folded))


def _headed(lines: Sequence[Line], index: int, below: int) -> bool:
    """Whether unit, department or number stand about the title, and no tabs below: else it is a contents line."""
    following = lines[below : below + MOST_HEADS]
    heads = [line for line in following if is_head(line.text) and not is_title(line.text)]
    numbered = index > 0 and bool(number_in(lines[index - 1].text))
    if any("\t" in line.text for line in lines[index : below + MOST_HEADS]):
        return False
    return bool(following) and (numbered or bool(heads[:1])) and not is_title(following[0].text)


def _region(lines: Sequence[Line], title: _Title, bound: int) -> Region:
    start = title.below
    while start < bound and start < title.below + MOST_HEADS and is_head(lines[start].text):
        start += 1
    end = _end(lines, start, bound, wordy=title.kinds[0] in _WORDY)
    noted = next((index for index in range(start, end) if is_note(lines[index].text)), end)
    above = tuple(_source(line) for line in lines[title.first : start])
    name, number = numbered_title(title.text)
    return Region(
        kinds=title.kinds,
        title=name,
        number=number or next((found for head in above if (found := number_in(head.text))), ""),
        unit=next((unit for head in reversed(above) if (unit := unit_in(head.text))), None),
        above=above,
        body=tuple(lines[start:noted]),
        notes=_notes(lines[noted:end]),
        last=lines[end - 1].number,
    )


def _end(lines: Sequence[Line], start: int, bound: int, *, wordy: bool) -> int:
    """Where the table ends: at tabs, a part's heading, a sentence, or a section that follows the notes."""
    noted = False
    for index in range(start, bound):
        text = lines[index].text.strip()
        noted = noted or is_note(text)
        found = marker("".join(text.split()))
        part = found is not None and found[0] == PART
        sentence = "。" in text and not noted and not wordy
        if part or "\t" in text or sentence or (noted and is_heading(text)):
            return index
    return bound


def _notes(lines: Sequence[Line]) -> tuple[str, ...]:
    notes: list[str] = []
    for line in lines:
        text = line.text.strip()
        if is_note(text) or not notes:
            notes.append(text)
        else:
            notes[-1] = join(notes[-1], text)
    return tuple(notes)


def _source(line: Line) -> Source:
    return Source(line.text.strip(), lines=(line.number, line.number))
