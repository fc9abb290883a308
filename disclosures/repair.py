"""Columns that a text dump shifted: which are meant is found by arithmetic and the known layouts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, product

from disclosures.amounts import NotANumber, read_amount
from disclosures.declaration import Column, Layout
from disclosures.folding import fold_heading, fold_path
from disclosures.headers import Header
from disclosures.model import Amount, Row, TableCell
from disclosures.model import Column as TableColumn

DOUBTED = 0.2  # of the rows contradict a sum: more is no slip of the pen
MOST_LOST = 3  # columns of a layout that a printed table may lack


def true_columns(
    layouts: Sequence[Layout], columns: tuple[TableColumn, ...], header: Header, rows: Sequence[Row]
) -> tuple[tuple[TableColumn, ...], list[str]]:
    """Return the columns under their true header paths and, where that changed any, a sentence that says so.

    Columns stay as printed where merged cells or boxes were drawn, where every column is a known one and most sums
    agree, and where no known layout satisfies its sums and explains every heading, or several do equally well.
    """
    if header.spanned or any(cell and cell.source.places for row in rows for cell in row.cells):
        return columns, []
    if all(column.key for column in columns if column.path) and _mostly_agree(layouts, columns, rows):
        return columns, []
    best = _best(layouts, columns, header, rows)
    if best is None:
        return columns, []
    repaired = (*best, *(TableColumn(()) for _ in columns[len(best) :]))
    changed = [
        f"第{index}列为“{after.heading}”"
        for index, (before, after) in enumerate(zip(columns, repaired, strict=True), 1)
        if fold_path(before.path) != fold_path(after.path)
    ]
    grounds = "勾稽关系" if rows else "已知版式"
    return repaired, [f"表头与数据错位，按{grounds}核定：{'，'.join(changed)}。"] if changed else []


def trusted(layout: Layout, columns: tuple[TableColumn, ...], rows: Sequence[Row]) -> tuple[TableColumn, ...]:
    """Return the columns, those without their keys that cannot be what they were taken for.

    Where many rows contradict a sum of the layout and the table has columns of amounts that nobody knows, the sum is
    made of other parts than the declared ones. Where all are known, the contradiction is the document's own.
    """
    if not any(_unknown_amounts(column, index, rows) for index, column in enumerate(columns)):
        return columns
    keys = _positions(columns)
    doubted: set[str] = set()
    for total, parts in layout.sums:
        others = tuple(each for each in layout.sums if each[0] not in keys)
        results = list(_checked(rows, keys, Layout(layout.columns, ((total, parts), *others))))
        if results.count(False) > DOUBTED * len(results):
            doubted.update(key for part in parts for key in _below(part, layout))
    return tuple(replace(column, key=None) if column.key in doubted else column for column in columns)


def _unknown_amounts(column: TableColumn, index: int, rows: Sequence[Row]) -> bool:
    cells = [cell for row in rows if (cell := row.cells[index]) is not None]
    return column.key is None and any(re.fullmatch(r"-?[\d,]+\.\d+", cell.text) for cell in cells)


def realigned(columns: Sequence[TableColumn], rows: Sequence[Row]) -> tuple[tuple[Row, ...], list[str]]:
    """Return the rows of a text dump with a lost blank cell put back, and a sentence where that was done.

    A row lost a blank where words stand in a column of money and its last cell is empty; the rows below it that begin
    with blanks lost the same one.
    """
    aligned: list[Row] = []
    gap: int | None = None
    moved = 0
    for row in rows:
        if gap is None or any(row.cells[:gap]) or row.cells[-1] is not None:
            gap = _gap(columns, row)
        if gap is None:
            aligned.append(row)
        else:
            moved += 1
            aligned.append(Row((*row.cells[:gap], None, *row.cells[gap:-1])))
    return tuple(aligned), [f"有{moved}行缺少一个空单元格，已按列的类型右移一列。"] if moved else []


def _gap(columns: Sequence[TableColumn], row: Row) -> int | None:
    if row.cells[-1] is not None or any(cell and cell.source.places for cell in row.cells):
        return None
    for index, (column, cell) in enumerate(zip(columns, row.cells, strict=True)):
        if column.money and cell is not None and not _numeric(cell):
            moved = (*row.cells[:index], None, *row.cells[index:-1])
            fits = all(not c.money or _numeric(x) for c, x in zip(columns, moved, strict=True))
            return index if fits else None
    return None


def _numeric(cell: TableCell | None) -> bool:
    try:
        return cell is None or read_amount(cell.source, "") is not None or True
    except NotANumber:
        return False


def _amount(row: Row, index: int | None) -> Amount | None:
    cell = row.cells[index] if index is not None else None
    return read_amount(cell.source, "") if cell is not None and _numeric(cell) else None


def _positions(columns: Sequence[TableColumn | Column]) -> dict[str, int]:
    return {column.key: index for index, column in enumerate(columns) if column.key}


def _mostly_agree(layouts: Sequence[Layout], columns: Sequence[TableColumn], rows: Sequence[Row]) -> bool:
    keys = _positions(columns)
    for layout in layouts:
        if set(keys) <= {column.key for column in layout.columns}:
            results = list(_checked(rows, keys, layout))
            return sum(results) * 2 >= len(results)
    return True


def _checked(rows: Sequence[Row], positions: dict[str, int], layout: Layout) -> Iterator[bool]:
    """For every row and sum of the layout that can be computed, whether it agrees within its rounding."""
    for row in rows:
        for total, declared in layout.sums:
            parts = [key for part in declared for key in _present(part, positions, layout)]
            if total not in positions or not parts:
                continue
            whole = _amount(row, positions[total])
            added = [amount for part in parts if (amount := _amount(row, positions.get(part))) is not None]
            if whole is None and not added:
                continue
            value = whole.value if whole else Decimal(0)
            slack = sum((amount.step for amount in added), whole.step if whole else Decimal(0)) / 2
            yield abs(value - sum((amount.value for amount in added), Decimal(0))) <= slack


def _present(part: str, positions: dict[str, int], layout: Layout) -> list[str]:
    """The part's column, or where the table leaves a subtotal out, the columns it is made of."""
    if part in positions:
        return [part]
    below = next((parts for total, parts in layout.sums if total == part), ())
    return [key for each in below for key in _present(each, positions, layout)]


def _below(part: str, layout: Layout) -> list[str]:
    """The key and those of everything that it is a sum of."""
    return [
        part,
        *(key for total, parts in layout.sums if total == part for each in parts for key in _below(each, layout)),
    ]


def _best(
    layouts: Sequence[Layout], columns: Sequence[TableColumn], header: Header, rows: Sequence[Row]
) -> tuple[TableColumn, ...] | None:
    """The one assignment of declared columns that satisfies all sums, most of its words printed, none unexplained."""
    words = {fold_heading(word) for word in header.words}
    ranked = sorted(
        (
            (sum(_leaf_printed(column, words) for column in chosen), satisfied, chosen)
            for layout in layouts
            if layout.sums
            for chosen in _subsequences(layout, len(columns), rows)
            if _types_fit(chosen, rows) and ((satisfied := _satisfied(chosen, layout, rows)) or not rows)
        ),
        key=lambda found: found[:2],
        reverse=True,
    )
    if not ranked or (len(ranked) > 1 and ranked[0][:2] == ranked[1][:2]):
        return None
    chosen = ranked[0][2]
    named = tuple(
        TableColumn(_path(declared, index, columns, header), declared.key, declared.money)
        for index, declared in enumerate(chosen)
    )
    explained = {fold_heading(part) for column in named for part in column.path}
    return named if words <= explained else None


def _subsequences(layout: Layout, width: int, rows: Sequence[Row]) -> Iterator[tuple[Column, ...]]:
    used = max((index + 1 for row in rows for index, cell in enumerate(row.cells) if cell is not None), default=0)
    declared = len(layout.columns)
    for size in {min(width, declared), used}:
        if max(used, 1) <= size <= declared <= size + MOST_LOST:
            yield from combinations(layout.columns, size)


def _types_fit(columns: Sequence[Column], rows: Sequence[Row]) -> bool:
    return all(
        _numeric(cell) if column.money else re.fullmatch(r"-?[\d,]+\.\d+", cell.text) is None
        for row in rows
        for column, cell in zip(columns, row.cells, strict=False)
        if cell is not None
    )


def _satisfied(columns: Sequence[Column], layout: Layout, rows: Sequence[Row]) -> int:
    """How many sums agree; 0 as soon as one does not."""
    results = list(_checked(rows, _positions(columns), layout))
    return len(results) if results and all(results) else 0


def _leaf_printed(column: Column, words: set[str]) -> bool:
    return any(re.fullmatch(_leaf(heading), word) for heading in column.headings for word in words)


def _leaf(pattern: str) -> str:
    """The part of a heading's pattern behind the last "/" that stands in no brackets."""
    depth, start = 0, 0
    for index, character in enumerate(pattern):
        depth += {"(": 1, ")": -1}.get(character, 0)
        if character == "/" and depth == 0 and pattern[index - 1] != "^":
            start = index + 1
    return pattern[start:]


def _path(declared: Column, index: int, columns: Sequence[TableColumn], header: Header) -> tuple[str, ...]:
    """The printed words that make the column's path; the declared ones where the dump lost them."""
    if declared.matches(fold_path(columns[index].path)):
        return columns[index].path
    for column in columns:
        if declared.matches(fold_path(column.path)):
            return column.path
    for levels in sorted(_chains(len(header.levels)), key=len, reverse=True):
        for words in product(*(header.levels[level] for level in levels)):
            if declared.matches(fold_path(words)):
                return words
    return tuple(_exemplar(declared.headings[0]).split("/"))


def _chains(depth: int) -> list[tuple[int, ...]]:
    return [chain for size in range(1, depth + 1) for chain in combinations(range(depth), size)]


def _exemplar(pattern: str) -> str:
    """The plainest text that a heading's pattern matches: nothing optional, the first of alternatives."""
    for optional, kept in ((r"\(\?:[^()]*\)[?*]", ""), (r"\(\?:([^()|]*)(?:\|[^()]*)?\)", r"\1")):
        before = ""
        while before != pattern:
            before, pattern = pattern, re.sub(optional, kept, pattern)
    plain = re.sub(r"\[\^/\][*?]|\.\*|\[(.)[^\]]*\]", lambda found: found.group(1) or "", pattern)
    return re.sub(r".\?", "", plain).split("|")[0]
