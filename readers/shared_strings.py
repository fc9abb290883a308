"""The table of words in a workbook before 2007 ([MS-XLS] 2.4.265): one stream of strings over several records."""

import struct
from collections.abc import Iterator, Sequence

WIDE, EXTENDED, RICH = 0x1, 0x4, 0x8  # of a string's flags


def strings(records: Sequence[bytes]) -> Iterator[str]:
    """Yield the strings in the bodies of an SST record and the CONTINUE records after it.

    Raises struct.error for a table cut short and UnicodeDecodeError.
    """
    if not records or len(records[0]) < 8:
        return
    (count,) = struct.unpack_from("<I", records[0], 4)
    stream = _Stream([records[0][8:], *records[1:]])
    for _ in range(count):
        if stream.ended:
            return
        yield stream.string()


class _Stream:
    """Bytes in several pieces; where characters go on in the next piece, that begins with flags of its own."""

    def __init__(self, pieces: Sequence[bytes]) -> None:
        self._pieces = pieces
        self._piece = 0
        self._at = 0

    @property
    def ended(self) -> bool:
        """Whether nothing is left."""
        return self._piece + 1 >= len(self._pieces) and self._left() == 0

    def string(self) -> str:
        """Take the next string."""
        length, flags = struct.unpack("<HB", self._take(3))
        runs = struct.unpack("<H", self._take(2))[0] if flags & RICH else 0
        extended = struct.unpack("<I", self._take(4))[0] if flags & EXTENDED else 0
        text = self._characters(length, wide=bool(flags & WIDE))
        self._skip(4 * runs + extended)
        return text

    def _characters(self, length: int, *, wide: bool) -> str:
        text = ""
        while length:
            if self._left() == 0:
                wide = bool(self._take(1)[0] & WIDE)
            width = 2 if wide else 1
            taken = min(length, self._left() // width)
            if not taken:
                raise struct.error("half a character at the end of a record")
            text += self._take(taken * width).decode("utf-16-le" if wide else "latin-1")
            length -= taken
        return text

    def _left(self) -> int:
        return len(self._pieces[self._piece]) - self._at

    def _take(self, count: int) -> bytes:
        if self._left() == 0:
            self._go_on()
        taken = self._pieces[self._piece][self._at : self._at + count]
        self._at += count
        if len(taken) < count:
            raise struct.error("a string is cut short")
        return taken

    def _skip(self, count: int) -> None:
        while count and not self.ended:
            if self._left() == 0:
                self._go_on()
            step = min(count, self._left())
            self._at += step
            count -= step

    def _go_on(self) -> None:
        if self._piece + 1 >= len(self._pieces):
            raise struct.error("the table of strings is cut short")
        self._piece += 1
        self._at = 0
