"""A line that groups others equals their sum: 类 = its 款, 款 = its 项, a department = its units.

A group that prints 0 all along is a heading: a warning only. Where a code groups lines several times, each group has
the lines printed after it. Where most groups of a column disagree it was misread, and nothing is claimed.
Not applicable to tables that print the lowest lines only, where an addend cannot be read, and to the last group of a
table that breaks off before its total.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure, Table
from review.bases import ARITHMETIC
from review.compare import add_up, explained_by_one
from review.declare import check
from review.lines import Line, Role, heading, lines, listed, money_keys, total_line
from review.merging import Compared, merged, misread_subjects
from review.model import Observation, Severity
from review.tolerances import ROUNDING


@check(
    title="类、款、项逐级相加，部门等于所属单位之和",
    severity=Severity.ERROR,
    basis=ARITHMETIC,
    rule=(
        "上级行应等于其直接下级行之和：类＝所属各款，款＝所属各项，部门＝所属各单位；上级行全为0的视为标题行，"
        "只作疑点。"
    ),
    exempt="只列末级的表，有加数无法辨认，或表未印出合计即中断；多数组同样不符时视为识读有误。",
    tolerance=ROUNDING,
    example=(
        "《支出决算表》“21303水利”项目支出为167.73万元，"
        "下级各行之和为168.63万元（119.65+12.06+36.92=168.63 ≠ 167.73）。"
    ),
)
def groups_add_up(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every grouping line with the lines directly below it."""
    for table in listed(disclosure):
        found = lines(table)
        cut = total_line(found) is None and found[0].role is not Role.UNIT if found else False
        compared_by_group = [
            (group, list(_columns(table, group, _directly_below(group, _members(group, found)))))
            for group in found
            if group.role is Role.GROUP and not (cut and found[-1].code.startswith(group.code))
        ]
        misread = misread_subjects([items for _, items in compared_by_group])
        for group, items in compared_by_group:
            compared = [item for item in items if item.subject not in misread]
            where = f"《{table.title}》“{group.label}”"
            message = f"{where}{{subjects}}为{{reported}}，下级各行之和为{{expected}}（{{working}}）。"
            empty = not any(amount.value for amount in group.amounts.values())
            severity = Severity.WARNING if empty else None
            yield from merged(f"{table.kind}/{group.label}", message, compared, severity=severity)


def _members(group: Line, found: tuple[Line, ...]) -> tuple[Line, ...]:
    """All lines, or where the code comes again those printed after this one, as far as they belong to it."""
    if sum(line.code == group.code for line in found) == 1:
        return found
    after = found[found.index(group) + 1 :]
    end = next(
        (index for index, line in enumerate(after) if line.code == group.code or not line.code.startswith(group.code)),
        len(after),
    )
    return after[:end]


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
