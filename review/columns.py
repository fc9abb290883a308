"""Which columns of a table add up to which: as its layout declares, else by keys (``basic.subtotal``: ``basic.*``)."""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosures.declaration import Layout
from disclosures.layout import declarations

TOTALS = ("subtotal", "total")
SUBSETS = frozenset({"general.appropriation"})  # 其中：财政拨款 is part of its neighbour and never added
BALANCES = frozenset({"opening", "income", "closing"})  # beside the year's spending, not part of it


@dataclass(frozen=True, slots=True)
class ColumnSum:
    """A column and the columns that add up to it."""

    total: str
    parts: tuple[str, ...]


def column_sums(keys: tuple[str, ...]) -> tuple[ColumnSum, ...]:
    """Return every sum that the keys of a table's money columns declare; one part alone is no sum."""
    return tuple(_sums("", frozenset(keys), keys))


def sums_of(kind: str, keys: tuple[str, ...]) -> tuple[ColumnSum, ...]:
    """Return the sums of a table of this kind: those of the layout with most of its keys, then what keys declare."""
    declaration = declarations().get(kind)
    if declaration is None or not declaration.layouts:
        return column_sums(keys)
    layout = max(declaration.layouts, key=lambda each: len({column.key for column in each.columns} & set(keys)))
    told = {total for total, _ in layout.sums}
    declared = [
        ColumnSum(total, found)
        for total, parts in layout.sums
        if total in keys and len(found := tuple(one for part in parts for one in _standing(part, keys, layout))) > 1
    ]
    return (*declared, *(found for found in column_sums(keys) if found.total not in told))


def _standing(part: str, keys: tuple[str, ...], layout: Layout) -> tuple[str, ...]:
    """The columns that stand for a declared part: itself, else the parts of it that the table prints."""
    if part in keys:
        return (part,)
    below = next((parts for total, parts in layout.sums if total == part), ())
    return tuple(one for each in below for one in _standing(each, keys, layout))


def _sums(prefix: str, known: frozenset[str], keys: tuple[str, ...]) -> Iterator[ColumnSum]:
    children = _children(prefix, keys)
    total = _total(prefix, known)
    parts = tuple(part for child in children for part in _value(child, known, keys))
    if total and len(children) > 1:
        yield ColumnSum(total, parts)
    for child in children:
        yield from _sums(child, known, keys)


def _children(prefix: str, keys: tuple[str, ...]) -> tuple[str, ...]:
    start = f"{prefix}." if prefix else ""
    found: dict[str, None] = {}
    for key in keys:
        if not key.startswith(start):
            continue
        name = key.removeprefix(start).partition(".")[0]
        child = f"{start}{name}"
        subset = any(child.endswith(subset) for subset in SUBSETS)
        if name not in TOTALS and name not in BALANCES and not subset and child != prefix:
            found[child] = None
    return tuple(found)


def _total(prefix: str, known: frozenset[str]) -> str | None:
    start = f"{prefix}." if prefix else ""
    return next((f"{start}{name}" for name in TOTALS if f"{start}{name}" in known), None)


def _value(prefix: str, known: frozenset[str], keys: tuple[str, ...]) -> tuple[str, ...]:
    """The columns that stand for a child: itself, its total, or its own children."""
    if prefix in known:
        return (prefix,)
    total = _total(prefix, known)
    if total:
        return (total,)
    return tuple(part for child in _children(prefix, keys) for part in _value(child, known, keys))
