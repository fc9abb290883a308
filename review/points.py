"""Points compared: what the unit printed against what its results give."""

from decimal import Decimal

from disclosures.model import Amount
from review.compare import Comparison, half_up
from review.model import Outcome

CENT = Decimal("0.01")


def compare_points(printed: Amount, recomputed: Decimal, steps: str) -> Comparison:
    """Compare printed points (or a deviation) with the recomputed value; a hundredth is rounding."""
    gap = abs(printed.value - half_up(recomputed))
    margin = max(CENT, printed.step / 2)
    outcome = Outcome.HOLDS if gap == 0 else Outcome.TAIL if gap <= margin else Outcome.FAILS
    return Comparison(outcome, str(printed.value), str(half_up(recomputed)), steps)
