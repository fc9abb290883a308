"""Queries as Whoosh's own searcher carries them out, walking from posting to posting: the measure of the executor.

What Whoosh itself has no query for (another wording that scores less, a sum) is a query of a few lines around its own;
what narrows a search is a filter as Whoosh takes one: a set of documents.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from math import log
from operator import and_
from pathlib import Path
from typing import Any

from whoosh import index, matching, query, scoring
from whoosh.query.wrappers import WrappingQuery
from whoosh.searching import SearchContext

from search_index.analysis import holds_latin, normal_form, numbers, whole_number
from search_index.engine import Entry, Query
from search_index.engines._whoosh_executor import HEADED
from search_index.engines._whoosh_fields import FACETS
from search_index.engines._whoosh_terms import SATURATION, WHOLE_NUMBER_BOOST, WIDENED
from search_index.engines.whoosh import NAME
from search_index.query import Wanted, shortens, understand, year_named
from search_index.sums import sums_in

Place = tuple[str, int]  # a disclosure, and the number of a passage in it


class BestMatcher(matching.DisjunctionMaxMatcher):  # type: ignore[misc]  # whoosh has no types
    """Whoosh 2.7.4 takes the higher score even where the other matcher stands at another document."""

    def score(self) -> float:
        """Return the higher score of those that stand at this document."""
        scores: list[float] = [one.score() for one in (self.a, self.b) if one.is_active() and one.id() == self.id()]
        return max(scores)


class Best(query.DisjunctionMax):  # type: ignore[misc]  # whoosh has no types
    """The best of several queries."""

    def _matcher(self, subs: Any, searcher: Any, context: Any) -> Any:
        reader = searcher.reader()
        return self._tree_matcher(subs, BestMatcher, searcher, context, lambda one: one.estimate_size(reader))


class Weakened(WrappingQuery):  # type: ignore[misc]  # whoosh has no types
    """A query that scores less than it would."""

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        """Return the child's matcher with a boost."""
        return matching.WrappingMatcher(self.child.matcher(searcher, context), boost=WIDENED)


class Listed(query.Query):  # type: ignore[misc]  # whoosh has no types
    """Documents that are known, by the reader that they are of, all with one score."""

    def __init__(self, of_reader: Mapping[int, Sequence[int]], score: float) -> None:
        self._of_reader, self._score = of_reader, score

    def estimate_size(self, _: Any) -> int:
        """Return how many there are."""
        return sum(map(len, self._of_reader.values()))

    def matcher(self, searcher: Any, _: Any = None) -> Any:
        """Return what walks through those of a reader."""
        documents = self._of_reader.get(id(searcher.reader()), ())
        if not documents:
            return matching.NullMatcher()
        return matching.ConstantScoreWrapperMatcher(matching.ListMatcher(list(documents)), self._score)


class Scorer(scoring.BaseScorer):  # type: ignore[misc]  # whoosh has no types
    """BM25 without the length of a passage."""

    def __init__(self, rarity: float) -> None:
        self.rarity = rarity

    def score(self, matcher: Any) -> float:
        """Return the score of the document that a matcher stands at."""
        weight = matcher.weight()
        return float(self.rarity * weight * (SATURATION + 1) / (weight + SATURATION))


class Weighting(scoring.WeightingModel):  # type: ignore[misc]  # whoosh has no types
    """Rarity as counted in the text, for the printed form too."""

    def scorer(self, searcher: Any, fieldname: str, text: Any, **_: Any) -> Scorer:
        """Return the scorer of a term."""
        weighed = "text" if fieldname == "printed" else fieldname
        return Scorer(searcher.get_parent().idf(weighed, text))


@dataclass(frozen=True, slots=True)
class Found:
    """The score of every passage that is found, in the order of the index, and how they spread."""

    scores: dict[Place, float]
    facets: dict[str, dict[str, int]]
    disclosures: dict[str, int]


class StockWhoosh:
    """An index opened as Whoosh opens any other, and the disclosures that were put into it."""

    def __init__(self, folder: Path, entries: Iterable[Entry]) -> None:
        self._searcher = index.open_dir(folder, NAME).searcher(weighting=Weighting())
        self._entries = {entry.ref: entry for entry in entries}
        self._places = dict(sorted(self._placed()))
        self._sums = {number: self._sums_at(place) for number, place in self._places.items()}

    def close(self) -> None:
        """Let go of the files."""
        for leaf, _ in self._searcher.leaf_searchers():
            leaf.reader().close()

    def found(self, asked: Query) -> Found:
        """Return what a query finds."""
        wanted = understand(asked.text)
        scores = self._scores(wanted)
        for term in wanted.none_of:  # AndNot of Whoosh 2.7.4 lets some through
            scores = {number: scores[number] for number in scores.keys() - self._holding(_itself(term, wanted))}
        allowed = reduce(and_, self._filters(asked, wanted), scores.keys())
        found = {self._places[number]: scores[number] for number in sorted(allowed)}
        entries = [self._entries[ref] for ref, _ in found]
        counts = {name: Counter(str(getattr(entry.labels, name) or "") for entry in entries) for name in FACETS}
        facets = {name: {value: n for value, n in of_one.items() if value} for name, of_one in counts.items()}
        return Found(found, facets, dict(Counter(ref for ref, _ in found)))

    def _scores(self, wanted: Wanted) -> dict[int, float]:
        groups = list(dict.fromkeys(wanted.all_of))
        if not groups:
            return dict.fromkeys(self._places, 0.0)
        texts = [[self._term(term, wanted) for term in group] for group in groups]
        if len(groups) == 1:
            return dict(self._walk(query.Or(texts[0])))
        heads = [[one for term in group for one in self._headed(term, wanted)] for group in groups]
        met = query.And([query.Or([*text, *head]) for text, head in zip(texts, heads, strict=True)])
        in_text = self._holding(query.Or([one for text in texts for one in text]))
        return {number: score for number, score in self._walk(met) if number in in_text}

    def _filters(self, asked: Query, wanted: Wanted) -> Iterator[set[int]]:
        for name, value in (("department", asked.department), ("kind", asked.kind), ("year", asked.year)):
            if value:
                yield self._holding(query.Term(name, str(value)))
        if asked.refs:
            yield self._holding(query.Or([query.Term("ref", ref) for ref in asked.refs]))
        if asked.section:
            yield self._holding(self._labelled("path", [normal_form(asked.section)]))
        for condition in wanted.within:
            if condition.name in {"department", "section"}:
                name = "path" if condition.name == "section" else condition.name
                yield self._holding(self._labelled(name, condition.values))
            else:
                yield self._holding(query.Or([query.Term(condition.name, value) for value in condition.values]))
        for low, high in wanted.ranges:
            yield {number for number, sums in self._sums.items() if any(low <= one <= high for one in sums)}

    def _term(self, term: str, wanted: Wanted) -> query.Query:
        ways = [_itself(term, wanted)]
        ways += [Weakened(_itself(other, wanted)) for other in wanted.similar.get(term, ())]
        if term in wanted.sums:
            paid = [number for number, sums in self._sums.items() if wanted.sums[term] in sums]
            rarity = log(self._searcher.doc_count_all() / (len(paid) + 1)) + 1
            ways.append(Listed(self._by_reader(paid), WIDENED * rarity))
        return Best(ways) if len(ways) > 1 else ways[0]

    def _headed(self, term: str, wanted: Wanted) -> Iterator[query.Query]:
        """Return a query for what stands below a heading, or is of a department or year, of every word for a term."""
        for word in (term, *wanted.similar.get(term, ())):
            if len(word) > 1:
                labels = [self._labelled("path", [word]), self._labelled("department", [word])]
                year = [query.Term("year", year_named(word))] if year_named(word) else []
                yield query.ConstantScoreQuery(query.Or([*labels, *year]).normalize(), HEADED)
        if term in wanted.offices:
            names = [name for name in self._lexicon("department") if shortens(term, normal_form(name))]
            yield query.ConstantScoreQuery(query.Or([query.Term("department", name) for name in names]), HEADED)

    def _labelled(self, field: str, parts: Iterable[str]) -> query.Query:
        labels = [label for label in self._lexicon(field) if any(part in normal_form(label) for part in parts)]
        return query.Or([query.Term(field, label) for label in labels])

    def _lexicon(self, field: str) -> list[str]:
        return [label.decode() for label in self._searcher.reader().lexicon(field)]

    def _holding(self, sought: query.Query) -> set[int]:
        return {number for number, _ in self._walk(sought)}

    def _walk(self, sought: query.Query) -> Iterator[tuple[int, float]]:
        """Return number and score of every document that is found."""
        context = SearchContext(weighting=self._searcher.weighting, top_query=sought)
        for leaf, offset in self._searcher.leaf_searchers():
            matcher = sought.matcher(leaf, context)
            while matcher.is_active():
                yield offset + matcher.id(), matcher.score()
                matcher.next()

    def _placed(self) -> Iterator[tuple[int, Place]]:
        """Return of every document which passage it is: those of a disclosure stand in their order."""
        for ref, entry in self._entries.items():
            found = sorted(self._holding(query.Term("ref", ref)))
            yield from zip(found, [(ref, passage.number) for passage in entry.passages], strict=True)

    def _sums_at(self, place: Place) -> frozenset[int]:
        ref, number = place
        passage = next(one for one in self._entries[ref].passages if one.number == number)
        return frozenset((*passage.sums, *sums_in(normal_form(passage.text))))

    def _by_reader(self, found: Iterable[int]) -> dict[int, list[int]]:
        numbers_ = sorted(found)
        return {
            id(leaf.reader()): [one - offset for one in numbers_ if 0 <= one - offset < leaf.reader().doc_count_all()]
            for leaf, offset in self._searcher.leaf_searchers()
        }


def _itself(term: str, wanted: Wanted) -> query.Query:
    printed = wanted.printed.get(term, term)
    found = _substring("text", term)
    if holds_latin(term + printed):
        found = Best([found, _substring("text", printed), _substring("printed", printed)])
    if numbers(term) == [(term, 0)]:
        return query.Or([found, query.Term("text", whole_number(term), boost=WHOLE_NUMBER_BOOST)])
    return found


def _substring(field: str, term: str) -> query.Query:
    if len(term) == 1:
        return query.ConstantScoreQuery(query.Prefix(field, term), 1.0).normalize()
    return query.Phrase(field, [term[start : start + 2] for start in range(len(term) - 1)]).normalize()
