"""Takes files in: a batch is announced, its bytes are kept, and every file is accounted for at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from storage.files import Readable
from storage.store import Store
from workflow.views import BatchView, FilingView


@dataclass(frozen=True, slots=True)
class ManifestLine:
    """A file that is about to be uploaded."""

    name: str
    size: int


def open_batch(store: Store, by: str, manifest: Sequence[ManifestLine] = ()) -> str:
    """Return the id of a new batch; every line of the manifest has its filing, waiting for its bytes."""
    raise NotImplementedError


def receive(
    store: Store, batch_id: str, name: str, stream: Readable, *, filing_id: str | None = None
) -> list[FilingView]:
    """Take one file's bytes and return its filing, or one filing for each entry of a zip.

    ``filing_id`` is the manifest's filing that these bytes are of. Hand ``to_process`` of the result to the worker
    afterwards. Raises NotFound for an unknown batch or filing.
    """
    raise NotImplementedError


def to_process(filings: Iterable[FilingView]) -> list[str]:
    """The ids that a worker has to take: hand them to ``workers.tasks.enqueue``."""
    return [filing.id for filing in filings if filing.waits_for_worker]


def batch_view(store: Store, batch_id: str) -> BatchView:
    """Return the batch with all its filings. Raises NotFound."""
    raise NotImplementedError


def filing_view(store: Store, filing_id: str) -> FilingView:
    """Return one filing. Raises NotFound."""
    raise NotImplementedError


def retry(store: Store, filing_id: str) -> FilingView:
    """Put a filing back to ``received`` with its attempts forgotten, unless a worker is on it; then enqueue it.

    A duplicate is processed for itself from then on. Raises NotFound.
    """
    raise NotImplementedError


def delete(store: Store, filing_id: str) -> None:
    """Remove a filing, its disclosure and, where no other filing has the same bytes, the original. Raises NotFound."""
    raise NotImplementedError
