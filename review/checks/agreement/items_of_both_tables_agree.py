"""Where the general budget pays for everything, its table prints every item as the table of all spending does.

Not applicable where both tables print other totals, or either is absent.
"""

from collections.abc import Iterator, Mapping

from disclosures.model import Disclosure, Table
from review.bases import ARITHMETIC
from review.compare import agree
from review.declare import check
from review.lines import Line, Role, lines, total_line
from review.merging import Compared, merged
from review.model import Missing, Observation, Severity
from review.tolerances import ROUNDING

ALL, GENERAL = "expenditure", "general_budget_expenditure"
KEYS = ("total", "basic.subtotal", "project.subtotal")


@check(
    title="支出总表与一般公共预算支出表逐项一致",
    severity=Severity.ERROR,
    basis=ARITHMETIC,
    rule="支出全部由一般公共预算安排（两表合计相同）时，部门支出总表与一般公共预算支出表每个功能科目的合计、基本支出、项目支出应相同。",
    exempt="两表合计不同，或缺其中一表。",
    tolerance=ROUNDING,
    example="2010301行政运行在《部门支出总表》中为242.39万元，《一般公共预算支出表》为224.39万元。",
)
def items_of_both_tables_agree(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare both tables item by item."""
    whole, general = next(disclosure.of_kind(ALL), None), next(disclosure.of_kind(GENERAL), None)
    tops = [total_line(lines(table)) for table in (whole, general) if table is not None]
    sums = [top.amounts.get("total") for top in tops if top is not None]
    if whole is None or general is None or len(sums) != len(KEYS) - 1 or None in sums:
        raise Missing("缺支出总表或一般公共预算支出表")
    one, other = sums
    if one is None or other is None or one.base != other.base or not one.value:
        raise Missing("两表合计不同，支出不全由一般公共预算安排")
    items, beside = _items(whole), _items(general)
    for code, line in items.items():
        if code in beside:
            yield from _judge(whole, general, line, beside[code])


def _items(table: Table) -> Mapping[str, Line]:
    """The lowest items that stand in one line only."""
    found = [line for line in lines(table) if line.role is Role.LEAF and line.code.isdigit() and line.amounts]
    codes = [line.code for line in found]
    return {line.code: line for line in found if codes.count(line.code) == 1}


def _judge(whole: Table, general: Table, line: Line, beside: Line) -> Iterator[Observation]:
    compared = [
        Compared(
            key, agree(beside.amounts[key], line.amounts[key]), (line.amounts[key].source, beside.amounts[key].source)
        )
        for key in KEYS
        if key in line.amounts and key in beside.amounts
    ]
    message = f"{line.label}在《{whole.title}》中为{{expected}}，《{general.title}》为{{reported}}。"
    yield from merged(line.code, message, compared)
