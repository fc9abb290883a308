"""Waits until the web answers, prints where it is and the first account, and loads the samples on --demo."""

import hashlib
import os
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import settings
from storage import filings
from storage.store import Store, open_store
from workers.tasks import enqueue
from workflow.intake import open_batch, receive, to_process

PATIENCE_S = 120.0
SAMPLES = ROOT / "samples"


def main(arguments: list[str]) -> None:
    """Greet whoever started the server."""
    known = settings.from_environment()
    host = "127.0.0.1" if known.host in {"0.0.0.0", "::"} else known.host  # noqa: S104  compared, not bound
    address = f"http://{f'[{host}]' if ':' in host else host}:{known.port}"
    if not answers(f"{address}/health"):
        sys.exit("网页服务未能启动，原因见上。/ The web service did not start, see above.")
    if "--demo" in arguments:
        load_samples(open_store(known.database_url, known.originals_dir))
    lines = ["", f"  绩审已启动 Jishen is running:  {address}"]
    if "FIRST_PASSWORD" in os.environ:
        lines += [
            f"  首个账号 first account:        {os.environ['FIRST_NAME']}",
            f"  密码 password:                 {os.environ['FIRST_PASSWORD']}",
            "  （密码只显示这一次，请妥善保存 / shown this once only）",
        ]
    print("\n".join([*lines, "  按 Ctrl-C 停止 / Ctrl-C stops everything", ""]), flush=True)


def answers(url: str) -> bool:
    """Whether the web answers within our patience."""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return True
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    return False


def load_samples(store: Store) -> None:
    """Hand in the samples that are not there yet."""
    files = [file for file in sorted(SAMPLES.glob("*.pdf")) if not is_known(store, file)]
    if not files:
        return
    batch_id = open_batch(store, "demo")
    for file in files:
        with file.open("rb") as stream:
            enqueue(to_process(receive(store, batch_id, file.name, stream)))


def is_known(store: Store, file: Path) -> bool:
    """Whether the file has been handed in before."""
    with file.open("rb") as stream:
        sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
    with store.read() as session:
        return filings.bytes_are_used(session, sha256)


if __name__ == "__main__":
    main(sys.argv[1:])
