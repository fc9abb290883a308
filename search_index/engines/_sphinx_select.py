"""A query as SphinxQL statements: the page, its continuation, and how everything found spreads."""

from collections.abc import Mapping, Sequence

from search_index.engine import Query
from search_index.engines._sphinx_rows import FORM, Statement
from search_index.engines._sphinx_words import MOST_REFS, Expressions
from search_index.query import Wanted

# An edition is a year and a kind. searchd wants to be told how many of each it shall count. Counting takes the longer
# the more it is told, however few there are: 2 s for a million; so it is told few first.
FEW: Mapping[str, int] = {"department": 1_000, "edition": 100, "disclosure": 20_000}
MANY = 1_000_000
# A word of the text counts for more than a word of the headings or labels above it.
_WEIGHTS = "field_weights=(text=10, printed=10, figures=10)"
# How many there are in all. Of a statement of many words searchd has more to tell, which nobody reads.
_TOTAL = "SHOW META LIKE 'total_found'"


class Selection:
    """The statements that answer one query over an index.

    Passages that hold every word come first, best first, then those that are found by something else. A page asks for
    no condition on attributes where it can: searchd then looks up those of the page alone, not of all that it found.
    ``mixed`` says that there are rows of another form, not to be found.
    """

    def __init__(self, index: str, asked: Query, wanted: Wanted, *, mixed: bool) -> None:
        self._index = index
        self._asked = asked
        self._words = Expressions(asked, wanted)
        self._conditions, self._values = _conditions(asked, wanted, mixed=mixed)
        self._several = len(wanted.all_of) > 1
        self.in_two = self._several or bool(wanted.similar or wanted.sums)
        self.counted = ("department", "edition", *(["disclosure"] if asked.by_disclosure else []))

    def page(self) -> Statement:
        """Return the statement for the page, as far as passages hold every word, and for how many do."""
        words = self._words.literally() if self.in_two else self._words.everything()
        return self._page(words, self._asked.offset, self._asked.limit, near=self._several)

    def rest(self, taken: int, before: int) -> Statement:
        """Return the statement for the rest of a page of which so many are taken, and for how many are found otherwise.

        So many hold every word and come ``before``.
        """
        words = self._words.otherwise() if before else self._words.everything()
        offset = max(self._asked.offset - before, 0)
        return self._page(words, offset, self._asked.limit - taken, near=False)

    def counts(self, most: Mapping[str, int]) -> Statement:
        """Return the statements that count everything by each column in ``counted``, so many values of it at most.

        They differ in nothing else, and count by numbers of one size: searchd then finds once for all of them.
        """
        counts = [self._counts(column, most[column]) for column in self.counted]
        return Statement("; ".join(one.text for one in counts), [value for one in counts for value in one.values])

    def _page(self, words: str, offset: int, limit: int, *, near: bool) -> Statement:
        """Words that are near to one another count for more where that is asked for: each of their places is read."""
        reach = max(offset + limit, 1)
        ranker = "proximity_bm25" if near else "bm25"
        text = (
            f"SELECT payload, WEIGHT(){self._found()} ORDER BY WEIGHT() DESC, id ASC LIMIT %s, %s "
            f"OPTION ranker={ranker}, {_WEIGHTS}, max_matches={reach}; {_TOTAL}"
        )
        return Statement(text, [words, *self._values, offset, limit])

    def _counts(self, by: str, most: int) -> Statement:
        columns = f"{by}, COUNT(*), ref" if by == "disclosure" else f"{by}, COUNT(*)"
        text = f"SELECT {columns}{self._found()} GROUP BY {by} LIMIT 0, {most} OPTION ranker=none, max_matches={most}"
        return Statement(text, [self._words.everything(), *self._values])

    def _found(self) -> str:
        return f" FROM {self._index} WHERE {' AND '.join(('MATCH(%s)', *self._conditions))}"


def other_forms(index: str) -> Statement:
    """Return the statement for a row of another form."""
    return Statement(f"SELECT id FROM {index} WHERE form<>%s LIMIT 1 OPTION cutoff=1", [FORM])


def examples(index: str, column: str, numbers: Sequence[int]) -> Statement:
    """Return the statement for a passage of each of these departments or editions."""
    among = ", ".join(["%s"] * len(numbers))
    text = f"SELECT {column}, payload FROM {index} WHERE {column} IN ({among}) GROUP BY {column}"
    return Statement(f"{text} LIMIT %s OPTION max_matches=%s", [*numbers, len(numbers), len(numbers)])


def _conditions(asked: Query, wanted: Wanted, *, mixed: bool) -> tuple[list[str], list[object]]:
    conditions, values = list[str](), list[object]()
    if mixed:
        conditions.append("form=%s")
        values.append(FORM)
    if len(asked.refs) > MOST_REFS:
        conditions.append(f"ref IN ({', '.join(['%s'] * len(asked.refs))})")
        values.extend(asked.refs)
    for bounds in wanted.ranges:
        conditions.append("amounts BETWEEN %s AND %s")
        values.extend(bounds)
    return conditions, values
