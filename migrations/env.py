"""Runs the migrations against the database of the settings, or of ``-x database=URL``."""

from alembic import context

import settings
from storage.schema import Base
from storage.store import open_engine


def run() -> None:
    """Bring the database to the revision asked for, in one transaction."""
    url = context.get_x_argument(as_dictionary=True).get("database") or settings.from_environment().database_url
    engine = context.config.attributes.get("engine") or open_engine(url)
    with engine.connect() as connection:
        # batch: SQLite changes a table by making a new one.
        context.configure(
            connection=connection, target_metadata=Base.metadata, render_as_batch=True, compare_server_default=True
        )
        with context.begin_transaction():
            context.run_migrations()


run()
