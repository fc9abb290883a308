"""Carries out queries over the segments' arrays: what is found, how it spreads over the facets, which come first.

The same hits with the same scores as Whoosh's own searcher finds walking from posting to posting, which takes a hundred
times as long for a word that stands in half of all clauses.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from search_index.analysis import normal_form, numbers, whole_number
from search_index.engine import Query
from search_index.engines._matches import (
    NOTHING,
    Mask,
    Matches,
    Scores,
    best,
    both,
    counts_at,
    either,
    in_a_row,
    restricted,
)
from search_index.engines._whoosh_fields import FACETS
from search_index.engines._whoosh_inversion import encoded
from search_index.engines._whoosh_segments import BEGINNINGS, Cache, Facet, Segment, View
from search_index.query import Wanted

SATURATION = 1.2  # BM25's K1: how soon more of the same word stops counting
WHOLE_NUMBER_BOOST = 4.0  # a number that stands alone outranks the same digits inside a longer one
DIGITS = 4  # scores are compared to so many decimals: those behind change with the order in which is added


@dataclass(frozen=True, slots=True)
class Found:
    """The page asked for as (segment, document, score), best first; how many in all, over facets and disclosures."""

    page: list[tuple[Segment, int, float]]
    total: int
    facets: dict[str, dict[str, int]]
    disclosures: dict[str, int]


def execute(view: View, cache: Cache, asked: Query, wanted: Wanted) -> Found:
    """Return what a query finds in one state of the index."""
    search = _Search(view, cache)
    everything = [
        search.matches(segment, living, asked, wanted)
        for segment, living in zip(view.segments, view.living, strict=True)
    ]
    total = sum(len(one.docs) for one in everything)
    page, facets = _page(view.segments, everything, asked), _facets(view.segments, everything)
    return Found(page, total, facets, _disclosures(view.segments, everything) if asked.by_disclosure else {})


class _Search:
    """One query's way through the segments; rarity is counted over all of them."""

    def __init__(self, view: View, cache: Cache) -> None:
        self._view = view
        self._cache = cache
        self._rarities: dict[str, float] = {}

    def matches(self, segment: Segment, living: Mask | None, asked: Query, wanted: Wanted) -> Matches:
        """Return what is found in one segment."""
        found: Matches | None = None
        for group in dict.fromkeys(wanted.all_of):
            some = NOTHING
            for term in group:
                some = either(some, self._term(segment, term), segment.size)
            found = some if found is None else both(found, some, segment.size)
            if not len(found.docs):
                return NOTHING
        if found is None:
            return NOTHING
        found = restricted(found, self._allowed(segment, living, asked))
        for term in wanted.none_of:
            unwanted = np.ones(segment.size, np.bool_)
            unwanted[self._substring(segment, term).docs] = False
            found = restricted(found, unwanted)
        return found

    def _allowed(self, segment: Segment, living: Mask | None, asked: Query) -> Mask | None:
        """Return which documents live and pass the filters, None where all do."""
        masks = [] if living is None else [living]
        exact = {"department": asked.department, "year": asked.year and str(asked.year), "kind": asked.kind}
        masks.extend(segment.facets[name].are(value) for name, value in exact.items() if value)
        if asked.refs:
            masks.append(self._labelled(segment, "ref", asked.refs))
        if asked.section and (section := normal_form(asked.section)):
            masks.append(self._labelled(segment, "path", (one for one in segment.headings if section in one)))
        return np.logical_and.reduce(masks) if masks else None

    def _labelled(self, segment: Segment, field: str, labels: Iterable[str]) -> Mask:
        """Return which documents have one of these labels."""
        chosen = np.zeros(segment.size, np.bool_)
        for label in labels:
            if postings := self._cache.get(segment, field, encoded(label)):
                chosen[postings.docs] = True
        return chosen

    def _term(self, segment: Segment, term: str) -> Matches:
        found = self._substring(segment, term)
        if numbers(term) != [(term, 0)]:
            return found
        alone = whole_number(term)
        postings = self._cache.get(segment, "text", encoded(alone))
        if postings is None:
            return found
        counts = counts_at(postings, postings.docs, segment.size)
        weights = WHOLE_NUMBER_BOOST * self._rarity(alone) * _saturated(counts)
        return either(found, Matches(postings.docs, weights), segment.size)

    def _substring(self, segment: Segment, term: str) -> Matches:
        """Return the documents that hold a normalised term anywhere."""
        if len(term) == 1:
            begun = self._cache.get(segment, BEGINNINGS, encoded(term))
            return Matches(begun.docs, np.ones(len(begun.docs))) if begun else NOTHING
        pairs = [term[start : start + 2] for start in range(len(term) - 1)]
        lists = []
        for pair in pairs:
            postings = self._cache.get(segment, "text", encoded(pair))
            if postings is None:
                return NOTHING
            lists.append(postings)
        docs = lists[0].docs if len(lists) == 1 else in_a_row(lists, int(segment.starts[-1]))
        scores = np.zeros(len(docs))
        for pair, postings in zip(pairs, lists, strict=True):
            scores += self._rarity(pair) * _saturated(counts_at(postings, docs, segment.size))
        return Matches(docs, scores)

    def _rarity(self, term: str) -> float:
        if term not in self._rarities:
            lists = (self._cache.get(segment, "text", encoded(term)) for segment in self._view.segments)
            count = sum(len(postings.docs) for postings in lists if postings)
            self._rarities[term] = math.log(self._view.documents / (count + 1)) + 1
        return self._rarities[term]


def _saturated(counts: Scores) -> Scores:
    return counts * (SATURATION + 1) / (counts + SATURATION)


def _page(segments: Sequence[Segment], everything: Sequence[Matches], asked: Query) -> list[tuple[Segment, int, float]]:
    if not everything:
        return []
    scores = np.round(np.concatenate([one.scores for one in everything]), DIGITS)
    ends = np.cumsum([len(one.docs) for one in everything])
    page = []
    for place in best(scores, asked.offset + asked.limit)[asked.offset :].tolist():
        number = int(np.searchsorted(ends, place, "right"))
        inside = place - (int(ends[number - 1]) if number else 0)
        page.append((segments[number], int(everything[number].docs[inside]), float(scores[place])))
    return page


def _disclosures(segments: Sequence[Segment], everything: Sequence[Matches]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for segment, matches in zip(segments, everything, strict=True):
        if len(matches.docs):
            _count(counts, segment.disclosures, matches)
    return dict(counts.most_common())


def _count(counts: Counter[str], facet: Facet, matches: Matches) -> None:
    found = np.bincount(facet.codes[matches.docs], minlength=len(facet.values)).tolist()
    counts.update({value: count for value, count in zip(facet.values, found, strict=True) if count})


def _facets(segments: Sequence[Segment], everything: Sequence[Matches]) -> dict[str, dict[str, int]]:
    counts: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    for segment, matches in zip(segments, everything, strict=True):
        if not len(matches.docs):
            continue
        for name, facet in segment.facets.items():
            _count(counts[name], facet, matches)
    return {name: {value: count for value, count in counts[name].most_common() if value} for name in FACETS}
