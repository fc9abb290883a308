import stat
import zipfile
from pathlib import Path

import pytest

import readers
from readers import office
from readers.errors import Damaged, TooLarge, UnknownType

CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "公开.doc"
    path.write_bytes(CONTAINER)
    return path


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH on which nothing stands but the usual tools and what a test puts there."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    monkeypatch.setattr(office, "PROGRAMS", ("an-office-program",))
    return folder


def install(programs: Path, script: str) -> None:
    """Put a program on the PATH called as LibreOffice is: --outdir's folder and the file come last."""
    path = programs / "an-office-program"
    path.write_text(f'#!/bin/bash\nout="${{@: -2:1}}"; file="${{@: -1}}"; mkdir -p "$out"\n{script}\n')
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


@pytest.mark.usefixtures("programs")
def test_without_libreoffice_a_sentence_says_what_to_do(document: Path) -> None:
    with pytest.raises(UnknownType, match=r"LibreOffice.*另存为 docx 或 PDF"):
        readers.read(document)


def test_what_libreoffice_makes_of_it_is_read(document: Path, programs: Path, tmp_path: Path) -> None:
    converted = tmp_path / "converted.docx"
    with zipfile.ZipFile(converted, "w") as archive:
        words = "<w:p><w:r><w:t>某局预算</w:t></w:r></w:p>"
        archive.writestr("word/document.xml", f"<w:document {SPACE}><w:body>{words}</w:body></w:document>")
    install(programs, f'cp {converted} "$out/source.docx"')

    read = readers.read(document)

    assert read.media_type == "application/msword"
    assert [line.text for line in read.pages[0].lines] == ["某局预算"]


def test_what_libreoffice_makes_nothing_of_is_damaged(document: Path, programs: Path) -> None:
    install(programs, "exit 1")

    with pytest.raises(Damaged):
        readers.read(document)


def test_a_conversion_that_takes_too_long_is_ended(
    document: Path, programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "WALL_S", 0.2)
    install(programs, "sleep 60 & sleep 60")

    with pytest.raises(TooLarge, match="超时"):
        readers.read(document)
