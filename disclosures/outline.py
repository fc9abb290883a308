"""Headings → section tree → clauses: one paragraph each, under the headings that it stands below."""

from disclosures.furniture import text_lines
from disclosures.headings import heading_level, marker
from disclosures.model import Clause, Place, Source
from disclosures.paragraphs import Paragraph, paragraphs
from disclosures.rawtable import RawTable
from readers.document import Document


def clauses(document: Document, raws: tuple[RawTable, ...]) -> tuple[Clause, ...]:
    """Return the document's paragraphs in reading order, each with the headings above it, from the outermost inwards.

    Page furniture, contents and everything that belongs to a table are left out.
    """
    return outline(document, raws)[0]


def outline(document: Document, raws: tuple[RawTable, ...]) -> tuple[tuple[Clause, ...], tuple[Source, ...]]:
    """Return the paragraphs as ``clauses`` does, and beside them every heading in its place."""
    found: list[Clause] = []
    headings: list[Source] = []
    path: list[tuple[int, str]] = []
    every = paragraphs(text_lines(document, raws), unwrapped=document.unwrapped)
    for index, paragraph in enumerate(every):
        following = every[index + 1].text if index + 1 < len(every) else None
        level = heading_level(paragraph.text, following, large=paragraph.large)
        number = marker(paragraph.text)
        cut = level if level is not None else number[0] if number else None
        if cut is not None:
            path = [heading for heading in path if heading[0] < cut]
        if level is not None:
            path.append((level, paragraph.text))
            headings.append(_source(paragraph))
            continue
        above = tuple(text for _, text in path)
        found.append(Clause(f"c{len(found) + 1}", above, paragraph.text, _source(paragraph)))
    return tuple(found), tuple(headings)


def _source(paragraph: Paragraph) -> Source:
    lines = paragraph.lines
    places = tuple(Place(line.page.number, line.line.box) for line in lines if line.line.box)
    span = None if places else (lines[0].line.number, lines[-1].line.number)
    return Source("\n".join(line.text for line in lines), places, span)
