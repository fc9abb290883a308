"""What a department's tables state for a unit is what the unit discloses itself.

Not applicable where the department's tables list no units, or none of theirs was handed in.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import BUDGET_LAW_DISCLOSURE
from review.bodies import body_of
from review.confidence import is_misread
from review.declare import across
from review.figures import Printed
from review.headlines import COLUMNS, headlines
from review.lines import Line
from review.linking import LISTING, Linked, unit_lines, units_of
from review.model import Missing, Observation, Relation, Severity
from review.pairs import Held, against, held
from review.tolerances import ROUNDING


@across(
    relation=Relation.UNITS,
    title="部门表中的单位行与单位公开数一致",
    severity=Severity.ERROR,
    basis=BUDGET_LAW_DISCLOSURE,
    rule="部门收入、支出总体情况表中各单位行的金额，应等于该单位自己公开的同一数。",
    exempt="部门的表未按单位列示，或没有提交其中任何单位的材料。",
    tolerance=ROUNDING,
    example="《部门收入总体情况表》中河道管理站的总计为128.50万元，该单位公开的收入总计为126.50万元。",
)
def units_are_as_their_department_lists_them(link: Linked) -> Iterator[Observation]:
    """Compare every unit's line with the unit's own tables."""
    found, department = False, body_of(link.own.identity)
    for name, unit in units_of(link.own, link.others).items():
        for table in link.own.of_kind(*LISTING):
            line = unit_lines(table, department).get(name) if department and not is_misread(table) else None
            items = _compared(line, table.kind, unit) if line is not None else []
            if items:
                found = True
                message = f"《{table.title}》中{name}的{{subjects}}为{{reported}}，该单位公开的为{{expected}}。"
                yield from held(f"{table.kind}/{name}", message, items, Linked(link.relation, link.own, (unit,)))
    if not found:
        raise Missing("部门的表未按单位列示收入、支出")


def _compared(line: Line, kind: str, unit: Disclosure) -> list[Held]:
    theirs = headlines(unit)
    return [
        against(measure, line.amounts[key], [Printed(item.parts, item.table) for item in theirs[measure]])
        for key, measure in COLUMNS[kind].items()
        if key in line.amounts and theirs.get(measure)
    ]
