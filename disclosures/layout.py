"""Raw tables → tables: which statutory table each one is, and what its columns are."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from disclosures import tables
from disclosures.declaration import Column, Layout, TableDeclaration
from disclosures.folding import fold_heading, fold_path, fold_title
from disclosures.headers import Header, read_header
from disclosures.model import Column as TableColumn
from disclosures.model import Identity, Problem, Row, Table, TableCell
from disclosures.rawtable import RawCell, RawTable
from disclosures.repair import realigned, true_columns, trusted
from disclosures.surroundings import is_note, unit_in
from discovery import declared

_FORM = re.compile(r"^目录|整体.*(?:绩效|目标)|自评|绩效评价|绩效.*(?:申报|批复|监控)")
_FORM_HEADS = re.compile(
    r"年度履职目标|年度主要任务|(?:年度)?(?:总体|绩效)?目标|(?:年度)?绩效指标|一级指标|主管部门.*|实施单位.*|项目名称|项目资金.*|预算情况|项目负责人"
)
_STATUTORY_NUMBER = re.compile(r"(?:预算|公开|决算|财决)")
_YEAR = re.compile(r"20\d{2}")
_COMPARED = re.compile(r"上年度?(?!度|结转|结余|实户)|.*(?:比上年|同比|增减|比\d{4}年)")
_AMOUNT = re.compile(r"-?[\d,]+\.\d+")
_BESIDE = re.compile(r"序号|行次|栏次|备注|说明")  # columns that need no meaning
ENOUGH = 0.5  # of the columns, for a title's table to be taken at its word; more without a title
SURE = 0.8


@dataclass(frozen=True, slots=True)
class Match:
    """A declared layout found in a header: per printed column the declared one, or None."""

    kind: str
    layout: Layout
    columns: tuple[Column | None, ...]

    @property
    def share(self) -> float:
        """The share of the printed columns that are declared ones."""
        return sum(column is not None for column in self.columns) / max(1, len(self.columns))


def recognise(raws: Iterable[RawTable], identity: Identity) -> tuple[tuple[Table, ...], tuple[Problem, ...]]:
    """Return the tables among the raw ones, forms left out, and what could not be made out about them."""
    found: list[Table] = []
    problems: list[Problem] = []
    for raw in raws:
        header = read_header(raw)
        title = fold_title(raw.title, identity.department)
        if is_form(raw, title) or not _regular(raw, header):
            continue
        match = _match(title, header, identity.year)
        table, problem = _table(raw, header, match, identity, f"t{len(found) + 1}")
        if table is None:
            continue
        found.append(table)
        problems.extend(problem)
    return tuple(found), tuple(problems)


def is_form(raw: RawTable, title: str) -> bool:
    """Whether this is a form (targets of a department or of one project, a self-assessment) and no table."""
    if _FORM.search(title):
        return True
    heads = {fold_heading(cell.text) for cell in raw.cells if cell.column < 2 and cell.text}
    return sum(_FORM_HEADS.fullmatch(head) is not None for head in heads) >= 2


@cache
def declarations() -> dict[str, TableDeclaration]:
    """Every statutory table by its kind, the name of its file."""
    return declared(tables, TableDeclaration)


def _regular(raw: RawTable, header: Header) -> bool:
    """Whether the grid has a header over all columns with words; a scrap without header or title is no table."""
    headed = sum(bool(path) for path in header.paths)
    columns = len({column for cell in raw.cells if cell.text for column in _covered(cell)})
    return columns > 1 and headed >= 0.6 * columns and bool(raw.title or header.spanned or header.numbers)


def _covered(cell: RawCell) -> range:
    return range(cell.column, cell.column + cell.column_span)


def _match(title: str, header: Header, year: int | None) -> Match | None:
    paths = _of_the_year(header.paths, year)
    titled = [kind for kind, declaration in declarations().items() if declaration.titled(title)]
    ranked = sorted((_best(kind, paths) for kind in titled or declarations()), key=lambda found: -found.share)
    best, others = ranked[0], ranked[1:]
    needed = declarations()[best.kind].needs
    if needed and all(column is None or column.key not in needed for column in best.columns):
        return None
    sure = best.share >= SURE and not any(other.share >= SURE for other in others) and len(best.columns) > 3
    return best if titled or (not title and sure) else None


def _of_the_year(paths: Sequence[Sequence[str]], year: int | None) -> list[str]:
    """The folded paths; "" for columns of another year or that compare years, which no declared column means."""
    years = [{int(found) for found in _YEAR.findall("".join(path))} for path in paths]
    every = set().union(*years)
    ours = year if year in every else max(every, default=0)
    return [
        "" if (len(every) > 1 and of and ours not in of) or any(map(_COMPARED.match, path)) else fold_path(path)
        for path, of in zip(paths, years, strict=True)
    ]


def _best(kind: str, paths: Sequence[str]) -> Match:
    layouts = declarations()[kind].layouts
    return max((_assigned(kind, layout, paths) for layout in layouts), key=lambda found: found.share)


def _assigned(kind: str, layout: Layout, paths: Sequence[str]) -> Match:
    """Give every declared column the first printed one that has the first of its headings and nobody has taken."""
    found: list[Column | None] = [None] * len(paths)
    places: dict[str, int] = {}
    for column in layout.columns:
        start = places.get(column.after, len(paths)) + 1 if column.after else 0
        index = _place(column, paths, [index for index in range(start, len(paths)) if found[index] is None])
        if index is not None:
            found[index] = column
            places[column.key] = index
    return Match(kind, layout, tuple(found))


def _place(column: Column, paths: Sequence[str], free: Sequence[int]) -> int | None:
    return next(
        (index for heading in column.headings for index in free if re.fullmatch(heading, paths[index])),
        None,
    )


def _table(
    raw: RawTable, header: Header, match: Match | None, identity: Identity, name: str
) -> tuple[Table | None, list[Problem]]:
    columns = tuple(_column(path, declared_) for path, declared_ in _paired(header, match))
    rows, notes = _rows(raw, header, columns)
    repairs: list[str] = []
    problems = [Problem("missing_columns", doubt, raw.source) for doubt in raw.doubts]
    if match is not None:
        rows, moved = (rows, []) if header.spanned else realigned(columns, rows)
        layouts = declarations()[match.kind].layouts
        columns, repaired = true_columns(layouts, columns, header, rows)
        repairs = [*moved, *repaired]
        sound = trusted(match.layout, columns, rows)
        doubtful, columns = sound != columns, sound
        meant = _of_the_year([column.path for column in columns], identity.year)
        if not raw.doubts and (doubtful or _unresolved(columns, meant, header, rows)):
            problems.append(
                Problem("missing_columns", f"《{raw.title}》的表头无法与已知版式对应，列按原样保留。", raw.source)
            )
    elif _STATUTORY_NUMBER.search(raw.number):
        problems.append(Problem("unknown_table", f"《{raw.title}》（{raw.number}）不是已知的公开表格。", raw.source))
    columns = tuple(replace(column, key=None) if i in raw.open_columns else column for i, column in enumerate(columns))
    columns, rows = _without_empty_columns(columns, rows)
    unit = raw.unit or next((unit for word in header.words if (unit := unit_in(word))), None) or identity.unit
    table = Table(
        id=name,
        kind=match.kind if match else "",
        title=raw.title,
        number=raw.number,
        unit=unit,
        columns=columns,
        rows=rows,
        source=raw.source,
        notes=(*raw.notes, *notes),
        note_sources=raw.note_sources,
        above=raw.above,
        repairs=(*raw.repairs, *repairs),
        column_numbers=header.numbers,
    )
    return (table if rows or match else None), problems


def _unresolved(columns: Sequence[TableColumn], meant: Sequence[str], header: Header, rows: Sequence[Row]) -> bool:
    """Whether the columns that matter stay unknown: most of them, or any where the header may be shifted."""
    headed = [column for column, path in zip(columns, meant, strict=True) if path and not _BESIDE.fullmatch(path)]
    unknown = sum(column.key is None for column in headed)
    boxed = header.spanned or any(cell and cell.source.places for row in rows for cell in row.cells)
    return unknown > (1 - ENOUGH) * len(headed) or bool(rows and unknown and not boxed)


def _paired(header: Header, match: Match | None) -> list[tuple[tuple[str, ...], Column | None]]:
    declared_ = match.columns if match else (None,) * len(header.paths)
    return list(zip(header.paths, declared_, strict=True))


def _column(path: tuple[str, ...], declared_: Column | None) -> TableColumn:
    return TableColumn(path, declared_.key if declared_ else None, money=bool(declared_ and declared_.money))


def _rows(raw: RawTable, header: Header, columns: Sequence[TableColumn]) -> tuple[tuple[Row, ...], list[str]]:
    """The rows below the header, empty ones left out, and notes that stand in the grid's last rows."""
    rows: list[Row] = []
    notes: list[str] = []
    for number in range(header.first_row, raw.rows):
        cells: list[TableCell | None] = [None] * raw.columns
        for cell in raw.cells:
            if cell.row == number and cell.text and cell.column < raw.columns:
                cells[_own_column(cell, columns)] = TableCell(cell.text, cell.source)
        filled = [cell for cell in cells if cell is not None]
        if len(filled) == 1 and (notes or is_note(filled[0].text)):
            notes.append(filled[0].text)
        elif filled:
            rows.append(Row(tuple(cells)))
    return tuple(rows), notes


def _own_column(cell: RawCell, columns: Sequence[TableColumn]) -> int:
    """The column of a cell; that of the amounts where an amount's cell begins in a column of words."""
    money = [index for index in _covered(cell) if index < len(columns) and columns[index].money]
    starts_in_words = cell.column_span > 1 and not columns[cell.column].money
    return money[0] if starts_in_words and len(money) == 1 and _AMOUNT.fullmatch(cell.text) else cell.column


def _without_empty_columns(
    columns: tuple[TableColumn, ...], rows: tuple[Row, ...]
) -> tuple[tuple[TableColumn, ...], tuple[Row, ...]]:
    """Leave out columns that have neither heading nor words."""
    kept = [index for index, column in enumerate(columns) if column.path or any(row.cells[index] for row in rows)]
    if len(kept) == len(columns):
        return columns, rows
    return tuple(columns[index] for index in kept), tuple(
        Row(tuple(row.cells[index] for index in kept)) for row in rows
    )
