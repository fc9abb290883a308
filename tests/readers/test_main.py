import json
import subprocess
import sys
from pathlib import Path

import pytest

from readers.__main__ import main

ROOT = Path(__file__).parents[2]


def test_the_document_is_printed_as_one_object(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "公开.txt"
    path.write_text("项目\t金额\n", encoding="utf-8")

    assert main([str(path)]) == 0

    document = json.loads(capsys.readouterr().out)
    assert document["name"] == "公开.txt"
    assert document["pages"][0]["lines"][0]["text"] == "项目\t金额"
    assert document["pages"][0]["grids"][0]["cells"][1]["text"] == "金额"


@pytest.mark.parametrize("name", ["missing.pdf", ".", "empty.pdf", "cut.pdf", "picture.pdf", "nul\0.pdf"])
def test_what_cannot_be_read_is_one_line_and_status_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (tmp_path / "empty.pdf").touch()
    (tmp_path / "cut.pdf").write_bytes(b"%PDF-1.4\n1 0 obj")
    (tmp_path / "picture.pdf").write_bytes(b"\x89PNG\r\n\x1a\n")

    assert main([str(tmp_path / name)]) == 2

    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1


def test_the_command_stays_silent_about_the_parsers_remarks(tmp_path: Path) -> None:
    path = tmp_path / "garbage.pdf"
    path.write_bytes(b"%PDF-1.4\ngarbage\nstartxref\n12\n%%EOF")

    run = subprocess.run(
        [sys.executable, "-m", "readers", str(path)], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )

    assert run.returncode == 2
    assert run.stdout == ""
    assert run.stderr.count("\n") == 1
    assert "损坏" in run.stderr


def test_without_a_file_the_usage_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "用法" in capsys.readouterr().err
