"""Runs the checks that hold one disclosure against others: its budget, the year before, its units, a reprint."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from disclosures.model import Disclosure
from review.findings import findings_of
from review.linking import Linked, links, missing_counterparts
from review.model import COUNTED, Assessment, Check, Finding, Missing, NotApplicable, Observation, Outcome, Severity

ACROSS = "across"
NOTHING_TO_COMPARE = "有关文件中没有可以相互核对的内容"
SHOWN = 6
_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


@dataclass(frozen=True, slots=True)
class Related:
    """A finding about one disclosure and those it was compared with."""

    finding: Finding
    disclosures: tuple[Disclosure, ...]


@dataclass(frozen=True, slots=True)
class Across:
    """What was compared over all related disclosures: findings, outcomes by check, and what did not apply."""

    findings: tuple[Related, ...]
    outcomes: Mapping[str, Counter[Outcome]]
    not_applicable: tuple[NotApplicable, ...]


def judge_across(
    checks: Mapping[str, Check], disclosures: Sequence[Disclosure], about: Disclosure | None = None
) -> Across:
    """Run every check over every disclosure and what is related to it as the check declares.

    With ``about`` only what concerns that disclosure is returned; the others may still settle what fails.
    Where a counterpart was published twice, what agrees with one of the publications is no finding.
    """
    linked = list(links(disclosures))
    findings: list[Related] = []
    outcomes: dict[str, Counter[Outcome]] = {}
    skipped: list[NotApplicable] = []
    for check_id, check in checks.items():
        groups = _groups(linked, check, about)
        if not groups:
            continue
        outcomes[check_id] = Counter()
        reasons = []
        for group in groups:
            made, reason = _run(check, group, about)
            outcomes[check_id].update(observation.outcome for observation, _ in made)
            findings += _related(check_id, check, made)
            reasons.append(reason)
        if all(reasons):
            skipped.append(NotApplicable(check_id, str(reasons[0])))
    absent = _not_handed_in([about] if about else disclosures, disclosures)
    return Across(tuple(findings), outcomes, (*skipped, *([absent] if absent else [])))


def joined(assessment: Assessment, across: Across) -> Assessment:
    """The assessment with these comparisons in place of those it had; no key stands in it twice."""
    own = [finding for finding in assessment.findings if not finding.check.startswith(ACROSS)]
    related = {related.finding.key: related.finding for related in reversed(across.findings)}
    by_check = {check: counts for check, counts in assessment.by_check.items() if not check.startswith(ACROSS)}
    for check, outcomes in across.outcomes.items():
        by_check[check] = {COUNTED[outcome]: count for outcome, count in outcomes.items()}
    for item in across.not_applicable:
        by_check[item.check] = {**by_check.get(item.check, {}), "not_applicable": 1}
    counts = Counter(dict.fromkeys((*COUNTED.values(), "not_applicable"), 0))
    for tally in by_check.values():
        counts.update(tally)
    skipped = [item for item in assessment.not_applicable if not item.check.startswith(ACROSS)]
    return Assessment(
        tuple(
            sorted((*own, *reversed(related.values())), key=lambda finding: (_RANK[finding.severity], finding.check))
        ),
        dict(counts),
        (*skipped, *across.not_applicable),
        assessment.scores,
        by_check,
    )


def _groups(linked: Sequence[Linked], check: Check, about: Disclosure | None) -> list[list[Linked]]:
    """The links that a check judges, those of one disclosure together; only groups that ``about`` stands in."""
    groups: dict[int, list[Linked]] = defaultdict(list)
    for link in linked:
        if link.relation is check.relation:
            groups[id(link.own)].append(link)
    return [group for group in groups.values() if any(_concerns(link, about) for link in group)]


def _concerns(link: Linked, about: Disclosure | None) -> bool:
    return about is None or any(one is about for one in (link.own, *link.others))


def _not_handed_in(wanting: Sequence[Disclosure], disclosures: Sequence[Disclosure]) -> NotApplicable | None:
    """Say once which related disclosures are not there; None where all are."""
    missing = list(missing_counterparts(wanting, disclosures))
    if not missing:
        return None
    names = "、".join(missing[:SHOWN]) + (f"等{len(missing)}份文件" if len(missing) > SHOWN else "")
    return NotApplicable(ACROSS, f"未提交{names}，与其相关的跨文件核对未进行")


def _run(
    check: Check, group: Sequence[Linked], about: Disclosure | None
) -> tuple[list[tuple[Observation, Linked]], str | None]:
    """What was compared with each counterpart, each anchor once; and why nothing was, where nothing was."""
    made: list[tuple[Linked, list[Observation]]] = []
    reason = NOTHING_TO_COMPARE
    for link in group:
        observations: list[Observation] = []
        try:
            observations.extend(check.judge(link))
        except Missing as missing:
            reason = missing.reason
        made.append((link, observations))
    kept: list[tuple[Observation, Linked]] = []
    seen: set[str] = set()
    for link, observations in made:
        others = [found for other, found in made if other is not link]
        fresh = [item for item in observations if item.anchor not in seen and not _settled(item, others)]
        kept += [(item, link) for item in fresh]
        seen |= {item.anchor for item in observations}
    kept = [(item, link) for item, link in kept if _concerns(link, about)]
    return kept, None if any(found for link, found in made if _concerns(link, about)) else reason


def _settled(observation: Observation, others: Sequence[Sequence[Observation]]) -> bool:
    """Whether what fails against one counterpart agrees with another: the two publications differ, not the figure."""
    if observation.outcome is not Outcome.FAILS:
        return False
    return any(_agrees(observation.anchor, found) for found in others)


def _agrees(anchor: str, found: Sequence[Observation]) -> bool:
    about = [item for item in found if item.anchor == anchor or item.anchor.startswith(f"{anchor}/")]
    return bool(about) and all(item.outcome is not Outcome.FAILS for item in about)


def _related(check_id: str, check: Check, made: Sequence[tuple[Observation, Linked]]) -> list[Related]:
    by_link: dict[int, tuple[Linked, list[Observation]]] = {}
    for observation, link in made:
        by_link.setdefault(id(link), (link, []))[1].append(observation)
    return [
        Related(finding, (link.own, *link.others))
        for link, observations in by_link.values()
        for finding in findings_of(check_id, check, link.own, observations)
    ]
