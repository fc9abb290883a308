"""``python -m review``: one JSON object, or one line on stderr."""

import json

import pytest

from review import as_json, assess
from review.__main__ import main
from tests.factories import amount
from tests.sound_accounts import with_form


def test_a_file_gives_one_json_object(tmp_path, capsys):
    path = tmp_path / "预算.txt"
    path.write_text(
        "2026年度\n青石区档案局部门预算\n\n一、收入支出预算总体情况说明\n\n收入总计100.00万元。\n", encoding="utf-8"
    )

    code = main([str(path)])

    printed = json.loads(capsys.readouterr().out)
    assert code == 0
    assert set(printed) == {"findings", "counts", "not_applicable", "scores"}


@pytest.mark.parametrize("names", [[], ["没有这个文件.pdf"]], ids=["nothing asked", "no such file"])
def test_what_cannot_be_read_is_one_line_and_exit_2(names, capsys):
    code = main(names)

    captured = capsys.readouterr()
    assert (code, captured.out) == (2, "")
    assert len(captured.err.strip().splitlines()) == 1


def test_an_empty_file_is_one_line_and_exit_2(tmp_path, capsys):
    path = tmp_path / "空.txt"
    path.write_text("", encoding="utf-8")

    assert main([str(path)]) == 2
    assert capsys.readouterr().err.startswith("空.txt：")


def test_a_finding_carries_everything_an_issue_list_needs():
    assessment = assess(with_form(total=amount("97.27", "分")))

    printed = as_json.assessment(assessment)

    finding = next(item for item in printed["findings"] if item["check"].endswith("total_is_the_sum_of_the_rows"))
    assert finding["severity"] == "error"
    assert finding["reported"] == "97.27分"
    assert finding["expected"] == "99.50分"
    assert "9.50+5" in finding["working"]
    assert finding["basis"].startswith("算术勾稽")
    assert finding["sources"][0]["file"] == "accounts.pdf"
    assert finding["sources"][0]["places"][0]["page"] == 1
    assert set(printed["scores"][0]["rows"][0]) >= {"level3", "self_score", "recomputed_score", "steps", "deviation"}
