"""Connections to searchd over the MySQL protocol: one a thread and host, made anew when the server closed it."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pymysql
from pymysql.constants import CLIENT

from search_index.engine import Unsearchable

DEFAULT_PORT = 9306
_SECONDS = 10

Rows = tuple[tuple[Any, ...], ...]


class Unreachable(Unsearchable):
    """No search server answers, or one of several does not."""


@dataclass(frozen=True, slots=True)
class Host:
    """A searchd that holds one shard."""

    name: str
    port: int

    def __str__(self) -> str:
        return f"{self.name}:{self.port}"


@dataclass(frozen=True, slots=True)
class Address:
    """What a URL names: the hosts, the real-time index on each, and the distributed index over all of them."""

    hosts: tuple[Host, ...]
    shard: str
    everywhere: str


def address(url: str) -> Address:
    """Return what ``sphinxql://HOST[:PORT][,HOST[:PORT]…]/INDEX`` names; the distributed index is INDEX_everywhere."""
    parts = urlsplit(url)
    hosts = []
    for one in parts.netloc.split(","):
        name, _, port = one.partition(":")
        hosts.append(Host(name or "127.0.0.1", int(port) if port.isdigit() else DEFAULT_PORT))
    shard = parts.path.strip("/") or "passages"
    everywhere = parse_qs(parts.query).get("everywhere", [f"{shard}_everywhere"])[0]
    if not (shard.isidentifier() and everywhere.isidentifier()):
        raise Unsearchable(f"检索引擎地址 {url!r} 中的索引名只能用字母、数字和下划线。")
    return Address(tuple(hosts), shard, everywhere)


class Server:
    """One searchd. Thread-safe: each thread has a connection of its own."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._own = threading.local()

    def ask(self, statement: str, values: Sequence[object] = ()) -> list[Rows]:
        """Return the rows of every result of a statement or several; a lost connection is tried once more.

        Raises Unreachable, and Unsearchable for what the server refuses.
        """
        return self._asked(statement, values)[0]

    def ask_all(self, statement: str, values: Sequence[object] = ()) -> list[Rows]:
        """Return what ``ask`` does; raises Unreachable too where the server left something out."""
        results, warned = self._asked(statement, values)
        if warned:
            warnings = "；".join(str(row[-1]) for row in self.ask("SHOW WARNINGS")[0])
            raise Unreachable(f"检索服务器有一部分没有应答，结果不全，未予显示：{warnings}")
        return results

    def close(self) -> None:
        """Give this thread's connection up."""
        connection = getattr(self._own, "connection", None)
        self._own.connection = None
        if connection is not None and connection.open:
            connection.close()

    def _asked(self, statement: str, values: Sequence[object]) -> tuple[list[Rows], bool]:
        try:
            return self._results(statement, values)
        except (pymysql.err.OperationalError, pymysql.err.InterfaceError):
            self.close()
        try:
            return self._results(statement, values)
        except (pymysql.err.OperationalError, pymysql.err.InterfaceError) as error:
            self.close()
            raise Unreachable(
                f"检索服务器 {self._host} 没有应答，请检查 searchd 是否在运行、SEARCH_URL 是否正确。"
            ) from error

    def _results(self, statement: str, values: Sequence[object]) -> tuple[list[Rows], bool]:
        """Return the rows of every result, and whether there was a warning beside any of them."""
        connection = getattr(self._own, "connection", None)
        if connection is None:
            connection = self._own.connection = self._connect()
        try:
            with connection.cursor() as cursor:
                cursor.execute(statement, values or None)
                results, warned = [cursor.fetchall()], bool(cursor.warning_count)
                while cursor.nextset():
                    results.append(cursor.fetchall())
                    warned = warned or bool(cursor.warning_count)
                return results, warned
        except (pymysql.err.ProgrammingError, pymysql.err.InternalError, pymysql.err.NotSupportedError) as error:
            raise Unsearchable(f"检索服务器 {self._host} 拒绝了请求：{error.args[-1]}") from error

    def _connect(self) -> Any:
        return pymysql.connect(
            host=self._host.name,
            port=self._host.port,
            charset="utf8mb4",
            autocommit=True,
            client_flag=CLIENT.MULTI_STATEMENTS,
            connect_timeout=_SECONDS,
            read_timeout=3 * _SECONDS,
            write_timeout=3 * _SECONDS,
        )
