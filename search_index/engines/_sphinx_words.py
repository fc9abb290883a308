"""How a passage and a query are written in words that any SphinxQL server takes as they are: letters and digits only.

Every pair of characters is a word, so a phrase of pairs is a substring; every character is a word too, and so is every
whole number. Nothing depends on how the server cuts Chinese, folds case or treats marks.
"""

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from search_index.analysis import holds_latin, normal_form, numbers
from search_index.payload import Fields
from search_index.query import Wanted, year_named

_BREAK = "x"  # stands between headings, and between pairs and characters, so that no phrase runs across
_EVERY = "every"  # a word of every passage: a query of nothing but exclusions takes them from all
_LONGEST = 40  # characters of a number that is a word; searchd cuts words of more than 42
_KEPT = 4_096  # headings and labels written lately: those of a disclosure come over and over again


def text_words(text: str) -> str:
    """Return the pairs of a passage in normal or in printed form, then its characters."""
    return _written((text,))


@lru_cache(_KEPT)
def heading_words(path: tuple[str, ...]) -> str:
    """Return the pairs of every heading above a passage, then their characters."""
    return _written(path)


@lru_cache(_KEPT)
def label_words(department: str, year: str) -> str:
    """Return the pairs of the department's name, its characters in order, the year, and the word of every passage."""
    name = normal_form(department)
    return f"{_EVERY} {_written((name,))} {_BREAK} {' '.join(map(_letter, name))} {_year(year) if year else ''}"


def number_words(fields: Fields) -> str:
    """Return the whole numbers of a passage, then its sums."""
    alone = (_number(number) for number, _ in numbers(fields.text) if len(number) < _LONGEST)
    return " ".join((*alone, *map(_sum, fields.amounts)))


class Expressions:
    """The full-text expressions of a query; ``section`` is a part of a heading in normal form, or empty."""

    def __init__(self, wanted: Wanted, section: str) -> None:
        self._wanted = wanted
        self._groups = tuple(dict.fromkeys(wanted.all_of))
        sections = [section, *(value for one in wanted.within if one.name == "section" for value in one.values)]
        self._limits = [_substring("heads", part) for part in sections if part]
        for condition in wanted.within:
            if condition.name == "department":
                self._limits.append(_any(_substring("labels", part) for part in condition.values))
        self._limits += [f"-{way}" for term in wanted.none_of for way in self._itself(term)]

    def everything(self) -> str:
        """Return what finds every passage that is meant."""
        groups = [self._anyhow(group) for group in self._groups]
        if len(groups) > 1:
            groups.append(_any(self._in_text(group, widened=True) for group in self._groups))
        return self._limited(groups)

    def literally(self) -> str:
        """Return what finds the passages that hold every word itself."""
        return self._limited([self._in_text(group, widened=False) for group in self._groups])

    def otherwise(self) -> str:
        """Return what finds the others: by another word or the same sum, or below a heading that holds one."""
        words = " ".join(self._in_text(group, widened=False) for group in self._groups)
        return f"{self.everything()} -({words})"

    def _limited(self, groups: list[str]) -> str:
        limits = self._limits
        if not groups and limits and all(limit.startswith("-") for limit in limits):
            return " ".join((f"(@labels {_EVERY})", *limits))
        return " ".join((*groups, *limits))

    def _anyhow(self, group: tuple[str, ...]) -> str:
        """Of several words some may stand in the headings, the department's name or the year."""
        ways = [self._in_text(group, widened=True)]
        if len(self._groups) > 1:
            named = [word for term in group for word in (term, *self._wanted.similar.get(term, ())) if len(word) > 1]
            ways += [_substring("(heads,labels)", word) for word in named]
            ways += [f"(@labels {_year(year)})" for word in named if (year := year_named(word))]
            ways += [f"(@labels {' << '.join(map(_letter, term))})" for term in group if term in self._wanted.offices]
        return _any(ways)

    def _in_text(self, group: tuple[str, ...], *, widened: bool) -> str:
        return _any(way for term in group for way in self._ways(term, widened=widened))

    def _ways(self, term: str, *, widened: bool) -> list[str]:
        """A whole number is preferred where it stands alone; what holds it alone holds it, so none is found beyond."""
        wanted = self._wanted
        others = wanted.similar.get(term, ()) if widened else ()
        ways = [way for one in (term, *others) for way in self._itself(one)]
        if len(term) < _LONGEST and numbers(term) == [(term, 0)]:
            ways.append(f"(@figures {_number(term)})")
        if widened and term in wanted.sums:
            ways.append(f"(@figures {_sum(wanted.sums[term])})")
        return ways

    def _itself(self, term: str) -> list[str]:
        """A term stands in the normal form as normalised or as printed, in the printed form only as printed."""
        *_, printed = spellings = self._wanted.spellings(term)
        ways = [_substring("text", one) for one in spellings]
        return [*ways, _substring("printed", printed)] if holds_latin(term + printed) else ways


def _any(ways: Iterable[str]) -> str:
    return f"({' | '.join(ways)})"


def _number(number: str) -> str:
    return f"n{number.replace('.', 'p')}"


def _sum(hundredths: int) -> str:
    return f"s{hundredths}"


def _year(year: str) -> str:
    return f"y{_hex(year)}"


def _substring(field: str, term: str) -> str:
    if len(term) == 1:
        return f"(@{field} c{_hex(term)})"
    return f'(@{field} "{_pairs(term)}")'


def _written(texts: Iterable[str]) -> str:
    held = [text for text in texts if text]
    pairs = f" {_BREAK} ".join(_pairs(text) for text in held)
    return f"{pairs} {_BREAK} {_characters(''.join(held))}"


def _pairs(text: str) -> str:
    return " ".join(f"u{ord(one):x}u{ord(other):x}" for one, other in pairwise(text))


def _characters(text: Iterable[str]) -> str:
    return " ".join(f"c{_hex(character)}" for character in sorted(set(text)))


def _letter(character: str) -> str:
    return f"o{_hex(character)}"


def _hex(text: str) -> str:
    return "u".join(f"{ord(character):x}" for character in text)
