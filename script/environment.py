"""Makes the virtual environment on a machine that has Python and nothing else; standard library only."""

import configparser
import hashlib
import os
import re
import shutil
import ssl
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
# pip is fetched by hand only where Debian has taken it out of Python; the hash stands for the file, whoever serves it.
PIP_WHEEL = "pip-26.3-py3-none-any.whl"
PIP_SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"
PYPI = "https://pypi.org/simple"


class Impossible(Exception):
    """The environment cannot be made; the message says in Chinese and English what to do."""


def main(arguments: list[str]) -> None:
    """Make or complete the environment; quick where nothing is to be done."""
    wanted = [ROOT / "requirements.txt"]
    if "--dev" in arguments:
        wanted.append(ROOT / "requirements-dev.txt")
    stamp = VENV / f"installed-{len(wanted)}"
    content = fingerprint(wanted)
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == content:
        return
    if not works(PYTHON):
        create()
    print("正在安装依赖（首次约需一分钟）… / installing the requirements, about a minute the first time", flush=True)
    with TemporaryDirectory() as folder:
        install(wanted, Path(folder))
    stamp.write_text(content)


def fingerprint(files: list[Path]) -> str:
    """Return what changes when the requirements or the environment's Python change."""
    digest = hashlib.sha256(str(VENV).encode())
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def works(python: Path) -> bool:
    """Whether this interpreter starts and is new enough."""
    if not python.exists():
        return False
    check = [str(python), "-c", "import sys; sys.exit(sys.version_info < (3, 11))"]
    return subprocess.run(check, check=False, capture_output=True).returncode == 0


def create() -> None:
    """Make .venv, with pip where this Python has one to give."""
    for options in ([], ["--without-pip"]):
        command = [sys.executable, "-m", "venv", "--clear", *options, str(VENV)]
        if subprocess.run(command, check=False, capture_output=True).returncode == 0:
            return
    for tool, options in (("uv", ["venv", "--python", sys.executable]), ("virtualenv", ["-p", sys.executable])):
        path = shutil.which(tool)
        if path and subprocess.run([path, *options, str(VENV)], check=False).returncode == 0:
            return
    raise Impossible(
        f"无法在 {VENV} 建立虚拟环境：请检查该目录可写，或安装 python3-venv（apt install python3-venv）。\n"
        f"Cannot make a virtual environment in {VENV}: is it writable? apt install python3-venv helps otherwise."
    )


def install(requirements: list[Path], folder: Path) -> None:
    """Install with the first pip that can be had. Raises Impossible."""
    options = ["install", "--quiet", "--require-hashes"]
    for file in requirements:
        options += ["-r", str(file)]
    tried = False
    for pip in pips(folder):
        tried = True
        environment = {**os.environ, "VIRTUAL_ENV": str(VENV)}  # tells uv where
        if subprocess.run([*pip, *options], check=False, cwd=ROOT, env=environment).returncode == 0:
            return
    reason = "下载或安装失败，原因见上" if tried else "找不到可用的 pip"
    raise Impossible(
        f"依赖未能装好：{reason}。请检查网络或镜像（PIP_INDEX_URL），或先安装 python3-pip，然后重新运行。\n"
        "The requirements could not be installed. Check the network or the mirror (PIP_INDEX_URL), or install\n"
        "python3-pip, and run this again."
    )


def pips(folder: Path) -> Iterator[list[str]]:
    """Yield ways to run pip (or uv) on .venv, the nearest first; stops at the first kind that is there."""
    if runs([str(PYTHON), "-m", "pip"]):
        yield [str(PYTHON), "-m", "pip", "--disable-pip-version-check"]
        return
    uv = shutil.which("uv")
    if uv:
        yield [uv, "pip"]
    if runs([sys.executable, "-m", "pip", "--python", str(PYTHON)]):
        yield [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", str(PYTHON)]
    wheel = fetch_pip(folder)
    if wheel:
        yield [str(PYTHON), f"{wheel}/pip", "--disable-pip-version-check"]


def runs(command: list[str]) -> bool:
    """Whether the command knows its version."""
    return subprocess.run([*command, "--version"], check=False, capture_output=True).returncode == 0


def fetch_pip(folder: Path) -> Path | None:
    """Return pip's own wheel, fetched from the first place that has the very file we know, or None."""
    target = folder / PIP_WHEEL
    for place in places():
        try:
            content = find(place)
        except (OSError, ValueError):
            continue
        if content and hashlib.sha256(content).hexdigest() == PIP_SHA256:
            target.write_bytes(content)
            return target
    return None


def places() -> Iterator[str]:
    """Yield where packages are to be had: pip's environment variables, its configuration files, PyPI."""
    for name in ("PIP_FIND_LINKS", "PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL"):
        yield from os.environ.get(name, "").split()
    home = Path.home()
    files = [home / ".config/pip/pip.conf", home / ".pip/pip.conf", Path("/etc/pip.conf")]
    if "PIP_CONFIG_FILE" in os.environ:
        files.insert(0, Path(os.environ["PIP_CONFIG_FILE"]))
    config = configparser.ConfigParser(interpolation=None)
    for file in files:
        if file.is_file():
            config.read(file, encoding="utf-8")
    for option in ("find-links", "index-url", "extra-index-url"):
        yield from config.get("global", option, fallback="").split()
    yield PYPI


def find(place: str) -> bytes | None:
    """Return the wheel from a folder of files or a simple index (PEP 503), or None. Raises OSError, ValueError."""
    if "://" not in place or place.startswith("file:"):
        local = Path(urllib.parse.unquote(urllib.parse.urlsplit(place).path))
        for candidate in (local / PIP_WHEEL, local / "pip" / PIP_WHEEL):
            if candidate.is_file():
                return candidate.read_bytes()
        return None
    page_url = place.rstrip("/") + "/pip/"
    page = get(page_url).decode("utf-8", "replace")
    link = re.search(rf'href="([^"]*{re.escape(PIP_WHEEL)}[^"]*)"', page)
    return get(urllib.parse.urljoin(page_url, link[1].split("#")[0])) if link else None


def get(url: str) -> bytes:
    """Return what a URL gives. Certificates are not insisted on: a bare machine has none, and the hash decides."""
    if not url.startswith(("http://", "https://")):
        raise ValueError(url)
    try:
        return read(url, ssl.create_default_context())
    except urllib.error.URLError as error:
        if not isinstance(error.reason, ssl.SSLError):
            raise
        unverified = ssl.create_default_context()
        unverified.check_hostname = False
        unverified.verify_mode = ssl.CERT_NONE
        return read(url, unverified)


def read(url: str, context: ssl.SSLContext) -> bytes:
    """Return what a URL gives."""
    with urllib.request.urlopen(url, timeout=30, context=context) as answer:
        content: bytes = answer.read()
    return content


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Impossible as reason:
        sys.exit(str(reason))
