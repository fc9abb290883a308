"""No line of a table is printed twice in a row, with the same code, name and amounts.

Lists of projects may print two shares of one project alike, and a line at the head of a page may repeat the last one:
neither is judged; nor is a 款 without 项, which
stands once as both. Not applicable where no table has two lines.
"""

from collections.abc import Iterator
from itertools import pairwise

from disclosures.model import Disclosure, Row, Source, Table
from review.bases import ARITHMETIC
from review.declare import check
from review.lines import lines, listed, row_source
from review.model import Missing, Observation, Outcome, Severity
from review.sides import KINDS, Entry, Level, sides
from review.tolerances import EXACT

PROJECTS = frozenset({"projects", "project_targets"})
SHORTEST = 4
FUNCTIONS, SECTION_LENGTH = "2", 5


@check(
    title="表中同一行没有重复列示",
    severity=Severity.WARNING,
    basis=ARITHMETIC,
    rule="法定表中不应连续两行的编码、名称和金额完全相同；收支表同一方不应连续两次列同一名称的项目。",
    exempt="没有两行以上的法定表；项目表，以及跨页处重印的行不判断。",
    tolerance=EXACT,
    example="《支出决算表》“2080505机关事业单位基本养老保险缴费支出”连续列了两行，金额相同。",
)
def lines_are_printed_once(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every line with the next."""
    found = False
    for table, label, once, place, other in _neighbours(disclosure):
        found = True
        message = f"《{table.title}》“{label}”连续列了两行，金额相同。"
        outcome = Outcome.HOLDS if once else Outcome.FAILS
        yield Observation(outcome, f"{table.kind}/{label}/重复", message, "2行", "1行", "", (place, other))
    if not found:
        raise Missing("没有两行以上的法定表")


def _neighbours(disclosure: Disclosure) -> Iterator[tuple[Table, str, bool, Source, Source]]:
    """Every two lines in a row that could be one: table, label, whether they differ, and their places."""
    for table in listed(disclosure):
        if table.kind in PROJECTS:
            continue
        for line, below in pairwise(lines(table)):
            again = line.code.startswith(FUNCTIONS) and len(line.code) == SECTION_LENGTH
            if line.code and not again and any(amount.value for amount in line.amounts.values()):
                row, other = (table.rows[each.index] for each in (line, below))
                apart = _texts(row) != _texts(other) or not _on_one_page(line.source, below.source)
                yield table, line.label, apart, row_source(row, table.source), row_source(other, table.source)
    for table in disclosure.of_kind(*KINDS):
        for side in sides(table):
            for entry, after in pairwise(side.entries):
                if entry.level is not Level.BELOW and len(entry.name) >= SHORTEST:
                    yield table, entry.name, not _same(entry, after), entry.source, after.source


def _texts(row: Row) -> list[str]:
    return ["".join(cell.text.split()) if cell is not None else "" for cell in row.cells]


def _same(entry: Entry, after: Entry) -> bool:
    if not _on_one_page(entry.source, after.source):
        return False
    values = [{key: amount.value for key, amount in each.amounts.items()} for each in (entry, after)]
    return entry.source.text == after.source.text and values[0] == values[1]


def _on_one_page(one: Source, other: Source) -> bool:
    return {place.page for place in one.places} == {place.page for place in other.places}
