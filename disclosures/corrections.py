"""A disclosure as reviewers corrected it: identity and cells; a cell only where it still prints what was corrected."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from disclosures.model import Disclosure, Identity, Kind, Place, Problem, Project, Row, Source, Table, TableCell
from disclosures.projects import projects

FIELDS = ("department", "district", "year", "kind", "unit")
LABEL_LENGTH = 40


@dataclass(frozen=True, slots=True)
class Anchor:
    """What tells a cell from all others of its file, also after the file was parsed anew.

    The table by kind, title and its place among those of the same kind and title; the row by its place and what it
    prints outside the columns of money; the column by its place, canonical key and heading.
    """

    kind: str
    title: str
    occurrence: int
    row: int
    label: str
    column: int
    key: str | None
    heading: str


@dataclass(frozen=True, slots=True)
class Position:
    """A cell by its place in one disclosure."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class IdentityCorrection:
    """A field of the identity, one of FIELDS, and what it is instead; a year in digits, a kind by its value."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class CellCorrection:
    """A cell, what was read there and what stands there instead ("" for blank), and who says so."""

    anchor: Anchor
    printed: str
    text: str
    by: str


Correction = IdentityCorrection | CellCorrection


def apply(disclosure: Disclosure, corrections: Iterable[Correction]) -> Disclosure:
    """Return the parsed disclosure with the corrections that fit; of two for one cell or field the later counts."""
    fields: dict[str, str] = {}
    cells: dict[Position, CellCorrection] = {}
    for correction in corrections:
        if isinstance(correction, IdentityCorrection):
            fields[correction.field] = correction.text
        elif (position := located(disclosure, correction.anchor, correction.printed)) is not None:
            cells[position] = correction
    if not fields and not cells:
        return disclosure
    corrected = _with_cells(_identified(disclosure, fields), cells)
    return replace(corrected, projects=_projects(corrected))


def anchor(disclosure: Disclosure, position: Position) -> Anchor:
    """Return what names the cell at this position. Raises IndexError where there is none."""
    table = disclosure.tables[position.table]
    column = table.columns[position.column]
    alike = [other for other in disclosure.tables[: position.table] if _same_table(other, table.kind, table.title)]
    label = row_label(table, table.rows[position.row])
    return Anchor(table.kind, table.title, len(alike), position.row, label, position.column, column.key, column.heading)


def located(disclosure: Disclosure, sought: Anchor, printed: str) -> Position | None:
    """Return where the cell stands that the anchor names, if it still prints the same text; else None."""
    alike = [index for index, table in enumerate(disclosure.tables) if _same_table(table, sought.kind, sought.title)]
    if sought.occurrence >= len(alike):
        return None
    index = alike[sought.occurrence]
    table = disclosure.tables[index]
    row, column = _row(table, sought), _column(table, sought)
    if row is None or column is None:
        return None
    position = Position(index, row, column)
    return position if printed_at(disclosure, position) == printed else None


def printed_at(disclosure: Disclosure, position: Position) -> str:
    """Return what was read at this position, "" for a blank. Raises IndexError where there is no such cell."""
    cell = disclosure.tables[position.table].rows[position.row].cells[position.column]
    return cell.text if cell else ""


def row_label(table: Table, row: Row) -> str:
    """Return what the row prints outside the columns of money, for instance its code and name."""
    words = (
        cell.text
        for cell, column in zip(row.cells, table.columns, strict=False)
        if cell is not None and not column.money and cell.text.strip()
    )
    return " ".join(" ".join(words).split())


def _same_table(table: Table, kind: str, title: str) -> bool:
    return (table.kind, table.title) == (kind, title)


def _row(table: Table, sought: Anchor) -> int | None:
    """The row at its place if it is labelled so, else the only one that is."""
    labels = [row_label(table, row) for row in table.rows]
    if sought.row < len(labels) and labels[sought.row] == sought.label:
        return sought.row
    return labels.index(sought.label) if labels.count(sought.label) == 1 else None


def _column(table: Table, sought: Anchor) -> int | None:
    """The column at its place if it is headed so, else the only one with the key, or else with the heading."""
    columns = [(column.key, column.heading) for column in table.columns]
    if sought.column < len(columns) and columns[sought.column] == (sought.key, sought.heading):
        return sought.column
    for part, wanted in ((0, sought.key), (1, sought.heading)):
        names = [column[part] for column in columns]
        if wanted and names.count(wanted) == 1:
            return names.index(wanted)
    return None


def _identified(disclosure: Disclosure, fields: dict[str, str]) -> Disclosure:
    """The identity corrected, what was unknown no problem any more; tables in the old unit are in the new one."""
    before = disclosure.identity
    identity = Identity(
        department=fields.get("department", before.department),
        district=fields.get("district", before.district),
        year=int(fields["year"]) if "year" in fields else before.year,
        kind=Kind(fields["kind"]) if "kind" in fields else before.kind,
        unit=fields.get("unit", before.unit),
        source=before.source,
    )
    answered = {f"unknown_{field}" for field in fields}
    old = {None, before.unit} if "unit" in fields else ()
    tables = tuple(replace(table, unit=identity.unit) if table.unit in old else table for table in disclosure.tables)
    problems = tuple(problem for problem in disclosure.problems if problem.code not in answered)
    return replace(disclosure, identity=identity, tables=tables, problems=problems)


def _with_cells(disclosure: Disclosure, cells: dict[Position, CellCorrection]) -> Disclosure:
    of_table: dict[int, dict[Position, CellCorrection]] = defaultdict(dict)
    for position, made in cells.items():
        of_table[position.table][position] = made
    tables = tuple(
        _corrected(table, of_table[index]) if index in of_table else table
        for index, table in enumerate(disclosure.tables)
    )
    read_again = {_source(disclosure.tables[position.table], position) for position in cells}
    problems = tuple(problem for problem in disclosure.problems if not _is_answered(problem, read_again))
    return replace(disclosure, tables=tables, problems=problems)


def _projects(disclosure: Disclosure) -> tuple[Project, ...]:
    """The projects once more, because tables name them and state their money."""
    assessed, told, text = disclosure.self_assessments, disclosure.statements, disclosure.clauses
    return projects(disclosure.tables, assessed, told, text, disclosure.identity.department)


def _is_answered(problem: Problem, read_again: set[Source]) -> bool:
    return problem.code == "unreadable_cell" and problem.source in read_again


def _corrected(table: Table, cells: dict[Position, CellCorrection]) -> Table:
    rows = [list(row.cells) for row in table.rows]
    repairs = []
    for position, made in sorted(cells.items(), key=lambda item: (item[0].row, item[0].column)):
        rows[position.row][position.column] = TableCell(made.text, _source(table, position))
        label = row_label(table, table.rows[position.row])[:LABEL_LENGTH]
        where = f"第{position.row + 1}行“{label}”的“{table.columns[position.column].heading}”"
        repairs.append(f"{where}由复核人{made.by}更正为“{made.text}”（原读作“{made.printed}”）。")
    return replace(table, rows=tuple(Row(tuple(cells_)) for cells_ in rows), repairs=(*table.repairs, *repairs))


def _source(table: Table, position: Position) -> Source:
    """Where the cell stands; a blank one stands in its row."""
    row = table.rows[position.row]
    cell = row.cells[position.column]
    if cell is not None:
        return cell.source
    sources = [other.source for other in row.cells if other is not None]
    lines = [line for source in sources if source.lines for line in source.lines]
    return Source("", _places(sources), (min(lines), max(lines)) if lines else None)


def _places(sources: Sequence[Source]) -> tuple[Place, ...]:
    return tuple(dict.fromkeys(place for source in sources for place in source.places))
