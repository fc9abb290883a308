"""The database and the originals, opened once a process and handed to the use cases."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from sqlite3 import Connection as SQLiteConnection

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from storage.files import Originals

# Chinese as it is: escaped it would take twice the room.
_to_json = partial(json.dumps, ensure_ascii=False)

# A writer waits this long for another one. A batch of 500 rows takes 0.1 s, so this is never reached in health.
BUSY_TIMEOUT_S = 20


# What a transaction raises while the database is busy for too long or cannot be reached; trying again may help.
Unavailable = OperationalError


@dataclass(frozen=True, slots=True)
class Store:
    """Where everything is remembered."""

    engine: Engine
    originals: Originals

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """A transaction that may write: committed when the block ends, rolled back when it raises.

        Records stay readable afterwards.
        """
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A transaction that only reads; on SQLite it neither waits for a writer nor holds one up."""
        with Session(self.engine.execution_options(reading=True), expire_on_commit=False) as session:
            yield session

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def open_store(database_url: str, originals_dir: Path) -> Store:
    """Return the store for a SQLAlchemy URL; ``postgres://`` and ``postgresql://`` mean psycopg.

    The tables are made by the migrations, not here.
    """
    return Store(open_engine(database_url), Originals(originals_dir))


def open_engine(database_url: str) -> Engine:
    """Return the engine for a URL, SQLite set up for several processes at once."""
    scheme, separator, rest = database_url.partition("://")
    if scheme in {"postgres", "postgresql"}:
        return create_engine(f"postgresql+psycopg{separator}{rest}", pool_pre_ping=True, json_serializer=_to_json)
    engine = create_engine(database_url, json_serializer=_to_json)
    if engine.dialect.name == "sqlite":
        if engine.url.database:
            Path(engine.url.database).parent.mkdir(parents=True, exist_ok=True)
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: SQLiteConnection, _record: object) -> None:
    # The driver would begin transactions by itself, deferred and too late; _begin_sqlite does it.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_S * 1000}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin_sqlite(connection: Connection) -> None:
    # IMMEDIATE, because a transaction that reads first and writes later fails at once when another wrote in between.
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
