import time

from workers import tasks
from workers.app import create_app


def nothing(filing_id):
    """A task that is never run."""


def test_without_a_broker_nothing_is_raised_and_nobody_waits_long(monkeypatch, tmp_path):
    app = create_app(f"redis+socket://{tmp_path / 'nobody.sock'}")
    monkeypatch.setattr(tasks, "process", app.task(name="workers.tasks.process")(nothing))
    started = time.monotonic()

    tasks.enqueue(["a", "b", "c"])

    assert time.monotonic() - started < 10
    app.close()
