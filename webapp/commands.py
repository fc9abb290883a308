"""What an administrator types: ``flask --app webapp token create``, ``flask --app webapp index rebuild``."""

import click
from flask import Flask
from flask.cli import AppGroup

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


def register(app: Flask) -> None:
    """Add the commands."""
    app.cli.add_command(tokens)
    app.cli.add_command(index)
