"""The segments of an index as arrays: postings decoded once, facets as codes, the living as a mask."""

import mmap
import threading
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.codec.whoosh3 import W3Codec, W3TermInfo
from whoosh.filedb.filetables import OrderedHashReader
from whoosh.system import pack_ushort

from search_index.analysis import normal_form
from search_index.engines._matches import Mask
from search_index.engines._stored_passages import StoredPassages, checksum
from search_index.engines._whoosh_codec import Integers, Postings, unpacked
from search_index.engines._whoosh_fields import AMOUNTS, FACETS, POSITIONAL, SCHEMA
from search_index.query import shortens, year_named

POSTINGS = ".pst"
PASSAGES = ".psg"

# No fields of the index, but read as if they were: the texts that hold a character, which are those where a pair begins
# with it; what stands below a heading, or is of a department or year, that holds a term; what a department named in
# short has.
BEGINNINGS = {"text": "beginnings", "printed": "printed beginnings"}
CONTEXT = "context"
OFFICES = "offices"


class Cache:
    """Decoded postings, the least recently used dropped as soon as all take more than so many bytes. Thread-safe."""

    def __init__(self, most_bytes: int) -> None:
        self._most = most_bytes
        self._taken = 0
        self._kept: OrderedDict[tuple[str, str, bytes], Postings | None] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, segment: "Segment", field: str, term: bytes) -> Postings | None:
        """Return the postings of a term in a segment, None where it does not occur."""
        key = (segment.id, field, term)
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        postings = segment.read(field, term)
        with self._lock:
            if key not in self._kept:
                self._kept[key] = postings
                self._taken += _size(postings)
            while self._taken > self._most:
                _, dropped = self._kept.popitem(last=False)
                self._taken -= _size(dropped)
        return postings

    def forget(self, segments: set[str]) -> None:
        """Drop what belongs to segments that are no more."""
        with self._lock:
            for key in [key for key in self._kept if key[0] in segments]:
                self._taken -= _size(self._kept.pop(key))


@dataclass(frozen=True, slots=True)
class Facet:
    """A label of every document: its number in the list of values."""

    codes: Integers
    values: tuple[str, ...]

    def are(self, values: Collection[str]) -> Mask:
        """Return which documents have one of some values."""
        chosen = np.array([value in values for value in self.values], np.bool_)
        return chosen[self.codes] if chosen.any() else np.zeros(len(self.codes), np.bool_)


class Segment:
    """One segment, opened for as long as somebody holds it; its documents never change, only die."""

    def __init__(self, folder: Path, storage: Any, segment: Any) -> None:
        self.id: str = segment.segment_id()
        self._sums: dict[Path, int] = {folder / name: written for name, written in segment.sums.items()}
        self.size: int = segment.doc_count_all()
        self._files = segment.open_compound_file(storage)
        self._columns = {name: W3Codec.column_filename(segment, name) for name in SCHEMA.names()}
        terms = segment.make_filename(W3Codec.TERMS_EXT)
        self._terms = OrderedHashReader(self._files.open_file(terms), self._files.file_length(terms))
        self.passages = StoredPassages(folder / segment.make_filename(PASSAGES))
        with (folder / segment.make_filename(POSTINGS)).open("rb") as file:
            self._postings = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self.sizes = self._column("size", ">u4")
        self.starts = np.concatenate(([0], np.cumsum(self.sizes.astype(np.int64) + 1)))
        self._place = np.int32 if self.starts[-1] < np.iinfo(np.int32).max else np.int64

    def check(self) -> None:
        """Raise ValueError where a file is not as it was written."""
        for path, written in self._sums.items():
            if checksum(path) != written:
                raise ValueError(path)

    @cached_property
    def facets(self) -> dict[str, Facet]:
        """The labels of the documents."""
        return {name: self._facet(name) for name in FACETS}

    @cached_property
    def disclosures(self) -> Facet:
        """The disclosure that each document is of, by its ref."""
        codes = np.zeros(self.size, np.int32)
        refs = []
        for number, (ref, postings) in enumerate(self.terms("ref")):
            codes[postings.docs] = number
            refs.append(ref.decode())
        return Facet(codes, tuple(refs))

    @cached_property
    def sums(self) -> tuple[Integers, Integers]:
        """All sums in ascending order, and the document of each."""
        postings = self.read("amount", AMOUNTS)
        if postings is None or postings.values is None:
            return np.empty(0, np.int64), np.empty(0, np.int32)
        order = np.argsort(postings.values, kind="stable")
        return postings.values[order], postings.spread()[order]

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """Every heading above a passage, in normal form."""
        return tuple(term.decode("utf-8", "surrogatepass") for term, _ in self.terms("path"))

    def terms(self, field: str, prefix: bytes = b"") -> Iterator[tuple[bytes, Postings]]:
        """Return the terms of a field that begin so, in order, with their postings as stored."""
        start = self._key(field, b"")
        for key, info in self._terms.items_from(start + prefix):
            if not key.startswith(start + prefix):
                return
            yield key[len(start) :], self._unpacked(info)

    def read(self, field: str, term: bytes) -> Postings | None:
        """Return the postings of a term, None where it does not occur.

        The values of texts come as places in the segment: one after another the texts, a gap of one between them.
        """
        if field == CONTEXT:
            return self._below(term.decode("utf-8", "surrogatepass"))
        if field == OFFICES:
            return _where(self._of_departments(lambda name: shortens(term.decode(), name)))
        for name, beginnings in BEGINNINGS.items():
            if field == beginnings:
                return self._begun(name, term)
        info = self._terms.get(self._key(field, term))
        if info is None:
            return None
        postings = self._unpacked(info)
        if field not in POSITIONAL or postings.values is None:
            return postings
        places = (self.starts[postings.spread()] + postings.values).astype(self._place)
        return Postings(postings.docs, postings.counts, places)

    def _begun(self, field: str, character: bytes) -> Postings | None:
        holding = np.zeros(self.size, np.bool_)
        for _, postings in self.terms(field, character):
            holding[postings.docs] = True
        return _where(holding)

    def _below(self, term: str) -> Postings | None:
        holding = np.zeros(self.size, np.bool_)
        heads, docs = self._below_headings
        named = np.array([term in heading for heading in self.headings], np.bool_)
        if named.any():
            holding[docs[named[heads]]] = True
        holding |= self._of_departments(lambda name: term in name)
        if year := year_named(term):
            holding |= self.facets["year"].are([year])
        return _where(holding)

    def _of_departments(self, meant: Callable[[str], bool]) -> Mask:
        departments = self.facets["department"]
        return departments.are([name for name in departments.values if meant(normal_form(name))])

    @cached_property
    def _below_headings(self) -> tuple[Integers, Integers]:
        """Every document once for each of its headings: the numbers of the headings, and the documents."""
        lists = [postings.docs for _, postings in self.terms("path")]
        heads = np.repeat(np.arange(len(lists), dtype=np.int32), [len(docs) for docs in lists])
        return heads, np.concatenate(lists) if lists else np.empty(0, np.int32)

    def _key(self, field: str, term: bytes) -> bytes:
        return bytes(pack_ushort(self._terms.extras["fieldmap"][field])) + term

    def _unpacked(self, info: bytes) -> Postings:
        return unpacked(self._postings, W3TermInfo.from_bytes(info).extent()[0])

    def _facet(self, name: str) -> Facet:
        file = self._files.open_file(self._columns[name])
        column = SCHEMA[name].column_type.reader(file, 0, self._files.file_length(self._columns[name]), self.size)
        codes = self._column(name, f">u{column._itemsize}")  # noqa: SLF001  # Whoosh gives out single values only
        values = tuple(value.decode("utf-8", "surrogatepass") for value in column._uniques)  # noqa: SLF001  # likewise
        return Facet(codes.astype(np.uint16), values)

    def _column(self, name: str, kind: str) -> Integers:
        width = np.dtype(kind).itemsize
        column = np.zeros(self.size, kind)
        written = min(self.size, self._files.file_length(self._columns[name]) // width)  # a default at the end is not
        column[:written] = np.frombuffer(self._files.open_file(self._columns[name]).get(0, written * width), kind)
        return column


@dataclass(frozen=True, slots=True)
class View:
    """The index as one commit left it: its segments, and of each which documents live (None: all)."""

    generation: int
    segments: tuple[Segment, ...] = ()
    living: tuple[Mask | None, ...] = ()

    @property
    def documents(self) -> int:
        """How many documents there are, dead ones included: what rarity is measured against."""
        return sum(segment.size for segment in self.segments)


def living(segment: Any) -> Mask | None:
    """Return which documents of a segment of Whoosh's live, None where all do."""
    dead = list(segment.deleted_docs())
    if not dead:
        return None
    mask = np.ones(segment.doc_count_all(), np.bool_)
    mask[dead] = False
    return mask


def _where(holding: Mask) -> Postings | None:
    docs = np.flatnonzero(holding).astype(np.int32)
    return Postings(docs, None, None) if len(docs) else None


def _size(postings: Postings | None) -> int:
    return 200 + (postings.nbytes if postings else 0)
