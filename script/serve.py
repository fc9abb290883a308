"""Starts everything of the Procfile, and Redis where none is named; ends all of it on Ctrl-C."""

import argparse
import fcntl
import os
import shlex
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import IO

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from honcho.environ import parse_procfile
from honcho.manager import Manager

import settings
from script import embedded_redis
from storage.store import open_store
from workflow.accounts import first_account


class CannotStart(Exception):
    """Something stands in the way; the message says what, and what to do, in Chinese and English."""


def main() -> int:
    """Start everything, and return the exit status when it has ended."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--demo", action="store_true", help="load the sample disclosures of samples/")
    arguments = parser.parse_args()
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _interrupt)
    prepare_environment()
    known = settings.from_environment()
    with alone(known.data_dir), broker(known):
        check_address(known.host, known.port)
        procfile = parse_procfile((ROOT / "Procfile").read_text(encoding="utf-8")).processes
        subprocess.run(shlex.split(procfile.pop("release")), check=True, cwd=ROOT)
        with greeter(known, demo=arguments.demo):
            return serve(procfile)


def prepare_environment() -> None:
    """Make the environment the same wherever and by whomever this is called."""
    os.environ["DATA_DIR"] = str(Path(os.environ.get("DATA_DIR") or ROOT / "var").resolve())
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH") or os.defpath])
    os.environ["PYTHONUNBUFFERED"] = "1"
    os.environ.setdefault("LANG", "C.UTF-8")
    os.chdir(ROOT)
    Path(os.environ["DATA_DIR"]).mkdir(parents=True, exist_ok=True)


@contextmanager
def alone(data_dir: Path) -> Iterator[IO[str]]:
    """Hold the data directory for ourselves: two servers on it would both write the index."""
    with (data_dir / "server.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotStart(
                f"已有一个服务正在使用 {data_dir}；请先停止它，或用 DATA_DIR 指定其他目录。\n"
                f"Another server is using {data_dir}: stop it, or name another directory with DATA_DIR."
            ) from None
        yield lock


@contextmanager
def broker(known: settings.Settings) -> Iterator[None]:
    """Run Redis for as long as the block, unless REDIS_URL names one."""
    if os.environ.get("REDIS_URL"):
        yield
        return
    path = embedded_redis.socket_path(known.data_dir)
    os.environ["REDIS_URL"] = f"redis+socket://{path}"
    process = embedded_redis.start(known.data_dir, path)
    try:
        yield
    finally:
        embedded_redis.stop(process)


def check_address(host: str, port: int) -> None:
    """Find out before anything starts whether the address is free. Raises CannotStart."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CannotStart(
                f"无法在 {host}:{port} 上提供服务（{error.strerror}）；端口可能被占用，请换一个，如 PORT={port + 1}。\n"
                f"Cannot listen on {host}:{port} ({error.strerror}); try another, e.g. PORT={port + 1}."
            ) from None


@contextmanager
def greeter(known: settings.Settings, *, demo: bool) -> Iterator[None]:
    """Have the address, and the first account where there was none, printed as soon as the web answers."""
    store = open_store(known.database_url, known.originals_dir)
    made = first_account(store, known.admin_password)
    store.close()
    environment = dict(os.environ)
    if made:
        environment["FIRST_NAME"], environment["FIRST_PASSWORD"] = made
    command = [sys.executable, str(ROOT / "script" / "welcome.py"), *(["--demo"] if demo else [])]
    process = subprocess.Popen(command, env=environment)
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def serve(procfile: dict[str, str]) -> int:
    """Run the services until one of them gives up or we are told to end."""
    manager = Manager()
    keep = shlex.join([sys.executable, str(ROOT / "script" / "keep.py")])
    for name, command in procfile.items():
        manager.add_process(name, f"exec {keep} {name} {shlex.quote(command)}", cwd=str(ROOT), env=dict(os.environ))
    signal.signal(signal.SIGHUP, lambda _number, _frame: os.kill(os.getpid(), signal.SIGTERM))
    manager.loop()
    status = manager.returncode or 0
    return 0 if status in {130, 143} else status


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (CannotStart, embedded_redis.NoRedis) as reason:
        sys.exit(str(reason))
    except KeyboardInterrupt:
        sys.exit(0)
