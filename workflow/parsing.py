"""Has a file read and understood by a child process, and outlives whatever the file does to that child."""

import json
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).parents[1]
CHILD = (sys.executable, "-m", "workflow.parse_child")
# A 60-page PDF takes 10 s on a slow core; a scan of that size, read by OCR, two minutes.
WALL_S = 300.0
CHUNK_BYTES = 1 << 16

OUT_OF_TIME = "读取超过 {seconds} 秒仍未完成，已停止；文件可能过大或结构异常，请拆分或重新导出后上传。"
OUT_OF_MEMORY = "读取时内存超出限制，已停止；文件可能过大或结构异常，请拆分或重新导出后上传。"
BROKEN = "程序读取这个文件时出错（{error}），已记入日志，请联系管理员。"


class Unparsable(Exception):
    """The file cannot be read; ``message`` says why in Chinese. Trying again would end the same way."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class ChildDied(Exception):
    """The child ended without an answer (a crash, or killed by somebody); trying again may help."""

    def __init__(self, status: int) -> None:
        super().__init__(f"the parsing process ended with status {status}")
        self.status = status


@dataclass(frozen=True, slots=True)
class Parsed:
    """What the child made of the file: the encoded disclosure and the seconds that "read" and "parse" took."""

    disclosure: dict[str, Any]
    seconds: dict[str, float]


def parse(
    path: Path,
    name: str,
    on_parsing: Callable[[], None],
    *,
    wall_s: float = WALL_S,
    command: tuple[str, ...] = CHILD,
) -> Parsed:
    """Return what the file says; ``on_parsing`` is called when its pages have been read.

    Raises Unparsable for a file that cannot be read within the limits, and ChildDied.
    """
    child = _start((*command, str(path), name))
    try:
        for message in _messages(child, time.monotonic() + wall_s):
            if message.get("stage") == "parsing":
                on_parsing()
            else:
                return _parsed(message)
        status = child.wait()
    except TimeoutError:
        raise Unparsable(OUT_OF_TIME.format(seconds=int(wall_s))) from None
    finally:
        _end(child)
    if status == -signal.SIGXCPU:
        raise Unparsable(OUT_OF_TIME.format(seconds=int(wall_s)))
    raise ChildDied(status)


def _start(command: tuple[str, ...]) -> "subprocess.Popen[bytes]":
    # A session of its own: a signal to the worker's group must not look like a crash. It ends when its stdin closes.
    # Of the environment it gets what Python needs, no passwords.
    environment = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
    return subprocess.Popen(  # noqa: S603  our own module, and the path as one argument
        command,
        cwd=ROOT,
        env={**environment, "PYTHONIOENCODING": "utf-8"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
    )


def _end(child: "subprocess.Popen[bytes]") -> None:
    child.kill()
    child.wait()
    for pipe in (child.stdin, child.stdout):
        if pipe:
            pipe.close()


def _messages(child: "subprocess.Popen[bytes]", deadline: float) -> Iterator[dict[str, Any]]:
    """Yield what the child says until it closes its end. Raises TimeoutError at the deadline."""
    if child.stdout is None:
        return
    buffer = bytearray()
    for chunk in _chunks(child.stdout, deadline):
        buffer += chunk
        if b"\n" in chunk:
            *lines, rest = bytes(buffer).split(b"\n")
            buffer = bytearray(rest)
            yield from map(json.loads, lines)


def _chunks(pipe: IO[bytes], deadline: float) -> Iterator[bytes]:
    with selectors.DefaultSelector() as selector:
        selector.register(pipe, selectors.EVENT_READ)
        while True:
            if not selector.select(max(0.0, deadline - time.monotonic())):
                raise TimeoutError
            chunk = os.read(pipe.fileno(), CHUNK_BYTES)
            if not chunk:
                return
            yield chunk


def _parsed(message: dict[str, Any]) -> Parsed:
    if "unreadable" in message:
        raise Unparsable(message["unreadable"])
    if "broken" in message:
        error = message["broken"]
        raise Unparsable(OUT_OF_MEMORY if error == "内存" else BROKEN.format(error=error))
    return Parsed(message["disclosure"], message["seconds"])
