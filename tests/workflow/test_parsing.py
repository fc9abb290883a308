import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from workflow.parsing import BROKEN, CHILD, OUT_OF_MEMORY, ChildDied, Parsed, Unparsable, parse

ROOT = Path(__file__).parents[2]
ANSWER = '{"disclosure": {"a": "甲"}, "seconds": {"read": 1.5, "parse": 0.5}}'


def child(script):
    """A stand-in for the child; the path and the name come as its arguments."""
    return (sys.executable, "-c", f"import os, sys, time\n{script}")


def run(script, **options):
    stages = []
    try:
        return parse(
            Path("/x.pdf"), "预算.pdf", lambda: stages.append("parsing"), command=child(script), **options
        ), stages
    except (Unparsable, ChildDied) as error:
        return error, stages


def test_stages_and_the_answer_come_through():
    parsed, stages = run(f"print('{{\"stage\": \"parsing\"}}', flush=True); time.sleep(0.1); print('''{ANSWER}''')")

    assert parsed == Parsed({"a": "甲"}, {"read": 1.5, "parse": 0.5})
    assert stages == ["parsing"]


def test_a_large_answer_comes_through():
    parsed, _ = run('print(\'{"disclosure": {"a": "\' + \'x\' * 3_000_000 + \'"}, "seconds": {}}\')')

    assert len(parsed.disclosure["a"]) == 3_000_000


def test_the_child_is_given_the_file_its_name_and_no_passwords(monkeypatch):
    monkeypatch.setenv("ADMIN_PASSWORD", "secret")
    parsed, _ = run(
        "import json\n"
        "print(json.dumps({'disclosure': {'arguments': sys.argv[1:], 'secret': os.environ.get('ADMIN_PASSWORD')},"
        " 'seconds': {}}))"
    )

    assert parsed.disclosure == {"arguments": ["/x.pdf", "预算.pdf"], "secret": None}


def test_an_unreadable_file_says_why():
    error, _ = run('print(\'{"unreadable": "文件有密码。"}\')')

    assert (type(error), error.message) == (Unparsable, "文件有密码。")


@pytest.mark.parametrize(("what", "message"), [("内存", OUT_OF_MEMORY), ("KeyError", BROKEN.format(error="KeyError"))])
def test_a_child_that_gives_up_is_not_tried_again(what, message):
    error, _ = run(f'print(\'{{"broken": "{what}"}}\')')

    assert (type(error), error.message) == (Unparsable, message)


def test_a_child_that_takes_too_long_is_killed():
    started = time.monotonic()

    error, _ = run("time.sleep(60)", wall_s=0.5)

    assert "超过 0 秒" in error.message
    assert time.monotonic() - started < 5


def test_a_child_that_crashes_may_be_tried_again():
    error, _ = run("os.kill(os.getpid(), 11)")

    assert (type(error), error.status) == (ChildDied, -signal.SIGSEGV)


def test_a_child_past_its_processor_time_is_out_of_time():
    error, _ = run("os.kill(os.getpid(), 24)")

    assert isinstance(error, Unparsable)


def test_the_child_ends_when_its_parent_is_gone(tmp_path):
    slow = tmp_path / "slow.txt"
    os.mkfifo(slow)
    process = subprocess.Popen([*CHILD, str(slow), "slow.txt"], cwd=ROOT, stdin=subprocess.PIPE)

    process.stdin.close()

    assert process.wait(20) == 1


def test_a_damaged_file_is_unreadable_in_the_real_child(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7\nnot really")

    with pytest.raises(Unparsable) as refused:
        parse(path, "a.pdf", lambda: None)

    assert refused.value.message.endswith("。")


def test_a_text_is_read_by_the_real_child(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("2026年部门预算\n第一部分 部门概况\n", encoding="utf-8")
    stages = []

    parsed = parse(path, "部门预算.txt", lambda: stages.append("parsing"))

    assert (stages, list(parsed.seconds), parsed.disclosure["file"]["name"]) == (
        ["parsing"],
        ["read", "parse"],
        "部门预算.txt",
    )
