"""The decorator with which a module of review/checks declares its one check."""

from collections.abc import Callable, Iterable

from disclosures.model import Disclosure
from review.linking import Linked
from review.model import Check, Observation, Relation, Severity

Judge = Callable[[Disclosure], Iterable[Observation]]
JudgeAcross = Callable[[Linked], Iterable[Observation]]


def check(
    *,
    title: str,
    severity: Severity,
    basis: str,
    rule: str,
    exempt: str,
    tolerance: str,
    example: str,
    version: int = 1,
) -> Callable[[Judge], Check]:
    """Return a decorator that turns a judging function into a declared check.

    The texts are for reviewers: ``rule`` says what is compared, ``exempt`` when the check does not apply, ``tolerance``
    how far figures may differ (review.tolerances), ``example`` is a finding as it would read.
    """

    def declare(judge: Judge) -> Check:
        return Check(title, severity, basis, judge, version, rule, exempt, tolerance, example)

    return declare


def across(
    *,
    relation: Relation,
    title: str,
    severity: Severity,
    basis: str,
    rule: str,
    exempt: str,
    tolerance: str,
    example: str,
) -> Callable[[JudgeAcross], Check]:
    """Return a decorator that turns a function judging related disclosures into a declared check."""

    def declare(judge: JudgeAcross) -> Check:
        return Check(title, severity, basis, judge, 1, rule, exempt, tolerance, example, relation)

    return declare
