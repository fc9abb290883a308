"""Reads and understands one file in a process of its own: ``python -m workflow.parse_child PATH NAME``.

Speaks to its parent in JSON lines (see workflow.parsing) and dies with it: the parent holds the other end of stdin.
A file is untrusted: the process has limits on memory and time, opens no socket and starts no program but LibreOffice.
"""

import json
import os
import resource
import sys
import threading
import time
import traceback
from pathlib import Path
from typing import Any, NoReturn

import disclosures
import readers
from readers import office
from readers.errors import Unreadable
from storage.encoding import encode

GIGABYTE = 1 << 30
# 60 pages of ruled tables take 0.5 GB with pdfplumber; an address space is larger than what is used of it.
MEMORY_BYTES = 2 * GIGABYTE
CPU_S = 300
FORBIDDEN = ("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.system", "os.fork")


def main(path: str, name: str) -> None:
    """Tell the parent the stages, then what the file says or why it cannot be read."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever a library prints must not stand between the answers
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _limit()
    try:
        started = time.monotonic()
        document = readers.read(Path(path), name)
        read = time.monotonic()
        _say(answers, {"stage": "parsing"})
        disclosure = encode(disclosures.parse(document))
        seconds = {"read": round(read - started, 3), "parse": round(time.monotonic() - read, 3)}
        _say(answers, {"disclosure": disclosure, "seconds": seconds})
    except Unreadable as fault:
        _say(answers, {"unreadable": fault.message})
    except MemoryError:
        _say(answers, {"broken": "内存"})
    except Exception as error:  # noqa: BLE001  the edge of the task: whatever it is, the parent must hear of it
        traceback.print_exc()
        _say(answers, {"broken": type(error).__name__})


def _say(answers: Any, message: dict[str, Any]) -> None:
    answers.write(json.dumps(message, ensure_ascii=False) + "\n")
    answers.flush()


def _end_with_parent() -> NoReturn:
    while os.read(0, 1):
        pass
    os._exit(1)


def _limit() -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    memory = MEMORY_BYTES if hard == resource.RLIM_INFINITY else min(MEMORY_BYTES, hard)
    resource.setrlimit(resource.RLIMIT_AS, (memory, hard))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_S, CPU_S + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event == "subprocess.Popen" and arguments[0] == office.program():
        return
    if event.startswith(FORBIDDEN):
        raise PermissionError(f"{event} is not for a process that reads files")


if __name__ == "__main__":
    main(*sys.argv[1:])
