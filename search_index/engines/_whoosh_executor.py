"""Carries out queries over the segments' arrays: what is found, how it spreads over the facets, which come first.

The same hits with the same scores as Whoosh's own searcher finds walking from posting to posting, which takes a hundred
times as long for a word that stands in half of all clauses.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from search_index.analysis import normal_form
from search_index.engine import Query
from search_index.engines._matches import NOTHING, Mask, Matches, best, both, restricted
from search_index.engines._whoosh_codec import Integers
from search_index.engines._whoosh_fields import FACETS
from search_index.engines._whoosh_inversion import encoded
from search_index.engines._whoosh_segments import Cache, Facet, Segment, View
from search_index.engines._whoosh_terms import Terms, joined
from search_index.query import Wanted
from search_index.typed import Condition

HEADED = 1.0  # what a word of the headings, the department or the year scores; rare words of the text score up to 10
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
    search = _Search(view, cache, asked, wanted)
    everything = [search.matches(segment, living) for segment, living in zip(view.segments, view.living, strict=True)]
    total = sum(len(one.docs) for one in everything)
    page, facets = _page(view.segments, everything, asked), _facets(view.segments, everything)
    return Found(page, total, facets, _disclosures(view.segments, everything) if asked.by_disclosure else {})


class _Search:
    """One query's way through the segments."""

    def __init__(self, view: View, cache: Cache, asked: Query, wanted: Wanted) -> None:
        self._terms = Terms(view, cache)
        self._cache = cache
        self._asked = asked
        self._wanted = wanted

    def matches(self, segment: Segment, living: Mask | None) -> Matches:
        """Return what is found in one segment."""
        found = self._held(segment)
        if not len(found.docs):
            return NOTHING
        found = restricted(found, self._allowed(segment, living))
        for term in self._wanted.none_of:
            unwanted = np.ones(segment.size, np.bool_)
            unwanted[self._terms.itself(segment, term, self._wanted).docs] = False
            found = restricted(found, unwanted)
        return found

    def _held(self, segment: Segment) -> Matches:
        """Return the documents that hold a word of every group; all where there is none.

        Of several groups some may be met by the headings above a passage, its department or year, one by the text.
        """
        groups = list(dict.fromkeys(self._wanted.all_of))
        if not groups:
            return Matches(np.arange(segment.size), np.zeros(segment.size))
        if len(groups) == 1:
            return self._in_text(segment, groups[0])
        headed = [
            [docs for term in group for docs in self._terms.headed(segment, term, self._wanted)] for group in groups
        ]
        if any(headed):
            return self._partly_headed(segment, groups, headed)
        found = self._in_text(segment, groups[0])
        for group in groups[1:]:
            found = both(found, self._in_text(segment, group), segment.size) if len(found.docs) else NOTHING
        return found

    def _partly_headed(
        self, segment: Segment, groups: Sequence[Sequence[str]], headed: list[list[Integers]]
    ) -> Matches:
        """Return the documents that meet every group by text or heading, at least one by the text."""
        scores = np.zeros(segment.size)
        in_text, everywhere = np.zeros(segment.size, np.bool_), np.ones(segment.size, np.bool_)
        for group, lists in zip(groups, headed, strict=True):
            some = self._in_text(segment, group)
            met = np.zeros(segment.size, np.bool_)
            met[some.docs] = in_text[some.docs] = True
            scores[some.docs] += some.scores
            for docs in lists:
                met[docs] = True
                scores[docs] += HEADED
            everywhere &= met
        found = np.flatnonzero(everywhere & in_text)
        return Matches(found, scores[found])

    def _in_text(self, segment: Segment, group: Sequence[str]) -> Matches:
        return joined((self._terms.term(segment, term, self._wanted) for term in group), segment.size)

    def _allowed(self, segment: Segment, living: Mask | None) -> Mask | None:
        """Return which documents live and pass the filters, None where all do."""
        asked = self._asked
        masks = [] if living is None else [living]
        exact = {"department": asked.department, "year": asked.year and str(asked.year), "kind": asked.kind}
        masks.extend(segment.facets[name].are((value,)) for name, value in exact.items() if value)
        if asked.refs:
            masks.append(self._labelled(segment, "ref", asked.refs))
        sections = [normal_form(asked.section or "")]
        for condition in self._wanted.within:
            if condition.name == "section":
                sections += condition.values
            else:
                masks.append(_meeting(segment.facets[condition.name], condition))
        headings = [[one for one in segment.headings if section in one] for section in sections if section]
        masks.extend(self._labelled(segment, "path", below) for below in headings)
        masks.extend(_only(self._terms.within(segment, bounds), segment.size) for bounds in self._wanted.ranges)
        return np.logical_and.reduce(masks) if masks else None

    def _labelled(self, segment: Segment, field: str, labels: Iterable[str]) -> Mask:
        """Return which documents have one of these labels."""
        chosen = np.zeros(segment.size, np.bool_)
        for label in labels:
            if postings := self._cache.get(segment, field, encoded(label)):
                chosen[postings.docs] = True
        return chosen


def _meeting(facet: Facet, condition: Condition) -> Mask:
    """Return which documents have a label that a condition admits: departments by a part of their name."""
    if condition.name != "department":
        return facet.are(condition.values)
    return facet.are([name for name in facet.values if any(part in normal_form(name) for part in condition.values)])


def _only(docs: Integers, size: int) -> Mask:
    chosen = np.zeros(size, np.bool_)
    chosen[docs] = True
    return chosen


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
