import hashlib
from pathlib import Path

import pytest

import readers
from readers.errors import Empty, Mistyped, UnknownType


@pytest.mark.parametrize("content", [b"", b"\n \t\r\n", b"\x00" * 100, b"\xef\xbb\xbf"])
def test_a_file_without_content_is_empty(content: bytes) -> None:
    with pytest.raises(Empty):
        readers.recognise(content, "公开.pdf")


@pytest.mark.parametrize(
    ("content", "name", "says"),
    [
        (b"\x89PNG\r\n\x1a\n1234", "公开.pdf", "内容实际是PNG 图片"),
        (b"<!DOCTYPE html><html><body>404", "公开.pdf", "内容实际是网页"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "公开.pdf", "内容实际是旧版 Office 文档.*另存为 PDF"),
        ("一、收入".encode(), "公开.pdf", "内容实际是纯文本"),
        (b"\x89PNG\r\n\x1a\n1234", "公开.txt", "内容实际是PNG 图片"),
        (b"\x01\x02\x03\x04", "公开.pdf", "内容却不是这种文件"),
    ],
)
def test_a_name_that_promises_another_kind_is_mistyped(content: bytes, name: str, says: str) -> None:
    with pytest.raises(Mistyped, match=says):
        readers.recognise(content, name)


@pytest.mark.parametrize(
    ("content", "name", "says"),
    [
        (b"PK\x03\x04....ppt/presentation.xml", "公开.pptx", "演示文稿.*另存为 PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "公开.ppt", "旧版 Office.*另存为 PDF"),
        (b"MIME-Version: 1.0", "公开.mht", "网页.*打印为 PDF"),
        (b"\xff\xd8\xff\xe0", "公开.jpg", "图片.*合并为 PDF"),
        (b"PK\x03\x04....", "公开.zip", "压缩包.*解压"),
        (b"\x01\x02\x03\x04", "公开.bin", "可以上传 PDF"),
    ],
)
def test_a_kind_that_is_not_read_says_what_to_do(content: bytes, name: str, says: str) -> None:
    with pytest.raises(UnknownType, match=says) as raised:
        readers.recognise(content, name)

    assert not isinstance(raised.value, Mistyped)


@pytest.mark.parametrize(
    ("content", "name", "format_"),
    [
        (b"%PDF-1.4\n", "公开.txt", "pdf"),
        (b"PK\x03\x04....word/document.xml", "公开.pdf", "word"),
        (b"PK\x03\x04....xl/workbook.xml", "公开.xls", "sheets"),
    ],
)
def test_what_its_content_tells_is_read_whatever_it_is_called(content: bytes, name: str, format_: str) -> None:
    assert readers.recognise(content, name) is readers.FORMATS[format_]


@pytest.mark.parametrize(
    ("content", "name", "format_"),
    [
        (b"PK\x03\x04....[Content_Types].xml", "公开.docx", "word"),
        (b"PK\x03\x04....[Content_Types].xml", "公开.XLSX", "sheets"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "公开.doc", "legacy_word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "公开.xls", "legacy_sheets"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "公开.docx", "word"),
        (b"<!DOCTYPE html><html>", "公开.htm", "html"),
        (b"<html><body><table>", "导出.xls", "html"),
    ],
)
def test_where_the_content_leaves_it_open_the_name_decides(content: bytes, name: str, format_: str) -> None:
    assert readers.recognise(content, name) is readers.FORMATS[format_]


def test_every_media_type_is_declared_once() -> None:
    types = [format_.media_type for format_ in readers.FORMATS.values()]

    assert sorted(set(types)) == sorted(types)


def test_a_document_carries_the_owners_name_and_the_hash(tmp_path: Path) -> None:
    path = tmp_path / "0f3c"
    path.write_bytes("收入".encode())

    document = readers.read(path, "公开.txt")

    assert document.name == "公开.txt"
    assert document.sha256 == hashlib.sha256("收入".encode()).hexdigest()
