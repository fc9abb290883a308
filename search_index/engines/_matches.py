"""Sets of scored documents, and how they are joined, cut and ranked: array operations without a loop over documents."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from search_index.engines._whoosh_codec import Integers, Postings

SPARSE = 16  # so many times fewer places than documents are looked up one by one, more through a table of all

Mask = NDArray[np.bool_]
Scores = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Matches:
    """Documents of a segment in ascending order, with their scores."""

    docs: Integers
    scores: Scores


NOTHING = Matches(np.empty(0, np.int32), np.empty(0, np.float64))


def either(one: Matches, other: Matches, size: int) -> Matches:
    """Return the documents of a segment of some size that are in one or the other, scores added."""
    if not len(one.docs):
        return other
    if not len(other.docs):
        return one
    scores = np.zeros(size)
    member = np.zeros(size, np.bool_)
    for matches in (one, other):
        scores[matches.docs] += matches.scores
        member[matches.docs] = True
    docs = np.flatnonzero(member)
    return Matches(docs, scores[docs])


def stronger(one: Matches, other: Matches, size: int) -> Matches:
    """Return the documents that are in one or the other, each with the higher of its scores; none is negative."""
    if not len(one.docs):
        return other
    if not len(other.docs):
        return one
    scores = np.full(size, -1.0)
    scores[one.docs] = one.scores
    scores[other.docs] = np.maximum(scores[other.docs], other.scores)
    docs = np.flatnonzero(scores >= 0)
    return Matches(docs, scores[docs])


def both(one: Matches, other: Matches, size: int) -> Matches:
    """Return the documents that are in both, scores added."""
    kept = within(other.docs, one.docs, size)
    docs = one.docs[kept]
    return Matches(docs, one.scores[kept] + other.scores[np.searchsorted(other.docs, docs)])


def restricted(matches: Matches, allowed: Mask | None) -> Matches:
    """Return the documents that are allowed (None: all are)."""
    if allowed is None:
        return matches
    kept = allowed[matches.docs]
    return Matches(matches.docs[kept], matches.scores[kept])


def within(known: Integers, asked: Integers, size: int) -> Mask:
    """Return which of the places asked for are among those known; both ascend, and known ones are in [0, size)."""
    if len(asked) * SPARSE < len(known):
        places = np.minimum(np.searchsorted(known, asked), len(known) - 1)
        return np.asarray(known[places] == asked)
    table = np.zeros(size, np.bool_)
    table[known] = True
    return np.asarray(table[asked])


def in_a_row(lists: Sequence[Postings], length: int) -> Integers:
    """Return the documents in which each list has a value that is one more than a value of the list before it.

    Values are places in a segment of some length, with a gap between documents.
    """
    rarest, *others = sorted(range(len(lists)), key=lambda number: len(_values(lists[number])))
    places, owners = _values(lists[rarest]), lists[rarest].spread()
    for number in others:
        # A place before the first is looked up from the end of the table, where there is room for nothing.
        kept = within(_values(lists[number]), places + (number - rarest), length + len(lists))
        places, owners = places[kept], owners[kept]
    if lists[rarest].counts is None:
        return owners
    return np.asarray(owners[np.diff(owners, prepend=-1) != 0])


def counts_at(postings: Postings, docs: Integers, size: int) -> Scores:
    """Return how many values each of these documents has; all of them are in the postings."""
    if postings.counts is None:
        return np.ones(len(docs))
    if len(docs) == len(postings.docs):
        return postings.counts.astype(np.float64)
    if len(docs) * SPARSE < size:
        return np.asarray(postings.counts[np.searchsorted(postings.docs, docs)].astype(np.float64))
    table = np.zeros(size, postings.counts.dtype)
    table[postings.docs] = postings.counts
    return np.asarray(table[docs].astype(np.float64))


def best(scores: Scores, count: int) -> Integers:
    """Return the places of so many highest scores, highest first; of equal ones the first."""
    if count >= len(scores):
        return np.argsort(-scores, kind="stable")
    if count <= 0:
        return np.empty(0, np.int64)
    least = np.partition(scores, len(scores) - count)[len(scores) - count]
    above = np.flatnonzero(scores > least)
    chosen = np.concatenate((above, np.flatnonzero(scores == least)[: count - len(above)]))
    return np.asarray(chosen[np.argsort(-scores[chosen], kind="stable")])


def _values(postings: Postings) -> Integers:
    return np.empty(0, np.int32) if postings.values is None else postings.values
