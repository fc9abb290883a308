import json

from answers.__main__ import main

TEXT = """青山区财政局2026年部门预算公开
第一部分 概况
一、主要职责
负责全区财政收支管理工作，监督预算执行情况。
第三部分 名词解释
一、基本支出：是指为保障机构正常运转而发生的支出。
"""


def test_questions_are_one_conversation_and_one_object(tmp_path, capsys):
    path = tmp_path / "预算.txt"
    path.write_text(TEXT, "utf-8")

    assert main(["财政局的基本支出指什么？", "青山区民政局的预算呢？", "--in", str(path)]) == 0

    first, second = json.loads(capsys.readouterr().out)["answers"]
    assert first["found"]
    assert first["kind"] == "definition"
    assert first["citations"][0]["file"] == "预算.txt"
    assert first["citations"][0]["quote"] in first["citations"][0]["source"]["text"]
    assert not second["found"]


def test_a_file_that_is_not_there_is_one_line_and_exit_2(capsys):
    assert main(["什么？", "--in", "/nowhere/x.pdf"]) == 2

    assert capsys.readouterr().err.count("\n") == 1


def test_what_is_no_character_in_a_question_is_left_out(tmp_path, capsys):
    path = tmp_path / "预算.txt"
    path.write_text(TEXT, "utf-8")

    assert main(["财政局的\udcff基本支出\x00指什么？", "--in", str(path)]) == 0

    assert json.loads(capsys.readouterr().out)["answers"][0]["question"] == "财政局的基本支出指什么？"
