"""What a filing says and what was made of it, as saved and fetched."""

from sqlalchemy.orm import Session

from disclosures.model import Disclosure
from review.model import Assessment
from storage.schema import DisclosureRecord, Filing


def save(session: Session, filing: Filing, disclosure: Disclosure, assessment: Assessment) -> DisclosureRecord:
    """Keep what a filing says, in place of what was kept before; the record's and the findings' ids stay."""
    raise NotImplementedError


def get(session: Session, disclosure_id: str) -> DisclosureRecord | None:
    """Return the record with this id, or None."""
    return session.get(DisclosureRecord, disclosure_id)


def disclosure(record: DisclosureRecord) -> Disclosure:
    """Return the disclosure exactly as it was saved."""
    raise NotImplementedError


def assessment(record: DisclosureRecord) -> Assessment:
    """Return the assessment exactly as it was saved."""
    raise NotImplementedError
