"""DISCLOSURE(S) → ASSESSMENT: pure judgment, no files, clocks or settings."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from disclosures.model import Disclosure
from discovery import declared
from review import checks
from review.merging import once_each
from review.model import (
    Assessment,
    Check,
    Evidence,
    Finding,
    Missing,
    NotApplicable,
    Observation,
    Outcome,
    Score,
    Severity,
)
from review.scoring import score_disclosure

CHECKS: dict[str, Check] = declared(checks, Check)
KEY_LENGTH = 16
NOTHING_TO_COMPARE = "文件中没有本项检查所需的内容"
SWITCHED_OFF = "已停用："
NOTHING_OFF: Mapping[str, str] = MappingProxyType({})
_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
_COUNTED = {Outcome.HOLDS: "holds", Outcome.FAILS: "fails", Outcome.TAIL: "tails"}


def assess(*disclosures: Disclosure, off: Mapping[str, str] = NOTHING_OFF) -> Assessment:
    """Judge every disclosure by every declared check and recompute every attached self-assessment.

    ``off`` names checks that are switched off, with the reason; they do not apply.
    """
    findings: list[Finding] = []
    skipped: list[NotApplicable] = []
    scores: list[Score] = []
    tallies: dict[str, Counter[str]] = {check_id: Counter() for check_id in CHECKS}
    for disclosure in disclosures:
        for check_id, check in CHECKS.items():
            observations, reason = (
                _run(check, disclosure) if check_id not in off else ([], SWITCHED_OFF + off[check_id])
            )
            if reason is not None:
                skipped.append(NotApplicable(check_id, reason))
                tallies[check_id]["not_applicable"] += 1
            tallies[check_id].update(_COUNTED[observation.outcome] for observation in observations)
            findings.extend(_findings(check_id, check, disclosure, observations))
        scores.extend(score_disclosure(disclosure))
    findings.sort(key=lambda finding: (_RANK[finding.severity], finding.check))
    counts = Counter(dict.fromkeys(("holds", "fails", "tails", "not_applicable"), 0))
    for tally in tallies.values():
        counts.update(tally)
    by_check = {check_id: dict(tally) for check_id, tally in tallies.items()}
    return Assessment(tuple(findings), dict(counts), tuple(skipped), tuple(scores), by_check)


def _run(check: Check, disclosure: Disclosure) -> tuple[list[Observation], str | None]:
    """Everything the check compared, and why it does not apply where it compared nothing."""
    observations: list[Observation] = []
    try:
        observations.extend(check.judge(disclosure))
    except Missing as missing:
        return observations, missing.reason
    return observations, None if observations else NOTHING_TO_COMPARE


def _findings(
    check_id: str, check: Check, disclosure: Disclosure, observations: list[Observation]
) -> Iterator[Finding]:
    seen: Counter[str] = Counter()
    for observation in once_each(observations):
        anchor = observation.anchor
        seen[anchor] += 1
        if seen[anchor] > 1:
            anchor = f"{anchor}#{seen[anchor]}"
        yield Finding(
            key=_key(check_id, disclosure, anchor),
            check=check_id,
            severity=observation.severity or check.severity,
            title=check.title,
            message=observation.message,
            reported=observation.reported,
            expected=observation.expected,
            working=observation.working,
            basis=check.basis,
            evidence=tuple(Evidence(str(disclosure.file.get("name", "")), source) for source in observation.sources),
        )


def _key(check_id: str, disclosure: Disclosure, anchor: str) -> str:
    """Name a finding by check, whose disclosure it is and what was compared: the same whenever it is made again."""
    identity = disclosure.identity
    names = (check_id, identity.department, identity.year, identity.kind, anchor)
    return hashlib.sha256("\x1f".join(str(name or "") for name in names).encode()).hexdigest()[:KEY_LENGTH]
