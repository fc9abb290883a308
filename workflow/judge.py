"""What was parsed → what counts: reviewers' corrections made, checks run, and whether somebody should look."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

import review
from disclosures.corrections import Correction, apply
from disclosures.model import Disclosure
from review.confidence import doubts
from review.model import Assessment, Finding
from review.switches import switched_off
from storage import disclosures, related, verdicts
from storage.schema import DisclosureRecord, Filing, FindingRecord
from storage.switches import Ruling

NOTHING_SWITCHED = Ruling()


@dataclass(frozen=True, slots=True)
class Judged:
    """One way from what was parsed to what counts; ``doubt`` says in Chinese why somebody should look, or is None."""

    parsed: Disclosure
    corrections: tuple[Correction, ...]
    ruling: Ruling
    disclosure: Disclosure
    assessment: Assessment
    doubt: str | None


def judge(parsed: Disclosure, corrections: Sequence[Correction], ruling: Ruling = NOTHING_SWITCHED) -> Judged:
    """Make the corrections and run every check that is not switched off where the disclosure comes from."""
    disclosure = apply(parsed, corrections)
    doubt = "".join(doubts(disclosure)) or None
    assessment = review.assess(disclosure, off=switched_off(ruling.switches, disclosure.identity.district))
    return Judged(parsed, tuple(corrections), ruling, disclosure, assessment, doubt)


def save(session: Session, filing: Filing, judged: Judged) -> DisclosureRecord:
    """Keep it all in place of what was kept before; verdicts stay with findings that say the same as before."""
    if filing.disclosure is not None:
        related.mark_due(session, filing.disclosure)  # of a corrected identity those it belonged to before as well
        _carry_over(session, filing.disclosure, judged.assessment.findings)
    record = disclosures.save(session, filing, judged.disclosure, judged.assessment, parsed=judged.parsed)
    record.ruling = judged.ruling.id
    related.mark_due(session, record)
    return record


def _carry_over(session: Session, record: DisclosureRecord, findings: Sequence[Finding]) -> None:
    """A finding's key names whose disclosure it is: a corrected identity gives the same finding another key."""
    before = {_said(row): row for row in record.findings}
    keys = {row.key for row in record.findings}
    for finding in findings:
        row = before.pop(_said(finding), None)
        if row is not None and row.key != finding.key and finding.key not in keys:
            verdicts.rename(session, record.sha256, row.key, finding.key)
            row.key = finding.key


def _said(finding: Finding | FindingRecord) -> tuple[str, ...]:
    return finding.check, finding.message, finding.reported, finding.expected, finding.working
