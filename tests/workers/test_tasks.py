import time

from workers import tasks
from workers.app import create_app
from workers.schedule import SCHEDULE


def nothing(*_):
    """A task that is never run."""


def test_a_switch_that_cannot_be_announced_is_left_to_the_schedule(monkeypatch, tmp_path):
    app = create_app(f"redis+socket://{tmp_path / 'nobody.sock'}")
    monkeypatch.setattr(tasks, "judge_again", app.task(name="workers.tasks.judge_again")(nothing))

    tasks.announce_switch()

    assert any(entry["task"] == "workers.tasks.judge_again" for entry in SCHEDULE.values())
    app.close()


def test_without_a_broker_nothing_is_raised_and_nobody_waits_long(monkeypatch, tmp_path):
    app = create_app(f"redis+socket://{tmp_path / 'nobody.sock'}")
    monkeypatch.setattr(tasks, "process", app.task(name="workers.tasks.process")(nothing))
    started = time.monotonic()

    tasks.enqueue(["a", "b", "c"])

    assert time.monotonic() - started < 10
    app.close()


def test_the_indexer_is_told_before_anything_is_related(monkeypatch):
    done = []
    monkeypatch.setattr(tasks, "store", lambda: "store")
    monkeypatch.setattr(tasks.processing, "process", lambda *_, **__: done.append("processed"))
    monkeypatch.setattr(tasks.relating, "relate_all", lambda _: done.append("related"))
    monkeypatch.setattr(tasks.index, "apply_async", lambda **_: done.append("told the indexer"))

    tasks.process("a filing")

    assert done == ["processed", "told the indexer", "related"]
