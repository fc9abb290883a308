"""A query as SphinxQL statements: the page, its continuation, and how everything found spreads."""

from collections.abc import Sequence

from search_index.analysis import normal_form
from search_index.engine import Query
from search_index.engines._sphinx_rows import FORM, Statement
from search_index.engines._sphinx_words import Expressions
from search_index.query import Wanted

# searchd wants to be told how many labels it shall count, and how many disclosures. Counting takes the longer the more
# it is told, however few there are: 2 s for a million; so it is told few first.
LABELS = 20_000
DISCLOSURES = 20_000
ALL_DISCLOSURES = 1_000_000
# A word of the text counts for more than a word of the headings or labels above it.
_RANKED = "ranker=proximity_bm25, field_weights=(text=10, printed=10, figures=10)"
_META = "SHOW META"


class Selection:
    """The statements that answer one query over an index; each is followed by what searchd says of it.

    Passages that hold every word come first, best first, then those that are found by something else.
    """

    def __init__(self, index: str, asked: Query, wanted: Wanted) -> None:
        self._index = index
        self._asked = asked
        self._words = Expressions(wanted, normal_form(asked.section or ""))
        self._conditions, self._values = _conditions(asked, wanted)
        self.in_two = len(wanted.all_of) > 1 or bool(wanted.similar or wanted.sums)

    def first(self) -> Statement:
        """Return the statement for the page, as far as passages hold every word, and for the counts of everything."""
        words = self._words.literally() if self.in_two else self._words.everything()
        everything = self._words.everything()
        page = self._page(words, self._asked.offset, self._asked.limit)
        counts = [self._counts("department, year, kind", "label", LABELS, everything)]
        if self._asked.by_disclosure:
            counts.append(self._counts("ref", "ref", DISCLOSURES, everything))
        return _together([page, *counts])

    def disclosures(self) -> Statement:
        """Return the statement that counts all disclosures, where there were too many for the first."""
        return _together([self._counts("ref", "ref", ALL_DISCLOSURES, self._words.everything())])

    def rest(self, taken: int, before: int) -> Statement:
        """Return the statement for the rest of a page of which so many are taken.

        So many hold every word and come ``before``.
        """
        offset = max(self._asked.offset - before, 0)
        return _together([self._page(self._words.otherwise(), offset, self._asked.limit - taken)])

    def _page(self, words: str, offset: int, limit: int) -> Statement:
        reach = max(offset + limit, 1)
        text = (
            f"SELECT payload, WEIGHT(){self._found()} ORDER BY WEIGHT() DESC, ref ASC, place ASC LIMIT %s, %s "
            f"OPTION {_RANKED}, max_matches={reach}"
        )
        return Statement(text, [words, *self._values, offset, limit])

    def _counts(self, columns: str, by: str, most: int, words: str) -> Statement:
        text = (
            f"SELECT {columns}, COUNT(*){self._found()} GROUP BY {by} LIMIT 0, {most} "
            f"OPTION ranker=none, max_matches={most}"
        )
        return Statement(text, [words, *self._values])

    def _found(self) -> str:
        return f" FROM {self._index} WHERE {' AND '.join(('MATCH(%s)', *self._conditions))}"


def _together(statements: Sequence[Statement]) -> Statement:
    """Return statements as one; searchd tells of each after it."""
    text = "; ".join(f"{one.text}; {_META}" for one in statements)
    return Statement(text, [value for one in statements for value in one.values])


def _conditions(asked: Query, wanted: Wanted) -> tuple[list[str], list[object]]:
    conditions, values = ["form=%s"], list[object]([FORM])

    def one_of(name: str, allowed: Sequence[object]) -> None:
        conditions.append(f"{name} IN ({', '.join(['%s'] * len(allowed))})")
        values.extend(allowed)

    exact = {"department": asked.department, "year": asked.year and str(asked.year), "kind": asked.kind}
    for name, value in exact.items():
        if value:
            one_of(name, [value])
    if asked.refs:
        one_of("ref", asked.refs)
    for condition in wanted.within:
        if condition.name in {"year", "kind"}:
            one_of(condition.name, condition.values)
    for bounds in wanted.ranges:
        conditions.append("amounts BETWEEN %s AND %s")
        values.extend(bounds)
    return conditions, values
