"""One of the things that a question orders, counts or adds."""

from dataclasses import dataclass
from decimal import Decimal

from answers.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Item:
    """One of them: its label, the value it is ordered by, and the figure as printed."""

    label: str
    value: Decimal
    quantity: Quantity
