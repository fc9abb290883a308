"""A fault that can be planted, and what is expected of the checks then."""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.planted.copying import Copy

ARITHMETIC = ("totals/*", "agreement/*", "trend/*")


@dataclass(frozen=True)
class Fault:
    """One kind of fault in one sample.

    ``plant`` changes a copy and returns what a finding about it must print. ``by`` are the checks, any of which must
    find it; ``with_it`` those whose findings it explains beside them; a name that ends in * counts only where the
    finding prints what was planted. ``chances`` is how often it is planted at places of chance. ``beside`` are the
    sound samples that are judged together with the spoiled one.
    """

    kind: str
    base: str
    plant: Callable[[Copy], str | None]
    by: tuple[str, ...]
    with_it: tuple[str, ...] = ()
    chances: int = 1
    beside: tuple[str, ...] = ()
