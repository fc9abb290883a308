"""The passages of a segment, in one file beside its index: packed one after another, then where each begins."""

import mmap
import struct
import zlib
from collections.abc import Iterable
from pathlib import Path

import numpy as np

_COUNT = struct.Struct("<Q")
_LEVEL = 1  # 3 takes a third longer to save a twentieth


def write(path: Path, stored: Iterable[bytes]) -> None:
    """Write passages in their stored form to a new file."""
    places = [0]
    with path.open("wb") as file:
        for passage in stored:
            file.write(passage)
            places.append(places[-1] + len(passage))
        file.write(np.array(places, "<u8").tobytes())
        file.write(_COUNT.pack(len(places)))


def pack(payload: str) -> bytes:
    """Return the stored form of a payload."""
    return zlib.compress(payload.encode("utf-8", "surrogatepass"), _LEVEL)


def checksum(path: Path) -> int:
    """Return the checksum of a file."""
    total = 0
    with path.open("rb") as file:
        while part := file.read(2**20):
            total = zlib.crc32(part, total)
    return total


class StoredPassages:
    """The file, mapped into memory: what is never asked for is never read."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        (count,) = _COUNT.unpack_from(self._map, len(self._map) - _COUNT.size)
        self._places = np.frombuffer(self._map, "<u8", count, len(self._map) - _COUNT.size - 8 * count)

    def stored(self, number: int) -> bytes:
        """Return the stored form of a passage."""
        return self._map[int(self._places[number]) : int(self._places[number + 1])]

    def payload(self, number: int) -> str:
        """Return the payload of a passage."""
        return zlib.decompress(self.stored(number)).decode("utf-8", "surrogatepass")
