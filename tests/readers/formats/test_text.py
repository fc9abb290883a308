from pathlib import Path

import pytest

import readers
from readers.document import Document
from readers.errors import Damaged, UnknownType

CONTENT = "一、收入\n\n项目\t金额\n合计\t1.50\n\n小计\t\t2\n二、支出\n"


def read(tmp_path: Path, raw: bytes) -> Document:
    path = tmp_path / "公开.txt"
    path.write_bytes(raw)
    return readers.read(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_is_read_in_every_usual_encoding(tmp_path: Path, encoding: str) -> None:
    document = read(tmp_path, CONTENT.encode(encoding))

    assert not document.paged
    assert [(line.number, line.text) for line in document.pages[0].lines] == [
        (1, "一、收入"),
        (3, "项目\t金额"),
        (4, "合计\t1.50"),
        (6, "小计\t\t2"),
        (7, "二、支出"),
    ]


def test_blocks_of_tabbed_lines_are_grids_with_their_first_and_last_line(tmp_path: Path) -> None:
    upper, lower = read(tmp_path, CONTENT.encode()).pages[0].grids

    assert (upper.rows, upper.columns, upper.lines) == (2, 2, (3, 4))
    assert (lower.rows, lower.columns, lower.lines) == (1, 3, (6, 6))
    assert [(cell.text, cell.row, cell.column, cell.line) for cell in lower.cells] == [
        ("小计", 0, 0, 6),
        ("", 0, 1, 6),
        ("2", 0, 2, 6),
    ]


def test_blank_cells_at_both_ends_of_a_line_are_kept(tmp_path: Path) -> None:
    (grid,) = read(tmp_path, "项目\t金额\t备注\n\t1\t\n".encode()).pages[0].grids

    assert [cell.text for cell in grid.cells if cell.row == 1] == ["", "1", ""]


def test_a_line_of_nothing_but_blanks_and_tabs_is_blank(tmp_path: Path) -> None:
    page = read(tmp_path, "甲\t乙\n \t \n丙\t丁\n".encode()).pages[0]

    assert [line.number for line in page.lines] == [1, 3]
    assert len(page.grids) == 2


def test_windows_line_ends_and_form_feeds_do_not_shift_numbers(tmp_path: Path) -> None:
    page = read(tmp_path, "甲\r\n\f乙\r\n丙".encode()).pages[0]

    assert [(line.number, line.text) for line in page.lines] == [(1, "甲"), (2, "乙"), (3, "丙")]


def test_a_text_cut_inside_a_character_loses_only_that(tmp_path: Path) -> None:
    assert read(tmp_path, "合计一千元".encode()[:-1]).pages[0].lines[0].text == "合计一千"


def test_one_broken_character_does_not_turn_utf_8_into_another_encoding(tmp_path: Path) -> None:
    raw = ("预算" * 1000).encode() + b"\xff" + "公开".encode()

    assert read(tmp_path, raw).pages[0].lines[0].text == "预算" * 1000 + "\ufffd公开"


def test_text_in_no_known_encoding_is_damaged(tmp_path: Path) -> None:
    with pytest.raises(Damaged, match="编码"):
        read(tmp_path, b"\xff\xfa\x80" * 50)


def test_binary_called_txt_is_refused_with_what_is_accepted(tmp_path: Path) -> None:
    with pytest.raises(UnknownType, match="PDF"):
        read(tmp_path, bytes(range(256)))
