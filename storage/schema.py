"""The tables of the database: figures live in JSON as printed; what is sorted or filtered by has a column."""

from datetime import UTC, datetime
from typing import Any, ClassVar
from uuid import uuid4

from sqlalchemy import (
    JSON,
    Boolean,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


def new_id() -> str:
    """An opaque id: 32 hex digits."""
    return uuid4().hex


def now() -> datetime:
    """The time in UTC."""
    return datetime.now(UTC)


class UtcDateTime(TypeDecorator[datetime]):
    """A time in UTC that says so; SQLite alone forgets the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Return the time with its zone."""
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value


# Migrations can only change a constraint that has a name, and SQLite gives none by itself.
NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """All tables."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar = {dict[str, Any]: JSON, list[Any]: JSON, datetime: UtcDateTime}


class Account(Base):
    """A person who may sign in; ``role`` is reviewer, admin, or closed for one who may no longer."""

    __tablename__ = "accounts"
    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    password_hash: Mapped[str] = mapped_column(String(200))
    role: Mapped[str] = mapped_column(String(20), default="reviewer")
    created_at: Mapped[datetime] = mapped_column(default=now)


class Token(Base):
    """An API token; only its SHA-256 is kept."""

    __tablename__ = "tokens"
    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    name: Mapped[str] = mapped_column(String(100))
    role: Mapped[str] = mapped_column(String(20), default="reviewer")
    token_sha256: Mapped[str] = mapped_column(String(64), unique=True)
    created_at: Mapped[datetime] = mapped_column(default=now)


class Batch(Base):
    """Files handed in together."""

    __tablename__ = "batches"
    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    by: Mapped[str] = mapped_column(String(100))
    created_at: Mapped[datetime] = mapped_column(default=now, index=True)
    filings: Mapped[list["Filing"]] = relationship(
        back_populates="batch", order_by="Filing.position", cascade="all, delete-orphan"
    )


class Filing(Base):
    """A file somebody handed in, and how far it has come.

    ``state``: received, reading, parsing, checking, indexing, done, needs_attention, failed, duplicate. ``sha256`` is
    None until the bytes have arrived. ``heartbeat_at`` is renewed while a worker is on it; ``claimed_by`` names the
    message that brought it there.
    """

    __tablename__ = "filings"
    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    batch_id: Mapped[str] = mapped_column(ForeignKey("batches.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(Integer, default=0)
    name: Mapped[str] = mapped_column(String(500))
    size: Mapped[int] = mapped_column(Integer, default=0)
    sha256: Mapped[str | None] = mapped_column(String(64), index=True)
    state: Mapped[str] = mapped_column(String(20), default="received", index=True)
    reason: Mapped[str | None] = mapped_column(Text)
    attempts: Mapped[int] = mapped_column(Integer, default=0)
    claimed_by: Mapped[str | None] = mapped_column(String(64))
    duplicate_of: Mapped[str | None] = mapped_column(String(32))
    seconds: Mapped[dict[str, Any]] = mapped_column(default=dict)
    heartbeat_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(default=now)
    updated_at: Mapped[datetime] = mapped_column(default=now, onupdate=now)
    batch: Mapped[Batch] = relationship(back_populates="filings")
    disclosure: Mapped["DisclosureRecord | None"] = relationship(
        back_populates="filing", uselist=False, cascade="all, delete-orphan"
    )


class DisclosureRecord(Base):
    """What a filing says and what was made of it; ``content`` is the whole disclosure as saved by storage.disclosures.

    ``parsed`` is what the program read, where reviewers' corrections made ``content`` of it. ``assessment`` holds
    counts, not_applicable and scores; ``judged_at`` is when it was made. Replaced whole whenever the filing is
    processed again. ``indexed_at`` None means the indexer has yet to take it. ``ruling`` is the newest switch of a
    check when it was judged, "" before the first; None where it has to be judged again. ``units`` are those that a
    department's tables list, ``of_unit`` says that it is a unit's alone, ``body`` is the short name of whose it is.
    ``related_due`` is when something that belongs to it changed, None once it was held against all of that.
    """

    __tablename__ = "disclosures"
    __table_args__ = (Index("ix_disclosures_ruling_id", "ruling", "id"),)
    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    filing_id: Mapped[str] = mapped_column(ForeignKey("filings.id", ondelete="CASCADE"), unique=True)
    name: Mapped[str] = mapped_column(String(500))
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    media_type: Mapped[str] = mapped_column(String(100))
    pages: Mapped[int] = mapped_column(Integer, default=0)
    department: Mapped[str | None] = mapped_column(String(200), index=True)
    district: Mapped[str | None] = mapped_column(String(200))
    year: Mapped[int | None] = mapped_column(Integer, index=True)
    kind: Mapped[str | None] = mapped_column(String(30), index=True)
    content: Mapped[dict[str, Any]]
    parsed: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    assessment: Mapped[dict[str, Any]] = mapped_column(default=dict)
    created_at: Mapped[datetime] = mapped_column(default=now)
    judged_at: Mapped[datetime | None]
    indexed_at: Mapped[datetime | None]
    ruling: Mapped[str | None] = mapped_column(String(32))
    units: Mapped[list[Any] | None] = mapped_column(JSON(none_as_null=True))
    of_unit: Mapped[bool | None] = mapped_column(Boolean)
    body: Mapped[str | None] = mapped_column(String(200), index=True)
    related_due: Mapped[datetime | None] = mapped_column(index=True)
    filing: Mapped[Filing] = relationship(back_populates="disclosure")
    findings: Mapped[list["FindingRecord"]] = relationship(
        back_populates="disclosure", order_by="FindingRecord.position", cascade="all, delete-orphan"
    )


class FindingRecord(Base):
    """A finding; ``evidence`` is a list of {file, sha256, text, places, lines}."""

    __tablename__ = "findings"
    __table_args__ = (UniqueConstraint("disclosure_id", "key"),)
    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    disclosure_id: Mapped[str] = mapped_column(ForeignKey("disclosures.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(Integer, default=0)
    key: Mapped[str] = mapped_column(String(64))
    check: Mapped[str] = mapped_column(String(100))
    severity: Mapped[str] = mapped_column(String(10), index=True)
    title: Mapped[str] = mapped_column(String(200))
    message: Mapped[str] = mapped_column(Text)
    reported: Mapped[str] = mapped_column(Text, default="")
    expected: Mapped[str] = mapped_column(Text, default="")
    working: Mapped[str] = mapped_column(Text, default="")
    basis: Mapped[str] = mapped_column(Text, default="")
    evidence: Mapped[list[Any]] = mapped_column(default=list)
    disclosure: Mapped[DisclosureRecord] = relationship(back_populates="findings")


class Tally(Base):
    """How often a check held, failed, held within rounding, or did not apply to a disclosure."""

    __tablename__ = "tallies"
    disclosure_id: Mapped[str] = mapped_column(ForeignKey("disclosures.id", ondelete="CASCADE"), primary_key=True)
    check: Mapped[str] = mapped_column(String(100), primary_key=True)
    holds: Mapped[int] = mapped_column(Integer, default=0)
    fails: Mapped[int] = mapped_column(Integer, default=0)
    tails: Mapped[int] = mapped_column(Integer, default=0)
    not_applicable: Mapped[int] = mapped_column(Integer, default=0)


class CheckSwitch(Base):
    """An administrator's switching of a check on or off for a region, "" for all; the newest of each pair counts."""

    __tablename__ = "check_switches"
    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    check: Mapped[str] = mapped_column(String(100))
    region: Mapped[str] = mapped_column(String(200), default="")
    on: Mapped[bool] = mapped_column(Boolean)
    reason: Mapped[str] = mapped_column(Text)
    by: Mapped[str] = mapped_column(String(100))
    at: Mapped[datetime] = mapped_column(default=now)


class Verdict(Base):
    """What a reviewer makes of a finding: confirmed, dismissed or returned.

    Attached to the file's hash and the finding's key, so that it survives re-runs; a row is added for every change,
    the newest counts. ``facts`` is reported and expected at the time: a verdict lapses when they change.
    """

    __tablename__ = "verdicts"
    __table_args__ = (Index("ix_verdicts_sha256_key", "sha256", "key"),)
    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    sha256: Mapped[str] = mapped_column(String(64))
    key: Mapped[str] = mapped_column(String(64))
    verdict: Mapped[str] = mapped_column(String(20))
    reason: Mapped[str] = mapped_column(Text, default="")
    facts: Mapped[str] = mapped_column(Text, default="")
    by: Mapped[str] = mapped_column(String(100))
    at: Mapped[datetime] = mapped_column(default=now)


class Correction(Base):
    """What a reviewer reads in place of what the program read: a field of the identity, or the text of a cell.

    Attached to the file's hash, so that it survives parsing again; a row is added for every change, the newest counts.
    ``subject`` names what is corrected; ``place`` is the cell's anchor. ``corrected`` None withdraws what stood before.
    """

    __tablename__ = "corrections"
    __table_args__ = (Index("ix_corrections_sha256_subject", "sha256", "subject"),)
    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    sha256: Mapped[str] = mapped_column(String(64))
    subject: Mapped[str] = mapped_column(String(64))
    place: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    printed: Mapped[str] = mapped_column(Text, default="")
    corrected: Mapped[str | None] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text, default="")
    by: Mapped[str] = mapped_column(String(100))
    at: Mapped[datetime] = mapped_column(default=now)


class ReviewedScore(Base):
    """A reviewer's points for one row of a self-assessment; the unit's own points are never touched.

    ``row`` is the row's place on the recomputed score. A row is added for every change, the newest counts.
    """

    __tablename__ = "reviewed_scores"
    __table_args__ = (Index("ix_reviewed_scores_sha256_project", "sha256", "project"),)
    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    sha256: Mapped[str] = mapped_column(String(64))
    project: Mapped[str] = mapped_column(String(300))
    row: Mapped[int] = mapped_column(Integer)
    reviewed_score: Mapped[str] = mapped_column(String(20))
    reason_code: Mapped[str] = mapped_column(String(20), default="")
    comment: Mapped[str] = mapped_column(Text, default="")
    by: Mapped[str] = mapped_column(String(100))
    at: Mapped[datetime] = mapped_column(default=now)


class Conversation(Base):
    """Questions of one person in one go.

    ``within`` is what they are asked of (disclosures, department, year, kind, search). Once ``shared_at`` is set others
    may read it; one that was deleted can be brought back for a day.
    """

    __tablename__ = "conversations"
    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    by: Mapped[str] = mapped_column(String(100), index=True)
    created_at: Mapped[datetime] = mapped_column(default=now)
    within: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    shared_at: Mapped[datetime | None]
    deleted_at: Mapped[datetime | None]
    turns: Mapped[list["Turn"]] = relationship(order_by="Turn.position", cascade="all, delete-orphan")


class Turn(Base):
    """One question and its answer, as section 7 of the interfaces prints it."""

    __tablename__ = "turns"
    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(Integer, default=0)
    question: Mapped[str] = mapped_column(Text)
    answer: Mapped[dict[str, Any]]
    at: Mapped[datetime] = mapped_column(default=now)


class SavedSearch(Base):
    """A search that a person keeps under a name; ``asked`` are its address arguments, ``seen`` what it found last."""

    __tablename__ = "saved_searches"
    __table_args__ = (UniqueConstraint("by", "name"),)
    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    by: Mapped[str] = mapped_column(String(100))
    name: Mapped[str] = mapped_column(String(100))
    asked: Mapped[dict[str, Any]]
    seen: Mapped[int] = mapped_column(Integer, default=0)
    created_at: Mapped[datetime] = mapped_column(default=now)
