"""Every item (项) that the text of final accounts explains is a line of the table, and the items add up to the total.

Compared are final amounts with the table, and initial budgets with the stated initial total. Not applicable where the
text explains no items.
"""

import re
from collections.abc import Iterator

from disclosures.model import Amount, Disclosure, Figure, Kind
from review.bases import OPERATING_RULES
from review.compare import add_up
from review.declare import check
from review.figures import AMOUNT, INITIAL, spoken
from review.lines import Line, Role, lines
from review.model import Missing, Observation, Severity
from review.tolerances import ROUNDING

ITEM = re.compile(r"^(?P<class>.+?)（类）(?P<section>.+?)（款）(?P<item>.+?)（项）$")
TOTAL = "一般公共预算支出"


@check(
    title="各项级科目说明与表格一致",
    severity=Severity.ERROR,
    basis=OPERATING_RULES,
    rule=(
        "决算说明逐项解释的项级科目，其决算数应与一般公共预算支出表该项一致；"
        "所列各项年初预算之和应等于说明中的年初预算总数。"
    ),
    exempt="文字未逐项说明项级科目；同名科目在表中不能唯一对应。",
    tolerance=ROUNDING,
    example="文字称“行政运行”支出决算为512.30万元，《一般公共预算财政拨款支出决算表》为521.30万元。",
)
def items_agree(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every explained item with the table, and the sum of initial budgets with the stated one."""
    table = next(disclosure.of_kind("general_budget_expenditure"), None)
    found = lines(table) if table is not None else ()
    spent = "支出" if disclosure.identity.kind is Kind.BUDGET else "支出决算"
    initial: list[Amount] = []
    told = False
    totals: list[Figure] = []
    for said in spoken(disclosure):
        totals += said.of(INITIAL, TOTAL)
        for figure in said.figures:
            match = ITEM.match(figure.measure)
            if match is None:
                continue
            told = True
            if figure.aspect == INITIAL:
                initial.append(said.precise(figure))
            printed = _printed(found, match)
            if figure.aspect == AMOUNT and table is not None and printed:
                message = f"文字称“{match['item']}”{spent}为{{reported}}，《{table.title}》为{{expected}}。"
                places = (figure.amount.source, *(amount.source for amount in printed))
                yield add_up(said.precise(figure), printed).observed(f"{figure.measure}/决算", message, places)
    if not told:
        raise Missing("文字中未逐项说明项级科目")
    if len(totals) == 1 and initial:
        message = "文字称一般公共预算支出年初预算为{reported}，所列各项年初预算之和为{expected}。"
        places = (totals[0].amount.source, *(amount.source for amount in initial))
        yield add_up(totals[0].amount, initial).observed("年初预算", message, places)


def _printed(found: tuple[Line, ...], match: re.Match[str]) -> list[Amount]:
    """The lines of that item below that section; a name that stands in several sections is told apart by its group."""
    leaves = [
        line for line in found if line.role is Role.LEAF and line.name == match["item"] and "total" in line.amounts
    ]
    groups = {line.code: line.name for line in found if line.role is Role.GROUP}
    fitting = [line for line in leaves if groups.get(line.code[:5], match["section"]) == match["section"]]
    return [line.amounts["total"] for line in fitting] if len(fitting) == 1 else []
