"""What a statutory table's file declares: its titles, and the columns of every known layout of it."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A declared column: its canonical key and the header paths it is known by, as patterns joined by "/".

    The first heading that a printed column has counts. ``after`` is the key of the column that it stands to the right
    of, where its own heading is that of others too.
    """

    key: str
    headings: tuple[str, ...]
    money: bool = False
    after: str | None = None

    def matches(self, path: str) -> bool:
        """Whether a folded header path is one of those declared."""
        return any(re.fullmatch(heading, path) for heading in self.headings)


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of one known layout, in the usual order, and which of them are sums of which."""

    columns: tuple[Column, ...]
    sums: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class TableDeclaration:
    """A statutory table: patterns that its folded title holds, and those that it must not hold; its layouts.

    ``needs`` are keys; a table of that title without any of their columns is another one.
    """

    titles: tuple[str, ...]
    layouts: tuple[Layout, ...]
    but_not: str = r"(?!)"
    needs: tuple[str, ...] = ()

    def titled(self, title: str) -> bool:
        """Whether a folded title is one of this table."""
        return any(re.search(known, title) for known in self.titles) and not re.search(self.but_not, title)


def text(key: str, *headings: str) -> Column:
    """Declare a column of words or codes."""
    return Column(key, headings)


def money(key: str, *headings: str, after: str | None = None) -> Column:
    """Declare a column of amounts."""
    return Column(key, headings, money=True, after=after)
