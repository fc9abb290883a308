import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(script):
    limited = f"from workflow.parse_child import *\nfrom workflow.parse_child import _limit\n_limit()\n{script}"
    return subprocess.run(
        [sys.executable, "-c", limited], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )


def test_memory_is_limited():
    assert "MemoryError" in run("x = bytearray(3 << 30)").stderr


def test_no_connection_can_be_opened():
    assert "PermissionError" in run("import socket; socket.create_connection(('127.0.0.1', 1))").stderr


def test_no_program_can_be_started():
    assert "PermissionError" in run("import subprocess; subprocess.run(['true'])").stderr


def test_only_the_program_that_converts_old_documents_can_be_started():
    named = "from readers import office\noffice.PROGRAMS = ('true',)\nimport subprocess\n"

    assert run(named + "subprocess.run([office.program()], check=True)").returncode == 0
    assert "PermissionError" in run(named + "subprocess.run([office.program() + 'x'])").stderr
