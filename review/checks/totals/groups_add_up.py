"""A line that groups others equals their sum: 类 = its 款, 款 = its 项, a department = its units.

A group that prints 0 all along is a heading: a warning only. Not applicable to tables that print the lowest lines
only, where an addend cannot be read, and to the last group of a table that breaks off before its total.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure, Table
from review.bases import ARITHMETIC
from review.compare import add_up, explained_by_one
from review.declare import check
from review.lines import Line, Role, heading, lines, listed, money_keys, total_line
from review.merging import Compared, merged
from review.model import Observation, Severity


@check(title="类、款、项逐级相加，部门等于所属单位之和", severity=Severity.ERROR, basis=ARITHMETIC)
def groups_add_up(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every grouping line with the lines directly below it."""
    for table in listed(disclosure):
        found = lines(table)
        cut = total_line(found) is None and found[0].role is not Role.UNIT if found else False
        for group in (line for line in found if line.role is Role.GROUP):
            if cut and found[-1].code.startswith(group.code):
                continue
            below = _directly_below(group, found)
            compared = list(_columns(table, group, below))
            where = f"《{table.title}》“{group.label}”"
            message = f"{where}{{subjects}}为{{reported}}，下级各行之和为{{expected}}（{{working}}）。"
            empty = not any(amount.value for amount in group.amounts.values())
            severity = Severity.WARNING if empty else None
            yield from merged(f"{table.kind}/{group.label}", message, compared, severity=severity)


def _directly_below(group: Line, found: tuple[Line, ...]) -> tuple[Line, ...]:
    inside = [
        line
        for line in found
        if line.code != group.code and line.code.startswith(group.code) and (line.amounts or line.illegible)
    ]
    return tuple(
        line
        for line in inside
        if not any(line.code != other.code and line.code.startswith(other.code) for other in inside)
    )


def _columns(table: Table, group: Line, below: tuple[Line, ...]) -> Iterator[Compared]:
    for key in money_keys(table):
        whole = group.amounts.get(key)
        parts = [line.amounts[key] for line in below if key in line.amounts]
        if whole is None or not parts or not all(line.sums(key) for line in below) or explained_by_one(whole, parts):
            continue
        yield Compared(heading(table, key), add_up(whole, parts), (whole.source, *(part.source for part in parts)))
