"""What a shard holds of a passage, and the statements that put it there and take it away."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from search_index.engines._sphinx_words import (
    heading_words,
    label_words,
    number_of,
    number_words,
    printed_words,
    text_words,
)
from search_index.payload import Fields

FIELDS = ("text", "printed", "heads", "labels", "figures")
STRINGS = ("ref", "payload")
NUMBERS = ("form",)
LONG_NUMBERS = ("department", "edition", "disclosure")
SETS = ("amounts",)
# Changes with what is written; rows of another form are taken for none, and are made anew.
FORM = 8
PACKET = 2**21  # bytes a statement; searchd takes 8 MB unless told otherwise

# A row's number is made of the place's upper part, the disclosure, the place's lower part. searchd finds a row by its
# number in a table of 262,144 parts of the range and looks through a part by halves: few rows shall fall into one, and
# yet neighbours be near to one another, for lists of rows are written as differences.
_NEIGHBOURS = 2**3
_DISCLOSURES = 2**44
# It makes that table only where attributes take 8 MB, which is the less rows the wider they are.
ROOM = tuple(f"room{number}" for number in range(3))

_COLUMNS = ("id", *FIELDS, *STRINGS, *NUMBERS, *LONG_NUMBERS, *SETS)
_ROW = f"({', '.join(['%s'] * (len(_COLUMNS) - len(SETS)))}, ({{}}))"

# The values of all columns but the set, and the set.
Row = tuple[tuple[object, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement and the values that go into it."""

    text: str
    values: Sequence[object]


def rows(passages: Iterable[Fields]) -> Iterator[Row]:
    """Return the passages of disclosures as rows; those of one ref follow one another and are counted."""
    place, ref = 0, None
    for fields in passages:
        place, ref = (place + 1 if fields.ref == ref else 0), fields.ref
        values = (
            _row_number(ref, place),
            text_words(fields.text),
            printed_words(fields.printed),
            heading_words(fields.path),
            label_words(ref, fields.department, fields.year, fields.kind),
            number_words(fields),
            ref,
            fields.payload,
            FORM,
            number_of(fields.department),
            number_of(fields.year, fields.kind),
            number_of(ref),
        )
        yield values, fields.amounts


def insertions(shard: str, passages: Iterable[Fields]) -> Iterator[Statement]:
    """Return the statements that put passages in, none much longer than PACKET."""
    taken: list[Row] = []
    size = 0
    for row in rows(passages):
        taken.append(row)
        size += sum(len(value.encode()) for value in row[0] if isinstance(value, str))
        if size >= PACKET:
            yield _insertion(shard, taken)
            taken, size = [], 0
    if taken:
        yield _insertion(shard, taken)


def removal(shard: str, refs: Sequence[str]) -> Statement:
    """Return the statement that takes disclosures away."""
    return Statement(f"DELETE FROM {shard} WHERE ref IN ({', '.join(['%s'] * len(refs))})", refs)


def _insertion(shard: str, taken: Sequence[Row]) -> Statement:
    """A set is written into the statement, for its numbers are no values to the client."""
    values = [value for row, _ in taken for value in row]
    sets = (",".join(map(str, amounts)) for _, amounts in taken)
    places = ", ".join(map(_ROW.format, sets))
    return Statement(f"REPLACE INTO {shard} ({', '.join(_COLUMNS)}) VALUES {places}", values)


def _row_number(ref: str, place: int) -> int:
    upper, lower = divmod(place, _NEIGHBOURS)
    return (upper * _DISCLOSURES + number_of(ref) % _DISCLOSURES) * _NEIGHBOURS + lower or 1
