"""In tables of income and expenditure the items add up to the year's sum, and with carry-over to the grand total.

Lines that begin with 其中 are part of the line above and never added. Not applicable where a total is blank, or where
no item is printed.
"""

from collections.abc import Iterator, Sequence

from disclosures.model import Amount, Disclosure, Table
from review.bases import ARITHMETIC
from review.compare import add_up, explained_by_one
from review.declare import check
from review.merging import Compared, merged
from review.model import Missing, Observation, Severity
from review.sides import KINDS, Entry, Side, brought, sides
from review.tolerances import ROUNDING


@check(
    title="收支表各项之和等于合计、总计",
    severity=Severity.ERROR,
    basis=ARITHMETIC,
    rule="收支表收入方、支出方各项之和应等于本年合计，加上年结转（结转下年）后等于总计；“其中”项不参加相加。",
    exempt="合计或总计为空，或未列各项。",
    tolerance=ROUNDING,
    example="《收入支出决算总表》支出方“总计”为655.97万元，各项之和为656.87万元（656.87=656.87 ≠ 655.97）。",
)
def sides_add_up(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the year's sum with the items above it, and the grand total with the year's sum and carry-over."""
    tables = tuple(disclosure.of_kind(*KINDS))
    if not tables:
        raise Missing("未见收支总体情况表、财政拨款收支总体情况表")
    for table in tables:
        for side in sides(table):
            if side.current is not None and side.items:
                yield from _compare(table, side, side.current, side.items)
            if side.grand is not None and side.current is not None:
                yield from _compare(table, side, side.grand, (side.current, *brought(side)))


def _compare(table: Table, side: Side, total: Entry, parts: tuple[Entry, ...]) -> Iterator[Observation]:
    compared = []
    for key, whole in total.amounts.items():
        addends = [part.amounts[key] for part in parts if key in part.amounts]
        if not addends or (explained_by_one(whole, addends) and _prints_one_twice(whole, addends)):
            continue
        if not any(key in part.illegible for part in parts):
            places = (whole.source, *(addend.source for addend in addends))
            compared.append(Compared(total.name, add_up(whole, addends), places))
    message = f"《{table.title}》{side.name}方“{total.name}”为{{reported}}，各项之和为{{expected}}（{{working}}）。"
    yield from merged(f"{table.kind}/{side.name}/{total.name}", message, compared)


def _prints_one_twice(whole: Amount, addends: Sequence[Amount]) -> bool:
    """Whether an amount stands twice among the addends, or once more as their sum."""
    values = [amount.base for amount in (whole, *addends) if amount.value]
    return len(set(values)) < len(values)
