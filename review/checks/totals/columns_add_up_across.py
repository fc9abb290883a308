"""In every row of a statutory table the columns add up to their total: 合计 = 基本支出 + 项目支出, and so on.

Not applicable to cells that are blank or illegible, and to tables with money columns that no layout names. Where most
rows of a table disagree in the same way the columns were misread; nothing is claimed then.
"""

import re
from collections import Counter
from collections.abc import Iterator

from disclosures.model import Disclosure, Table
from review.bases import ARITHMETIC
from review.columns import ColumnSum, sums_of
from review.compare import add_up
from review.declare import check
from review.lines import Line, heading, lines, money_keys
from review.merging import Compared, merged
from review.model import Observation, Outcome, Severity
from review.tolerances import ROUNDING

AMOUNT = re.compile(r"-?[\d,]+\.\d+")
MISREAD = 3  # rows that must disagree before a sum is taken for misread columns


@check(
    title="表内横向勾稽：分栏之和等于合计栏",
    severity=Severity.ERROR,
    basis=ARITHMETIC,
    rule="法定表每一行的各分栏之和应等于合计栏，如合计＝基本支出＋项目支出、收入合计＝各收入来源之和。",
    exempt="空白或无法辨认的单元格，含未识别金额栏的表；多数行同样不符时视为错栏或识读有误，不作判断。",
    tolerance=ROUNDING,
    example="《收入决算表》“2130314防汛”行本年收入合计为37.82万元，各分栏之和为36.92万元（36.92=36.92 ≠ 37.82）。",
)
def columns_add_up_across(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare, row by row, every total column with the columns that make it up."""
    for table in disclosure.tables:
        if not _all_known(table):
            continue
        compared = [
            (line, total, item)
            for line in lines(table)
            for total in sums_of(table.kind, money_keys(table))
            if (item := _compare(table, line, total)) is not None
        ]
        misread = _misread([(total, item) for _, total, item in compared])
        by_line: dict[int, list[Compared]] = {}
        labels = {line.index: line.label for line, _, _ in compared}
        for line, total, item in compared:
            if total not in misread:
                by_line.setdefault(line.index, []).append(item)
        for index, items in by_line.items():
            where = f"《{table.title}》“{labels[index]}”行"
            message = f"{where}{{subjects}}为{{reported}}，各分栏之和为{{expected}}（{{working}}）。"
            yield from merged(f"{table.kind}/{labels[index]}", message, items)


def _all_known(table: Table) -> bool:
    """False where a column that no layout names prints amounts: it may be one of the parts."""
    unknown = [index for index, column in enumerate(table.columns) if not column.key]
    cells = (row.cells[index] for row in table.rows for index in unknown if index < len(row.cells))
    return not any(cell is not None and AMOUNT.fullmatch("".join(cell.text.split())) for cell in cells)


def _compare(table: Table, line: Line, total: ColumnSum) -> Compared | None:
    whole = line.amounts.get(total.total)
    parts = [line.amounts[key] for key in total.parts if key in line.amounts]
    if whole is None or not parts or not all(line.sums(key) for key in total.parts):
        return None
    comparison = add_up(whole, parts)
    return Compared(heading(table, total.total), comparison, (whole.source, *(part.source for part in parts)))


def _misread(compared: list[tuple[ColumnSum, Compared]]) -> set[ColumnSum]:
    """The sums that fail in most rows: their columns were not understood."""
    made = Counter(total for total, _ in compared)
    failed = Counter(total for total, item in compared if item.comparison.outcome is Outcome.FAILS)
    return {total for total, count in failed.items() if count >= MISREAD and 2 * count > made[total]}
