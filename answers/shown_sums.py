"""Sums as an answer shows them: what figures come to together, and how far two of them lie apart."""

from collections.abc import Sequence
from decimal import Decimal

from disclosures.model import YUAN_PER_UNIT


def added_up(values: Sequence[Decimal]) -> tuple[Decimal, str]:
    """Return the total and how it came about: 7.60, "3.80 + 3.80 = 7.60"; "" for a single figure."""
    total = sum(values, start=Decimal(0))
    return total, f"{' + '.join(map(str, values))} = {total}" if len(values) > 1 else ""


def apart(first: Decimal, second: Decimal, unit: str, more: str = "多", less: str = "少") -> tuple[str, str]:
    """Return what to say of two figures of one unit, and the subtraction; shares lie percentage points apart."""
    high, low = max(first, second), min(first, second)
    if high == low:
        said = "两者相同"
    else:
        said = f"前者比后者{more if first > second else less}{high - low}{'个百分点' if unit == '%' else unit}"
    return said, f"{high} - {low} = {high - low}"


def in_unit(value: Decimal, own: str, unit: str) -> Decimal | None:
    """Return a figure in another unit; None where the units cannot be compared."""
    if own == unit:
        return value
    if own in YUAN_PER_UNIT and unit in YUAN_PER_UNIT:
        return value * YUAN_PER_UNIT[own] / YUAN_PER_UNIT[unit]
    return None
