"""From a printed figure to the sentence or row that it stands in."""

import re
from functools import lru_cache

from answers.model import Citation, Document
from answers.relevance import Seen, statements
from answers.units import Unit
from disclosures.model import Place, Source
from search_index.analysis import normal_form
from search_index.schema import row_source, row_text

_REASON = re.compile(r"原因|由于|因为")


def citation_at(document: Document, source: Source, path: tuple[str, ...] = ()) -> Citation:
    """Return the sentence or row around a place as a citation; the place itself where nothing stands around it."""
    unit = unit_at(document, source)
    if unit is None and (row := _row_with(document, source)):
        return row
    if unit is None:
        return Citation(document.ref, document.file, path, source.text, source.text, source)
    return unit.citation()


def _row_with(document: Document, source: Source) -> Citation | None:
    """Return the row of a table that a cell stands in: of a total's row no unit is made where nothing names it."""
    for table in document.load().tables:
        for row in table.rows:
            if any(cell is not None and cell.source == source for cell in row.cells):
                whole = row_source(row, table.source)
                read = f"{whole.text}\n{row_text(table, row)}"
                return Citation(document.ref, document.file, (table.title,), read, source.text, source)
    return None


def sentence_at(document: Document, source: Source, pattern: re.Pattern[str]) -> Citation:
    """Return the sentence of a passage that says what the pattern finds in its normal form, else the passage."""
    stated = (seen.unit for seen in _near(document, source) if pattern.search(seen.normal))
    found = next((unit for unit in stated if _touches(unit.source, source)), None)
    return found.citation() if found else Citation(document.ref, document.file, (), source.text, source.text, source)


def sentences_at(document: Document, source: Source, pattern: re.Pattern[str]) -> tuple[Citation, ...]:
    """Return the sentences of a passage from the one on that a pattern finds; none where it finds none."""
    passage = _unspaced(source.text)
    near = dict.fromkeys(seen for seen in _near(document, source) if seen.unit.sort == "sentence")
    inside = [one for one in near if _touches(one.unit.source, source) and _unspaced(one.unit.quote) in passage]
    at = next((at for at, one in enumerate(inside) if pattern.search(one.normal)), len(inside))
    return tuple(one.unit.citation() for one in inside[at:])


def _unspaced(text: str) -> str:
    return "".join(normal_form(text).split())


def reason_from(document: Document, unit: Unit) -> Seen | None:
    """Return the first sentence of a clause that gives a reason, from a sentence of it on; None where none does."""
    return sentence_from(document, unit, _REASON)


def sentence_from(document: Document, unit: Unit, pattern: re.Pattern[str]) -> Seen | None:
    """Return the first sentence of a clause that says what a pattern finds, from a sentence of it on; None else."""
    same = [one for one in statements(document) if one.unit.source == unit.source and one.unit.sort == "sentence"]
    at = next((at for at, one in enumerate(same) if one.unit.quote == unit.quote), len(same))
    return next((one for one in same[at:] if pattern.search(one.unit.quote)), None)


def unit_at(document: Document, source: Source) -> Unit | None:
    """Return the shortest sentence or row that holds what is printed at a place, None where there is none."""
    wanted = normal_form(source.text)
    numbers = frozenset({wanted}) if wanted and wanted[0].isdecimal() else frozenset()
    found = [
        seen.unit
        for seen in _near(document, source)
        if wanted in seen.normal and (not numbers or _whole(wanted, seen)) and _touches(seen.unit.source, source)
    ]
    return min(found, key=lambda unit: (unit.sort == "form", len(unit.quote)), default=None)


def _whole(wanted: str, seen: Seen) -> bool:
    number = wanted.rstrip("%万元分 人个条次")
    return number in seen.numbers or not number.replace(".", "").isdecimal()


def _near(document: Document, source: Source) -> tuple[Seen, ...]:
    if not source.places:
        return statements(document)
    pages = _by_page(document)
    return tuple(seen for page in {place.page for place in source.places} for seen in pages.get(page, ()))


@lru_cache(maxsize=128)
def _by_page(document: Document) -> dict[int, tuple[Seen, ...]]:
    pages: dict[int, list[Seen]] = {}
    for seen in statements(document):
        for page in {place.page for place in seen.unit.source.places}:
            pages.setdefault(page, []).append(seen)
    return {page: tuple(found) for page, found in pages.items()}


def _touches(one: Source, other: Source) -> bool:
    if one.lines and other.lines:
        return one.lines[0] <= other.lines[1] and other.lines[0] <= one.lines[1]
    return any(_overlap(place, found) for place in one.places for found in other.places)


def _overlap(one: Place, other: Place) -> bool:
    if one.page != other.page:
        return False
    left, top, right, bottom = one.box
    other_left, other_top, other_right, other_bottom = other.box
    return left < other_right and other_left < right and top < other_bottom and other_top < bottom
