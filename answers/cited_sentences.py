"""Which citation stands behind which sentence of an answer."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answers.numerals import Figure, figures
from search_index.analysis import normal_form

_OPENING, _CLOSING, _ENDS = "“《（(", "”》）)", "。；;\n"
# What stands before a colon says whose it is, and how many there are.
_TITLE = re.compile(r"^.*[:：]")
_QUOTED = re.compile(r"“([^”]{6,})”")
# One printing more than another is told; a sentence with a row of numbers behind it is no longer read.
_MOST = 2
_LIKE = 0.5


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an answer with its mark and what follows it; ``cited`` are the numbers of its citations, from 1."""

    text: str
    cited: tuple[int, ...]


def sentences(text: str, quotes: Sequence[str]) -> tuple[Sentence, ...]:
    """Return the sentences of an answer, each with the quotes that say the same; a quoted passage is one sentence.

    A quote stands behind a sentence that repeats it, or that shares the most figures or most of its words with it.
    """
    known = tuple(map(normal_form, quotes))
    return tuple(Sentence(part, _behind(part, known) if part.strip() else ()) for part in _parts(text))


def _parts(text: str) -> Iterator[str]:
    start = depth = 0
    for at, character in enumerate(text):
        depth += (character in _OPENING) - (character in _CLOSING)
        ended = character == "\n" or (character in _ENDS and depth <= 0)
        if ended and text[at + 1 : at + 2] not in (*_ENDS, *_CLOSING):
            yield text[start : at + 1]
            start, depth = at + 1, 0
    if start < len(text):
        yield text[start:]


def _behind(sentence: str, quotes: Sequence[str]) -> tuple[int, ...]:
    if len(quotes) == 1:
        return (1,)
    said = normal_form(sentence)
    repeated = [normal_form(one) for one in _QUOTED.findall(sentence)]
    found = [number for number, quote in enumerate(quotes, 1) if any(_same(one, quote) for one in repeated)]
    if not found:
        wanted = _amounts(said)
        shared = [_shared(wanted, _amounts(quote)) for quote in quotes]
        best = max(shared, default=0)
        found = [number for number, count in enumerate(shared, 1) if count == best and best]
    pairs = _pairs(_TITLE.sub("", said) or said)
    likeness = {number: len(pairs & _pairs(quote)) / max(len(pairs), 1) for number, quote in enumerate(quotes, 1)}
    if not found:
        found = [number for number in likeness if likeness[number] >= _LIKE]
    return tuple(sorted(sorted(found, key=lambda number: -likeness[number])[:_MOST]))


def _same(passage: str, quote: str) -> bool:
    return passage in quote or (len(quote) > 1 and quote in passage)


def _shared(wanted: set[Figure], printed: set[Figure]) -> float:
    """Return how many figures two sets share; tables print money without its unit, and rates seldom."""
    bare = {value for value, unit in printed if not unit}
    return sum(1.0 if one in printed else (one[0] in bare) * (1.0 if "元" in one[1] else 0.5) for one in wanted)


def _amounts(text: str) -> set[Figure]:
    return {(value, unit) for value, unit in figures(text) if unit != "年"}


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))
