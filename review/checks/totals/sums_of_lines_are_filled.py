"""A line with amounts in the parts has one in their total, and the other way round: 合计 is not blank beside 38.65.

Judged are columns that the table fills wherever their parts are printed, but for a line or two. Not applicable where
no column is the total of others.
"""

from collections.abc import Iterator, Sequence

from disclosures.model import Amount, Disclosure, Table
from review.bases import ARITHMETIC
from review.columns import ColumnSum, sums_of
from review.declare import check
from review.lines import Line, heading, lines, money_keys, row_source
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import EXACT

LEAST = 4  # lines that fill the column, before a blank is a gap
SEVERAL = 5  # times as many lines filled as blank


@check(
    title="分栏有数的行，合计栏已填列",
    severity=Severity.WARNING,
    basis=ARITHMETIC,
    rule="法定表某行各分栏列有金额的，其合计栏不应空白，合计栏有数的，各分栏不应全为空白；该栏其他行均已填列而个别行空白的，提请补填。",
    exempt="没有合计栏；该栏多行空白，或所列行数太少的不判断。",
    tolerance=EXACT,
    example="《支出决算表》“22102住房改革支出”行本年支出合计空白，分栏列有38.65万元。",
)
def sums_of_lines_are_filled(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for blanks in every column that is the total of others."""
    found = False
    for table in disclosure.tables:
        every = lines(table)
        for total in sums_of(table.kind, money_keys(table)):
            printed = [(line, parts) for line in every if (parts := _parts(line, total))]
            blank = [(line, parts) for line, parts in printed if total.total not in line.amounts]
            filled = len(printed) - len(blank)
            if filled < LEAST or filled < SEVERAL * len(blank):
                continue
            found = True
            yield from _judged(table, total, printed, blank)
            yield from _undivided(table, total, every, filled)
    if not found:
        raise Missing("没有多数行已填列的合计栏")


Printed = list[tuple[Line, list[Amount]]]


def _judged(table: Table, total: ColumnSum, printed: Printed, blank: Printed) -> Iterator[Observation]:
    column = heading(table, total.total)
    for line, parts in printed:
        shown = "、".join(f"{part.value}{part.unit}" for part in parts)
        message = f"《{table.title}》“{line.label}”行{column}空白，分栏列有{shown}。"
        places = (row_source(table.rows[line.index], table.source), *(part.source for part in parts))
        outcome = Outcome.FAILS if (line, parts) in blank else Outcome.HOLDS
        yield Observation(outcome, f"{table.kind}/{line.label}/{column}/空白", message, "空白", shown, "", places)


def _undivided(table: Table, total: ColumnSum, every: Sequence[Line], filled: int) -> Iterator[Observation]:
    """Lines with a total and no part at all, where the others print their parts."""
    bare = [
        line
        for line in every
        if total.total in line.amounts
        and line.amounts[total.total].value
        and not any(key in line.amounts or key in line.illegible for key in total.parts)
    ]
    if filled < SEVERAL * len(bare):
        return
    column = heading(table, total.total)
    for line in bare:
        whole = line.amounts[total.total]
        shown = f"{whole.value}{whole.unit}"
        message = f"《{table.title}》“{line.label}”行{column}为{shown}，各分栏均为空白。"
        anchor = f"{table.kind}/{line.label}/{column}/分栏空白"
        yield Observation(Outcome.FAILS, anchor, message, "空白", shown, "", (whole.source,))


def _parts(line: Line, total: ColumnSum) -> list[Amount]:
    """The amounts that the parts print, unless the total cannot be read."""
    if not line.sums(total.total):
        return []
    return [line.amounts[key] for key in total.parts if key in line.amounts and line.amounts[key].value]
