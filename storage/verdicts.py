"""Verdicts on findings: every change is kept, the newest counts while the finding's figures are what they were."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, and_, func, literal, select, update
from sqlalchemy.orm import Session, aliased

from storage.schema import DisclosureRecord, FindingRecord, Verdict

WITHDRAWN = "withdrawn"


def facts(finding: FindingRecord) -> str:
    """The figures that a verdict rests on."""
    return f"{finding.reported}\n{finding.expected}"


def add(session: Session, finding: FindingRecord, verdict: str, reason: str, by: str) -> Verdict:
    """Record a verdict on a finding as it stands now."""
    row = Verdict(
        sha256=finding.disclosure.sha256, key=finding.key, verdict=verdict, reason=reason, facts=facts(finding), by=by
    )
    session.add(row)
    session.flush()
    return row


def history(session: Session, sha256: str, keys: Iterable[str] | None = None) -> dict[str, list[Verdict]]:
    """All verdicts on a file's findings by key, oldest first; only of ``keys`` where given."""
    query = select(Verdict).where(Verdict.sha256 == sha256).order_by(Verdict.at, Verdict.id)
    if keys is not None:
        query = query.where(Verdict.key.in_(list(keys)))
    found: dict[str, list[Verdict]] = {}
    for row in session.scalars(query):
        found.setdefault(row.key, []).append(row)
    return found


def rename(session: Session, sha256: str, key: str, other: str) -> None:
    """Leave all verdicts on a finding to the finding of another key."""
    session.execute(update(Verdict).where(Verdict.sha256 == sha256, Verdict.key == key).values(key=other))


def undecided() -> ColumnElement[bool]:
    """The condition that a finding, joined with its disclosure, has no verdict that still stands."""
    return ~select(Verdict.id).where(_standing()).correlate(DisclosureRecord, FindingRecord).exists()


def by_check(session: Session) -> dict[str, dict[str, int]]:
    """How many findings of every check were confirmed, dismissed and returned, by verdicts that still stand."""
    query = (
        select(FindingRecord.check, Verdict.verdict, func.count(FindingRecord.id.distinct()))
        .join(DisclosureRecord, DisclosureRecord.id == FindingRecord.disclosure_id)
        .join(Verdict, _standing())
        .group_by(FindingRecord.check, Verdict.verdict)
    )
    found: dict[str, dict[str, int]] = {}
    for check, verdict, number in session.execute(query):
        found.setdefault(check, {})[verdict] = number
    return found


def _standing() -> ColumnElement[bool]:
    """The condition that a verdict is the newest on a finding whose figures are what they were."""
    later = aliased(Verdict)
    newest = ~(
        select(later.id).where(later.sha256 == Verdict.sha256, later.key == Verdict.key, later.at > Verdict.at).exists()
    )
    figures = FindingRecord.reported.concat(literal("\n")).concat(FindingRecord.expected)
    return and_(
        Verdict.sha256 == DisclosureRecord.sha256,
        Verdict.key == FindingRecord.key,
        Verdict.verdict != WITHDRAWN,
        Verdict.facts == figures,
        newest,
    )
