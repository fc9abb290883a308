"""What a question asks for once the words are gone that only ask, point or are said in passing.

Second thoughts: tried only where nothing was found. What the documents print is never taken apart, and a word that
they do not print stays, so that what is not disclosed is still not found.
"""

import re
from dataclasses import replace
from functools import lru_cache

from answers.asides import ASIDES
from answers.model import Document, Understood
from answers.relevance import statements
from answers.vocabulary import as_printed

_UNKNOWN = 4.0
_PRINTED = 1.0
_LONGEST = 16
_COUNTED = re.compile(r"(?:几|多少)[件套台部张条把支本份](?P<what>[\u4e00-\u9fff]{2,4})")
_NUMBERS = re.compile(r"\d[\d.,]*%?")


def loosened(asked: Understood, documents: tuple[Document, ...]) -> Understood | None:
    """Return the question with less as its content; None where every word may be meant.

    None too where it counts things that no document prints: 买了几套衣服.
    """
    content = tuple(part for chunk in asked.content for part in _kept(chunk, documents))
    counted = _COUNTED.search(asked.text)
    if not content or content == asked.content or (counted and not _printed(as_printed(counted["what"]), documents)):
        return None
    return replace(asked, content=content)


def _kept(chunk: str, documents: tuple[Document, ...]) -> tuple[str, ...]:
    """Return what is left of a chunk, in its stretches, without the words said aside."""
    best: list[tuple[float, tuple[str, ...]]] = [(0.0, ("",))]
    for end in range(1, len(chunk) + 1):
        options = [(best[end - 1][0] + _UNKNOWN, _joined(best[end - 1][1], chunk[end - 1]))]
        for start in range(max(0, end - _LONGEST), end):
            piece = chunk[start:end]
            cost, before = best[start]
            if piece in ASIDES:
                options.append((cost, (*before, "")))
            elif len(piece) > 1 and (_NUMBERS.fullmatch(piece) or _printed(as_printed(piece), documents)):
                options.append((cost + _PRINTED, _joined(before, piece)))
        best.append(min(options, key=lambda option: option[0]))
    return tuple(part for part in best[-1][1] if part)


def _joined(before: tuple[str, ...], piece: str) -> tuple[str, ...]:
    return (*before[:-1], before[-1] + piece)


def _printed(piece: str, documents: tuple[Document, ...]) -> bool:
    return any(piece in _print(document) for document in documents)


@lru_cache(maxsize=64)
def _print(document: Document) -> str:
    """Return all that a document prints, in normal form."""
    return "\n".join(seen.normal for seen in statements(document))
