import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Border, Side
from openpyxl.worksheet.worksheet import Worksheet

import readers
from readers.document import Page
from readers.errors import Damaged, TooLarge

THIN = Side(style="thin")
FRAME = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)


def read(tmp_path: Path, *fills: Callable[[Worksheet], object]) -> Page:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for number, fill in enumerate(fills, 1):
        fill(workbook.create_sheet(f"表{number}"))
    path = tmp_path / "公开.xlsx"
    workbook.save(path)
    return readers.read(path).pages[0]


def lines(page: Page) -> list[tuple[int, str]]:
    return [(line.number, line.text) for line in page.lines]


def titled(sheet: Worksheet, *, framed: bool) -> None:
    for row in (
        ("预算01表",),
        ("收支总表",),
        ("部门名称：某局", None, None, "单位：万元"),
        ("项目", "金额", "项目", "金额"),
        ("收入", 1.5, "支出", 2),
        ("注：无",),
    ):
        sheet.append(row)
    sheet.merge_cells("A2:D2")
    sheet.merge_cells("A6:D6")
    if framed:
        for row in sheet["A4:D5"]:
            for cell in row:
                cell.border = FRAME


@pytest.mark.parametrize("framed", [True, False])
def test_what_stands_above_and_below_a_table_are_lines(tmp_path: Path, framed: bool) -> None:
    page = read(tmp_path, lambda sheet: titled(sheet, framed=framed))

    assert lines(page) == [
        (1, "表1"),
        (2, "预算01表"),
        (3, "收支总表"),
        (4, "部门名称：某局 单位：万元"),
        (5, "项目\t金额\t项目\t金额"),
        (6, "收入\t1.5\t支出\t2"),
        (7, "注：无"),
    ]
    (grid,) = page.grids
    assert (grid.rows, grid.columns, grid.lines) == (2, 4, (5, 6))


def test_lines_are_counted_over_all_visible_sheets(tmp_path: Path) -> None:
    def filled(sheet: Worksheet) -> None:
        sheet.append(("甲", "乙"))
        sheet.append(("丙", "丁"))

    def hidden(sheet: Worksheet) -> None:
        sheet.append(("隐藏", "内容"))
        sheet.sheet_state = "hidden"

    page = read(tmp_path, filled, hidden, filled)

    assert [line.text for line in page.lines] == ["表1", "甲\t乙", "丙\t丁", "表3", "甲\t乙", "丙\t丁"]
    assert [grid.lines for grid in page.grids] == [(2, 3), (5, 6)]


def test_merged_ranges_are_spans_and_blank_places_are_cells(tmp_path: Path) -> None:
    def filled(sheet: Worksheet) -> None:
        sheet.append(("科目", "支出", None, "备注"))
        sheet.append((None, "小计", "其中", "无"))
        sheet.append(("教育", None, 3, "无"))
        sheet.merge_cells("A1:A2")
        sheet.merge_cells("B1:C1")

    (grid,) = read(tmp_path, filled).grids

    assert [(c.text, c.row, c.column, c.row_span, c.column_span) for c in grid.cells if c.row == 0] == [
        ("科目", 0, 0, 2, 1),
        ("支出", 0, 1, 1, 2),
        ("备注", 0, 3, 1, 1),
    ]
    assert [(cell.text, cell.column) for cell in grid.cells if cell.row == 2] == [
        ("教育", 0),
        ("", 1),
        ("3", 2),
        ("无", 3),
    ]


def test_numbers_stand_as_their_formats_print_them(tmp_path: Path) -> None:
    def filled(sheet: Worksheet) -> None:
        shown = [
            (1234.5, "#,##0.00"),
            (2.675, "0.00"),
            (0.9477, "0.00%"),
            ("00701", "@"),
            (date(2026, 4, 1), "yyyy年m月"),
        ]
        for row, (value, code) in enumerate([*shown, (0, '#,##0.00;-#,##0.00;"-"'), (True, "General")], 1):
            sheet.cell(row, 1, "项")
            sheet.cell(row, 2, value).number_format = code

    (grid,) = read(tmp_path, filled).grids

    printed = [cell.text for cell in grid.cells if cell.column == 1]
    assert printed == ["1,234.50", "2.68", "94.77%", "00701", "2026年4月", "-", "TRUE"]


def test_a_sheet_may_hide_its_zeros(tmp_path: Path) -> None:
    def filled(sheet: Worksheet) -> None:
        sheet.append(("甲", 0, 3))
        sheet.append(("乙", 1, 10))
        sheet.sheet_view.showZeros = False

    (grid,) = read(tmp_path, filled).grids

    assert [cell.text for cell in grid.cells] == ["甲", "", "3", "乙", "1", "10"]


def test_words_typed_as_a_formula_are_kept_and_formulas_never_computed_are_blank(tmp_path: Path) -> None:
    def filled(sheet: Worksheet) -> None:
        sheet.append(("目标", "=100%", "乙"))
        sheet.append(("合计", "=SUM(A1:A2)", "乙"))

    (grid,) = read(tmp_path, filled).grids

    assert [cell.text for cell in grid.cells if cell.column == 1] == ["=100%", ""]


def test_tables_parted_by_blank_rows_are_several(tmp_path: Path) -> None:
    def filled(sheet: Worksheet) -> None:
        for row in (("甲", 1), ("乙", 2), (), (), ("丙", 3), ("丁", 4)):
            sheet.append(row)

    assert [(grid.rows, grid.columns) for grid in read(tmp_path, filled).grids] == [(2, 2), (2, 2)]


def test_a_sheet_over_the_limit_is_too_large(tmp_path: Path) -> None:
    def filled(sheet: Worksheet) -> None:
        for row in range(1, 100):
            sheet.cell(row, 1, "甲")
            sheet.cell(row, 16_000, "乙")

    with pytest.raises(TooLarge):
        read(tmp_path, filled)


def test_a_merge_over_the_whole_sheet_costs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "公开.xlsx"
    sheet = (
        '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row></sheetData>'
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", '<workbook><sheets><sheet name="表" id="r1"/></sheets></workbook>')
        relation = '<Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>'
        archive.writestr("xl/_rels/workbook.xml.rels", f"<Relationships>{relation}</Relationships>")
        archive.writestr("xl/worksheets/sheet1.xml", sheet)

    assert [line.text for line in readers.read(path).pages[0].lines] == ["表", "甲"]


def test_a_workbook_without_its_parts_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "公开.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/none.xml", "")

    with pytest.raises(Damaged):
        readers.read(path)
