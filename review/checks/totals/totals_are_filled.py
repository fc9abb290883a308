"""A table of income and expenditure with amounts prints its totals; where a total is printed, so are its items.

Judged are the year's sum, the grand total above which the year's sum is printed, and the totals of 三公. Not applicable
where no such table prints an amount.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure, Table
from review.bases import ARITHMETIC
from review.columns import sums_of
from review.declare import check
from review.lines import heading, lines, money_keys, row_source
from review.model import Missing, Observation, Outcome, Severity
from review.sides import KINDS, Side, main_key, sides
from review.tolerances import EXACT

THREE_PUBLIC = "three_public"


@check(
    title="收支表、“三公”经费表的合计和各项均已填列",
    severity=Severity.WARNING,
    basis=ARITHMETIC,
    rule="收支表本年合计有数的，其各项和总计不应全为空白；“三公”经费表各项有数的，其合计、小计不应空白。",
    exempt="表中没有金额，或没有合计、总计行。",
    tolerance=EXACT,
    example="《收入支出决算总表》收入方“本年收入合计”为102.00万元，所列各项均为空白。",
)
def totals_are_filled(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for blanks beside the sums of both sides, and in the totals of 三公."""
    found = False
    for table in disclosure.of_kind(*KINDS):
        for side in sides(table):
            for observation in _of_side(table, side):
                found = True
                yield observation
    for table in disclosure.of_kind(THREE_PUBLIC):
        for observation in _of_three_public(table):
            found = True
            yield observation
    if not found:
        raise Missing("收支表、“三公”经费表没有金额或没有合计")


def _of_side(table: Table, side: Side) -> Iterator[Observation]:
    key = main_key(side)
    current = side.current.amounts.get(key) if side.current is not None else None
    if side.current is None or current is None or not current.value:
        yield from _without_sum(table, side, key)
        return
    where, sum_ = f"《{table.title}》{side.name}方", f"“{side.current.name}”为{current.value}{current.unit}"
    if side.items:
        blank = not any(item.amounts.get(key) or item.illegible for item in side.items)
        message = f"{where}{sum_}，所列各项均为空白。"
        outcome = Outcome.FAILS if blank else Outcome.HOLDS
        yield Observation(outcome, f"{table.kind}/{side.name}/各项", message, "空白", "", "", (current.source,))
    if side.grand is not None and side.grand is not side.current:
        blank = key not in side.grand.amounts and not side.grand.illegible
        message = f"{where}{sum_}，“{side.grand.name}”为空白。"
        outcome = Outcome.FAILS if blank else Outcome.HOLDS
        places = (side.grand.source, current.source)
        yield Observation(outcome, f"{table.kind}/{side.name}/总计", message, "空白", "", "", places)


def _without_sum(table: Table, side: Side, key: str) -> Iterator[Observation]:
    """The year's sum left blank between items and a grand total that are printed."""
    grand = side.grand.amounts.get(key) if side.grand is not None else None
    items = [item.amounts[key] for item in side.items if key in item.amounts and item.amounts[key].value]
    if side.current is None or side.current is side.grand or grand is None or not grand.value or not items:
        return
    if key not in side.current.amounts and not side.current.illegible:
        message = f"《{table.title}》{side.name}方各项和总计均已填列，“{side.current.name}”为空白。"
        places = (side.current.source, *(item.source for item in items), grand.source)
        yield Observation(Outcome.FAILS, f"{table.kind}/{side.name}/本年", message, "空白", "", "", places)


def _of_three_public(table: Table) -> Iterator[Observation]:
    for line in lines(table):
        for total in sums_of(table.kind, money_keys(table)):
            parts = [line.amounts[key] for key in total.parts if key in line.amounts and line.amounts[key].value]
            if not parts or not line.sums(total.total):
                continue
            shown = "、".join(f"{part.value}{part.unit}" for part in parts)
            column = heading(table, total.total)
            message = f"《{table.title}》{column}空白，分栏列有{shown}。"
            outcome = Outcome.HOLDS if total.total in line.amounts else Outcome.FAILS
            places = (row_source(table.rows[line.index], table.source), *(part.source for part in parts))
            yield Observation(outcome, f"{table.kind}/{line.index}/{column}/空白", message, "空白", shown, "", places)
