"""Figures of recognised scans, held against the sums that their own tables declare."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from disclosures.amounts import NotANumber, read_amount
from disclosures.declaration import Layout
from disclosures.layout import declarations
from disclosures.model import Amount, Problem, Row, Source, Table, TableCell
from readers.document import Document, Word

Sum = tuple[int, tuple[int, ...]]


def doubts(tables: Sequence[Table], document: Document) -> Iterator[Problem]:
    """Yield a problem for every unsure figure of a recognised page that no sum confirms, and for every broken sum."""
    doubtful = {page.number: page.doubtful for page in document.pages if page.confidence is not None}
    for table in tables if doubtful else ():
        sums = _sums(table)
        for row in table.rows:
            if any(cell and _pages(cell) & set(doubtful) for cell in row.cells):
                yield from _row(row, sums, doubtful)


def _row(row: Row, sums: Sequence[Sum], doubtful: dict[int, tuple[Word, ...]]) -> Iterator[Problem]:
    confirmed: set[int] = set()
    for total, parts in sums:
        holds = _holds(row, total, parts)
        if holds:
            confirmed.update((total, *parts))
        elif (whole := row.cells[total]) and holds is False:
            message = f"“{whole.source.text}”与同行各分项之和不符，可能是识别错误，请对照原页核对。"
            yield Problem("unreadable_cell", message, whole.source)
    for index, cell in enumerate(row.cells):
        if cell and index not in confirmed and _unsure(cell, doubtful):
            message = f"“{cell.source.text}”识别得不确定，表内也没有合计可以印证，请对照原页核对。"
            yield Problem("unreadable_cell", message, cell.source)


def _sums(table: Table) -> list[Sum]:
    """The sums across the table's columns that all of its parts are printed for, as positions."""
    positions = {column.key: index for index, column in enumerate(table.columns) if column.key}
    layouts: Sequence[Layout] = declarations()[table.kind].layouts if table.kind in declarations() else ()
    return [
        (positions[total], tuple(positions[part] for part in parts))
        for layout in layouts
        if set(positions) <= {column.key for column in layout.columns}
        for total, parts in layout.sums
        if {total, *parts} <= set(positions)
    ]


def _holds(row: Row, total: int, parts: Sequence[int]) -> bool | None:
    """Whether the total is the sum of its parts within their rounding; None where it is not printed."""
    whole = _amount(row.cells[total])
    added = [amount for part in parts if (amount := _amount(row.cells[part])) is not None]
    if whole is None:
        return None
    slack = sum((amount.step for amount in added), whole.step) / 2
    return abs(whole.value - sum((amount.value for amount in added), Decimal(0))) <= slack


def _amount(cell: TableCell | None) -> Amount | None:
    try:
        return read_amount(cell.source, "") if cell else None
    except NotANumber:
        return None


def _unsure(cell: TableCell | None, doubtful: dict[int, tuple[Word, ...]]) -> bool:
    return cell is not None and any(character.isdigit() for character in cell.text) and _covers(cell.source, doubtful)


def _covers(source: Source, doubtful: dict[int, tuple[Word, ...]]) -> bool:
    return any(
        place.box[0] <= (word.box[0] + word.box[2]) / 2 <= place.box[2]
        and place.box[1] <= (word.box[1] + word.box[3]) / 2 <= place.box[3]
        for place in source.places
        for word in doubtful.get(place.page, ())
    )


def _pages(cell: TableCell) -> set[int]:
    return {place.page for place in cell.source.places}
