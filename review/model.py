"""What judging gives: observations, of which the failed ones become findings; scores; and what could not be judged."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from disclosures.model import Source


class Severity(StrEnum):
    """error: must be corrected or explained; warning: a reviewer's judgement; info: style or context."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Outcome(StrEnum):
    """A tail is a difference within rounding: it holds, and is counted by itself."""

    HOLDS = "holds"
    FAILS = "fails"
    TAIL = "tail"


class Relation(StrEnum):
    """What another disclosure is to the one that is judged."""

    BUDGET = "budget"  # the budget of the same year, to final accounts or self-assessments
    YEAR_BEFORE = "year_before"  # the same kind, one year earlier
    ACCOUNTS_BEFORE = "accounts_before"  # the final accounts of the year before, to a budget
    PUBLISHED_TWICE = "published_twice"  # the same kind of the same year
    UNITS = "units"  # the units of a department


COUNTED = {Outcome.HOLDS: "holds", Outcome.FAILS: "fails", Outcome.TAIL: "tails"}


@dataclass(frozen=True, slots=True)
class Evidence:
    """One side of an observation: the place and the file it stands in."""

    file: str
    source: Source
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Observation:
    """One comparison that a check made.

    ``anchor`` names what was compared, independent of its figures and wording (table kind, row, column, project …); it
    keeps a finding's key the same over re-runs. ``message`` is one Chinese sentence for the issue list. ``sources``
    stand in the disclosure that is judged, ``elsewhere`` in those it is compared with.
    """

    outcome: Outcome
    anchor: str
    message: str
    reported: str = ""
    expected: str = ""
    working: str = ""
    sources: tuple[Source, ...] = ()
    severity: Severity | None = None
    elsewhere: tuple[Evidence, ...] = ()


class Missing(LookupError):
    """What a check asked for is not in the disclosure; the check does not apply, for this reason (Chinese)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Check:
    """A declared claim. ``judge`` yields everything it compared, or raises Missing.

    It is given a disclosure; where ``relation`` is set, a disclosure with those that are so related (linking.Linked).
    The texts for the rule book are Chinese: what is compared, when it cannot be, how far figures may differ, a finding.
    """

    title: str
    severity: Severity
    basis: str
    judge: Callable[..., Iterable[Observation]]
    version: int = 1
    rule: str = ""
    exempt: str = ""
    tolerance: str = ""
    example: str = ""
    relation: Relation | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A failed observation that is kept; ``key`` is sha256 of check and anchor, shortened, stable over re-runs.

    ``also`` are the other checks that fail for the same cause.
    """

    key: str
    check: str
    severity: Severity
    title: str
    message: str
    reported: str
    expected: str
    working: str
    basis: str
    evidence: tuple[Evidence, ...]
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """A check that could not be made, and why."""

    check: str
    reason: str


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """A recomputed row; scores and deviations as strings with two decimals, None where there is nothing to compute."""

    level1: str
    level2: str
    level3: str
    target: str
    actual: str
    weight: str | None
    self_score: str | None
    recomputed_score: str | None
    deviation: str | None
    recomputed_deviation: str | None
    steps: str
    source: Source
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """A self-assessment recomputed row by row. Rows begin with 预算执行 and fund management, as on the form."""

    file: str
    project: str
    rubric: str
    rows: tuple[ScoreRow, ...]
    self_total: str | None
    recomputed_total: str | None
    self_grade: str | None
    recomputed_grade: str | None


@dataclass(frozen=True, slots=True)
class Assessment:
    """Findings, counts by outcome (holds, fails, tails, not_applicable), what did not apply, and scores.

    ``by_check`` holds the counts of each check, those of 0 left out.
    """

    findings: tuple[Finding, ...]
    counts: dict[str, int]
    not_applicable: tuple[NotApplicable, ...]
    scores: tuple[Score, ...]
    by_check: dict[str, dict[str, int]] = field(default_factory=dict)
