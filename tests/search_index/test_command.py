import json

import pytest

from search_index.__main__ import main

TEXT = """青山区财政局2026年部门预算公开
第一部分 概况
一、主要职责
负责全区财政收支管理和“三公”经费控制工作，监督预算执行情况。
"""


@pytest.fixture
def filed(tmp_path):
    path = tmp_path / "预算.txt"
    path.write_text(TEXT, "utf-8")
    return str(path)


def test_one_object_is_printed_with_results_facets_and_total(filed, capsys):
    assert main(["三公经费", filed, "--limit", "1"]) == 0

    printed = json.loads(capsys.readouterr().out)
    (hit,) = printed["results"]
    ((start, end),) = hit["marks"]
    assert printed["total"] == 1
    assert set(printed["facets"]) == {"department", "year", "kind"}
    assert hit["file"] == "预算.txt"
    assert hit["text"][start:end] == "三公”经费"
    assert hit["source"]["lines"]


def test_a_file_that_is_not_there_is_one_line_and_exit_2(capsys):
    assert main(["三公", "/nowhere/x.pdf"]) == 2

    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
