"""Originals as handed in, kept under the SHA-256 of their bytes."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, Protocol

CHUNK_BYTES = 1 << 20
HEAD_BYTES = 4096


class Readable(Protocol):
    """Anything that gives its bytes in pieces: an upload, a file, an entry of an archive."""

    def read(self, size: int, /) -> bytes:
        """Up to ``size`` bytes; none at the end."""


class TooLarge(Exception):
    """A file has more bytes than are taken."""

    def __init__(self, max_bytes: int) -> None:
        super().__init__(f"more than {max_bytes} bytes")
        self.max_bytes = max_bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """A file now on disk: its hash, its true size and its first bytes."""

    sha256: str
    size: int
    head: bytes


@dataclass(frozen=True, slots=True)
class Originals:
    """The folder of originals: ``ab/cdef…`` for a hash ``abcdef…``."""

    folder: Path

    def path(self, sha256: str) -> Path:
        """Where the file with this hash is, or would be."""
        return self.folder / sha256[:2] / sha256[2:]

    def keep(self, stream: Readable, *, max_bytes: int) -> Kept:
        """Store what the stream gives; it appears whole and durable under its hash, or not at all.

        Raises TooLarge past ``max_bytes``, and whatever the stream raises.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=self.folder, prefix="incoming-", delete=False) as file:
            try:
                kept = _copy(stream, file, max_bytes)
            except BaseException:
                Path(file.name).unlink()
                raise
        target = self.path(kept.sha256)
        target.parent.mkdir(exist_ok=True)
        Path(file.name).replace(target)
        _sync_folder(target.parent)
        return kept

    def discard(self, sha256: str) -> None:
        """Remove a file; nothing happens where it is gone already."""
        self.path(sha256).unlink(missing_ok=True)


def _copy(stream: Readable, file: IO[bytes], max_bytes: int) -> Kept:
    digest = hashlib.sha256()
    size = 0
    head = b""
    while chunk := stream.read(CHUNK_BYTES):
        size += len(chunk)
        if size > max_bytes:
            raise TooLarge(max_bytes)
        if len(head) < HEAD_BYTES:
            head += chunk[: HEAD_BYTES - len(head)]
        digest.update(chunk)
        file.write(chunk)
    file.flush()
    os.fsync(file.fileno())
    return Kept(digest.hexdigest(), size, head)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
