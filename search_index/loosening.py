"""A search that finds nothing → one for the pieces of its words that do stand somewhere."""

from dataclasses import replace

from search_index.engine import Engine, Query
from search_index.query import understand

LONGEST = 40  # characters of a word that are looked at
SHORTEST = 2  # characters of a piece


def loosened(index: Engine, query: Query) -> Query | None:
    """Return the query for any of the pieces, filters as they were; None where no piece is found either.

    Words that stand nowhere are cut into the longest pieces that do: 绩效工资30107 becomes 绩效工资 or 30107. A passage
    that holds more and rarer ones of them comes first.
    """
    words = [term for group in understand(query.text).all_of for term in group]
    pieces = dict.fromkeys(piece for word in words for piece in _pieces(index, query, word[:LONGEST]))
    if not pieces:
        return None
    return replace(query, text=" OR ".join(_typed(piece) for piece in pieces))


def _pieces(index: Engine, query: Query, word: str) -> list[str]:
    """Return the longest pieces of a word that stand somewhere, from its beginning on."""
    pieces, start = [], 0
    while start <= len(word) - SHORTEST:
        end = next((end for end in range(len(word), start + 1, -1) if _stands(index, query, word[start:end])), 0)
        if end:
            pieces.append(word[start:end])
        start = end or start + 1
    return pieces


def _stands(index: Engine, query: Query, piece: str) -> bool:
    return index.search(replace(query, text=_typed(piece), limit=0, offset=0)).total > 0


def _typed(piece: str) -> str:
    """A piece with blanks or signs in it is asked for as a phrase; words are also found in other words."""
    return piece if piece.isalnum() else f'"{piece}"'
