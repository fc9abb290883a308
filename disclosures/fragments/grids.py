"""Rows whose amounts are placed → a raw table, as if its grid had been drawn."""

from collections.abc import Iterable, Sequence

from disclosures.fragments.header import Header
from disclosures.fragments.regions import Region
from disclosures.fragments.rows import DumpRow
from disclosures.fragments.solving import Placed
from disclosures.model import Source
from disclosures.rawtable import RawCell, RawTable

_PLACED = "原文空单元格已丢失，金额按已知版式与勾稽关系归入各列。"


def raw_table(
    region: Region, header: Header, rows: Sequence[DumpRow], placed: Sequence[Placed], doubts: tuple[str, ...] = ()
) -> RawTable:
    """The table; amounts that stay open stand together in a last column without heading, and ``doubts`` say so."""
    width = len(header.headings)
    cells = list(header.cells())
    money = sum(heading.column.money for heading in header.headings)
    unplaced: list[Source] = []
    for number, (row, where) in enumerate(zip(rows, placed, strict=True), header.depth):
        cells.extend(_cell(source, number, column) for column, source in row.words.items())
        cells.extend(_cell(figure.source, number, column) for column, figure in where.figures.items())
        if where.unplaced:
            unplaced.append(_together(figure.source for figure in where.unplaced))
            cells.append(_cell(unplaced[-1], number, width))
    lost = any(0 < len(where.figures) < money for where in placed)
    doubt = (
        f"《{region.title}》有{len(unplaced)}行的金额无法确定所在的列，未归列：{'；'.join(s.text for s in unplaced)}。"
    )
    return table(
        region,
        cells,
        header.depth + len(rows),
        width + bool(unplaced),
        repairs=(_PLACED,) if lost else (),
        doubts=(*doubts, *((doubt,) if unplaced else ())),
        open_columns=frozenset(column for where in placed for column in where.candidates),
    )


def as_printed(region: Region) -> RawTable:
    """The table whose header no known layout explains: its lines one below the other."""
    sources = [Source(line.text.strip(), lines=(line.number, line.number)) for line in region.body]
    cells = [RawCell(source.text, row, 0, 1, 2, source) for row, source in enumerate(sources)]
    doubt = f"《{region.title}》的表头无法与已知版式对应，内容按原样保留。"
    return table(region, cells, len(region.body), 2, doubts=(doubt,))


def table(
    region: Region,
    cells: Iterable[RawCell],
    rows: int,
    columns: int,
    *,
    repairs: tuple[str, ...] = (),
    doubts: tuple[str, ...] = (),
    open_columns: frozenset[int] = frozenset(),
) -> RawTable:
    """A raw table of the region's head, notes and lines."""
    first = region.above[0].lines or (0, 0)
    return RawTable(
        title=region.title,
        number=region.number,
        unit=region.unit,
        above=tuple(source.text for source in region.above),
        notes=region.notes,
        cells=tuple(cells),
        rows=rows,
        columns=columns,
        source=Source(region.title, lines=(first[0], region.last)),
        above_sources=region.above,
        repairs=repairs,
        doubts=doubts,
        open_columns=open_columns,
    )


def _cell(source: Source, row: int, column: int) -> RawCell:
    return RawCell(source.text, row, column, 1, 1, source)


def _together(sources: Iterable[Source]) -> Source:
    kept = list(sources)
    lines = [line for source in kept for line in source.lines or ()]
    return Source(" ".join(source.text for source in kept), lines=(min(lines), max(lines)))
