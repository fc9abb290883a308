"""What a shard holds of a passage, and the statements that put it there and take it away."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from search_index.engines._sphinx_words import heading_words, number_words, text_words
from search_index.payload import Fields

FIELDS = ("text", "heads", "figures")
STRINGS = ("ref", "department", "year", "kind", "payload")
NUMBERS = ("place", "form")
LONG_NUMBERS = ("label",)
# Changes with what is written; rows of another form are taken for none, and are made anew.
FORM = 2
PACKET = 2**21  # bytes a statement; searchd takes 8 MB unless told otherwise

_COLUMNS = ("id", *FIELDS, *STRINGS, *NUMBERS, *LONG_NUMBERS)
_ROW = f"({', '.join(['%s'] * len(_COLUMNS))})"

Row = tuple[object, ...]


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
        yield (
            _number(ref, str(place)),
            text_words(fields),
            heading_words(fields),
            number_words(fields),
            fields.ref,
            fields.department,
            fields.year,
            fields.kind,
            fields.payload,
            place,
            FORM,
            _number(fields.department, fields.year, fields.kind),
        )


def insertions(shard: str, passages: Iterable[Fields]) -> Iterator[Statement]:
    """Return the statements that put passages in, none much longer than PACKET."""
    taken: list[Row] = []
    size = 0
    for row in rows(passages):
        taken.append(row)
        size += sum(len(value.encode()) for value in row if isinstance(value, str))
        if size >= PACKET:
            yield _insertion(shard, taken)
            taken, size = [], 0
    if taken:
        yield _insertion(shard, taken)


def removal(shard: str, refs: Sequence[str]) -> Statement:
    """Return the statement that takes disclosures away."""
    return Statement(f"DELETE FROM {shard} WHERE ref IN ({', '.join(['%s'] * len(refs))})", refs)


def _insertion(shard: str, taken: Sequence[Row]) -> Statement:
    values = [value for row in taken for value in row]
    return Statement(f"REPLACE INTO {shard} ({', '.join(_COLUMNS)}) VALUES {', '.join([_ROW] * len(taken))}", values)


def _number(*texts: str) -> int:
    """A number of 63 bits that stands for these texts; 0 is none."""
    digest = hashlib.blake2b("\n".join(texts).encode(), digest_size=8).digest()
    return (int.from_bytes(digest, "big") >> 1) or 1
