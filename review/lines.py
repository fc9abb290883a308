"""A statutory table as lines of amounts: which line is the total, which a group of others, which stands alone."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from itertools import zip_longest

from disclosures.amounts import NotANumber, read_amount
from disclosures.model import Amount, Disclosure, Place, Row, Source, Table
from review.remembering import once_each_value

TOTAL_NAMES = frozenset({"合计", "总计", "合计：", "总计：", "合计:", "总计:"})
CODE_KEYS = ("class", "section", "item")
NAME_KEYS = ("name", "economic.name", "project", "expense.item", "income.item")
CLASS_LENGTH = 3
ITEM_LENGTH = 7
CODED_BY = ("code", "class", "economic.code", "economic.class", "project")
UNIT_CODE_LENGTH = 9  # department 3 digits, unit 6 or 9; project codes have 21


class Role(Enum):
    """What a line is among the lines of its table; only leaves add up to the total."""

    TOTAL = "total"
    UNIT = "unit"
    GROUP = "group"
    LEAF = "leaf"


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its code (levels joined), name, the amounts it prints by column key, and keys that cannot be read."""

    index: int
    code: str
    name: str
    role: Role
    amounts: Mapping[str, Amount]
    illegible: frozenset[str]
    source: Source

    def sums(self, key: str) -> bool:
        """True where the cell can stand in a sum: printed or blank, but not illegible."""
        return key not in self.illegible

    @property
    def label(self) -> str:
        """What a reviewer would call the line."""
        return self.code + self.name or f"第{self.index + 1}行"


def money_keys(table: Table) -> tuple[str, ...]:
    """The canonical keys of the money columns, from left to right."""
    return tuple(column.key for column in table.columns if column.money and column.key)


def heading(table: Table, key: str) -> str:
    """The header path of a column as printed."""
    index = table.index(key)
    return "".join(table.columns[index].heading.split()) if index is not None else key


def row_source(row: Row, fallback: Source) -> Source:
    """Return one source for a whole row."""
    cells = [cell for cell in row.cells if cell is not None and cell.text.strip()]
    if not cells:
        return fallback
    places: list[Place] = []
    for cell in cells:
        places.extend(place for place in cell.source.places if place not in places)
    spans = [cell.source.lines for cell in cells if cell.source.lines]
    lines = (min(first for first, _ in spans), max(last for _, last in spans)) if spans else None
    return Source(" ".join(cell.text for cell in cells), tuple(places), lines)


def listed(disclosure: Disclosure) -> Iterator[Table]:
    """The tables that list coded lines below a total; without codes nobody can tell a line from its group."""
    return (table for table in disclosure.tables if any(table.index(key) is not None for key in CODED_BY))


@once_each_value
def lines(table: Table) -> tuple[Line, ...]:
    """Return the lines of a table with one code and one name a row, roles told apart by their codes."""
    found: list[Line] = []
    above: list[str] = []
    for index, row in enumerate(table.rows):
        above = _levels(table, row, above)
        found.append(_line(table, index, row, above))
    if table.kind == "project_targets":
        found = _projects_once(found)
    codes = sorted({line.code for line in found if line.role is Role.LEAF and line.code})
    grouped = [
        line if _paired(table, row) else _with_groups(line, codes) for line, row in zip(found, table.rows, strict=True)
    ]
    return tuple(
        replace(line, role=Role.GROUP) if below is not None and _comes_again(line, below) else line
        for line, below in zip_longest(grouped, grouped[1:])
    )


def _projects_once(found: list[Line]) -> list[Line]:
    """A unit's code beside every project makes no further units, and a project goes on without its money."""
    units: set[str] = set()
    last: Line | None = None
    told = []
    for line in found:
        if not line.amounts:
            told.append(line)
            continue
        again = line.role is Role.UNIT and line.code in units
        units |= {line.code} if line.role is Role.UNIT else set()
        one = replace(line, code="", role=Role.LEAF) if again else line
        goes_on = last is not None and one.role is last.role is Role.LEAF and _same(one, last)
        last = last if goes_on else one
        told.append(replace(one, amounts={}) if goes_on else one)
    return told


def _same(one: Line, other: Line) -> bool:
    """Whether two lines print the same name and amounts."""
    values = [{key: amount.value for key, amount in line.amounts.items()} for line in (one, other)]
    return bool(one.name) and one.name == other.name and values[0] == values[1]


def _comes_again(line: Line, below: Line) -> bool:
    """Whether a 款 without 项 is printed once as the group and once more as its only line."""
    whole = 0 < len(line.code) < ITEM_LENGTH and line.role is below.role is Role.LEAF
    return whole and line.code == below.code and _same(line, below)


def amounts_of(table: Table, row: Row) -> tuple[dict[str, Amount], frozenset[str]]:
    """Return the printed amounts of a row by column key, and the keys of cells that are no numbers."""
    amounts: dict[str, Amount] = {}
    illegible = set()
    for column, cell in zip(table.columns, row.cells, strict=False):
        if cell is None or not column.money or not column.key:
            continue
        try:
            amount = read_amount(replace(cell.source, text=cell.text), table.unit or "万元")
        except NotANumber:
            illegible.add(column.key)
            continue
        if amount is not None:
            amounts[column.key] = amount
    return amounts, frozenset(illegible)


def _line(table: Table, index: int, row: Row, levels: list[str]) -> Line:
    amounts, illegible = amounts_of(table, row)
    name = next((text for key in NAME_KEYS if (text := table.text(row, key))), "")
    code, role = _code(table, row, levels)
    texts = {"".join(cell.text.split()) for cell in row.cells if cell is not None}
    if texts & TOTAL_NAMES:
        role, code, name = Role.TOTAL, "", "合计"
    return Line(index, code, name, role, amounts, illegible, row_source(row, table.source))


def _levels(table: Table, row: Row, above: list[str]) -> list[str]:
    """类, 款 and 项 of a row; a level left blank, or no class at all, before a printed one is that of the row above."""
    own = [table.text(row, key) for key in CODE_KEYS]
    if above and own[1] and len(own[0]) < CLASS_LENGTH and own[1] == above[1]:
        own[0] = ""  # a class cut short below lines of the same 款
    deepest = max((depth for depth, level in enumerate(own) if level), default=-1)
    return [level or (above[depth] if above and depth < deepest else "") for depth, level in enumerate(own)]


def _code(table: Table, row: Row, levels: list[str]) -> tuple[str, Role]:
    """The code of a row, and whether it names a spending unit instead of a subject."""
    if any(levels):
        return _joined(levels), Role.LEAF
    economic = [table.text(row, f"economic.{key}") for key in CODE_KEYS]
    if any(economic):
        return _joined(economic), Role.LEAF if any(economic[1:]) else Role.UNIT
    if unit := table.text(row, "unit_code"):
        return unit, Role.UNIT
    if table.kind == "projects":
        return _project_code(table, row)
    code = table.text(row, "code") or table.text(row, "economic.code")
    is_unit = table.kind == "project_targets" and 0 < len(code) <= UNIT_CODE_LENGTH
    return code, Role.UNIT if is_unit else Role.LEAF


def _joined(levels: list[str]) -> str:
    """201, 03, 01 and 201, 20103, 2010301 are the same code."""
    code = ""
    for level in levels:
        code = level if code and level.startswith(code) else code + level
    return code


def _project_code(table: Table, row: Row) -> tuple[str, Role]:
    """In the list of projects a unit's row has its code in the place of the project's name, and no type."""
    project = table.text(row, "project")
    if project.isdigit():
        return project, Role.UNIT
    return "", Role.LEAF if project or table.text(row, "type") else Role.UNIT


def _paired(table: Table, row: Row) -> bool:
    """A line that names its item of the government's classification is an item itself, however short its code."""
    return len(table.text(row, "government_economic.code")) > CLASS_LENGTH


def _with_groups(line: Line, codes: list[str]) -> Line:
    """A line whose code begins the codes of others is their group; a unit's code never begins a subject's."""
    if line.role is Role.TOTAL or not line.code:
        return line
    following = codes[bisect_right(codes, line.code) :][:1]
    below = bool(following) and following[0].startswith(line.code)
    return replace(line, role=Role.GROUP) if below else line


def total_line(found: tuple[Line, ...]) -> Line | None:
    """The line of the total, if one is printed."""
    return next((line for line in found if line.role is Role.TOTAL), None)


def leaves(found: tuple[Line, ...]) -> Iterator[Line]:
    """The lines that add up to the total; rows without any amount carry nothing and are passed over."""
    return (line for line in found if line.role is Role.LEAF and (line.amounts or line.illegible))
