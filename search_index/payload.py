"""A passage as an engine takes it: what is indexed of it, and a payload in compact JSON beside its index; and back."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from disclosures.model import Place, Source
from search_index.analysis import Span, marks, normal_form, printed_form
from search_index.engine import Entry, Hit
from search_index.query import Wanted
from search_index.range_marks import range_marks
from search_index.schema import Labels, Passage
from search_index.sums import sums_in

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Fields:
    """One passage to be indexed: labels as text, headings and text in normal form, sums in hundredths of a yuan.

    ``printed`` is the printed form where it is another, "" where the normal form will do.
    """

    ref: str
    department: str
    year: str
    kind: str
    path: tuple[str, ...]
    text: str
    printed: str
    amounts: tuple[int, ...]
    payload: str


def fields_of(entry: Entry) -> Iterator[Fields]:
    """Return what is indexed and kept of every passage of a disclosure."""
    label = entry.labels
    headings: dict[str, str] = {}
    for passage in entry.passages:
        for heading in passage.path:
            if heading not in headings:
                headings[heading] = normal_form(heading)
        normal, printed = normal_form(passage.text), printed_form(passage.text)
        yield Fields(
            entry.ref,
            label.department,
            str(label.year or ""),
            label.kind,
            tuple(headings[heading] for heading in passage.path),
            normal,
            "" if printed == normal else printed,
            tuple(sorted({*passage.sums, *sums_in(normal)})),
            _pack(entry, passage),
        )


def unpack(payload: str, score: float, wanted: Wanted) -> Hit:
    """Return the hit that a stored passage makes, every place of what was wanted marked."""
    ref, label, number, row, path, text, printed, places, lines = json.loads(payload)
    source = Source(
        text=text if printed is None else printed,
        places=tuple(Place(page, (x0, top, x1, bottom)) for page, x0, top, x1, bottom in places),
        lines=(lines[0], lines[1]) if lines else None,
    )
    return Hit(
        ref,
        Labels(*label),
        number,
        tuple(path),
        text,
        _marked(text, wanted, row=bool(row)),
        round(score, 4),
        source,
        bool(row),
        via(wanted, text),
    )


def _marked(text: str, wanted: Wanted, *, row: bool) -> tuple[Span, ...]:
    found = marks(text, wanted.terms)
    if not wanted.ranges:
        return found
    sums = range_marks(text, wanted.ranges, row=row)
    apart = [sum_ for sum_ in sums if all(sum_[1] <= start or end <= sum_[0] for start, end in found)]
    return tuple(sorted((*found, *apart)))


def labels_in(payload: str) -> tuple[str, str, str]:
    """Return the department, the year and the kind of a stored passage's disclosure, as they are indexed."""
    _, (_, department, year, kind), *_ = json.loads(payload)
    return department, str(year or ""), kind


def via(wanted: Wanted, text: str) -> str:
    """Return by what a text was found: "" where it holds every word itself; see Hit."""
    if len(wanted.all_of) == 1 and not (wanted.similar or wanted.sums):
        return ""
    normal, printed = normal_form(text), printed_form(text)
    ways = {_way(wanted, group, normal, printed) for group in wanted.all_of}
    return next((way for way in ("heading", "sum", "synonym") if way in ways), "")


def _way(wanted: Wanted, group: tuple[str, ...], normal: str, printed: str) -> str:
    if any(wanted.stands(term, normal, printed) for term in group):
        return ""
    if any(wanted.stands(other, normal, printed) for term in group for other in wanted.similar.get(term, ())):
        return "synonym"
    return "sum" if any(term in wanted.sums for term in group) else "heading"


def _pack(entry: Entry, passage: Passage) -> str:
    source, label = passage.source, entry.labels
    return _JSON.encode(
        [
            entry.ref,
            [label.file, label.department, label.year, label.kind],
            passage.number,
            int(passage.row),
            passage.path,
            passage.text,
            None if source.text == passage.text else source.text,
            [[place.page, *place.box] for place in source.places],
            source.lines,
        ]
    )
