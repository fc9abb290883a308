"""The lines of every statutory table add up to the total that it prints, column by column.

Lines that group others (类 above 款 above 项, a department above its units) are left out, lines that occur twice are
added twice. Projects with targets are only a warning: secret ones are left out. Not applicable where a table prints no
total or an addend cannot be read.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure, Table
from review.bases import ARITHMETIC
from review.compare import add_up, multiplied
from review.declare import check
from review.lines import Line, Role, heading, leaves, lines, listed, money_keys, total_line
from review.merging import Compared, merged
from review.model import Observation, Outcome, Severity
from review.tolerances import ROUNDING

PROJECTS = "project_targets"  # projects that are secret stand in its total alone
UNDERSTOOD = 3  # from so many columns on, a disagreement in all of them points to a line that was not read


@check(
    title="表内纵向勾稽：各行之和等于合计行",
    severity=Severity.ERROR,
    basis=ARITHMETIC,
    rule="法定表每一栏的末级各行之和应等于合计行；类、款、部门等汇总行不参加相加，重复出现的行照加。",
    exempt="表中没有合计行，或有加数无法辨认；项目绩效目标表可能略去涉密项目，只作疑点。",
    tolerance=ROUNDING,
    example="《支出决算表》项目支出栏合计为167.73万元，各行相加为168.63万元。",
)
def lines_add_up_to_the_total(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every column's total with the sum of its lowest lines."""
    for table in listed(disclosure):
        found = lines(table)
        top = total_line(found) or _first_unit(found)
        if top is None:
            continue
        compared = list(_columns(table, top, tuple(leaves(found))))
        failed = [item for item in compared if item.comparison.outcome is Outcome.FAILS]
        all_fail = len(failed) == len(compared) >= UNDERSTOOD
        message = f"《{table.title}》{{subjects}}栏合计为{{reported}}，各行相加为{{expected}}。"
        doubtful = all_fail or table.kind == PROJECTS
        severity = Severity.WARNING if doubtful else None
        yield from merged(f"{table.kind}/{top.name or top.code}", message, compared, severity=severity)


def _first_unit(found: tuple[Line, ...]) -> Line | None:
    """Tables without 合计 begin with the department's own line."""
    return found[0] if found and found[0].role is Role.UNIT else None


def _columns(table: Table, top: Line, below: tuple[Line, ...]) -> Iterator[Compared]:
    for key in money_keys(table):
        whole = top.amounts.get(key)
        parts = [line.amounts[key] for line in below if key in line.amounts]
        if whole is None or not parts or not all(line.sums(key) for line in below) or multiplied(whole, parts):
            continue
        yield Compared(heading(table, key), add_up(whole, parts), (whole.source, *(part.source for part in parts)))
