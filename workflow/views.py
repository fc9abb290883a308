"""What a batch and a filing look like from outside, as plain values."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from storage.schema import Batch, Filing

STATES = (
    "received",
    "reading",
    "parsing",
    "checking",
    "indexing",
    "done",
    "needs_attention",
    "failed",
    "duplicate",
)
# What is done with a file, in turn.
IN_TURN = STATES[:5]
FINISHED = frozenset({"done", "needs_attention", "failed", "duplicate"})


@dataclass(frozen=True, slots=True)
class FilingView:
    """A file handed in, how far it has come and, once known, whose disclosure it is.

    ``waits_for_bytes``: announced in a manifest and not yet uploaded.
    """

    id: str
    batch_id: str
    name: str
    size: int
    state: str
    reason: str | None
    duplicate_of: str | None
    sha256: str | None
    attempts: int
    seconds: dict[str, float]
    created_at: datetime
    updated_at: datetime
    disclosure_id: str | None = None
    department: str | None = None
    district: str | None = None
    year: int | None = None
    kind: str | None = None
    pages: int | None = None

    @property
    def waits_for_bytes(self) -> bool:
        """Whether the upload has yet to come."""
        return self.state == "received" and self.sha256 is None

    @property
    def waits_for_worker(self) -> bool:
        """Whether it is to be handed to a worker."""
        return self.state == "received" and self.sha256 is not None


@dataclass(frozen=True, slots=True)
class BatchView:
    """Files handed in together; ``counts`` has every state that occurs."""

    id: str
    by: str
    created_at: datetime
    filings: tuple[FilingView, ...]
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def finished(self) -> bool:
        """Whether every file has come to an end."""
        return all(filing.state in FINISHED for filing in self.filings)


def view_filing(filing: Filing) -> FilingView:
    """Return the filing as a value; its session must still be open."""
    record = filing.disclosure
    return FilingView(
        id=filing.id,
        batch_id=filing.batch_id,
        name=filing.name,
        size=filing.size,
        state=filing.state,
        reason=filing.reason,
        duplicate_of=filing.duplicate_of,
        sha256=filing.sha256,
        attempts=filing.attempts,
        seconds=dict(filing.seconds),
        created_at=filing.created_at,
        updated_at=filing.updated_at,
        disclosure_id=record.id if record else None,
        department=record.department if record else None,
        district=record.district if record else None,
        year=record.year if record else None,
        kind=record.kind if record else None,
        pages=record.pages if record else None,
    )


def view_batch(batch: Batch, filings: Sequence[Filing]) -> BatchView:
    """Return the batch as a value; its session must still be open."""
    views = tuple(view_filing(filing) for filing in filings)
    counts = Counter(view.state for view in views)
    return BatchView(batch.id, batch.by, batch.created_at, views, dict(counts))
