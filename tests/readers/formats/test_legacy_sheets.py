import contextlib
import shutil
import struct
from pathlib import Path

import pytest

import readers
from readers.errors import Damaged, Unreadable

WORKBOOK = Path(__file__).parents[2] / "data/workbook.xls"  # written by xlwt: frames, merges, formats, a hidden sheet


def test_a_workbook_is_read_like_its_newer_kind() -> None:
    page = readers.read(WORKBOOK).pages[0]

    assert [(line.number, line.text) for line in page.lines] == [
        (1, "公开01表"),
        (2, "收入支出决算总表"),
        (3, "编制单位：某局 金额单位：万元"),
        (4, "收入\t支出"),
        (5, "项目\t金额\t项目\t金额"),
        (6, "一、财政拨款\t1,234.50\t一、教育\t2.68"),
        (7, "二、其他\t94.77%\t日期\t2026年4月"),
        (8, "合计\t-300\t\t-"),
        (9, "注：无"),
        (10, "零"),
        (11, "甲"),
        (12, "乙\t5"),
    ]
    first = page.grids[0]
    assert (first.rows, first.columns, first.lines) == (5, 4, (4, 8))
    assert [(cell.text, cell.column_span) for cell in first.cells if cell.row == 0] == [("收入", 2), ("支出", 2)]


def test_a_container_without_a_workbook_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "公开.xls"
    path.write_bytes(WORKBOOK.read_bytes()[:1000])

    with pytest.raises(Damaged):
        readers.read(path)


@pytest.mark.parametrize("step", [7, 61, 509])
def test_bytes_gone_wrong_never_end_in_anything_but_a_sentence(tmp_path: Path, step: int) -> None:
    path = tmp_path / "公开.xls"
    for start in range(24, 5632, step * 8):
        raw = bytearray(WORKBOOK.read_bytes())
        for at in range(start, min(start + 64, len(raw) - 4), step):
            struct.pack_into("<I", raw, at, 0xFFFF0001)
        path.write_bytes(raw)
        with contextlib.suppress(Unreadable):
            readers.read(path)


def test_the_name_may_be_that_of_wps(tmp_path: Path) -> None:
    path = tmp_path / "公开.et"
    shutil.copyfile(WORKBOOK, path)

    assert readers.read(path).media_type == "application/vnd.ms-excel"
