"""Comparisons of figures in two files: those that fail in one place of a disclosure become one finding."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from disclosures.model import Amount, Disclosure, Source
from review.compare import Comparison, add_up
from review.figures import Printed, closest
from review.findings import evidence
from review.linking import Linked
from review.merging import Compared, merged
from review.model import Evidence, Observation, Outcome, Severity


@dataclass(frozen=True, slots=True)
class Held:
    """One figure of a disclosure held against another file: what it is about, and both places."""

    subject: str
    comparison: Comparison
    own: tuple[Source, ...]
    theirs: tuple[Source, ...]


def against(subject: str, amount: Amount, printings: Sequence[Printed]) -> Held:
    """Hold a figure against that of several printings which agrees best."""
    comparison, printing = closest(amount, list(printings))
    return Held(subject, comparison, (amount.source,), tuple(part.source for part in printing.parts))


def summed(subject: str, amount: Amount, parts: Sequence[Amount], minus: Sequence[Amount] = ()) -> Held:
    """Hold a figure against the sum of figures that the other file prints."""
    theirs = tuple(part.source for part in (*parts, *minus))
    return Held(subject, add_up(amount, parts, minus), (amount.source,), theirs)


def held(
    anchor: str, message: str, items: Sequence[Held], link: Linked, *, severity: Severity | None = None
) -> Iterator[Observation]:
    """Yield what holds one by one, and one observation for all that fails, with the places of both files.

    ``message`` may use {subjects}, and {reported}, {expected}, {working} of the first that fails.
    """
    compared = [Compared(item.subject, item.comparison, item.own) for item in items]
    failed = [item for item in items if item.comparison.outcome is Outcome.FAILS]
    theirs = tuple(dict.fromkeys(source for item in failed for source in item.theirs))
    for observation in merged(anchor, message, compared, severity=severity):
        if observation.outcome is Outcome.FAILS:
            yield replace(observation, elsewhere=elsewhere(link.other, theirs))
        else:
            yield observation


def elsewhere(disclosure: Disclosure, sources: Sequence[Source]) -> tuple[Evidence, ...]:
    """Places as they stand in another disclosure's file."""
    return tuple(evidence(disclosure, source) for source in sources)


def named(disclosure: Disclosure) -> str:
    """What a reviewer would call the other file: its year and its kind."""
    kinds = {"budget": "部门预算", "final_accounts": "部门决算", "self_assessment": "绩效自评材料"}
    return f"{disclosure.identity.year}年{kinds.get(str(disclosure.identity.kind), '')}"
