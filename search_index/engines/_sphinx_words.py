"""How a passage and a query are written in words that any SphinxQL server takes as they are: letters and digits only.

Every pair of characters is a word, so a phrase of pairs is a substring; every character is a word too, and so is every
whole number. Nothing depends on how the server cuts Chinese, folds case or treats marks.
"""

from collections.abc import Iterable
from itertools import pairwise

from search_index.analysis import numbers
from search_index.payload import Fields
from search_index.query import Wanted

_BREAK = "x"  # stands between headings, and between pairs and characters, so that no phrase runs across


def text_words(fields: Fields) -> str:
    """Return the pairs of a passage, then its characters."""
    return f"{_pairs(fields.text)} {_BREAK} {_characters(fields.text)}"


def heading_words(fields: Fields) -> str:
    """Return the pairs of every heading above a passage, then their characters."""
    pairs = f" {_BREAK} ".join(_pairs(heading) for heading in fields.path)
    return f"{pairs} {_BREAK} {_characters(''.join(fields.path))}"


def number_words(text: str) -> str:
    """Return the whole numbers of a normalised text."""
    return " ".join(f"n{_hex(number)}" for number, _ in numbers(text))


def expression(wanted: Wanted, section: str) -> str:
    """Return the full-text expression of a query; ``section`` is a part of a heading in normal form, or empty."""
    parts = [f"({' | '.join(_term(term) for term in group)})" for group in wanted.all_of]
    if section:
        parts.append(_substring("heads", section))
    parts.extend(f"-{_substring('text', term)}" for term in wanted.none_of)
    return " ".join(parts)


def _term(term: str) -> str:
    """A whole number is preferred where it stands alone; what holds it alone holds it, so none is found beyond."""
    found = _substring("text", term)
    return f"({found} | (@figures n{_hex(term)}))" if numbers(term) == [(term, 0)] else found


def _substring(field: str, term: str) -> str:
    if len(term) == 1:
        return f"(@{field} c{_hex(term)})"
    return f'(@{field} "{_pairs(term)}")'


def _pairs(text: str) -> str:
    return " ".join(f"u{ord(one):x}u{ord(other):x}" for one, other in pairwise(text))


def _characters(text: Iterable[str]) -> str:
    return " ".join(f"c{_hex(character)}" for character in sorted(set(text)))


def _hex(text: str) -> str:
    return "u".join(f"{ord(character):x}" for character in text)
