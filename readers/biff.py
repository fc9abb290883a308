"""Workbooks since 1997 and before 2007 ([MS-XLS]) → their worksheets with every number as its format prints it."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from readers.areas import Merge, Worksheet
from readers.compound import Container
from readers.errors import Damaged, Encrypted, TooLarge
from readers.flow import MAX_CELLS, TOO_MANY
from readers.number_format import BUILT_IN, GENERAL, shown
from readers.packages import BROKEN, LOCKED
from readers.shared_strings import strings

FRAME = 2  # drawn sides: a title above a table has its upper rule at most
MAX_MERGES = 50_000
(BOF, BOUNDSHEET, FILEPASS, DATEMODE, FORMAT, XF, WINDOW2) = (0x809, 0x85, 0x2F, 0x22, 0x41E, 0xE0, 0x23E)
(SST, CONTINUE, MERGEDCELLS, STRING) = (0xFC, 0x3C, 0xE5, 0x207)
(NUMBER, RK, MULRK, FORMULA, BLANK, MULBLANK) = (0x203, 0x27E, 0xBD, 0x6, 0x201, 0xBE)
(LABELSST, LABEL, RSTRING, BOOLERR) = (0xFD, 0x204, 0xD6, 0x205)
CELLS = frozenset({NUMBER, RK, FORMULA, BLANK, LABELSST, LABEL, RSTRING, BOOLERR})
BIFF8 = 0x600
SHOWS_ZEROS = 0x10
NO_NUMBER = b"\xff\xff"
ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}


@dataclass(slots=True)
class _Sheet:
    """What has been read of a sheet; a number is its value and its style until all is read."""

    name: str = ""
    visible: bool = False
    words: dict[tuple[int, int], str] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    framed: set[int] = field(default_factory=set)
    zeros: list[tuple[int, int]] = field(default_factory=list)

    def whole(self) -> Worksheet:
        """The sheet."""
        return Worksheet(self.name, self.words, self.merges, frozenset(self.framed))


@dataclass(frozen=True, slots=True)
class _Style:
    format: int = 0
    framed: bool = False


def worksheets(raw: bytes) -> Iterator[Worksheet]:
    """Yield the visible sheets in the order of their tabs.

    Raises Damaged (for versions before 1997 too), Encrypted and TooLarge.
    """
    workbook = _Workbook()
    try:
        for at, kind, body in _records(Container(raw).stream("Workbook", "Book")):
            workbook.take(at, kind, body)
    except (struct.error, UnicodeDecodeError, IndexError) as error:
        raise Damaged(BROKEN) from error
    return (sheet.whole() for sheet in workbook.sheets.values() if sheet.visible)


class _Workbook:
    """What has been read of a workbook; formats and words stand before the sheets that use them."""

    def __init__(self) -> None:
        self.sheets: dict[int, _Sheet] = {}
        self._sheet = _Sheet()
        self._codes = dict(BUILT_IN)
        self._styles: list[_Style] = []
        self._since_1904 = False
        self._table: list[bytes] = []
        self._words: tuple[str, ...] | None = None
        self._last = 0
        self._computed = (0, 0)

    def take(self, at: int, kind: int, body: bytes) -> None:
        """Take in the next record. Raises Damaged, Encrypted, TooLarge and struct.error."""
        if kind == BOF:
            if _short(body, 0) != BIFF8:
                raise Damaged(BROKEN)
            self._sheet = self.sheets.get(at, _Sheet())
        elif kind == FILEPASS:
            raise Encrypted(LOCKED)
        elif kind == BOUNDSHEET:
            visible = body[4] & 3 == 0 and body[5] == 0
            self.sheets[struct.unpack_from("<I", body)[0]] = _Sheet(_text(body[7:], body[6]), visible)
        elif kind == DATEMODE:
            self._since_1904 = _short(body, 0) == 1
        elif kind == FORMAT:
            self._codes[_short(body, 0)] = _text(body[4:], _short(body, 2))
        elif kind == XF:
            sides = _short(body, 10)
            drawn = sum(bool(sides >> shift & 0xF) for shift in (0, 4, 8, 12))
            self._styles.append(_Style(_short(body, 2), drawn >= FRAME))
        elif kind == SST or (kind == CONTINUE and self._last == SST):
            self._table.append(body)
        else:
            self._take_in_sheet(kind, body)
        self._last = self._last if kind == CONTINUE else kind

    def _take_in_sheet(self, kind: int, body: bytes) -> None:
        if kind == WINDOW2 and not _short(body, 0) & SHOWS_ZEROS:
            self._sheet.words.update(dict.fromkeys(self._sheet.zeros, ""))
        elif kind == MERGEDCELLS:
            for at in range(2, 2 + 8 * _short(body, 0), 8):
                top, bottom, left, right = struct.unpack_from("<HHHH", body, at)
                self._sheet.merges.append((top + 1, left + 1, bottom + 1, right + 1))
        elif kind == STRING:
            self._sheet.words[self._computed] = _text(body[2:], _short(body, 0))
        elif kind in CELLS:
            row, column, style = struct.unpack_from("<HHH", body)
            self._computed = (row + 1, column + 1)
            self._take_cell(self._computed, style, kind, body[6:])
        elif kind in {MULRK, MULBLANK}:
            row, first = struct.unpack_from("<HH", body)
            width = 6 if kind == MULRK else 2
            for column, at in enumerate(range(4, len(body) - 1 - width, width), first):
                self._take_cell((row + 1, column + 1), _short(body, at), kind, body[at + 2 : at + width])
        if len(self._sheet.words) > MAX_CELLS or len(self._sheet.merges) > MAX_MERGES:
            raise TooLarge(TOO_MANY)

    def _take_cell(self, place: tuple[int, int], number: int, kind: int, body: bytes) -> None:
        style = self._styles[number] if number < len(self._styles) else _Style()
        if style.framed:
            self._sheet.framed.add(place[0])
        value = _number(kind, body)
        if value is None:
            text = self._text(kind, body)
        else:
            text = shown(repr(value), self._codes.get(style.format, GENERAL), since_1904=self._since_1904)
            if not text.strip("0."):
                self._sheet.zeros.append(place)
        if text:
            self._sheet.words[place] = text

    def _text(self, kind: int, body: bytes) -> str:
        """The words of a cell that is no number; those of a formula stand in a record of their own."""
        if kind == LABELSST:
            if self._words is None:
                self._words = tuple(strings(self._table))
            index = struct.unpack_from("<I", body)[0]
            return self._words[index] if index < len(self._words) else ""
        if kind in {LABEL, RSTRING}:
            return _text(body[2:], _short(body, 0))
        if kind == BOOLERR or (kind == FORMULA and body[0] in {1, 2}):
            code, is_error = (body[0], body[1]) if kind == BOOLERR else (body[2], body[0] == 2)
            return ERRORS.get(code, "#N/A") if is_error else ("TRUE" if code else "FALSE")
        return ""


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield where each record stands, its kind and what it holds."""
    at = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        yield at, kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _number(kind: int, body: bytes) -> float | None:
    """The number that a cell holds; None for words and blanks."""
    if kind in {RK, MULRK}:
        return _short_number(struct.unpack_from("<I", body)[0])
    if kind == NUMBER or (kind == FORMULA and body[6:8] != NO_NUMBER):
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


def _text(body: bytes, length: int) -> str:
    """A string behind its length: flags, then characters of one or two bytes."""
    wide = body[0] & 1
    return body[1 : 1 + 2 * length].decode("utf-16-le") if wide else body[1 : 1 + length].decode("latin-1")


def _short(body: bytes, at: int) -> int:
    return int(struct.unpack_from("<H", body, at)[0])
