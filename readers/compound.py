"""Containers of older office programs ([MS-CFB]): a file of sectors, in which named streams lie scattered."""

import struct
from collections.abc import Iterator

from readers.errors import Damaged
from readers.packages import BROKEN

HEADER = 512
ENTRY = 128  # bytes of a directory entry
STREAM, ROOT = 2, 5
LAST_SECTOR = 0xFFFFFFFA  # sectors from here on are marks: the end of a chain, a free sector
IN_HEADER = 109  # sectors of the allocation table that the header lists


class Container:
    """The streams of a container by name."""

    def __init__(self, raw: bytes) -> None:
        """Read the directory. Raises Damaged."""
        self._raw = raw
        try:
            shift, mini_shift = struct.unpack_from("<HH", raw, 30)
            directory, self._cutoff, mini = (struct.unpack_from("<I", raw, at)[0] for at in (48, 56, 60))
            if shift not in {9, 12} or mini_shift != 6:
                raise Damaged(BROKEN)
            self._size = 1 << shift
            self._next = self._table(b"".join(map(self._sector, self._allocation())))
            self._mini_next = self._table(self._chained(mini))
            self._entries = dict(self._directory(self._chained(directory)))
        except struct.error as error:
            raise Damaged(BROKEN) from error

    def stream(self, *names: str) -> bytes:
        """Return the bytes of the first stream of one of these names. Raises Damaged where there is none."""
        found = next((self._entries[name] for name in names if name in self._entries), None)
        if found is None:
            raise Damaged(BROKEN)
        start, size = found
        if size >= self._cutoff:
            return self._chained(start)[:size]
        small = self._chained(self._entries[""][0]) if "" in self._entries else b""
        parts = (small[number * 64 : number * 64 + 64] for number in _chain(start, self._mini_next))
        return b"".join(parts)[:size]

    def _allocation(self) -> Iterator[int]:
        """The sectors that hold the allocation table: those in the header, then those in a chain of lists."""
        yield from self._used(struct.unpack_from(f"<{IN_HEADER}I", self._raw, 76))
        following, count = struct.unpack_from("<II", self._raw, 68)
        for _ in range(min(count, len(self._raw) // self._size)):
            *listed, following = self._table(self._sector(following)) or (LAST_SECTOR,)
            yield from self._used(listed)

    def _used(self, numbers: "tuple[int, ...] | list[int]") -> Iterator[int]:
        return (number for number in numbers if number < LAST_SECTOR)

    def _sector(self, number: int) -> bytes:
        return self._raw[(number + 1) * self._size : (number + 2) * self._size]

    def _table(self, raw: bytes) -> tuple[int, ...]:
        return struct.unpack_from(f"<{len(raw) // 4}I", raw)

    def _chained(self, start: int) -> bytes:
        return b"".join(map(self._sector, _chain(start, self._next)))

    def _directory(self, raw: bytes) -> Iterator[tuple[str, tuple[int, int]]]:
        """Name, first sector and size of every stream; the root, which holds the small ones, has no name here."""
        for at in range(0, len(raw) - ENTRY + 1, ENTRY):
            length, kind = struct.unpack_from("<HB", raw, at + 64)
            start, size = struct.unpack_from("<II", raw, at + 116)
            name = raw[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
            if kind in {STREAM, ROOT}:
                yield ("" if kind == ROOT else name), (start, size)


def _chain(start: int, following: tuple[int, ...]) -> Iterator[int]:
    """The sectors of a chain; one that runs in a circle ends."""
    for _ in following:
        if start >= len(following):
            return
        yield start
        start = following[start]
