"""How well a unit answers a question: the share of what is asked for that stands in it, rare words counting more."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from answers.model import Document, Understood
from answers.units import Unit, clauses, units
from answers.words import SYNONYMS
from search_index.analysis import normal_form, numbers

# What stands in the headings around a unit counts half as much as what it says itself.
CONTEXT_WEIGHT = 0.5
# Below this share of what is asked for, the disclosures are taken not to say it.
ENOUGH = 0.6
# A unit whose own name is all of the question gains so much.
LABEL_WEIGHT = 0.3
# A name is said without what stands before it from so many characters on: 发展中心 of 某区发展中心.
_SHORTENED = 4
_SHORT_WORD = 4
_ANY = re.compile(r"\d|^(?:主要)?(?:内容|情况|原因|职责|依据|变化|理由)?$")
# A change told the other way round is told.
_DIRECTION = re.compile(r"(?:比?上年)?(?:增加|减少|增长|下降|增减)")
_REASON = re.compile(r"原因|由于|因为|主要是|系")
_COUNTED = re.compile(r"(?:几|多少)个?(?P<word>[辆人次台名家条])")
_CHANGE = re.compile(r"增|减|持平|下降")
_CHANGED = re.compile(r"[比较增减降升涨变]|持平|多了|少了|一样")
# A sentence that says how a figure changed, and not what it is.
_ONLY_CHANGE = re.compile(
    r"^[^\d]{0,12}(?:[比较与同和]\s*(?:20\d\d\s*年|上年|去年)|预算数[比较与同和])[^\d]{0,30}(?:增|减|下降|持平)"
)
_FITTING = {"share": re.compile(r"占.{0,8}%"), "reason": _REASON, "change": _CHANGE}


@dataclass(frozen=True, slots=True)
class Match:
    """A unit, the share of the question that it covers, and its rank value among others."""

    unit: Unit
    covered: float
    score: float


@dataclass(frozen=True, slots=True)
class Seen:
    """A unit with its normal forms."""

    unit: Unit
    normal: str
    context: str
    numbers: frozenset[str]


@lru_cache(maxsize=128)
def statements(document: Document) -> tuple[Seen, ...]:
    """Return every sentence and row of a document, ready to be matched."""
    return tuple(_seen(unit) for unit in units(document))


@lru_cache(maxsize=128)
def whole_clauses(document: Document) -> tuple[Seen, ...]:
    """Return every clause of a document, ready to be matched."""
    return tuple(_seen(unit) for unit in clauses(document))


def matches(asked: Understood, seen: Sequence[Seen]) -> list[Match]:
    """Return the units that hold enough of what is asked for, best first."""
    variants = [_variants(chunk) for chunk in asked.content]
    weights = _weights({gram for chunk in variants for variant in chunk for gram in _grams(variant)}, seen)
    whole = "".join(asked.content)
    found = []
    for one in seen:
        covered = _covered(one, variants, weights)
        if covered >= ENOUGH:
            found.append(Match(one.unit, covered, covered + _fit(asked, one, whole)))
    return sorted(_of_the_kind(asked, found), key=lambda match: -match.score)


def says_short_words(asked: Understood, unit: Unit) -> bool:
    """Return whether a unit, or what stands around it, says each short word of the question, whole or in halves.

    陪同人员 has two of the three characters of 编人员 and is something else.
    """
    whole = unit.normal + unit.context
    words = (
        chunk
        for chunk in asked.content
        if len(chunk) <= _SHORT_WORD and not _ANY.search(chunk) and not _DIRECTION.fullmatch(chunk)
    )
    return all(any(_said(variant, whole) for variant in _variants(word)) for word in words)


def _said(word: str, whole: str) -> bool:
    return word in whole or (len(word) == _SHORT_WORD and word[:2] in whole and word[2:] in whole)


def coverage(asked: Understood, one: Seen) -> float:
    """Return the share of what is asked for that a text holds, every word counting the same."""
    variants = [_variants(chunk) for chunk in asked.content]
    weights = dict.fromkeys((gram for chunk in variants for variant in chunk for gram in _grams(variant)), 1.0)
    return _covered(one, variants, weights)


def seen_as(unit: Unit, text: str) -> Seen:
    """Return a unit that is matched by a text of its own."""
    normal = normal_form(text)
    return Seen(unit, normal, unit.context, frozenset(number for number, _ in numbers(normal)))


def _seen(unit: Unit) -> Seen:
    normal = unit.normal
    return Seen(unit, normal, unit.context, frozenset(number for number, _ in numbers(normal)))


def _of_the_kind(asked: Understood, found: list[Match]) -> list[Match]:
    """Keep only the units that say a share, a reason or a change where that is asked for and any unit says it."""
    for aspect, pattern in _FITTING.items():
        if aspect in asked.aspects:
            found = [match for match in found if pattern.search(match.unit.quote)] or found
    if "amount" in asked.aspects and "reason" not in asked.aspects and not _CHANGED.search(asked.text):
        found = [match for match in found if not _ONLY_CHANGE.search(match.unit.quote)] or found
    if counted := _COUNTED.search(asked.text):
        of_them = re.compile(rf"\d\s*{counted['word']}")
        found = [match for match in found if of_them.search(match.unit.quote)] or found
    return found


def _variants(chunk: str) -> tuple[str, ...]:
    """Return the chunk as said and with each everyday word put as it is printed."""
    said = [word for word in SYNONYMS if word in chunk and SYNONYMS[word] not in chunk]
    said.sort(key=len, reverse=True)
    return (chunk, *(chunk.replace(word, SYNONYMS[word]) for word in said))


def _parts(chunk: str) -> Iterator[str]:
    """Return the numbers of a chunk whole, and the words between them."""
    return (part for part in re.split(r"(\d+(?:\.\d+)?)", chunk) if part)


@lru_cache(maxsize=1024)
def _grams(chunk: str) -> tuple[str, ...]:
    """Return the pairs of characters of the words, and the numbers whole, each once."""
    return tuple(dict.fromkeys(gram for part in _parts(chunk) for gram in _pairs(part)))


def _pairs(part: str) -> list[str]:
    if part[0].isdecimal() or len(part) == 1:
        return [part]
    return [part[at : at + 2] for at in range(len(part) - 1)]


def _weights(grams: Iterable[str], seen: Sequence[Seen]) -> dict[str, float]:
    size = len(seen) + 1
    return {gram: math.log(1 + size / (1 + sum(_holds(one, gram) for one in seen))) for gram in grams}


def _holds(one: Seen, gram: str) -> bool:
    return gram in one.numbers if gram[0].isdecimal() else gram in one.normal


def _covered(one: Seen, variants: Sequence[tuple[str, ...]], weights: dict[str, float]) -> float:
    held = wanted = 0.0
    for chunk in variants:
        shares = [_share(one, variant, weights) for variant in chunk]
        best_held, best_wanted = max(shares, key=lambda share: share[0] / share[1] if share[1] else 0.0)
        held, wanted = held + best_held, wanted + best_wanted
    return held / wanted if wanted else 0.0


def _share(one: Seen, chunk: str, weights: dict[str, float]) -> tuple[float, float]:
    """Return the weight of the characters that are covered, and of all.

    A character is covered when a pair that it belongs to is: 收入总计 is covered by 收入 … 总计. It weighs what its
    commonest covered pair weighs, or, uncovered, its rarest.
    """
    shares = {pair: _pair_share(one, pair) for pair in _grams(chunk)}
    held = wanted = 0.0
    for pairs, times in _of_characters(chunk):
        share = max(shares[pair] for pair in pairs)
        likely = [weights[pair] for pair in pairs if shares[pair] == share]
        weight = min(likely) if share else max(likely)
        held += share * weight * times
        wanted += weight * times
    return held, wanted


@lru_cache(maxsize=1024)
def _of_characters(chunk: str) -> tuple[tuple[tuple[str, ...], int], ...]:
    """Return the pairs that each character of the words belongs to, and how often; a number counts as a character."""
    found: list[tuple[str, ...]] = []
    for part in _parts(chunk):
        pairs = _pairs(part)
        size = 1 if len(pairs[0]) == len(part) else len(part)
        found += (tuple(pairs[max(0, at - 1) : at + 1]) for at in range(size))
    return tuple(Counter(found).items())


def _pair_share(one: Seen, pair: str) -> float:
    if _holds(one, pair):
        return 1.0
    return CONTEXT_WEIGHT if pair in one.context else 0.0


def _named(unit: Unit, whole: str) -> int:
    """Return how many characters of the question are the unit's own names: its label, and its form's project."""
    names = (normal_form(name) for name in (*unit.labels, *unit.path[1:]) if unit.labels)
    return sum(
        min(len(name), len(whole))
        for name in dict.fromkeys(names)
        if name and (name in whole or (len(whole) >= _SHORTENED and name.endswith(whole)))
    )


def _fit(asked: Understood, one: Seen, whole: str) -> float:
    """Return what speaks for a unit beside its words: its label is asked for, and it says that kind of thing."""
    unit = one.unit
    fit = -min(0.1, len(one.normal) / 5000)
    fit += LABEL_WEIGHT * _named(unit, whole) / max(len(whole), 1)
    fit += sum(0.1 * len(chunk) for chunk in asked.content if chunk in one.normal) / max(len(whole), 1)
    fit += 0.1 * bool(len(whole) >= _SHORTENED and unit.labels and normal_form(unit.labels[0]).endswith(whole))
    if "list" in asked.aspects and one.normal.count(";") > 1:
        fit += 0.1
    if one.numbers and {"amount", "share", "target", "actual"} & asked.aspects:
        fit += 0.05
    if unit.sort == "result" and {"actual", "score"} & asked.aspects:
        fit += 0.15
    if unit.sort == "indicator" and "target" in asked.aspects:
        fit += 0.15
    return fit
