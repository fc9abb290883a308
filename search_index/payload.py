"""A passage as an engine stores it beside its index: compact JSON, and back."""

import json

from disclosures.model import Place, Source
from search_index.engine import Entry, Hit
from search_index.schema import Labels, Passage


def pack(entry: Entry, passage: Passage) -> str:
    """Return the passage and its labels as JSON."""
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


def unpack(payload: str, score: float) -> Hit:
    """Return the hit that a stored passage makes, its marks still to be found."""
    ref, label, number, row, path, text, printed, places, lines = json.loads(payload)
    source = Source(
        text=text if printed is None else printed,
        places=tuple(Place(page, (x0, top, x1, bottom)) for page, x0, top, x1, bottom in places),
        lines=(lines[0], lines[1]) if lines else None,
    )
    return Hit(ref, Labels(*label), number, tuple(path), text, (), score, source, bool(row))
