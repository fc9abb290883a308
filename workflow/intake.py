"""Takes files in: a batch is announced, its bytes are kept, and every file is accounted for at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from sqlalchemy.orm import Session

import readers
from readers.errors import Unreadable
from storage import batches, filings, related
from storage.files import Kept, Readable, TooLarge
from storage.schema import Filing
from storage.store import Store
from workflow.archives import BadArchive, Entry, entries, is_archive
from workflow.errors import NotFound
from workflow.views import BatchView, FilingView, view_batch, view_filing

MEGABYTE = 1 << 20
MAX_FILE_BYTES = 200 * MEGABYTE
MAX_ARCHIVE_BYTES = 2048 * MEGABYTE
MAX_ARCHIVE_FILES = 2000
# Ruled PDFs shrink by 2 to 5, plain text by up to 15; only a bomb passes this, and small files are harmless anyway.
MAX_RATIO = 200
HARMLESS_BYTES = 20 * MEGABYTE
MAX_NAME = 500
ZIP_MARK = b"PK"

TOO_LARGE = f"文件超过 {MAX_FILE_BYTES // MEGABYTE} MB 的上限，请拆分后上传。"
ARCHIVE_TOO_LARGE = f"压缩包解开后超过 {MAX_ARCHIVE_BYTES // MEGABYTE} MB 的上限，请分成几个压缩包上传。"
NESTED = "压缩包里还有压缩包，请先解开后上传。"
BOMB = "这个文件的压缩比异常，已停止解压，请直接上传原文件。"


@dataclass(frozen=True, slots=True)
class ManifestLine:
    """A file that is about to be uploaded."""

    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file as it came in: its bytes where they could be kept, and what is wrong with it."""

    name: str
    kept: Kept | None
    fault: str | None


def open_batch(store: Store, by: str, manifest: Sequence[ManifestLine] = ()) -> str:
    """Return the id of a new batch; every line of the manifest has its filing, waiting for its bytes."""
    with store.begin() as session:
        batch = batches.add(session, by)
        for position, line in enumerate(manifest):
            filings.add(session, batch.id, position, label(line.name), line.size)
        return batch.id


def receive(
    store: Store, batch_id: str, name: str, stream: Readable, *, filing_id: str | None = None
) -> list[FilingView]:
    """Take one file's bytes and return its filing, or one filing for each file in a zip.

    ``filing_id`` is the manifest's filing that these bytes are of; a zip's own filing gives way to those of its files.
    Hand ``to_process`` of the result to the worker afterwards. Raises NotFound for an unknown batch or filing.
    """
    with store.read() as session:
        _expect(session, batch_id, filing_id)
    kept = None
    try:
        kept = store.originals.keep(stream, max_bytes=MAX_FILE_BYTES)
    except TooLarge:
        return [_record(store, batch_id, Arrival(name, None, TOO_LARGE), filing_id)]
    # Asked first: in a zip that only stores, the first entry's own mark stands near the beginning of the zip.
    if kept.head.startswith(ZIP_MARK) and is_archive(store.originals.path(kept.sha256)):
        return _unpack(store, batch_id, name, kept, filing_id)
    return [_record(store, batch_id, Arrival(name, kept, _fault(kept, name)), filing_id)]


def to_process(views: Iterable[FilingView]) -> list[str]:
    """The ids that a worker has to take: hand them to ``workers.tasks.enqueue``."""
    return [view.id for view in views if view.waits_for_worker]


def batch_view(store: Store, batch_id: str) -> BatchView:
    """Return the batch with all its filings. Raises NotFound."""
    with store.read() as session:
        batch = batches.get(session, batch_id)
        if batch is None:
            raise NotFound("batch", batch_id)
        return view_batch(batch, filings.of_batch(session, batch_id))


def filing_view(store: Store, filing_id: str) -> FilingView:
    """Return one filing. Raises NotFound."""
    with store.read() as session:
        return view_filing(_found(filings.get(session, filing_id), filing_id))


def retry(store: Store, filing_id: str) -> FilingView:
    """Put a filing back to ``received`` with its attempts forgotten, unless it is under way; then enqueue it.

    A duplicate is processed for itself from then on; a file whose bytes never came stays as it is. Raises NotFound.
    """
    with store.begin() as session:
        filing = _found(filings.locked(session, filing_id), filing_id)
        if filing.sha256 is not None and filing.state in {"done", "needs_attention", "failed", "duplicate"}:
            filing.state, filing.reason, filing.attempts, filing.duplicate_of = "received", None, 0, None
        return view_filing(filing)


def delete(store: Store, filing_id: str) -> None:
    """Remove a filing, its disclosure and, where no other filing has the same bytes, the original.

    What belongs to it is due to be held against the rest again (``workers.tasks.relate``).
    The index forgets it within a minute, or at once when ``workers.tasks.reconcile`` is enqueued. Raises NotFound.
    """
    with store.begin() as session:
        filing = _found(filings.locked(session, filing_id), filing_id)
        sha256 = filing.sha256
        if filing.disclosure is not None:
            related.mark_due(session, filing.disclosure)
        session.delete(filing)
        session.flush()
        if sha256 is not None and not filings.bytes_are_used(session, sha256):
            store.originals.discard(sha256)


def label(name: str) -> str:
    """The name a file is listed under: without control characters, cut in front of its suffix if it is too long."""
    clean = "".join(character for character in name if character.isprintable()).strip() or "未命名"
    if len(clean) <= MAX_NAME:
        return clean
    suffix = PurePosixPath(clean).suffix[:20]
    return clean[: MAX_NAME - len(suffix)] + suffix


def _expect(session: Session, batch_id: str, filing_id: str | None) -> None:
    if batches.get(session, batch_id) is None:
        raise NotFound("batch", batch_id)
    if filing_id is not None and _found(filings.get(session, filing_id), filing_id).batch_id != batch_id:
        raise NotFound("filing", filing_id)


def _found(filing: Filing | None, filing_id: str) -> Filing:
    if filing is None:
        raise NotFound("filing", filing_id)
    return filing


def _fault(kept: Kept, name: str) -> str | None:
    try:
        readers.recognise(kept.head, name)
    except Unreadable as fault:
        return fault.message
    return None


def _record(store: Store, batch_id: str, arrival: Arrival, filing_id: str | None = None) -> FilingView:
    """Write down what came in: to be processed, failed, or a duplicate. A filing that has its bytes keeps them."""
    with store.begin() as session:
        filing = filings.locked(session, filing_id) if filing_id else None
        if filing and (filing.sha256 or filing.state != "received"):
            return view_filing(filing)
        if filing is None:
            filing = filings.add(session, batch_id, batches.next_position(session, batch_id), label(arrival.name))
        if arrival.kept:
            filing.sha256, filing.size = arrival.kept.sha256, arrival.kept.size
        if arrival.fault:
            filing.state, filing.reason = "failed", arrival.fault
        elif arrival.kept and (earlier := filings.known(session, arrival.kept.sha256, besides=filing.id)):
            filing.state, filing.duplicate_of = "duplicate", earlier.id
            filing.reason = f"与已上传的“{earlier.name}”内容完全相同（编号 {earlier.id}），未重复处理。"
        session.flush()
        return view_filing(filing)


def _unpack(store: Store, batch_id: str, name: str, archive: Kept, filing_id: str | None) -> list[FilingView]:
    views = []
    try:
        for arrival in _arrivals(store, archive):
            views.append(_record(store, batch_id, arrival))  # noqa: PERF401  an entry counts as soon as it is read
    except BadArchive as fault:
        return [_record(store, batch_id, Arrival(name, archive, fault.message), filing_id)]
    with store.begin() as session:
        if filing_id:
            session.delete(_found(filings.locked(session, filing_id), filing_id))
        if not filings.bytes_are_used(session, archive.sha256):
            store.originals.discard(archive.sha256)
    return views


def _arrivals(store: Store, archive: Kept) -> Iterator[Arrival]:
    left = MAX_ARCHIVE_BYTES
    for entry in entries(store.originals.path(archive.sha256), MAX_ARCHIVE_FILES):
        arrival = _extract(store, entry, left)
        left -= arrival.kept.size if arrival.kept else 0
        yield arrival


def _extract(store: Store, entry: Entry, left: int) -> Arrival:
    limits = {
        TOO_LARGE: MAX_FILE_BYTES,
        BOMB: max(HARMLESS_BYTES, MAX_RATIO * entry.compressed_size),
        ARCHIVE_TOO_LARGE: left,
    }
    reason = min(limits, key=lambda limit: limits[limit])
    try:
        kept = store.originals.keep(entry.open(), max_bytes=limits[reason])
    except TooLarge:
        return Arrival(entry.name, None, reason)
    except BadArchive as broken:
        return Arrival(entry.name, None, broken.message)
    fault = _fault(kept, entry.name)
    nested = fault is not None and is_archive(store.originals.path(kept.sha256))
    return Arrival(entry.name, kept, NESTED if nested else fault)
