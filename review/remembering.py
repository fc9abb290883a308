"""What is computed from one table or disclosure is computed once, however many checks ask for it."""

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")
KEPT = 64  # tables or disclosures of which the answer is kept: those that are being judged


def once_each_value(compute: Callable[[T], R]) -> Callable[[T], R]:
    """Return the function with a memory of its last answers; a value is known again by being the same object."""
    known: OrderedDict[int, tuple[T, R]] = OrderedDict()

    @wraps(compute)
    def remembered(value: T) -> R:
        entry = known.get(id(value))
        if entry is not None and entry[0] is value:
            return entry[1]
        answer = compute(value)
        known[id(value)] = (value, answer)
        while len(known) > KEPT:
            known.popitem(last=False)
        return answer

    return remembered
