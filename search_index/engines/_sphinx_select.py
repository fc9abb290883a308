"""A query as SphinxQL statements: the page, its continuation, and how everything found spreads."""

from collections.abc import Sequence

from search_index.engine import Query
from search_index.engines._sphinx_rows import FORM, Statement
from search_index.engines._sphinx_words import MOST_REFS, Expressions
from search_index.query import Wanted

# searchd wants to be told how many labels it shall count, and how many disclosures. Counting takes the longer the more
# it is told, however few there are: 2 s for a million; so it is told few first.
LABELS = 2_000
ALL_LABELS = 32_000
DISCLOSURES = 20_000
ALL_DISCLOSURES = 1_000_000
# A word of the text counts for more than a word of the headings or labels above it.
_RANKED = "ranker=proximity_bm25, field_weights=(text=10, printed=10, figures=10)"
_META = "SHOW META"


class Selection:
    """The statements that answer one query over an index; each is followed by what searchd says of it.

    Passages that hold every word come first, best first, then those that are found by something else. A page asks for
    no condition on attributes where it can: searchd then looks up those of the page alone, not of all that it found.
    ``mixed`` says that there are rows of another form, not to be found.
    """

    def __init__(self, index: str, asked: Query, wanted: Wanted, *, mixed: bool) -> None:
        self._index = index
        self._asked = asked
        self._words = Expressions(asked, wanted)
        self._conditions, self._values = _conditions(asked, wanted, mixed=mixed)
        self.in_two = len(wanted.all_of) > 1 or bool(wanted.similar or wanted.sums)

    def page(self) -> Statement:
        """Return the statement for the page, as far as passages hold every word."""
        words = self._words.literally() if self.in_two else self._words.everything()
        return _together([self._page(words, self._asked.offset, self._asked.limit)])

    def rest(self, taken: int, before: int) -> Statement:
        """Return the statement for the rest of a page of which so many are taken.

        So many hold every word and come ``before``.
        """
        offset = max(self._asked.offset - before, 0)
        return _together([self._page(self._words.otherwise(), offset, self._asked.limit - taken)])

    def counts(self, labels: int) -> Statement:
        """Return the statement that counts everything by so many labels, and by disclosure where that is asked for."""
        counts = [self._counts("label", labels)]
        if self._asked.by_disclosure:
            counts.append(self._counts("ref", DISCLOSURES))
        return _together(counts)

    def labels(self, most: int) -> Statement:
        """Return the statement that counts so many labels, where there were too many for the first."""
        return _together([self._counts("label", most)])

    def disclosures(self) -> Statement:
        """Return the statement that counts all disclosures, where there were too many for the first."""
        return _together([self._counts("ref", ALL_DISCLOSURES)])

    def _page(self, words: str, offset: int, limit: int) -> Statement:
        reach = max(offset + limit, 1)
        text = (
            f"SELECT payload, WEIGHT(){self._found()} ORDER BY WEIGHT() DESC, id ASC LIMIT %s, %s "
            f"OPTION {_RANKED}, max_matches={reach}"
        )
        return Statement(text, [words, *self._values, offset, limit])

    def _counts(self, by: str, most: int) -> Statement:
        text = (
            f"SELECT {by}, COUNT(*){self._found()} GROUP BY {by} LIMIT 0, {most} OPTION ranker=none, max_matches={most}"
        )
        return Statement(text, [self._words.everything(), *self._values])

    def _found(self) -> str:
        return f" FROM {self._index} WHERE {' AND '.join(('MATCH(%s)', *self._conditions))}"


def _together(statements: Sequence[Statement]) -> Statement:
    """Return statements as one; searchd tells of each after it."""
    text = "; ".join(f"{one.text}; {_META}" for one in statements)
    return Statement(text, [value for one in statements for value in one.values])


def other_forms(index: str) -> Statement:
    """Return the statement for a row of another form."""
    return _together([Statement(f"SELECT id FROM {index} WHERE form<>%s LIMIT 1 OPTION cutoff=1", [FORM])])


def labelled(index: str, labels: Sequence[int]) -> Statement:
    """Return the statement for a passage of each of these labels."""
    text = f"SELECT label, payload FROM {index} WHERE label IN ({', '.join(['%s'] * len(labels))}) GROUP BY label"
    return _together([Statement(f"{text} LIMIT %s OPTION max_matches=%s", [*labels, len(labels), len(labels)])])


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
