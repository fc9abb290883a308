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
    """Return the pairs of a passage in normal and in printed form, then its characters."""
    pairs = f" {_BREAK} ".join((_pairs(fields.text), _pairs(fields.printed)))
    return f"{pairs} {_BREAK} {_characters(fields.text + fields.printed)}"


def heading_words(fields: Fields) -> str:
    """Return the pairs of every heading above a passage, then their characters."""
    pairs = f" {_BREAK} ".join(_pairs(heading) for heading in fields.path)
    return f"{pairs} {_BREAK} {_characters(''.join(fields.path))}"


def number_words(fields: Fields) -> str:
    """Return the whole numbers of a passage, then its sums."""
    return " ".join((*(f"n{_hex(number)}" for number, _ in numbers(fields.text)), *map(_sum, fields.amounts)))


def expression(wanted: Wanted, section: str) -> str:
    """Return the full-text expression of a query; ``section`` is a part of a heading in normal form, or empty."""
    parts = [f"({' | '.join(_term(term, wanted) for term in group)})" for group in wanted.all_of]
    if section:
        parts.append(_substring("heads", section))
    parts.extend(f"-{_substring('text', form)}" for term in wanted.none_of for form in wanted.spellings(term))
    return " ".join(parts)


def _term(term: str, wanted: Wanted) -> str:
    """A whole number is preferred where it stands alone; what holds it alone holds it, so none is found beyond."""
    words = dict.fromkeys(form for one in (term, *wanted.similar.get(term, ())) for form in wanted.spellings(one))
    ways = [_substring("text", word) for word in words]
    if numbers(term) == [(term, 0)]:
        ways.append(f"(@figures n{_hex(term)})")
    if term in wanted.sums:
        ways.append(f"(@figures {_sum(wanted.sums[term])})")
    return f"({' | '.join(ways)})"


def _sum(hundredths: int) -> str:
    return f"s{hundredths}"


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
