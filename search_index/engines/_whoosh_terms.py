"""One term in one segment → the documents that hold it, with their scores: as a substring, a number, or a heading."""

import math
from collections.abc import Iterable

import numpy as np

from search_index.analysis import holds_latin, numbers, whole_number
from search_index.engines._matches import NOTHING, Matches, Scores, counts_at, either, in_a_row, stronger
from search_index.engines._whoosh_codec import Integers
from search_index.engines._whoosh_inversion import encoded
from search_index.engines._whoosh_segments import BEGINNINGS, CONTEXT, OFFICES, Cache, Segment, View
from search_index.query import Wanted
from search_index.sums import Range

SATURATION = 1.2  # BM25's K1: how soon more of the same word stops counting
WHOLE_NUMBER_BOOST = 4.0  # a number that stands alone outranks the same digits inside a longer one
WIDENED = 0.3  # what another word for the same thing, or the same sum in another unit, scores of what the word would


class Terms:
    """Looks terms up in the segments of one state of the index; rarity is counted over all of them."""

    def __init__(self, view: View, cache: Cache) -> None:
        self._view = view
        self._cache = cache
        self._rarities: dict[str, float] = {}
        self._rarities_of_sums: dict[int, float] = {}

    def term(self, segment: Segment, term: str, wanted: Wanted) -> Matches:
        """Return the documents that hold a term, or another word for it, or the same sum."""
        found = self.itself(segment, term, wanted)
        for other in wanted.similar.get(term, ()):
            found = stronger(found, _weakened(self.itself(segment, other, wanted)), segment.size)
        if term in wanted.sums:
            value = wanted.sums[term]
            docs = np.unique(self.within(segment, (value, value)))
            scores = np.full(len(docs), WIDENED * self._rarity_of_sum(value))
            found = stronger(found, Matches(docs, scores), segment.size)
        return found

    def itself(self, segment: Segment, term: str, wanted: Wanted) -> Matches:
        """Return the documents that hold a term itself, as normalised or as printed."""
        found = self._substring(segment, "text", term)
        printed = wanted.printed.get(term, term)
        if holds_latin(term + printed):
            if printed != term:
                found = stronger(found, self._substring(segment, "text", printed), segment.size)
            found = stronger(found, self._substring(segment, "printed", printed), segment.size)
        return self._preferring_whole(segment, term, found)

    def headed(self, segment: Segment, term: str, wanted: Wanted) -> list[Integers]:
        """Return the documents below a heading, or of a department or year, that holds a term, or a word for it.

        Those of a department that a term names in short are among them.
        """
        words = [word for word in (term, *wanted.similar.get(term, ())) if len(word) > 1]
        lists = [self._cache.get(segment, CONTEXT, encoded(word)) for word in words]
        if term in wanted.offices:
            lists.append(self._cache.get(segment, OFFICES, encoded(term)))
        return [postings.docs for postings in lists if postings]

    def within(self, segment: Segment, bounds: Range) -> Integers:
        """Return the documents that hold a sum within bounds, in no order, each as often as it holds one."""
        values, owners = segment.sums
        return owners[np.searchsorted(values, bounds[0]) : np.searchsorted(values, bounds[1], "right")]

    def _preferring_whole(self, segment: Segment, term: str, found: Matches) -> Matches:
        if numbers(term) != [(term, 0)]:
            return found
        alone = whole_number(term)
        postings = self._cache.get(segment, "text", encoded(alone))
        if postings is None:
            return found
        counts = counts_at(postings, postings.docs, segment.size)
        weights = WHOLE_NUMBER_BOOST * self._rarity(alone) * _saturated(counts)
        return either(found, Matches(postings.docs, weights), segment.size)

    def _substring(self, segment: Segment, field: str, term: str) -> Matches:
        """Return the documents whose field holds a term anywhere."""
        if len(term) == 1:
            begun = self._cache.get(segment, BEGINNINGS[field], encoded(term))
            return Matches(begun.docs, np.ones(len(begun.docs))) if begun else NOTHING
        pairs = [term[start : start + 2] for start in range(len(term) - 1)]
        lists = []
        for pair in pairs:
            postings = self._cache.get(segment, field, encoded(pair))
            if postings is None:
                return NOTHING
            lists.append(postings)
        docs = lists[0].docs if len(lists) == 1 else in_a_row(lists, int(segment.starts[-1]))
        scores = np.zeros(len(docs))
        for pair, postings in zip(pairs, lists, strict=True):
            scores += self._rarity(pair) * _saturated(counts_at(postings, docs, segment.size))
        return Matches(docs, scores)

    def _rarity(self, term: str) -> float:
        """How rare a term of the text is; that of the printed form is weighed the same."""
        if term not in self._rarities:
            lists = (self._cache.get(segment, "text", encoded(term)) for segment in self._view.segments)
            self._rarities[term] = self._weight(sum(len(postings.docs) for postings in lists if postings))
        return self._rarities[term]

    def _rarity_of_sum(self, value: int) -> float:
        """How rare a sum of money is among the living."""
        if value not in self._rarities_of_sums:
            every = zip(self._view.segments, self._view.living, strict=True)
            holding = ((np.unique(self.within(segment, (value, value))), living) for segment, living in every)
            count = sum(len(docs) if living is None else int(living[docs].sum()) for docs, living in holding)
            self._rarities_of_sums[value] = self._weight(count)
        return self._rarities_of_sums[value]

    def _weight(self, count: int) -> float:
        return math.log(self._view.documents / (count + 1)) + 1


def joined(of_words: Iterable[Matches], size: int) -> Matches:
    """Return the documents that hold any of some words, scores added."""
    found = NOTHING
    for matches in of_words:
        found = either(found, matches, size)
    return found


def _weakened(matches: Matches) -> Matches:
    return Matches(matches.docs, WIDENED * matches.scores)


def _saturated(counts: Scores) -> Scores:
    return counts * (SATURATION + 1) / (counts + SATURATION)
