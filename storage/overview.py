"""What awaits the reviewers: disclosures with open findings, coverage by department and year, batches under way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, select
from sqlalchemy.orm import Session

from storage.schema import Batch, DisclosureRecord, Filing, FindingRecord
from storage.verdicts import undecided

AT_REST = ("done", "needs_attention", "failed", "duplicate")


@dataclass(frozen=True, slots=True)
class Scope:
    """Which disclosures: None leaves a field open."""

    department: str | None = None
    year: int | None = None
    kind: str | None = None
    state: str | None = None
    only_open: bool = False


@dataclass(frozen=True, slots=True)
class Overview:
    """A disclosure's identity, state (and why somebody should look at it) and counts of findings."""

    id: str
    filing_id: str
    name: str
    department: str | None
    district: str | None
    year: int | None
    kind: str | None
    pages: int
    state: str
    reason: str | None
    created_at: datetime
    errors: int
    warnings: int
    infos: int
    undecided: int


@dataclass(frozen=True, slots=True)
class Progress:
    """A batch under way: how many of its filings are in each state."""

    id: str
    by: str
    created_at: datetime
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which disclosures there are: years and kinds across, departments down, ids in the cells (none is a hole)."""

    columns: tuple[tuple[int | None, str | None], ...]
    rows: tuple[tuple[str | None, tuple[tuple[str, ...], ...]], ...]


def disclosures(session: Session, scope: Scope, limit: int = 100, offset: int = 0) -> list[Overview]:
    """Disclosures within the scope, by department, year and kind."""
    record = DisclosureRecord
    query = (
        _overview(scope)
        .order_by(record.department, record.year.desc(), record.kind, record.created_at, record.id)
        .limit(limit)
        .offset(offset)
    )
    return [Overview(*row) for row in session.execute(query)]


def one(session: Session, disclosure_id: str) -> Overview | None:
    """One disclosure's identity and counts, or None."""
    row = session.execute(_overview(Scope()).where(DisclosureRecord.id == disclosure_id)).one_or_none()
    return Overview(*row) if row else None


def count(session: Session, scope: Scope) -> int:
    """How many disclosures the scope holds."""
    return session.scalar(select(func.count()).select_from(_overview(scope).subquery())) or 0


def coverage(session: Session) -> Coverage:
    """Return the map of everything there is."""
    record = DisclosureRecord
    cells: dict[str | None, dict[tuple[int | None, str | None], tuple[str, ...]]] = {}
    query = select(record.id, record.department, record.year, record.kind).order_by(record.department)
    for id_, department, year, kind in session.execute(query):
        row = cells.setdefault(department, {})
        row[year, kind] = (*row.get((year, kind), ()), id_)
    found = {column for row in cells.values() for column in row}
    columns = tuple(sorted(found, key=lambda column: (column[0] or 0, column[1] or "")))
    rows = tuple((name, tuple(row.get(column, ()) for column in columns)) for name, row in cells.items())
    return Coverage(columns, rows)


def in_scope(session: Session, ids: Iterable[str]) -> Sequence[DisclosureRecord]:
    """The disclosures with these ids; all of them where ``ids`` is empty."""
    wanted = list(ids)
    query = select(DisclosureRecord).order_by(DisclosureRecord.department, DisclosureRecord.year)
    return session.scalars(query.where(DisclosureRecord.id.in_(wanted)) if wanted else query).all()


def under_way(session: Session, limit: int = 10) -> list[Progress]:
    """The newest batches that still hold a filing being worked on."""
    busy = select(Filing.batch_id).where(Filing.state.not_in(AT_REST)).distinct()
    batches = session.scalars(
        select(Batch).where(Batch.id.in_(busy)).order_by(Batch.created_at.desc()).limit(limit)
    ).all()
    counts: dict[str, dict[str, int]] = {batch.id: {} for batch in batches}
    query = (
        select(Filing.batch_id, Filing.state, func.count())
        .where(Filing.batch_id.in_(list(counts)))
        .group_by(Filing.batch_id, Filing.state)
    )
    for batch_id, state, number in session.execute(query):
        counts[batch_id][state] = number
    return [Progress(batch.id, batch.by, batch.created_at, counts[batch.id]) for batch in batches]


def recent_batches(session: Session, limit: int = 10) -> Sequence[Batch]:
    """The batches handed in last, newest first."""
    return session.scalars(select(Batch).order_by(Batch.created_at.desc()).limit(limit)).all()


def needing_attention(session: Session, limit: int = 20) -> Sequence[Filing]:
    """Filings that failed or that somebody must look at, newest first."""
    stuck = Filing.state.in_(("failed", "needs_attention"))
    return session.scalars(select(Filing).where(stuck).order_by(Filing.updated_at.desc()).limit(limit)).all()


def _overview(scope: Scope) -> Select[*tuple[Any, ...]]:
    record, finding = DisclosureRecord, FindingRecord
    open_now = _number(and_(finding.id.is_not(None), undecided()))
    query = (
        select(
            record.id,
            record.filing_id,
            record.name,
            record.department,
            record.district,
            record.year,
            record.kind,
            record.pages,
            Filing.state,
            Filing.reason,
            record.created_at,
            *(_number(finding.severity == severity) for severity in ("error", "warning", "info")),
            open_now,
        )
        .join(Filing, Filing.id == record.filing_id)
        .outerjoin(finding, finding.disclosure_id == record.id)
        .group_by(record.id, Filing.state, Filing.reason)
    )
    for column, value in (
        (record.department, scope.department),
        (record.year, scope.year),
        (record.kind, scope.kind),
        (Filing.state, scope.state),
    ):
        if value is not None:
            query = query.where(column == value)
    return query.having(open_now > 0) if scope.only_open else query


def _number(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)
