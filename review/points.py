"""Points compared: what the unit printed against what its results give."""

from decimal import Decimal

from disclosures.model import Amount
from review.compare import Comparison, half_up
from review.model import Outcome

CENT = Decimal("0.01")


def as_points(amount: Amount) -> Amount:
    """Points are given to two places: 95.6 is 95.60 and 10 is 10.00, whether 分 is printed beside them or not."""
    return Amount(amount.value, min(amount.step, CENT), "分", amount.source)


def compare_points(printed: Amount, recomputed: Decimal, steps: str) -> Comparison:
    """Compare printed points (or a deviation) with the recomputed value; a hundredth is rounding."""
    gap = abs(printed.value - half_up(recomputed))
    margin = max(CENT, printed.step / 2)
    outcome = Outcome.HOLDS if gap == 0 else Outcome.TAIL if gap <= margin else Outcome.FAILS
    return Comparison(outcome, str(printed.value), str(half_up(recomputed)), steps)
