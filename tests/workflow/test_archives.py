import struct
import zipfile

import pytest

from workflow.archives import BadArchive, entries, is_archive


def make_zip(path, files, compression=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def raw_named(path, name: bytes):
    """A zip as Chinese Windows makes it: the name in the system's encoding, without the UTF-8 flag."""
    make_zip(path, {"x" * len(name): b"content"})
    path.write_bytes(path.read_bytes().replace(b"x" * len(name), name))
    return path


def names(path):
    return [entry.name for entry in entries(path, 100)]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8"])
def test_chinese_names_are_read_in_either_encoding(tmp_path, encoding):
    path = raw_named(tmp_path / "a.zip", "区财政局/2026年部门预算.pdf".encode(encoding))

    assert names(path) == ["区财政局/2026年部门预算.pdf"]


def test_flagged_names_are_read_as_they_are(tmp_path):
    assert names(make_zip(tmp_path / "a.zip", {"预算é.pdf": b"x"})) == ["预算é.pdf"]


def test_folders_and_system_litter_are_passed_over(tmp_path):
    files = {"a/": b"", "a/b.pdf": b"x", "__MACOSX/a/._b.pdf": b"x", "a/.DS_Store": b"x", "Thumbs.db": b"x"}

    assert names(make_zip(tmp_path / "a.zip", files)) == ["a/b.pdf"]


def test_a_name_leads_nowhere(tmp_path):
    files = {"../../etc/passwd": b"x", "/abs/b.pdf": b"x", "c\\d.pdf": b"x"}

    assert names(make_zip(tmp_path / "a.zip", files)) == ["etc/passwd", "abs/b.pdf", "c/d.pdf"]


@pytest.mark.parametrize(
    ("files", "reason"), [({}, "没有文件"), ({"a/": b""}, "没有文件"), ({"a": b"", "b": b"", "c": b""}, "超过 2 个")]
)
def test_an_archive_without_files_or_with_too_many_is_refused(tmp_path, files, reason):
    path = make_zip(tmp_path / "a.zip", files)

    with pytest.raises(BadArchive) as refused:
        list(entries(path, 2))

    assert reason in refused.value.message


def test_a_broken_archive_is_refused(tmp_path):
    path = make_zip(tmp_path / "a.zip", {"a.pdf": b"x" * 1000})
    path.write_bytes(path.read_bytes()[:-30])

    with pytest.raises(BadArchive):
        list(entries(path, 2))


def test_a_damaged_entry_spoils_only_itself(tmp_path):
    path = make_zip(tmp_path / "a.zip", {"a.pdf": b"first", "b.pdf": b"second"}, zipfile.ZIP_STORED)
    path.write_bytes(path.read_bytes().replace(b"first", b"fi?st"))
    read = {}

    for entry in entries(path, 10):
        try:
            read[entry.name] = entry.open().read(100)
        except BadArchive as fault:
            read[entry.name] = fault.message

    assert read == {"a.pdf": "压缩包中的这个文件已损坏，请重新压缩后上传。", "b.pdf": b"second"}


def test_an_encrypted_entry_says_so(tmp_path):
    path = make_zip(tmp_path / "a.zip", {"a.pdf": b"x"})
    content = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + offset : content.index(signature) + offset + 2] = struct.pack("<H", 1)
    path.write_bytes(content)

    (entry,) = entries(path, 10)
    with pytest.raises(BadArchive) as refused:
        entry.open()

    assert "密码" in refused.value.message


def test_an_office_document_is_no_archive_of_files(tmp_path):
    assert not is_archive(make_zip(tmp_path / "a.docx", {"[Content_Types].xml": b"", "word/document.xml": b""}))
    assert is_archive(make_zip(tmp_path / "a.zip", {"a.pdf": b""}))
