"""The figures that a finding prints, read back: so that findings can be compared with each other."""

import re
from dataclasses import dataclass
from decimal import Decimal

from disclosures.model import YUAN_PER_UNIT, Amount

NUMBER = re.compile(r"(?P<value>-?[\d,]+(?:\.\d+)?)(?P<unit>亿元|万元|千元|元|%|分)?")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value and its unit, money in yuan."""

    value: Decimal
    unit: str

    @classmethod
    def of(cls, amount: Amount) -> "Quantity":
        """The quantity that an amount prints."""
        return cls(amount.base, "元" if amount.unit in YUAN_PER_UNIT else amount.unit)


def quantity(text: str) -> Quantity | None:
    """Return what a text prints that is one figure and nothing else; None for other texts."""
    match = NUMBER.fullmatch("".join(text.split()))
    if match is None:
        return None
    unit = match["unit"] or ""
    value = Decimal(match["value"].replace(",", ""))
    return Quantity(value * YUAN_PER_UNIT[unit], "元") if unit in YUAN_PER_UNIT else Quantity(value, unit)
