"""Two search servers for tests and benchmarks: each holds a shard, and each searches both."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from search_index.engines._sphinx_configuration import configuration
from search_index.engines._sphinx_server import Host, Server, address

SEARCHD = shutil.which("searchd")


@contextmanager
def two_servers(folder: Path) -> Iterator[str]:
    """Start two searchd on free ports, give the URL of both, and end them."""
    url = f"sphinxql://{','.join(f'127.0.0.1:{port}' for port in _free_ports(2))}/passages"
    known = address(url)
    files = []
    try:
        for number in range(2):
            own = folder / str(number)
            own.mkdir()
            file = own / "searchd.conf"
            file.write_text(configuration(known, number, own, listen="127.0.0.1"))
            subprocess.run([SEARCHD or "searchd", "--config", file], check=True, capture_output=True, timeout=60)
            files.append(file)
        yield url
    finally:
        for file in files:
            subprocess.run(
                [SEARCHD or "searchd", "--config", file, "--stopwait"], check=False, capture_output=True, timeout=60
            )


def empty(url: str) -> None:
    """Take everything out of both shards."""
    known = address(url)
    for host in known.hosts:
        server = Server(host)
        server.ask(f"TRUNCATE RTINDEX {known.shard}")
        server.close()


def wait_until_free(host: Host) -> None:
    """Wait until nothing listens at a host's port."""
    for _ in range(200):
        with socket.socket() as tried:
            if tried.connect_ex((host.name, host.port)):
                return
        time.sleep(0.05)
    raise TimeoutError(f"{host} is still up")


def _free_ports(count: int) -> list[int]:
    """Ports that are free, and free six above, where the servers talk to each other."""
    found: list[int] = []
    while len(found) < count:
        with socket.socket() as one, socket.socket() as other:
            one.bind(("127.0.0.1", 0))
            port = one.getsockname()[1]
            try:
                other.bind(("127.0.0.1", port + 6))
            except (OSError, OverflowError):
                continue
        if all(abs(port - known) != 6 and port != known for known in found):
            found.append(port)
    return found
