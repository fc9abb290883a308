"""Excel workbooks before 2007 (xls), their words by calamine."""

import io
from collections.abc import Iterator
from pathlib import Path, PurePath

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetVisibleEnum

from readers.areas import Worksheet, blocks
from readers.biff import Printed, printed
from readers.document import Page
from readers.errors import Damaged, Encrypted, TooLarge
from readers.flow import TOO_MANY, page
from readers.format import Format
from readers.kinds import kind
from readers.packages import BROKEN, LOCKED

MAX_PLACES = 4_000_000  # of a sheet from its first to its last word, blank ones too


def recognises(head: bytes, name: str) -> bool:
    """An office container that is called a workbook; what is in it stands nowhere near its beginning."""
    actual = kind(head)
    return actual is not None and ".xls" in actual.suffixes and PurePath(name).suffix.lower() in legacy_sheets.suffixes


def read(path: Path) -> tuple[Page, ...]:
    """Return one page without boxes: the visible sheets one after another.

    Raises Damaged, Encrypted and TooLarge.
    """
    raw = path.read_bytes()
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(raw)) as workbook:
            return (page(block for sheet in _sheets(workbook, printed(raw)) for block in blocks(sheet)),)
    except PasswordError as error:
        raise Encrypted(LOCKED) from error
    except CalamineError as error:
        raise Damaged(BROKEN) from error


def _sheets(workbook: CalamineWorkbook, numbers: list[Printed]) -> Iterator[Worksheet]:
    for index, about in enumerate(workbook.sheets_metadata):
        if about.visible == SheetVisibleEnum.Visible:
            shown = numbers[index] if index < len(numbers) else Printed()
            yield _sheet(workbook.get_sheet_by_index(index), shown)


def _sheet(sheet: CalamineSheet, shown: Printed) -> Worksheet:
    if sheet.height * sheet.width > MAX_PLACES:
        raise TooLarge(TOO_MANY)
    words = {}
    first_row, first_column = sheet.start or (0, 0)
    for row, values in enumerate(sheet.to_python(skip_empty_area=True), first_row + 1):
        for column, value in enumerate(values, first_column + 1):
            text = shown.numbers.get((row, column), str(value))
            if text.strip():
                words[row, column] = text
    merges = [
        (top + 1, left + 1, bottom + 1, right + 1) for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    ]
    return Worksheet(sheet.name, words, merges, frozenset(shown.framed))


legacy_sheets = Format("application/vnd.ms-excel", (".xls", ".xlt", ".et"), recognises, read)
