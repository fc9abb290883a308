"""Workbooks in the profession's layout: a frozen, filtered head, A4 across, and text that stays text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_DISCLOSURES = 5000
DISCLOSURE_KINDS = {"budget": "部门预算", "final_accounts": "部门决算", "self_assessment": "绩效自评"}
MADE = datetime(2000, 1, 1)  # noqa: DTZ001  of every workbook, so that the same content gives the same bytes

Value = str | Decimal | int | None


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of a paper: its head and its width in characters."""

    text: str
    width: int


class Paper:
    """A workbook whose text is always text: what looks like a formula, a code or a link is written as it reads."""

    def __init__(self) -> None:
        self._bytes = BytesIO()
        self._book = Workbook(self._bytes, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
        self._book.set_properties({"author": "绩审", "created": MADE})
        font = {"font_name": "宋体", "font_size": 10, "valign": "top", "text_wrap": True, "border": 1}
        self._head = self._book.add_format({**font, "bold": True, "bg_color": "#E9EEF3", "valign": "vcenter"})
        self._title = self._book.add_format({"font_name": "宋体", "font_size": 14, "bold": True})
        self._text = self._book.add_format({**font, "num_format": "@"})
        self._number = self._book.add_format({**font, "num_format": "0.00"})
        self._count = self._book.add_format({**font, "num_format": "0"})

    def add(self, name: str, columns: Sequence[Heading], rows: Iterable[Sequence[Value]], title: str = "") -> None:
        """Add a sheet with a head that stays in view and is printed on every page."""
        sheet = self._book.add_worksheet(name)
        top = 1 if title else 0
        if title:
            sheet.write_string(0, 0, title, self._title)
        for place, column in enumerate(columns):
            sheet.set_column(place, place, column.width)
            sheet.write_string(top, place, column.text, self._head)
        body = list(rows)
        for at, row in enumerate(body, top + 1):
            self._write(sheet, at, row)
        _lay_out(sheet, top, top + len(body), len(columns))

    def bytes(self) -> bytes:
        """Close the workbook and return the file."""
        self._book.close()
        return self._bytes.getvalue()

    def _write(self, sheet: Worksheet, at: int, row: Sequence[Value]) -> None:
        for place, value in enumerate(row):
            if isinstance(value, Decimal):
                sheet.write_number(at, place, value, self._number)
            elif isinstance(value, int):
                sheet.write_number(at, place, value, self._count)
            elif value:
                sheet.write_string(at, place, value, self._text)
            else:
                sheet.write_blank(at, place, None, self._text)


def _lay_out(sheet: Worksheet, top: int, last: int, columns: int) -> None:
    sheet.freeze_panes(top + 1, 0)
    sheet.autofilter(top, 0, last, columns - 1)
    sheet.repeat_rows(0, top)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
