"""How a passage and a query are written in words that any SphinxQL server takes as they are: letters and digits only.

Every two and every three characters in a row are a word, so a phrase of such words is a substring; every character is a
word too, and so is every whole number. A word begins with a letter for what it stands in (text, printed form, headings,
labels), so that a search in one reads no list of another. Nothing depends on how the server cuts Chinese, folds case or
treats marks.
"""

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from itertools import zip_longest

from search_index.analysis import holds_latin, normal_form, numbers
from search_index.engine import Query
from search_index.payload import Fields
from search_index.query import Wanted, year_named
from search_index.typed import Condition

# What a word stands in.
_TEXT, _PRINTED, _HEADS, _LABELS = "t", "p", "h", "l"
_BREAK = "x"  # stands between headings, and between words of one length and the next, so that no phrase runs across
_EVERY = "every"  # a word of every passage: a query of nothing but exclusions takes them from all
# So many characters in a row are a word, and so are fewer. What is longer is a phrase, which takes reading where each
# of its words stands. A heading stands in many passages: what it is mostly asked by is a word.
_LONG = {_TEXT: 3, _PRINTED: 3, _HEADS: 4, _LABELS: 3}
_LONGEST = 40  # characters of a number that is a word; searchd cuts words of more than 42
MOST_REFS = 50  # disclosures that are named in the expression; more are looked up passage by passage
_CHARACTERS = 65_536
_KEPT = 4_096  # headings and labels written lately: those of a disclosure come over and over again


def text_words(text: str) -> str:
    """Return the words of a passage in normal form."""
    return _written(_TEXT, (text,))


def printed_words(text: str) -> str:
    """Return the words of a passage in printed form."""
    return _written(_PRINTED, (text,))


@lru_cache(_KEPT)
def heading_words(path: tuple[str, ...]) -> str:
    """Return the words of every heading above a passage."""
    return _written(_HEADS, path)


@lru_cache(_KEPT)
def label_words(ref: str, department: str, year: str, kind: str) -> str:
    """Return the word of every passage, a word for each label, the department's words, its characters in order."""
    name = normal_form(department)
    labels = {"ref": ref, "department": department, "year": year, "kind": kind}
    exact = " ".join(_label(label, value) for label, value in labels.items())
    return f"{_EVERY} {exact} {_written(_LABELS, (name,))} {_BREAK} {' '.join(map(_letter, name))}"


def number_words(fields: Fields) -> str:
    """Return the whole numbers of a passage, then its sums."""
    alone = (_number(number) for number, _ in numbers(fields.text) if len(number) < _LONGEST)
    return " ".join((*alone, *map(_sum, fields.amounts)))


@lru_cache(_KEPT)
def number_of(*texts: str) -> int:
    """Return a number of 63 bits that stands for these texts; 0 is none."""
    digest = hashlib.blake2b("\n".join(texts).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return (int.from_bytes(digest, "big") >> 1) or 1


class Expressions:
    """The full-text expressions of a query and what it asks for."""

    def __init__(self, asked: Query, wanted: Wanted) -> None:
        self._wanted = wanted
        self._groups = tuple(dict.fromkeys(wanted.all_of))
        self._limits = [_one_of(name, [value]) for name, value in _exact(asked).items() if value]
        if asked.refs and len(asked.refs) <= MOST_REFS:
            self._limits.append(_one_of("ref", asked.refs))
        if section := normal_form(asked.section or ""):
            self._limits.append(_substring(_HEADS, section))
        self._limits += map(_within, wanted.within)
        self._limits += [f"-{way}" for term in wanted.none_of for way in self._itself(term)]

    def everything(self) -> str:
        """Return what finds every passage that is meant; of several words one must stand in the text itself."""
        ways = [(self._in_text(group, widened=True), self._beside(group)) for group in self._groups]
        if len(ways) == 2:
            return self._limited([_either_way(*ways)])
        groups = [_any((in_text, *beside)) for in_text, beside in ways]
        if len(ways) > 1:
            groups.append(_any(in_text for in_text, _ in ways))
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
            return " ".join((_EVERY, *limits))
        return " ".join((*groups, *limits))

    def _beside(self, group: tuple[str, ...]) -> list[str]:
        """Of several words some may stand in the headings, the department's name or the year."""
        if len(self._groups) == 1:
            return []
        named = [word for term in group for word in (term, *self._wanted.similar.get(term, ())) if len(word) > 1]
        ways = [_substring(part, word) for word in named for part in (_HEADS, _LABELS)]
        ways += [_one_of("year", [year]) for word in named if (year := year_named(word)).isdecimal()]
        ways += [f"({' << '.join(map(_letter, term))})" for term in group if term in self._wanted.offices]
        return ways

    def _in_text(self, group: tuple[str, ...], *, widened: bool) -> str:
        return _any(way for term in group for way in self._ways(term, widened=widened))

    def _ways(self, term: str, *, widened: bool) -> list[str]:
        """A whole number is preferred where it stands alone; what holds it alone holds it, so none is found beyond."""
        wanted = self._wanted
        others = wanted.similar.get(term, ()) if widened else ()
        ways = [way for one in (term, *others) for way in self._itself(one)]
        if len(term) < _LONGEST and numbers(term) == [(term, 0)]:
            ways.append(_number(term))
        if widened and term in wanted.sums:
            ways.append(_sum(wanted.sums[term]))
        return ways

    def _itself(self, term: str) -> list[str]:
        """A term stands in the normal form as normalised or as printed, in the printed form only as printed."""
        *_, printed = spellings = self._wanted.spellings(term)
        ways = [_substring(_TEXT, one) for one in spellings]
        return [*ways, _substring(_PRINTED, printed)] if holds_latin(term + printed) else ways


def _exact(asked: Query) -> dict[str, str]:
    year = str(asked.year or "")
    return {"department": asked.department or "", "year": year, "kind": asked.kind or ""}


def _within(condition: Condition) -> str:
    if condition.name in {"year", "kind"}:
        return _one_of(condition.name, condition.values)
    part = {"section": _HEADS, "department": _LABELS}[condition.name]
    return _any(_substring(part, value) for value in condition.values)


def _one_of(label: str, values: Iterable[str]) -> str:
    return _any(_label(label, value) for value in values)


def _any(ways: Iterable[str]) -> str:
    return f"({' | '.join(ways)})"


def _either_way(*words: tuple[str, list[str]]) -> str:
    """Return what finds two words in the text, or one there and the other beside it; the longer one is read once."""
    (short, beside_short), (long, beside_long) = sorted(words, key=lambda word: len(word[0]))
    return _any(
        (f"({long} {_any((short, *beside_short))})", *([f"({short} {_any(beside_long)})"] if beside_long else []))
    )


def _label(name: str, value: str) -> str:
    return f"{name[0]}{number_of(value):x}"


def _number(number: str) -> str:
    return f"n{number.replace('.', 'p')}"


def _sum(hundredths: int) -> str:
    return f"s{hundredths}"


def _substring(part: str, term: str) -> str:
    if len(term) == 1:
        return f"{part}{_hex(term)}"
    return f'"{_phrase(part, term)}"'


def _phrase(part: str, term: str) -> str:
    """As few words as hold every character between them; * keeps the place of one left out."""
    words = _runs(part, term)[-1]
    length = len(term) - len(words) + 1
    last = len(words) - 1
    return " ".join(word if place % length == 0 or place == last else "*" for place, word in enumerate(words))


def _written(part: str, texts: Iterable[str]) -> str:
    """Return all words of two characters, then all of three and more, then the characters, whatever their order."""
    held = [_runs(part, text) for text in texts]
    runs = [run for runs in zip_longest(*held, fillvalue=[]) for run in runs if run]
    characters = " ".join([part + _hex(character) for character in sorted(set("".join(texts)))])
    return f" {_BREAK} ".join((*map(" ".join, runs), characters))


def _runs(part: str, text: str) -> list[list[str]]:
    """Return the words of two characters, those of three and so on, each in the order of the text."""
    letters = [_hex(character) for character in text]
    words = [part + letter for letter in letters]
    runs = []
    for length in range(2, min(_LONG[part], len(text)) + 1):
        words = [f"{word}u{letter}" for word, letter in zip(words, letters[length - 1 :], strict=False)]
        runs.append(words)
    return runs


def _letter(character: str) -> str:
    return f"o{_hex(character)}"


@lru_cache(_CHARACTERS)
def _hex(character: str) -> str:
    return f"{ord(character):x}"
