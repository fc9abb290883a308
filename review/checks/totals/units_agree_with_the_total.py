"""Where one department fills a table, its own line states the same amounts as the total above it.

Not applicable to tables without both lines, and to tables in which several departments share the total.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure, Source
from review.bases import ARITHMETIC
from review.compare import agree
from review.declare import check
from review.lines import Line, Role, heading, lines, listed, money_keys, total_line
from review.merging import Compared, merged
from review.model import Observation, Severity
from review.tolerances import ROUNDING


@check(
    title="部门行与合计行一致",
    severity=Severity.WARNING,
    basis=ARITHMETIC,
    rule="只有一个部门填列的表，部门行金额应与其上的合计行逐栏一致。",
    exempt="没有部门行或合计行，或几个部门共用一个合计。",
    tolerance=ROUNDING,
    example="《支出总表》“216水务局”行合计为656.37万元，合计行为665.37万元。",
)
def units_agree_with_the_total(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the only department line of a table with its total line, column by column."""
    for table in listed(disclosure):
        found = lines(table)
        top, unit = total_line(found), _only_department(found)
        if top is None or unit is None:
            continue
        compared = [
            Compared(heading(table, key), agree(unit.amounts[key], top.amounts[key]), _places(unit, top, key))
            for key in money_keys(table)
            if key in unit.amounts and key in top.amounts
        ]
        message = f"《{table.title}》“{unit.label}”行{{subjects}}为{{reported}}，合计行为{{expected}}。"
        yield from merged(f"{table.kind}/{unit.label}", message, compared)


def _places(unit: Line, top: Line, key: str) -> tuple[Source, ...]:
    return unit.amounts[key].source, top.amounts[key].source


def _only_department(found: tuple[Line, ...]) -> Line | None:
    units = [line for line in found if line.role is Role.UNIT]
    shortest = min((len(line.code) for line in units), default=0)
    departments = [line for line in units if len(line.code) == shortest]
    return departments[0] if len(departments) == 1 else None
