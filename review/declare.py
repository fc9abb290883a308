"""The decorator with which a module of review/checks declares its one check."""

from collections.abc import Callable, Iterable

from disclosures.model import Disclosure
from review.model import Check, Observation, Severity

Judge = Callable[[Disclosure], Iterable[Observation]]


def check(*, title: str, severity: Severity, basis: str, version: int = 1) -> Callable[[Judge], Check]:
    """Return a decorator that turns a judging function into a declared check."""

    def declare(judge: Judge) -> Check:
        return Check(title, severity, basis, judge, version)

    return declare
