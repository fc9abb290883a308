"""Excel workbooks since 2007 (xlsx)."""

from pathlib import PurePath

from readers.format import Format
from readers.kinds import kind
from readers.packages import CONTAINER
from readers.spreadsheet import read

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def recognises(head: bytes, name: str) -> bool:
    """A zip with the parts of a workbook, or an office file (whole or encrypted) that is called a workbook."""
    actual = kind(head)
    if actual is None or PurePath(name).suffix.lower() not in sheets.suffixes:
        return actual is not None and actual.called == "Excel 工作簿"
    return ".xlsx" in actual.suffixes or head.startswith(CONTAINER)


sheets = Format(MEDIA_TYPE, (".xlsx", ".xlsm"), recognises, read)
