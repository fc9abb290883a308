"""Sums of money as the index holds them: in hundredths of a yuan, whatever the unit they are printed in."""

import re
from decimal import Decimal

from search_index.analysis import normal_form, numbers

Range = tuple[int, int]

LEAST, MOST = 0, 2**62
_HUNDREDTHS = 100
_PRINTED = {"元": 1, "千元": 1000, "万元": 10_000, "百万元": 1_000_000, "千万元": 10_000_000, "亿元": 100_000_000}
_TYPED = _PRINTED | {"万": 10_000, "亿": 100_000_000}  # in print 10万 may be people
_STANDING = "万元"  # what a range without a unit is taken in
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_SUM = re.compile(rf"(?<![\d.])(?P<number>\d+(?:\.\d+)?)(?P<unit>{'|'.join(sorted(_PRINTED, key=len, reverse=True))})")
_UNITS = "|".join(sorted(_TYPED, key=len, reverse=True))
_ONE = re.compile(rf"(?P<sign>>=|<=|≥|≤|>|<|=)?(?P<number>{_NUMBER})(?P<unit>{_UNITS})?")
_BETWEEN = re.compile(
    rf"(?P<low>{_NUMBER})?(?P<low_unit>{_UNITS})?(?P<to>\.\.|~|至|到|-)(?P<high>{_NUMBER})?(?P<unit>{_UNITS})?"
)


def sums_in(text: str) -> tuple[int, ...]:
    """Return the sums that a text in normal form prints with their unit."""
    return tuple(value for value, _, _ in placed_sums(text))


def placed_sums(text: str) -> tuple[tuple[int, int, int], ...]:
    """Return the sums that a text in normal form prints with their unit, and where each begins and ends."""
    found = ((hundredths(m["number"], _PRINTED[m["unit"]]), m.start(), m.end()) for m in _SUM.finditer(text))
    return tuple((value, start, end) for value, start, end in found if value is not None)


def sums_of_cell(text: str, unit: str) -> tuple[int, ...]:
    """Return the sums that a money cell prints, whose unit stands above the table; none where the unit is no money."""
    if unit not in _PRINTED:
        return ()
    found = (hundredths(number, _PRINTED[unit]) for number, _ in numbers(normal_form(text)))
    return tuple(one for one in found if one is not None)


def equal_sum(term: str) -> int | None:
    """Return what a term in normal form says in hundredths of a yuan; None where it is no sum with its unit."""
    match = _ONE.fullmatch(term)
    if match is None or match["sign"] or not match["unit"]:
        return None
    return hundredths(match["number"], _TYPED[match["unit"]])


def printed_sums(value: int) -> tuple[str, ...]:
    """Return the numbers that print a sum in one unit or another, in normal form."""
    yuan = Decimal(value) / _HUNDREDTHS
    return tuple(f"{(yuan / one).normalize():f}" for one in _PRINTED.values())


def range_of(text: str) -> Range | None:
    """Return the sums that a range admits, in hundredths of a yuan: 100..200万元, >=50, ..3亿元; None if it is none.

    A number alone is a range of one; without a unit it is taken in 万元.
    """
    normal = normal_form(text)
    if match := _BETWEEN.fullmatch(normal):
        if not (match["low"] or match["high"]):
            return None
        unit = _TYPED[match["unit"] or match["low_unit"] or _STANDING]
        low_unit = _TYPED[match["low_unit"]] if match["low_unit"] else unit
        low = hundredths(match["low"], low_unit) if match["low"] else LEAST
        high = hundredths(match["high"], unit) if match["high"] else MOST
        return None if low is None or high is None else (low, high)
    if match := _ONE.fullmatch(normal):
        return _bounded(match["sign"] or "=", hundredths(match["number"], _TYPED[match["unit"] or _STANDING]))
    return None


def hundredths(number: str, unit: int) -> int | None:
    """Return a printed number of a unit in hundredths of a yuan; None where it is finer or beyond all money."""
    value = Decimal(number.replace(",", "")) * unit * _HUNDREDTHS
    return int(value) if value == value.to_integral_value() and value < MOST else None


def _bounded(sign: str, value: int | None) -> Range | None:
    if value is None:
        return None
    return {
        ">": (value + 1, MOST),
        ">=": (value, MOST),
        "≥": (value, MOST),
        "<": (LEAST, value - 1),
        "<=": (LEAST, value),
        "≤": (LEAST, value),
        "=": (value, value),
    }[sign]
