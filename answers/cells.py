"""The labelled figures of a table's rows; a row may hold several groups side by side, named by what stands left."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from disclosures.model import Column, Row, Table

_FIGURE = re.compile(r"^-?[\d,]*\d(?:\.\d+)?%?$")
_NAMING = re.compile(r"编码|代码|名称|类$|款$|项$|项目$|行次|栏次|序号|科目$")
_ORDINAL = re.compile(r"行次|栏次|序号")
_CODE_PARTS = frozenset({"类", "款", "项"})


@dataclass(frozen=True, slots=True)
class Value:
    """A printed figure and the head it stands under."""

    heading: str
    text: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The columns that name something, and the columns of its figures."""

    names: tuple[int, ...]
    figures: tuple[int, ...]


def groups(table: Table) -> tuple[Group, ...]:
    """Return the groups of a table's columns from left to right; of a lone row that nothing names, all its figures."""
    found: list[Group] = []
    names: list[int] = []
    figures: list[int] = []
    for index, column in enumerate(table.columns):
        if _of_figures(table, index, column):
            figures.append(index)
            continue
        if figures:
            found.append(Group(tuple(names), tuple(figures)))
            names, figures = [], []
        names.append(index)
    if len(figures) == len(table.columns) and len(table.rows) == 1:
        return (Group((), tuple(figures)),)
    found.append(Group(tuple(names), tuple(figures)))
    return tuple(group for group in found if group.names and group.figures)


def labelled(table: Table, row: Row, group: Group) -> tuple[tuple[str, ...], tuple[Value, ...]]:
    """Return the labels and the printed figures of a group in a row; either may be empty.

    The name is the first label, its code the second, then follows what else names the row.
    """
    names: list[str] = []
    codes: list[str] = []
    parts: dict[tuple[str, ...], str] = {}
    for index in group.names:
        printed = _printed(row, index)
        path = table.columns[index].path
        if _ORDINAL.search(table.columns[index].heading):
            continue
        if printed and path and path[-1] in _CODE_PARTS:
            parts[path[:-1]] = parts.get(path[:-1], "") + printed
        elif printed.isdecimal():
            codes.append(printed)
        elif printed:
            names.append(printed)
    codes = [*parts.values(), *codes]
    return (*names[:1], *codes[:1], *names[1:], *codes[1:]), tuple(_values(table, row, group))


def _values(table: Table, row: Row, group: Group) -> Iterator[Value]:
    for index in group.figures:
        if printed := _printed(row, index):
            yield Value(table.columns[index].heading, printed, table.unit or "")


def _printed(row: Row, index: int) -> str:
    cell = row.cells[index]
    return " ".join(cell.text.split()) if cell else ""


def _of_figures(table: Table, index: int, column: Column) -> bool:
    if column.money:
        return True
    if _NAMING.search("".join(column.heading.split())):
        return False
    printed = [text for row in table.rows if (text := _printed(row, index))]
    return bool(printed) and all(_FIGURE.match(text) for text in printed)
