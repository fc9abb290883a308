"""Excel workbooks before 2007 (xls)."""

from pathlib import Path, PurePath

from readers.areas import blocks
from readers.biff import worksheets
from readers.document import Page
from readers.flow import page
from readers.format import Format
from readers.kinds import kind


def recognises(head: bytes, name: str) -> bool:
    """An office container that is called a workbook; what is in it stands nowhere near its beginning."""
    actual = kind(head)
    return actual is not None and ".xls" in actual.suffixes and PurePath(name).suffix.lower() in legacy_sheets.suffixes


def read(path: Path) -> tuple[Page, ...]:
    """Return one page without boxes: the visible sheets one after another.

    Raises Damaged, Encrypted and TooLarge.
    """
    return (page(block for sheet in worksheets(path.read_bytes()) for block in blocks(sheet)),)


legacy_sheets = Format("application/vnd.ms-excel", (".xls", ".xlt", ".et"), recognises, read)
