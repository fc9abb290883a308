"""Workbooks, read back."""

import time
from io import BytesIO

import pytest
from openpyxl import load_workbook

from workflow.export import Heading, Paper

COLUMNS = (Heading("名称", 20), Heading("得分", 8))


def book(*rows, title=""):
    made = Paper()
    made.add("表", COLUMNS, rows, title=title)
    return made.bytes()


@pytest.mark.parametrize("text", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "0012", "https://example.invalid"])
def test_text_that_looks_like_a_formula_a_code_or_a_link_stays_text(text):
    cell = load_workbook(BytesIO(book((text, None))))["表"]["A2"]

    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_the_same_rows_give_the_same_bytes():
    first = book(("甲", None))
    time.sleep(1.1)  # files tell whole seconds

    assert book(("甲", None)) == first


def test_a_title_stands_above_the_head():
    rows = [[cell.value for cell in row] for row in load_workbook(BytesIO(book(title="底稿")))["表"].iter_rows()]

    assert rows == [["底稿", None], ["名称", "得分"]]
