"""DISCLOSURE(S) → ASSESSMENT: pure judgment, no files, clocks or settings."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from disclosures.model import Disclosure
from discovery import declared
from review import checks
from review.across import Across, joined, judge_across
from review.causes import one_cause_each
from review.findings import findings_of
from review.likeness import with_likenesses
from review.model import (
    COUNTED,
    Assessment,
    Check,
    Finding,
    Missing,
    NotApplicable,
    Observation,
    Score,
)
from review.scoring import score_disclosure

CHECKS: dict[str, Check] = declared(checks, Check)
ALONE = {check_id: check for check_id, check in CHECKS.items() if check.relation is None}
RELATED = {check_id: check for check_id, check in CHECKS.items() if check.relation is not None}
NOTHING_TO_COMPARE = "文件中没有本项检查所需的内容"
SWITCHED_OFF = "已停用："
NOTHING_OFF: Mapping[str, str] = MappingProxyType({})


def assess(*disclosures: Disclosure, off: Mapping[str, str] = NOTHING_OFF) -> Assessment:
    """Judge every disclosure by every declared check and recompute every attached self-assessment.

    ``off`` names checks that are switched off, with the reason; they do not apply.
    """
    findings: list[Finding] = []
    skipped: list[NotApplicable] = []
    scores: list[Score] = []
    tallies: dict[str, Counter[str]] = {check_id: Counter() for check_id in ALONE}
    for disclosure in disclosures:
        own: list[Finding] = []
        for check_id, check in ALONE.items():
            observations, reason = (
                _run(check, disclosure) if check_id not in off else ([], SWITCHED_OFF + off[check_id])
            )
            if reason is not None:
                skipped.append(NotApplicable(check_id, reason))
                tallies[check_id]["not_applicable"] += 1
            tallies[check_id].update(COUNTED[observation.outcome] for observation in observations)
            own.extend(findings_of(check_id, check, disclosure, observations))
        findings.extend(one_cause_each(with_likenesses(own, disclosure)))
        scores.extend(score_disclosure(disclosure))
    by_check = {check_id: dict(tally) for check_id, tally in tallies.items()}
    alone = Assessment(tuple(findings), {}, tuple(skipped), tuple(scores), by_check)
    return joined(alone, _across(disclosures, None, off))


def relate(
    assessment: Assessment,
    disclosure: Disclosure,
    others: Sequence[Disclosure],
    *,
    off: Mapping[str, str] = NOTHING_OFF,
) -> Assessment:
    """The assessment of a disclosure, with what comes of holding it against others in place of what came before."""
    return joined(assessment, _across((disclosure, *others), disclosure, off))


def _across(disclosures: Sequence[Disclosure], about: Disclosure | None, off: Mapping[str, str]) -> Across:
    across = judge_across({name: check for name, check in RELATED.items() if name not in off}, disclosures, about)
    stopped = tuple(NotApplicable(check_id, SWITCHED_OFF + off[check_id]) for check_id in RELATED if check_id in off)
    return replace(across, not_applicable=(*across.not_applicable, *stopped))


def _run(check: Check, disclosure: Disclosure) -> tuple[list[Observation], str | None]:
    """Everything the check compared, and why it does not apply where it compared nothing."""
    observations: list[Observation] = []
    try:
        observations.extend(check.judge(disclosure))
    except Missing as missing:
        return observations, missing.reason
    return observations, None if observations else NOTHING_TO_COMPARE
