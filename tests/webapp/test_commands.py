"""What an administrator types."""

from workers import tasks
from workflow import accounts


def test_a_token_is_printed_once_and_works(app, store):
    result = app.test_cli_runner().invoke(args=["token", "create", "--name", "督查系统", "--role", "admin"])

    owner = accounts.token_owner(store, result.output.strip())
    assert (owner.name, owner.role) == ("督查系统", "admin")


def test_a_rebuild_is_left_to_the_indexer(app, monkeypatch):
    asked = []
    monkeypatch.setattr(tasks.rebuild, "delay", lambda: asked.append(True))

    result = app.test_cli_runner().invoke(args=["index", "rebuild"])

    assert asked == [True]
    assert "已通知" in result.output
