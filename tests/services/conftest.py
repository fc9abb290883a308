"""A house with real Redis, worker, indexer and beat, in a folder of its own."""

import os
import signal
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path

import pytest
from honcho.environ import parse_procfile
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from script import embedded_redis
from storage.store import open_store
from workers.app import create_app
from workflow import intake
from workflow.views import FINISHED

ROOT = Path(__file__).parents[2]
SERVICES = ("worker", "indexer", "beat")


class House:
    """The services of the Procfile but the web, each kept alive as script/server does."""

    def __init__(self, folder):
        socket = embedded_redis.socket_path(folder)
        self.redis_url = f"redis+socket://{socket}"
        self.redis = embedded_redis.start(folder, socket)
        self.environment = {
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.defpath}",
            "PYTHONPATH": str(ROOT),
            "HOME": str(folder),
            "DATA_DIR": str(folder),
            "REDIS_URL": self.redis_url,
        }
        self.commands = parse_procfile((ROOT / "Procfile").read_text(encoding="utf-8")).processes
        subprocess.run(
            self.commands["release"].split(), cwd=ROOT, env=self.environment, check=True, capture_output=True
        )
        self.store = open_store(f"sqlite:///{folder / 'jishen.db'}", folder / "originals")
        self.celery = create_app(self.redis_url)
        self.keepers = {}
        for name in SERVICES:
            self.start(name)

    def start(self, name):
        command = [sys.executable, str(ROOT / "script/keep.py"), name, self.commands[name]]
        self.keepers[name] = subprocess.Popen(command, cwd=ROOT, env=self.environment, start_new_session=True)

    def stop(self, name):
        keeper = self.keepers.pop(name)
        keeper.terminate()
        keeper.wait(30)

    def close(self):
        for name in list(self.keepers):
            self.stop(name)
        embedded_redis.stop(self.redis)
        self.celery.close()
        self.store.close()

    def hand_in(self, name, content):
        """Take a file in and hand it to the worker; return its view."""
        batch_id = intake.open_batch(self.store, "甲")
        (view,) = intake.receive(self.store, batch_id, name, BytesIO(content))
        self.enqueue(intake.to_process([view]))
        return view

    def enqueue(self, filing_ids):
        for filing_id in filing_ids:
            self.celery.send_task("workers.tasks.process", [filing_id])

    def view(self, filing_id):
        return intake.filing_view(self.store, filing_id)

    def until(self, filing_id, states=FINISHED, patience_s=60):
        """Return the filing once it is in one of these states."""
        deadline = time.monotonic() + patience_s
        while (view := self.view(filing_id)).state not in states:
            assert time.monotonic() < deadline, f"still {view.state} after {patience_s} s"
            time.sleep(0.02)
        return view

    def processes(self, name):
        """The service's processes, its parent first; the file-reading children are not among them."""
        (parent,) = children(self.keepers[name].pid)
        return [parent, *children(parent)]


def children(pid):
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def kill(pids):
    for pid in pids:
        os.kill(pid, signal.SIGKILL)


def all_gone(pids, patience_s=5):
    deadline = time.monotonic() + patience_s
    while any(Path(f"/proc/{pid}").exists() for pid in pids) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not any(Path(f"/proc/{pid}").exists() for pid in pids)


def pdf(*lines):
    """A PDF of one page that says these lines."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    for number, line in enumerate(lines):
        canvas.drawString(72, 770 - 20 * number, line)
    canvas.save()
    return buffer.getvalue()


@pytest.fixture(scope="session")
def house(tmp_path_factory):
    made = House(tmp_path_factory.mktemp("house"))
    yield made
    made.close()
