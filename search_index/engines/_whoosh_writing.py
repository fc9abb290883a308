"""Commits to an index of Whoosh: each makes one new segment, of new passages or old ones, unseen until it is done."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.filedb.compound import CompoundStorage
from whoosh.index import TOC, clean_files

from search_index.engines import _stored_passages
from search_index.engines._matches import Mask
from search_index.engines._whoosh_codec import ArrayCodec, Integers, Postings
from search_index.engines._whoosh_fields import AMOUNTS, FACETS, SCHEMA
from search_index.engines._whoosh_inversion import Terms, label_terms, merged, pairs, text_terms, value_term
from search_index.engines._whoosh_merging import CROWDED, GaveWay, chosen
from search_index.engines._whoosh_segments import PASSAGES, POSTINGS, Segment, View
from search_index.payload import Fields

# While old passages move, it is asked after so many terms whether new ones wait: every 50 ms or so.
ASKED_EVERY = 500
INDEXED = ("ref", *FACETS, "path", "text", "printed", "amount")


@dataclass(frozen=True, slots=True)
class Survivors:
    """The living documents of a segment, to be taken over into a new one."""

    segment: Segment
    living: Mask | None
    count: int

    @property
    def numbers(self) -> Integers:
        """Their numbers in the old segment."""
        return np.arange(self.segment.size) if self.living is None else np.flatnonzero(self.living)


def commit(target: Any, view: View, fresh: Sequence[Fields], gone: Iterable[str]) -> None:
    """Put passages in and take those of some refs out, at once; nothing of it is seen if it fails.

    ``view`` is the newest state of the index ``target``.
    """
    storage, name = target.storage, target.indexname
    contents = TOC.read(storage, name)
    alive = _bury(contents.segments, view, gone)
    kept = [segment for segment, mask in zip(contents.segments, alive, strict=True) if mask is None or mask.any()]
    if fresh:
        kept.append(_new_segment(Path(storage.folder), storage, name, [], fresh))
    _publish(storage, name, kept, contents.generation + 1)


def merge(target: Any, view: View, give_way: Callable[[], bool]) -> bool:
    """Make some segments one, where it is worth it; return whether that was done.

    Raises GaveWay, with nothing changed, as soon as ``give_way`` says so; but where there are very many segments.
    """
    living = [
        segment.size if mask is None else int(mask.sum())
        for segment, mask in zip(view.segments, view.living, strict=True)
    ]
    places = chosen([segment.size for segment in view.segments], living)
    if not places:
        return False
    storage, name = target.storage, target.indexname
    contents = TOC.read(storage, name)
    kept = [segment for place, segment in enumerate(contents.segments) if place not in places]
    old = [Survivors(view.segments[place], view.living[place], living[place]) for place in places]
    asked = give_way if len(view.segments) <= CROWDED else _never
    if any(living[place] for place in places):
        kept.append(_new_segment(Path(storage.folder), storage, name, old, [], asked))
    _publish(storage, name, kept, contents.generation + 1)
    return True


def _never() -> bool:
    return False


def _publish(storage: Any, name: str, segments: list[Any], generation: int) -> None:
    TOC(SCHEMA, segments, generation).write(storage, name)
    clean_files(storage, name, generation, segments)


def append(target: Any, fresh: Sequence[Fields]) -> None:
    """Put passages in as a segment of their own; for an index that is only being built."""
    storage, name = target.storage, target.indexname
    contents = TOC.read(storage, name)
    segments = [*contents.segments, _new_segment(Path(storage.folder), storage, name, [], fresh)]
    TOC(SCHEMA, segments, contents.generation + 1).write(storage, name)


def _bury(segments: list[Any], view: View, gone: Iterable[str]) -> list[Mask | None]:
    """Mark the documents of these refs as deleted; return which live afterwards."""
    alive = list(view.living)
    for ref in gone:
        for place, segment in enumerate(view.segments):
            postings = segment.read("ref", ref.encode())
            if postings is None:
                continue
            mask = alive[place]
            mask = np.ones(segment.size, np.bool_) if mask is None else mask.copy()
            for number in postings.docs[mask[postings.docs]].tolist():
                segments[place].delete_document(number)
            mask[postings.docs] = False
            alive[place] = mask
    return alive


def _new_segment(
    folder: Path,
    storage: Any,
    name: str,
    old: list[Survivors],
    fresh: Sequence[Fields],
    give_way: Callable[[], bool] = _never,
) -> Any:
    codec = ArrayCodec()
    segment = codec.new_segment(storage, name)
    count = sum(survivors.count for survivors in old) + len(fresh)
    _write_terms(codec, storage, segment, old, fresh, give_way)
    _write_columns(codec, storage, segment, old, fresh)
    segment.set_doc_count(count)
    passages = folder / segment.make_filename(PASSAGES)
    _stored_passages.write(passages, _passages(old, fresh))
    _assemble(storage, segment)
    files = [segment.make_filename(extension) for extension in (PASSAGES, POSTINGS, segment.COMPOUND_EXT)]
    for file in files:
        _sync(folder / file)
    segment.sums = {file: _stored_passages.checksum(folder / file) for file in files}
    return segment


def _write_columns(codec: Any, storage: Any, segment: Any, old: list[Survivors], fresh: Sequence[Fields]) -> None:
    writer = codec.per_document_writer(storage, segment)
    for number, (labels, size) in enumerate(chain(_old_columns(old), _fresh_columns(fresh))):
        writer.start_doc(number)
        for name, label in zip(FACETS, labels, strict=True):
            writer.add_column_value(name, SCHEMA[name].column_type, label.encode("utf-8", "surrogatepass"))
        writer.add_column_value("size", SCHEMA["size"].column_type, size)
        writer.finish_doc()
    writer.close()
    storage.temp_storage(f"{segment.indexname}.tmp").destroy()


def _old_columns(old: list[Survivors]) -> Iterator[tuple[Sequence[str], int]]:
    for survivors in old:
        facets = [survivors.segment.facets[name] for name in FACETS]
        for number in survivors.numbers.tolist():
            yield [facet.values[facet.codes[number]] for facet in facets], int(survivors.segment.sizes[number])


def _fresh_columns(fresh: Sequence[Fields]) -> Iterator[tuple[Sequence[str], int]]:
    return (
        ([getattr(fields, name) for name in FACETS], max(len(fields.text), len(fields.printed))) for fields in fresh
    )


def _write_terms(
    codec: Any,
    storage: Any,
    segment: Any,
    old: list[Survivors],
    fresh: Sequence[Fields],
    give_way: Callable[[], bool],
) -> None:
    written = 0
    with closing(codec.field_writer(storage, segment)) as writer:
        for name, terms in _fresh_terms(fresh).items():
            sources, first = [], 0
            for survivors in old:
                sources.append(_old_terms(survivors, name, first))
                first += survivors.count
            sources.append(_moved(terms, first))
            writer.start_field(name, SCHEMA[name])
            for term, postings in merged(sources):
                if written % ASKED_EVERY == 0 and give_way():
                    raise GaveWay
                writer.put(term, postings)
                written += 1
            writer.finish_field()


def _fresh_terms(fresh: Sequence[Fields]) -> Mapping[str, Terms]:
    terms: dict[str, Terms] = {
        name: label_terms([[getattr(fields, name)] for fields in fresh]) for name in ("ref", *FACETS)
    }
    terms["path"] = label_terms(fields.path for fields in fresh)
    terms["text"] = text_terms([fields.text for fields in fresh])
    terms["printed"] = pairs([fields.printed for fields in fresh])
    terms["amount"] = value_term(AMOUNTS, [fields.amounts for fields in fresh])
    return terms


def _moved(terms: Terms, first: int) -> Terms:
    if first == 0:
        return terms
    return ((term, Postings(postings.docs + first, postings.counts, postings.values)) for term, postings in terms)


def _old_terms(survivors: Survivors, name: str, first: int) -> Terms:
    """Return the terms of a field of the survivors, with their new numbers."""
    if survivors.living is None:
        yield from _moved(survivors.segment.terms(name), first)
        return
    renumbered = np.cumsum(survivors.living, dtype=np.int32) + (first - 1)
    for term, postings in survivors.segment.terms(name):
        alive = survivors.living[postings.docs]
        if alive.any():
            values = postings.values
            if values is not None:
                values = values[alive if postings.counts is None else np.repeat(alive, postings.counts)]
            counts = None if postings.counts is None else postings.counts[alive]
            yield term, Postings(renumbered[postings.docs[alive]], counts, values)


def _passages(old: list[Survivors], fresh: Sequence[Fields]) -> Iterator[bytes]:
    for survivors in old:
        yield from map(survivors.segment.passages.stored, survivors.numbers.tolist())
    for fields in fresh:
        yield _stored_passages.pack(fields.payload)


def _assemble(storage: Any, segment: Any) -> None:
    """Put terms and columns into one file; postings and passages stay files that are mapped into memory."""
    apart = {segment.make_filename(extension) for extension in (PASSAGES, POSTINGS)}
    parts = [name for name in segment.list_files(storage) if name not in apart]
    CompoundStorage.assemble(storage.create_file(segment.make_filename(segment.COMPOUND_EXT)), storage, parts)
    for part in parts:
        storage.delete_file(part)
    segment.compound = True


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
