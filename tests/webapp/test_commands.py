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


def test_the_file_of_a_search_host_is_printed(app, monkeypatch):
    monkeypatch.setenv("SEARCH_URL", "sphinxql://10.0.0.5,10.0.0.6/passages")

    result = app.test_cli_runner().invoke(args=["index", "searchd", "--host", "1", "--folder", "/srv/search"])

    assert "path = /srv/search/passages\n" in result.output
    assert "agent = 10.0.0.5:9312:passages\n" in result.output


def test_without_a_search_server_there_is_no_file_to_print(app, monkeypatch):
    monkeypatch.delenv("SEARCH_URL", raising=False)

    result = app.test_cli_runner().invoke(args=["index", "searchd"])

    assert result.exit_code == 1
    assert "SEARCH_URL" in result.output
