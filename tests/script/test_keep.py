import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def keep(tmp_path):
    keepers = []

    def start(script):
        service = tmp_path / "service.py"
        service.write_text(f"import os, signal, subprocess, sys, time\n{script}", encoding="utf-8")
        command = [sys.executable, str(ROOT / "script/keep.py"), "service", f"{sys.executable} {service}"]
        keepers.append(subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, text=True))
        return keepers[-1]

    yield start
    for keeper in keepers:
        keeper.terminate()
        keeper.wait(20)
        keeper.stdout.close()


def line(keeper):
    return keeper.stdout.readline().strip()


def exists(pid):
    return Path(f"/proc/{pid}").exists()


def test_a_service_that_was_killed_is_started_again(keep):
    keeper = keep("print(os.getpid(), flush=True); time.sleep(60)")
    first = int(line(keeper))

    os.kill(first, signal.SIGKILL)

    assert "-9" in line(keeper)
    assert int(line(keeper)) != first


def test_what_a_killed_service_started_is_ended_with_it(keep):
    keeper = keep(
        "child = subprocess.Popen(['sleep', '60'], start_new_session=True)\n"
        "print(os.getpid(), child.pid, flush=True); time.sleep(60)"
    )
    service, child = map(int, line(keeper).split())

    os.kill(service, signal.SIGKILL)
    line(keeper)

    assert not exists(child)


def test_a_service_is_asked_to_finish_before_it_is_ended(keep):
    keeper = keep(
        "signal.signal(15, lambda *_: (os.write(1, b'finishing\\n'), sys.exit(0)))\n"  # print may be busy when it comes
        "os.write(1, b'up\\n'); time.sleep(60)"
    )
    line(keeper)

    keeper.terminate()

    assert line(keeper) == "finishing"
    assert keeper.wait(10) == 0


def test_a_service_that_will_not_finish_is_killed_in_time(keep):
    keeper = keep("signal.signal(15, signal.SIG_IGN); print(os.getpid(), flush=True); time.sleep(60)")
    service = int(line(keeper))
    started = time.monotonic()

    keeper.terminate()

    assert keeper.wait(10) == 0
    assert time.monotonic() - started < 5
    assert not exists(service)


def test_a_service_that_never_comes_up_is_given_up(keep):
    keeper = keep("sys.exit(3)")
    keeper.wait(60)

    assert keeper.returncode == 3
    assert "5 次启动失败" in keeper.stdout.read()
