"""What a batch and a filing look like from outside, as plain values."""

from dataclasses import dataclass, field
from datetime import datetime

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
