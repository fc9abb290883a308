"""Files of older office programs, converted by LibreOffice where this machine has it."""

import contextlib
import os
import resource
import shutil
import signal
import subprocess
from pathlib import Path

from readers.errors import Damaged, TooLarge, UnknownType

PROGRAMS = ("soffice", "libreoffice")
WALL_S = 120
CPU_S = 120
MEMORY_BYTES = 4 << 30  # an address space is larger than what is used of it
RESULT_BYTES = 256 << 20
ABSENT = "读取旧版 {called}需要 LibreOffice，本机没有安装；请另存为 {suffix} 或 PDF 后上传。"


def program() -> str | None:
    """Return the path of LibreOffice, None where it is not on the PATH."""
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


def converted(path: Path, called: str, suffixes: tuple[str, str], folder: Path) -> Path:
    """Convert a file from the first suffix to the second and return the result, which stands in ``folder``.

    Raises UnknownType where LibreOffice is not installed, Damaged where it makes nothing of the file, and TooLarge
    where it takes too long.
    """
    before, after = suffixes
    office = program()
    if office is None:
        raise UnknownType(ABSENT.format(called=called, suffix=after))
    source = folder / f"source.{before}"
    shutil.copyfile(path, source)
    results = folder / "results"
    profile = (folder / "profile").as_uri()
    options = ("--headless", "--norestore", "--nolockcheck", "--nodefault", f"-env:UserInstallation={profile}")
    _run((office, *options, "--convert-to", after, "--outdir", str(results), str(source)), folder)
    result = results / f"source.{after}"
    if not result.is_file():
        raise Damaged(f"{called}已损坏，无法转换，请另存为 {after} 或 PDF 后上传。")
    if result.stat().st_size > RESULT_BYTES:
        raise TooLarge(f"{called}过大，请另存为 {after} 或 PDF 后上传。")
    return result


def _run(command: tuple[str, ...], folder: Path) -> None:
    """Run the conversion with limits; what it prints is nobody's concern, its result tells."""
    environment = {"HOME": str(folder), "TMPDIR": str(folder), "PATH": os.environ.get("PATH", os.defpath)}
    process = subprocess.Popen(  # noqa: S603  the program is found on the PATH, the file is our own copy
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        _limit(process.pid)
        process.wait(WALL_S)
    except subprocess.TimeoutExpired as error:
        raise TooLarge("转换旧版文档超时，文件可能过大或结构异常，请另存为新版格式或 PDF 后上传。") from error
    finally:
        _end(process)


def _limit(pid: int) -> None:
    limits = {
        resource.RLIMIT_AS: MEMORY_BYTES,
        resource.RLIMIT_CPU: CPU_S,
        resource.RLIMIT_FSIZE: RESULT_BYTES,
    }
    for limit, wanted in limits.items():
        try:
            _, hard = resource.prlimit(pid, limit)
            allowed = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
            resource.prlimit(pid, limit, (allowed, hard))
        except ProcessLookupError:
            return


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the program and what it started: it stands in a session of its own."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
