"""Several comparisons with one cause become one finding; those that hold are still counted one by one."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from disclosures.model import Source
from review.compare import Comparison, filled
from review.model import Observation, Outcome, Severity

SHOWN = 3
MISREAD = 3  # comparisons that must disagree before a column is taken for misread


@dataclass(frozen=True, slots=True)
class Compared:
    """One comparison, what it is about, and its places."""

    subject: str
    comparison: Comparison
    sources: tuple[Source, ...]


def once_each(observations: Sequence[Observation]) -> Iterator[Observation]:
    """Yield the observations that failed; those that say the same sentence as one, with the places of all."""
    failed: dict[str, Observation] = {}
    for observation in observations:
        if observation.outcome is not Outcome.FAILS:
            continue
        first = failed.setdefault(observation.message, observation)
        if first is not observation:
            sources = tuple(dict.fromkeys((*first.sources, *observation.sources)))
            elsewhere = tuple(dict.fromkeys((*first.elsewhere, *observation.elsewhere)))
            failed[observation.message] = replace(first, sources=sources, elsewhere=elsewhere)
    yield from failed.values()


def misread_subjects(compared: Sequence[Sequence[Compared]]) -> frozenset[str]:
    """The columns that disagree in most of the lines compared: they were not understood, and nothing is claimed."""
    every = [item for items in compared for item in items]
    made = Counter(item.subject for item in every)
    failed = Counter(item.subject for item in every if item.comparison.outcome is Outcome.FAILS)
    return frozenset(subject for subject, count in failed.items() if count >= MISREAD and 2 * count > made[subject])


def _says_the_same(one: Comparison, other: Comparison) -> bool:
    return (one.reported, one.expected) == (other.reported, other.expected)


def merged(
    anchor: str, message: str, compared: Sequence[Compared], *, severity: Severity | None = None
) -> Iterator[Observation]:
    """Yield every comparison that holds, and one observation for all that fail.

    ``message`` may use {reported}, {expected} and {working} of the first that fails, and {subjects}: those with its
    figures, and 等 for others.
    """
    failed = [item for item in compared if item.comparison.outcome is Outcome.FAILS]
    for item in compared:
        if item.comparison.outcome is not Outcome.FAILS:
            yield item.comparison.observed(f"{anchor}/{item.subject}", message.replace("{subjects}", ""), item.sources)
    if not failed:
        return
    first = failed[0].comparison
    alike = [item.subject for item in failed if _says_the_same(item.comparison, first)][:SHOWN]
    subjects = "、".join(alike) + ("等" if len(failed) > len(alike) else "")
    yield Observation(
        Outcome.FAILS,
        anchor,
        first.worded(filled(message, {"subjects": subjects})),
        first.reported,
        first.expected,
        "；".join(item.comparison.working for item in failed[:SHOWN]),
        tuple(dict.fromkeys(source for item in failed for source in item.sources)),
        severity,
    )
