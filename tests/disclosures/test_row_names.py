"""What a row is called."""

from disclosures.model import Column, Row, Source, Table, TableCell
from disclosures.row_names import bare, named_rows


def table(columns, *rows):
    cells = [Row(tuple(TableCell(text, Source(text)) if text is not None else None for text in row)) for row in rows]
    return Table("t", "", "", "", "万元", tuple(columns), tuple(cells), Source(""))


def test_a_row_is_called_by_its_words_its_code_and_its_name():
    columns = (
        Column(("类",), "class"),
        Column(("款",), "section"),
        Column(("名称",), "name"),
        Column(("数",), money=True),
    )

    (row,) = named_rows(table(columns, ["208", "05", "一、养老 保险", "1"]))

    assert row.label == "208 05 一、养老保险"
    assert row.keys == (" 208 05 一、养老保险", " 20805", " 养老保险")
    assert [cell.text for cell in row.cells.values()] == ["1"]


def test_a_row_without_words_has_no_code_and_no_name():
    (row,) = named_rows(table([Column(("数",), money=True)], ["1"]))

    assert row.keys[1:] == ("", "")


def test_no_table_has_no_rows():
    assert named_rows(None) == []


def test_blanks_within_words_say_nothing():
    assert bare(" 合 计\n") == "合计"
