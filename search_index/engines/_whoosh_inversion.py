"""Passages → terms: from many texts at once to every term with its postings, in the order of the terms' bytes."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

import numpy as np

from search_index.analysis import LINE_END, numbers, whole_number
from search_index.engines._whoosh_codec import Integers, Postings

_CODE_POINT_BITS = 21

Terms = Iterator[tuple[bytes, Postings]]


def encoded(term: str) -> bytes:
    """Return a term as the index keeps it."""
    return term.encode("utf-8", "surrogatepass")


def text_terms(texts: Sequence[str]) -> Terms:
    """Return the index terms of normalised texts, numbered from 0, with positions.

    Every character begins a pair (the last one with a line end), so that a substring is a run of pairs; whole numbers
    stand behind a sign of their own, below all characters.
    """
    yield from _whole_numbers(texts)
    yield from pairs(texts)


def label_terms(labels: Iterable[Iterable[str]]) -> Terms:
    """Return the labels of documents, numbered from 0, each as one term; empty ones are left out."""
    documents: dict[str, list[int]] = defaultdict(list)
    for number, of_one in enumerate(labels):
        for label in dict.fromkeys(of_one):
            if label:
                documents[label].append(number)
    for label in sorted(documents):
        yield encoded(label), Postings(np.array(documents[label], np.int32), None, None)


def value_term(term: bytes, values: Sequence[Sequence[int]]) -> Terms:
    """Return the numbers of documents, numbered from 0, as the values of one term."""
    owners = np.repeat(np.arange(len(values), dtype=np.int32), [len(of_one) for of_one in values])
    if len(owners):
        flat = np.array([value for of_one in values for value in of_one], np.int64)
        yield from _grouped([term], np.zeros(len(owners), np.int64), owners, flat)


def merged(sources: Sequence[Terms]) -> Terms:
    """Return the terms of several sources, whose documents follow one another, as those of one."""
    if len(sources) == 1:
        yield from sources[0]
        return
    for term, parts in groupby(heapq.merge(*sources, key=itemgetter(0)), key=itemgetter(0)):
        yield term, _joined([postings for _, postings in parts])


def _joined(parts: list[Postings]) -> Postings:
    if len(parts) == 1:
        return parts[0]
    counts = None
    if any(part.counts is not None for part in parts):
        counts = np.concatenate(
            [np.ones(len(part.docs), np.uint8) if part.counts is None else part.counts for part in parts]
        )
    values = [part.values for part in parts if part.values is not None]
    return Postings(np.concatenate([part.docs for part in parts]), counts, np.concatenate(values) if values else None)


def _whole_numbers(texts: Sequence[str]) -> Terms:
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for document, text in enumerate(texts):
        for number, position in numbers(text):
            found[number].append((document, position))
    in_order = sorted(found)
    places = np.array([place for number in in_order for place in found[number]], np.int32).reshape(-1, 2)
    keys = np.repeat(np.arange(len(in_order)), [len(found[number]) for number in in_order])
    yield from _grouped([encoded(whole_number(number)) for number in in_order], keys, places[:, 0], places[:, 1])


def pairs(texts: Sequence[str]) -> Terms:
    """Return the pairs of characters of texts, numbered from 0, with positions; an empty text has none."""
    joined = LINE_END.join(texts) + LINE_END
    points = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), "<u4")
    sizes = np.fromiter(map(len, texts), np.int64, len(texts))
    starts = np.cumsum(sizes + 1) - sizes - 1
    owners = np.repeat(np.arange(len(texts), dtype=np.int32), sizes)
    places = np.flatnonzero(points != ord(LINE_END))
    keys = points[places].astype(np.int64) << _CODE_POINT_BITS | points[places + 1]
    order = np.argsort(keys, kind="stable")
    keys, owners, positions = keys[order], owners[order], (places - starts[owners])[order]
    firsts = np.flatnonzero(np.diff(keys, prepend=-1))
    mask = (1 << _CODE_POINT_BITS) - 1
    terms = [encoded(chr(key >> _CODE_POINT_BITS) + chr(key & mask)) for key in keys[firsts].tolist()]
    yield from _grouped(terms, keys, owners, positions)


def _grouped(terms: Sequence[bytes], keys: Integers, owners: Integers, values: Integers) -> Terms:
    """Return the terms with their postings; the arrays are in the order of keys, then owners; a key is a term's."""
    if not len(keys):
        return
    new_term = np.diff(keys, prepend=keys[0] - 1) != 0
    begins = np.flatnonzero(new_term | (np.diff(owners, prepend=-1) != 0))  # where the postings of a document begin
    counts = np.diff(begins, append=len(keys))
    docs = owners[begins]
    ends = [*np.flatnonzero(new_term[begins])[1:].tolist(), len(begins)]
    value_ends = [*begins[ends[:-1]].tolist(), len(keys)]
    first = first_value = 0
    for term, end, value_end in zip(terms, ends, value_ends, strict=True):
        several = value_end - first_value > end - first
        yield term, Postings(docs[first:end], counts[first:end] if several else None, values[first_value:value_end])
        first, first_value = end, value_end
