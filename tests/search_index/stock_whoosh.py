"""Queries as Whoosh's own searcher carries them out, walking from posting to posting: the measure of the executor."""

from collections import Counter
from contextlib import closing

from whoosh import index, matching, query, scoring
from whoosh.searching import SearchContext

from search_index.analysis import holds_latin, normal_form, numbers, whole_number
from search_index.engines._whoosh_fields import FACETS
from search_index.engines._whoosh_terms import SATURATION, WHOLE_NUMBER_BOOST
from search_index.engines.whoosh import NAME
from search_index.query import understand


class BestMatcher(matching.DisjunctionMaxMatcher):
    """Whoosh 2.7.4 takes the higher score even where the other matcher stands at another document."""

    def score(self):
        scores = [one.score() for one in (self.a, self.b) if one.is_active() and one.id() == self.id()]
        return max(scores)


class Best(query.DisjunctionMax):
    def _matcher(self, subs, searcher, context):
        reader = searcher.reader()
        return self._tree_matcher(subs, BestMatcher, searcher, context, lambda one: one.estimate_size(reader))


class Scorer(scoring.BaseScorer):
    def __init__(self, rarity):
        self.rarity = rarity

    def score(self, matcher):
        weight = matcher.weight()
        return self.rarity * weight * (SATURATION + 1) / (weight + SATURATION)


class Weighting(scoring.WeightingModel):
    def scorer(self, searcher, fieldname, text, **_):
        weighed = "text" if fieldname == "printed" else fieldname
        return Scorer(searcher.get_parent().idf(weighed, text))


class StockWhoosh:
    """An index opened as Whoosh opens any other."""

    def __init__(self, folder):
        self.searcher = index.open_dir(folder, NAME).searcher(weighting=Weighting())

    def close(self):
        for leaf, _ in self.searcher.leaf_searchers():
            leaf.reader().close()

    def found(self, asked):
        """Return the score of every document that is found, by its number, and the facets."""
        wanted = understand(asked.text)
        unwanted = set()  # AndNot of Whoosh 2.7.4 lets some through
        for term in wanted.none_of:
            unwanted |= {number for number, _, _ in self._walk(_itself(term, wanted))}
        scores, counts = {}, {name: Counter() for name in FACETS}
        for number, score, labels in self._walk(_sought(self.searcher, asked, wanted)):
            if number not in unwanted:
                scores[number] = score - _filters(asked)
                for name in FACETS:
                    counts[name][labels[name]] += 1
        return scores, {name: {value: n for value, n in counts[name].items() if value} for name in FACETS}

    def _walk(self, sought):
        """Return number, score and labels of every document that is found."""
        context = SearchContext(weighting=self.searcher.weighting, top_query=sought)
        for leaf, offset in self.searcher.leaf_searchers():
            columns = {name: leaf.reader().column_reader(name) for name in FACETS}
            matcher = sought.matcher(leaf, context)
            while matcher.is_active():
                labels = {name: column[matcher.id()] for name, column in columns.items()}
                yield offset + matcher.id(), matcher.score(), labels
                matcher.next()


def opened(folder):
    return closing(StockWhoosh(folder))


def _filters(asked):
    """Return how many filters there are: each scores 1, as Whoosh takes a constant score of 0 for none given."""
    return sum(map(bool, (asked.department, asked.kind, asked.year, asked.refs, asked.section)))


def _sought(searcher, asked, wanted):
    exact = {"department": asked.department, "kind": asked.kind, "year": str(asked.year) if asked.year else None}
    parts = [query.ConstantScoreQuery(query.Term(name, value)) for name, value in exact.items() if value]
    if asked.refs:
        parts.append(query.ConstantScoreQuery(query.Or([query.Term("ref", ref) for ref in asked.refs])))
    if asked.section:
        section = normal_form(asked.section)
        headings = (heading.decode() for heading in searcher.reader().lexicon("path"))
        below = query.Or([query.Term("path", heading) for heading in headings if section in heading])
        parts.append(query.ConstantScoreQuery(below))
    parts.extend(query.Or([one for term in group for one in _term(term, wanted)]) for group in wanted.all_of)
    return query.And(parts).normalize()


def _term(term, wanted):
    alternatives = [_itself(term, wanted)]
    if numbers(term) == [(term, 0)]:
        alternatives.append(query.Term("text", whole_number(term), boost=WHOLE_NUMBER_BOOST))
    return alternatives


def _itself(term, wanted):
    printed = wanted.printed.get(term, term)
    if not holds_latin(term + printed):
        return _substring("text", term)
    return Best([_substring("text", term), _substring("text", printed), _substring("printed", printed)])


def _substring(field, term):
    if len(term) == 1:
        return query.ConstantScoreQuery(query.Prefix(field, term), 1.0)
    return query.Phrase(field, [term[start : start + 2] for start in range(len(term) - 1)])
