"""Holds a stored disclosure against those that belong to it; running it again replaces what it found."""

from dataclasses import dataclass, replace
from datetime import datetime

import review
from disclosures.model import Disclosure
from review.model import Assessment, Evidence, Finding
from review.pairs import named
from review.switches import switched_off
from storage import disclosures, filings, related, switches
from storage.schema import DisclosureRecord
from storage.store import Store


@dataclass(frozen=True, slots=True)
class _Due:
    """A disclosure as stored, what belongs to it, and since when it is due."""

    id: str
    filing_id: str
    since: datetime | None
    saved_at: datetime
    assessment: Assessment
    disclosure: Disclosure
    others: tuple[Disclosure, ...]
    off: dict[str, str]


def relate_all(store: Store) -> None:
    """Hold everything that is due against what belongs to it."""
    while relate_next(store):
        pass


def relate_next(store: Store) -> bool:
    """Hold one disclosure against those that belong to it; False where none is due.

    The checks run outside of the transaction. Where the disclosure, or anything that belongs to it, changed
    meanwhile, nothing is saved: it is due again since then.
    """
    due = _next(store)
    if due is None:
        return False
    assessment = review.relate(due.assessment, due.disclosure, due.others, off=due.off)
    findings = tuple(_told_apart(finding, due) for finding in assessment.findings)
    with store.begin() as session:
        filings.locked(session, due.filing_id)
        record = disclosures.get(session, due.id)
        if record is None or record.related_due != due.since or record.created_at != due.saved_at:
            return True
        if record.body is None and record.department:  # stored before it was kept by what others find it
            related.note(record, due.disclosure)
            related.mark_due(session, record)
            return True
        disclosures.relate(session, record, replace(assessment, findings=findings))
    return True


def _next(store: Store) -> _Due | None:
    with store.read() as session:
        record = related.next_due(session)
        if record is None:
            return None
        others = [disclosures.get(session, each) for each in related.neighbours(session, record)]
        return _Due(
            record.id,
            record.filing_id,
            record.related_due,
            record.created_at,
            disclosures.assessment(record),
            _stored(record),
            tuple(_stored(other) for other in others if other is not None),
            switched_off(switches.ruling(session).switches, record.district),
        )


def _stored(record: DisclosureRecord) -> Disclosure:
    """The disclosure under the name that its file has on the desk."""
    disclosure = disclosures.disclosure(record)
    return replace(disclosure, file={**disclosure.file, "name": record.name, "sha256": record.sha256})


def _told_apart(finding: Finding, due: _Due) -> Finding:
    """A finding in which another file of the same name is called by its year and kind as well."""
    others = {
        str(other.file["sha256"]): other for other in due.others if other.file["name"] == due.disclosure.file["name"]
    }
    return replace(finding, evidence=tuple(_named(side, others) for side in finding.evidence))


def _named(side: Evidence, others: dict[str, Disclosure]) -> Evidence:
    other = others.get(side.sha256)
    return replace(side, file=f"{side.file}（{named(other)}）") if other is not None else side
