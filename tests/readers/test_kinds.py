import pytest

from readers.kinds import kind


@pytest.mark.parametrize(
    ("head", "called"),
    [
        (b"%PDF-1.7\n", "PDF 文件"),
        (b"PK\x03\x04....[Content_Types].xml....word/document.xml", "Word 文档"),
        (b"PK\x03\x04....xl/workbook.xml", "Excel 工作簿"),
        (b"PK\x03\x04....[Content_Types].xml", "Office 文档"),
        (b"PK\x03\x04....a.pdf", "ZIP 压缩包"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧版 Office 文档"),
        (b"\x89PNG\r\n\x1a\n....", "PNG 图片"),
        (b"\xff\xd8\xff\xe0", "JPEG 图片"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><html>", "网页"),
        (b"<?xml version='1.0'?><!-- a --><html>", "网页"),
        ("一、收入\t1\n".encode(), "纯文本"),
        ("一、收入".encode("utf-16"), "纯文本"),
    ],
)
def test_a_file_is_known_by_how_it_begins(head: bytes, called: str) -> None:
    found = kind(head)

    assert found is not None
    assert found.called == called


def test_what_is_not_known_is_none() -> None:
    assert kind(b"\x00\x01\x02\x03") is None
