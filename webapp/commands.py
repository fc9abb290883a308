"""What an administrator types: ``flask --app webapp token create``, ``flask --app webapp index rebuild``."""

from pathlib import Path
from urllib.parse import urlsplit

import click
from flask import Flask
from flask.cli import AppGroup

import settings
from search_index.engines.sphinxql import SPHINXQL, address, configuration
from webapp.house import store
from workers import tasks
from workflow import accounts

tokens = AppGroup("token", help="API 令牌")
index = AppGroup("index", help="检索索引")


@tokens.command("create")
@click.option("--name", required=True, help="谁在使用，例如一个系统的名称")
@click.option("--role", type=click.Choice(["reviewer", "admin"]), default="reviewer", show_default=True)
def create(name: str, role: str) -> None:
    """Make an API token and print it, once."""
    click.echo(accounts.create_token(store(), name, role))


@index.command("rebuild")
def rebuild() -> None:
    """Let the indexer build the index anew; searches go on in the old one meanwhile."""
    tasks.rebuild.delay()
    click.echo("已通知索引进程重建索引，期间检索照常。")


@index.command("searchd")
@click.option("--host", "number", type=int, default=0, show_default=True, help="SEARCH_URL 中的第几台主机，从 0 数起")
@click.option("--folder", type=click.Path(path_type=Path), default="/var/lib/jishen-search", show_default=True)
def searchd(number: int, folder: Path) -> None:
    """Print the searchd.conf of one of the hosts that SEARCH_URL names."""
    url = settings.from_environment().search_url
    if urlsplit(url).scheme != SPHINXQL:
        raise click.ClickException("请先设置 SEARCH_URL，例如 sphinxql://10.0.0.5:9306,10.0.0.6:9306/passages")
    known = address(url)
    if not 0 <= number < len(known.hosts):
        raise click.ClickException(f"SEARCH_URL 中只有 {len(known.hosts)} 台主机，请用 0 至 {len(known.hosts) - 1}。")
    click.echo(configuration(known, number, folder))


def register(app: Flask) -> None:
    """Add the commands."""
    app.cli.add_command(tokens)
    app.cli.add_command(index)
