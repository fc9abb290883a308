"""What the columns of a layout go by, level by level, and what may stand above them."""

import re

from disclosures.declaration import Column, Layout
from disclosures.fragments.vocabulary import Path, is_parent, paths

TOTAL = re.compile(r".*(?:合计|小计|总计)")

Chain = tuple[int, ...]  # the indexes of a column's headings, from the outermost inwards


class Known:
    """What a layout's columns go by; every answer is kept, since the same headings are asked for again and again."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self._columns: dict[tuple[str, ...], tuple[int, ...]] = {}
        self._extends: dict[tuple[str, ...], bool] = {}

    def columns(self, path: tuple[str, ...]) -> tuple[int, ...]:
        """Which columns of the layout go by these headings."""
        if path not in self._columns:
            named = (index for index, column in enumerate(self.layout.columns) if _goes_by(column, path))
            self._columns[path] = tuple(named)
        return self._columns[path]

    def extends(self, path: tuple[str, ...]) -> bool:
        """Whether a column of the layout may stand below these headings."""
        if path not in self._extends:
            ways = (
                ()
                if TOTAL.fullmatch(path[-1])
                else ((each, column.money) for column in self.layout.columns for each in paths(column))
            )
            self._extends[path] = any(_begins(each, path, money=money) for each, money in ways)
        return self._extends[path]


def _goes_by(column: Column, path: tuple[str, ...]) -> bool:
    known = any(_leads(each, path, money=column.money) == len(path) for each in paths(column) if len(each) <= len(path))
    return known and column.matches("/".join(path))


def _leads(known: Path, path: tuple[str, ...], *, money: bool) -> int:
    """How many of the headings the whole known path stands for; 0 where it does not lead them."""
    if not known:
        return 0
    if not path or not _fits(known[0], path[0], money=money):
        return -len(path) - len(known)
    rest = 1 + _leads(known[1:], path[1:], money=money)
    if known[0] is None and rest != len(path):
        return 1 + _leads(known, path[1:], money=money)
    return rest


def _begins(known: Path, path: tuple[str, ...], *, money: bool) -> bool:
    """Whether the path is what the known one begins with, and more follows."""
    if not path or not known:
        return bool(known)
    return _fits(known[0], path[0], money=money) and _begins(known[1:], path[1:], money=money)


def _fits(part: re.Pattern[str] | None, word: str, *, money: bool) -> bool:
    return is_parent(word, money=money) if part is None else part.fullmatch(word) is not None
