"""A passage as an engine stores it beside its index: compact JSON, and back."""

import json
from collections.abc import Iterator

from disclosures.model import Place, Source
from search_index.analysis import marks, normal_form
from search_index.engine import Entry, Hit
from search_index.schema import Labels, Passage


def fields_of(entry: Entry) -> Iterator[dict[str, str | list[str]]]:
    """Return, for every passage of a disclosure, what is indexed of it and the payload to be kept beside it."""
    label = entry.labels
    for passage in entry.passages:
        yield {
            "ref": entry.ref,
            "department": label.department,
            "year": str(label.year or ""),
            "kind": label.kind,
            "path": [normal_form(heading) for heading in passage.path],
            "text": passage.text,
            "payload": _pack(entry, passage),
        }


def unpack(payload: str, score: float, terms: tuple[str, ...]) -> Hit:
    """Return the hit that a stored passage makes, every place of the normalised terms marked."""
    ref, label, number, row, path, text, printed, places, lines = json.loads(payload)
    source = Source(
        text=text if printed is None else printed,
        places=tuple(Place(page, (x0, top, x1, bottom)) for page, x0, top, x1, bottom in places),
        lines=(lines[0], lines[1]) if lines else None,
    )
    return Hit(ref, Labels(*label), number, tuple(path), text, marks(text, terms), round(score, 4), source, bool(row))


def _pack(entry: Entry, passage: Passage) -> str:
    source, label = passage.source, entry.labels
    return json.dumps(
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
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )
