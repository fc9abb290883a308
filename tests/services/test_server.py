"""script/server as a newcomer uses it: started, stopped by Ctrl-C, started again."""

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from storage.schema import Filing
from storage.store import open_store

pytestmark = pytest.mark.services
ROOT = Path(__file__).parents[2]
LAST_LINE = "Ctrl-C stops everything"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start(folder, port, *arguments):
    environment = {"HOME": str(folder), "PATH": os.defpath, "DATA_DIR": str(folder), "PORT": str(port)}
    return subprocess.Popen(
        [sys.executable, str(ROOT / "script/serve.py"), *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def greeting(server):
    """What the server prints until it is up."""
    lines = []
    for line in server.stdout:
        lines.append(line)
        if LAST_LINE in line:
            break
    return "".join(lines)


def stop(server):
    server.send_signal(signal.SIGINT)
    server.stdout.read()
    server.stdout.close()
    return server.wait(30)


def processes_of(folder):
    """Everything that runs with this data directory."""
    mark = f"DATA_DIR={folder}".encode()
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (process / "environ").read_bytes():
                found.append((process / "cmdline").read_bytes())
        except OSError:
            continue
    return found


def names_of_filings(folder):
    store = open_store(f"sqlite:///{folder / 'jishen.db'}", folder / "originals")
    with store.read() as session:
        names = sorted(filing.name for filing in session.query(Filing))
    store.close()
    return names


def test_a_second_start_keeps_all_data_and_nothing_is_left_running(tmp_path):
    port = free_port()
    first = start(tmp_path, port, "--demo")
    first_greeting = greeting(first)
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=10) as answer:
        health = answer.status
    names = names_of_filings(tmp_path)
    status = stop(first)
    left = processes_of(tmp_path)
    second = start(tmp_path, port, "--demo")
    second_greeting = greeting(second)
    stop(second)

    assert re.search(r"password: +\S{12,}", first_greeting)
    assert (health, status, left) == (200, 0, [])
    assert names == sorted(path.name for path in (ROOT / "samples").glob("*.pdf"))
    assert f"http://127.0.0.1:{port}" in second_greeting
    assert "password" not in second_greeting
    assert names_of_filings(tmp_path) == names
    assert processes_of(tmp_path) == []


def test_a_taken_port_is_said_so_and_leaves_nothing_running(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        server = start(tmp_path, port)
        output = server.stdout.read()
        server.stdout.close()
        status = server.wait(30)

    assert status == 1
    assert f"PORT={port + 1}" in output
    assert processes_of(tmp_path) == []


def test_a_data_directory_with_a_very_long_path_works(tmp_path):
    folder = tmp_path / ("长" * 40)
    folder.mkdir()
    server = start(folder, free_port())

    assert LAST_LINE in greeting(server)
    assert stop(server) == 0
