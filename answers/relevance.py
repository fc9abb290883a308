"""How well a unit answers a question: the share of what is asked for that stands in it, rare words counting more."""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from answers.model import Understood
from answers.units import Unit
from answers.words import SYNONYMS
from search_index.analysis import numbers

# What stands in the headings around a unit counts half as much as what it says itself.
CONTEXT_WEIGHT = 0.5
# Below this share of what is asked for, the disclosures are taken not to say it.
ENOUGH = 0.6
# Units within this of the best are as good as it.
TIE = 0.02
_REASON = re.compile(r"原因|由于|因为|主要是|系")
_CHANGE = re.compile(r"增|减|持平|下降")
_FITTING = {"share": re.compile(r"占.*%|%"), "reason": _REASON, "change": _CHANGE}


@dataclass(frozen=True, slots=True)
class Match:
    """A unit, the share of the question that it covers, and its rank value among others."""

    unit: Unit
    covered: float
    score: float


@dataclass(frozen=True, slots=True)
class _Seen:
    unit: Unit
    normal: str
    context: str
    numbers: frozenset[str]


def matches(asked: Understood, units: Iterable[Unit]) -> list[Match]:
    """Return the units that hold enough of what is asked for, best first."""
    seen = [_Seen(unit, unit.normal, unit.context, _numbers(unit.normal)) for unit in units]
    variants = [_variants(chunk) for chunk in asked.content]
    grams = {gram for chunk in variants for variant in chunk for gram in _grams(variant)}
    weights = _weights(grams, seen)
    whole = "".join(asked.content)
    found = []
    for one in seen:
        covered = _covered(one, variants, weights)
        if covered >= ENOUGH:
            found.append(Match(one.unit, covered, covered + _fit(asked, one, whole)))
    return sorted(found, key=lambda match: -match.score)


def best(found: Sequence[Match]) -> list[Match]:
    """Return the matches that are as good as the first."""
    return [match for match in found if match.score >= found[0].score - TIE]


def _variants(chunk: str) -> tuple[str, ...]:
    """Return the chunk as said and with each everyday word put as it is printed."""
    said = [word for word in SYNONYMS if word in chunk and SYNONYMS[word] not in chunk]
    said.sort(key=len, reverse=True)
    return (chunk, *(chunk.replace(word, SYNONYMS[word]) for word in said))


def _grams(chunk: str) -> tuple[str, ...]:
    """Return the pairs of characters of the words, and the numbers whole."""
    found = [number for number, _ in numbers(chunk)]
    for word in re.split(r"\d+(?:\.\d+)?", chunk):
        found += [word[at : at + 2] for at in range(len(word) - 1)] or ([word] if word else [])
    return tuple(found)


def _numbers(normal: str) -> frozenset[str]:
    return frozenset(number for number, _ in numbers(normal))


def _weights(grams: Iterable[str], seen: Sequence[_Seen]) -> dict[str, float]:
    size = len(seen) + 1
    return {gram: math.log(1 + size / (1 + sum(_holds(one, gram) for one in seen))) for gram in grams}


def _holds(one: _Seen, gram: str) -> bool:
    return gram in one.numbers if gram[0].isdecimal() else gram in one.normal


def _covered(one: _Seen, variants: Sequence[tuple[str, ...]], weights: dict[str, float]) -> float:
    held = wanted = 0.0
    for chunk in variants:
        shares = [_share(one, _grams(variant), weights) for variant in chunk]
        best_held, best_wanted = max(shares, key=lambda share: share[0] / share[1] if share[1] else 0.0)
        held, wanted = held + best_held, wanted + best_wanted
    return held / wanted if wanted else 0.0


def _share(one: _Seen, grams: Sequence[str], weights: dict[str, float]) -> tuple[float, float]:
    held = 0.0
    for gram in grams:
        if _holds(one, gram):
            held += weights[gram]
        elif gram in one.context:
            held += CONTEXT_WEIGHT * weights[gram]
    return held, sum(weights[gram] for gram in grams)


def _fit(asked: Understood, one: _Seen, whole: str) -> float:
    """Return what speaks for a unit beside its words: its label is asked for, and it says that kind of thing."""
    unit = one.unit
    fit = -min(0.1, len(one.normal) / 5000)
    label = max((label for label in unit.labels if label and label in whole), key=len, default="")
    fit += 0.3 * len(label) / max(len(whole), 1)
    if one.numbers and {"amount", "share", "target", "actual"} & asked.aspects:
        fit += 0.05
    fit += sum(0.1 for aspect, pattern in _FITTING.items() if aspect in asked.aspects and pattern.search(one.normal))
    if unit.sort == "result" and {"actual", "score"} & asked.aspects:
        fit += 0.15
    if unit.sort == "indicator" and "target" in asked.aspects:
        fit += 0.15
    return fit
