"""Workbooks before 2007 ([MS-XLS]): the numbers of every sheet with their formats, and which cells are framed."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from readers.compound import Container
from readers.errors import Damaged, Encrypted
from readers.number_format import BUILT_IN, GENERAL, shown
from readers.packages import BROKEN, LOCKED

FRAME = 2  # drawn sides: a title above a table has its upper rule at most
(BOF, BOUNDSHEET, FILEPASS, DATEMODE, FORMAT, XF, WINDOW2) = (0x809, 0x85, 0x2F, 0x22, 0x41E, 0xE0, 0x23E)
(NUMBER, RK, MULRK, FORMULA, BLANK, MULBLANK, LABELSST, LABEL) = (0x203, 0x27E, 0xBD, 0x6, 0x201, 0xBE, 0xFD, 0x204)
BIFF8 = 0x600
SHOWS_ZEROS = 0x10


@dataclass(frozen=True, slots=True)
class Printed:
    """A sheet's numbers as printed, by row and column from 1, and the rows of which a cell is framed."""

    numbers: dict[tuple[int, int], str] = field(default_factory=dict)
    framed: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Style:
    format: int
    framed: bool


def printed(raw: bytes) -> list[Printed]:
    """Return the sheets in the order of their tabs. Raises Damaged, for versions before 1997 too, and Encrypted."""
    return _Workbook().read(Container(raw).stream("Workbook", "Book"))


class _Workbook:
    """What has been read of a workbook; formats stand before the sheets that use them."""

    def __init__(self) -> None:
        self._codes = dict(BUILT_IN)
        self._styles: list[_Style] = []
        self._sheets: dict[int, Printed] = {}
        self._sheet = Printed()
        self._since_1904 = False
        self._hides_zeros: set[int] = set()

    def read(self, stream: bytes) -> list[Printed]:
        """Return the sheets of a workbook's stream."""
        try:
            for at, kind, body in _records(stream):
                self._take(at, kind, body)
        except (struct.error, UnicodeDecodeError, IndexError) as error:
            raise Damaged(BROKEN) from error
        for sheet in self._sheets.values():
            if id(sheet) in self._hides_zeros:
                blank = [place for place, text in sheet.numbers.items() if not text.strip("0.")]
                sheet.numbers.update(dict.fromkeys(blank, ""))
        return list(self._sheets.values())

    def _take(self, at: int, kind: int, body: bytes) -> None:
        if kind == BOF:
            if _short(body, 0) != BIFF8:
                raise Damaged(BROKEN)
            self._sheet = self._sheets.get(at, Printed())
        elif kind == FILEPASS:
            raise Encrypted(LOCKED)
        elif kind == BOUNDSHEET:
            self._sheets[struct.unpack_from("<I", body)[0]] = Printed()
        elif kind == DATEMODE:
            self._since_1904 = _short(body, 0) == 1
        elif kind == FORMAT:
            self._codes[_short(body, 0)] = _text(body[2:])
        elif kind == XF:
            sides = _short(body, 10)
            drawn = sum(bool(sides >> shift & 0xF) for shift in (0, 4, 8, 12))
            self._styles.append(_Style(_short(body, 2), drawn >= FRAME))
        elif kind == WINDOW2 and not _short(body, 0) & SHOWS_ZEROS:
            self._hides_zeros.add(id(self._sheet))
        else:
            self._take_cells(kind, body)

    def _take_cells(self, kind: int, body: bytes) -> None:
        if kind in {NUMBER, RK, FORMULA, BLANK, LABELSST, LABEL}:
            row, column, style = struct.unpack_from("<HHH", body)
            self._take_cell(row, column, style, _value(kind, body[6:]))
        elif kind in {MULRK, MULBLANK}:
            row, first = struct.unpack_from("<HH", body)
            width = 6 if kind == MULRK else 2
            for index, at in enumerate(range(4, len(body) - 2 - width + 1, width)):
                self._take_cell(row, first + index, _short(body, at), _value(kind, body[at + 2 : at + width]))

    def _take_cell(self, row: int, column: int, style: int, value: float | None) -> None:
        known = self._styles[style] if style < len(self._styles) else _Style(0, framed=False)
        if known.framed:
            self._sheet.framed.add(row + 1)
        if value is not None:
            code = self._codes.get(known.format, GENERAL)
            self._sheet.numbers[row + 1, column + 1] = shown(repr(value), code, since_1904=self._since_1904)


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield where each record stands, its kind and what it holds."""
    at = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        yield at, kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _value(kind: int, body: bytes) -> float | None:
    """The number that a cell holds; None for words and blanks."""
    if kind in {RK, MULRK}:
        return _short_number(struct.unpack_from("<I", body)[0])
    if kind == NUMBER or (kind == FORMULA and body[6:8] != b"\xff\xff"):
        return float(struct.unpack_from("<d", body)[0])
    return None


def _short_number(packed: int) -> float:
    """An RK: 30 bits of a float or a whole number, in hundredths where bit 0 is set."""
    if packed & 2:
        whole = packed >> 2
        value = float(whole - (1 << 30) if whole >> 29 else whole)
    else:
        value = struct.unpack("<d", struct.pack("<Q", (packed & 0xFFFFFFFC) << 32))[0]
    return value / 100 if packed & 1 else value


def _text(body: bytes) -> str:
    length, flags = struct.unpack_from("<HB", body)
    return body[3 : 3 + 2 * length].decode("utf-16-le") if flags & 1 else body[3 : 3 + length].decode("latin-1")


def _short(body: bytes, at: int) -> int:
    return int(struct.unpack_from("<H", body, at)[0])
