"""Runs one service and starts it again when it dies: ``keep.py NAME COMMAND``.

honcho ends everything when one process ends, so a killed worker would take the desk down with it. On SIGTERM the
service gets time to finish, then it and all it started are killed: before honcho loses patience and kills this.
"""

import ctypes
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from types import FrameType

# honcho.manager.KILL_WAIT is 5 seconds.
GRACE_S = 3.5
HEALTHY_S = 10.0
LONGEST_PAUSE_S = 8.0
MAX_EARLY_DEATHS = 5
PR_SET_CHILD_SUBREAPER = 36


class Stop(Exception):
    """Somebody asked us to end."""


def main(name: str, command: str) -> int:
    """Keep the service running until SIGTERM (0), or until it dies too often too early (its status)."""
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, _stop)
    adopt_orphans()
    early_deaths = 0
    while True:
        started = time.monotonic()
        status = run(command)
        if status is None:
            return 0
        early_deaths = 0 if time.monotonic() - started > HEALTHY_S else early_deaths + 1
        if early_deaths >= MAX_EARLY_DEATHS:
            print(f"{name} 连续 {early_deaths} 次启动失败，已停止（{name} died {early_deaths} times at its start）")
            return abs(status) or 1
        pause_s = min(LONGEST_PAUSE_S, 2.0**early_deaths) if early_deaths > 1 else 0.0
        print(f"{name} 意外结束（状态 {status}），正在重新启动（{name} ended, starting it again）", flush=True)
        try:
            time.sleep(pause_s)
        except Stop:
            return 0


def run(command: str) -> int | None:
    """Run the service to its end and return its status; None when it was us who ended it."""
    service = subprocess.Popen(["/bin/sh", "-c", f"exec {command}"], start_new_session=True)
    try:
        return wait(service)
    except Stop:
        end(service)
        return None
    finally:
        kill_rest(service.pid)


def wait(service: "subprocess.Popen[bytes]") -> int:
    """Return the status the service ends with; collect orphans that end before it."""
    while True:
        ended, status = os.wait()
        if ended == service.pid:
            service.returncode = os.waitstatus_to_exitcode(status)
            return service.returncode


def end(service: "subprocess.Popen[bytes]") -> None:
    """Ask the service to finish, and wait a little."""
    service.terminate()
    try:
        service.wait(GRACE_S)
    except subprocess.TimeoutExpired:
        service.kill()
        service.wait()


def kill_rest(group: int) -> None:
    """Kill and collect what is left of the service: the children of a worker that was killed, for example."""
    with suppress(ProcessLookupError):
        os.killpg(group, signal.SIGKILL)
    for orphan in orphans():
        with suppress(ProcessLookupError):
            os.kill(orphan, signal.SIGKILL)
    with suppress(ChildProcessError):
        while True:
            os.wait()


def orphans() -> list[int]:
    """Return our children; with the service gone they are those it left behind."""
    with suppress(OSError):
        return [int(child) for child in Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()]
    return []


def adopt_orphans() -> None:
    """Have whatever the service leaves behind become our child instead of init's (prctl(2), Linux only)."""
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _stop(_number: int, _frame: FrameType | None) -> None:
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    raise Stop


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
