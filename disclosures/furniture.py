"""The lines of a document's text: without page numbers, running heads, contents and what belongs to tables."""

import re
from dataclasses import dataclass

from disclosures.contents import contents_lines
from disclosures.evidence import squash
from disclosures.model import Place, Source
from disclosures.rawtable import RawTable
from disclosures.surroundings import furniture, is_head
from readers.document import Box, Document, Line, Page

_PAGE_NUMBER_LINE = re.compile(r"[-—–－]+\d{1,4}[-—–－]+|第\d{1,4}页(?:[,，/]?共\d{1,4}页)?|\d{1,4}/\d{1,4}")
_BULLET = re.compile(r"^[-•●▪*]\s+")
SHORTEST_NOTE = 4


@dataclass(frozen=True, slots=True)
class Printed:
    """A line of the text, its page, and whether a table stands between the line before and this one."""

    page: Page
    line: Line
    text: str
    after_table: bool = False


def text_lines(document: Document, raws: tuple[RawTable, ...]) -> tuple[Printed, ...]:
    """Return the lines that are neither furniture nor contents nor part of a table, in reading order."""
    kept = _kept(document)
    contents = contents_lines(kept)
    tables = _Tables(raws)
    found: list[Printed] = []
    after_table = False
    for page, line in kept:
        if (page.number, line.number) in contents:
            continue
        if tables.hold(page, line):
            after_table = True
            continue
        text = line.text.strip() if document.paged else _BULLET.sub("", line.text.strip())
        found.append(Printed(page, line, text, after_table))
        after_table = False
    return tuple(found)


def contents_entries(document: Document) -> tuple[Source, ...]:
    """Return the lines of the contents as they are printed, in reading order."""
    kept = _kept(document)
    contents = contents_lines(kept)
    return tuple(_source(page, line) for page, line in kept if (page.number, line.number) in contents)


def _source(page: Page, line: Line) -> Source:
    places = (Place(page.number, line.box),) if line.box else ()
    return Source(line.text.strip(), places, None if places else (line.number, line.number))


def _kept(document: Document) -> list[tuple[Page, Line]]:
    """The lines that are neither running heads nor page numbers."""
    running = furniture(document)
    return [
        (page, line)
        for page in document.pages
        for line in page.lines
        if (page.number, line.number) not in running and not _is_page_number(document, line)
    ]


def _is_page_number(document: Document, line: Line) -> bool:
    return not document.paged and _PAGE_NUMBER_LINE.fullmatch(squash(line.text)) is not None


class _Tables:
    """Where tables, the lines above them and the notes below them stand."""

    def __init__(self, raws: tuple[RawTable, ...]) -> None:
        self._boxes: dict[int, list[Box]] = {}
        self._spans: list[tuple[int, int]] = []
        self._notes: dict[int, str] = {}
        for raw in raws:
            for source in (raw.source, *raw.above_sources):
                self._add(source)
            notes = squash("".join(raw.notes))
            last = raw.source.places[-1].page if raw.source.places else 1
            for page in (last, last + 1):
                self._notes[page] = self._notes.get(page, "") + notes

    def _add(self, source: Source) -> None:
        for place in source.places:
            self._boxes.setdefault(place.page, []).append(place.box)
        if source.lines:
            self._spans.append(source.lines)

    def hold(self, page: Page, line: Line) -> bool:
        text = squash(line.text)
        if len(text) >= SHORTEST_NOTE and text in self._notes.get(page.number, ""):
            return True
        if page.number in self._boxes and is_head(line.text):
            return True
        if line.box is None:
            return any(first <= line.number <= last for first, last in self._spans)
        x, y = (line.box[0] + line.box[2]) / 2, (line.box[1] + line.box[3]) / 2
        return any(
            left - 1 <= x <= right + 1 and top - 1 <= y <= bottom + 1
            for left, top, right, bottom in self._boxes.get(page.number, ())
        )
