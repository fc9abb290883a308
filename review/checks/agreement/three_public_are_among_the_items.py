"""Travel abroad, reception and vehicles are printed as economic items too: 30212, 30217, 30231 and 31013.

The table of all spending by economic class prints at least as much. Where only basic spending is printed by item, what
it lacks must come from projects: a remark. Not applicable where the table of 三公 or the items are absent.
"""

from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Amount, Disclosure, Table
from review.bases import ARITHMETIC
from review.compare import agree, printed
from review.declare import check
from review.headlines import THREE_PUBLIC, headlines
from review.lines import Role, lines
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import ROUNDING

ITEMS = {"abroad": "30212", "reception": "30217", "vehicles.operation": "30231", "vehicles.purchase": "31013"}
WHOLE, BASIC = "expenditure_by_economic_class", "general_budget_basic_expenditure"
RUNNING = frozenset({"reception", "vehicles.operation"})  # what basic spending pays for
ENOUGH = 5  # items that a table must print to be complete


@check(
    title="三公经费在经济分类中有对应科目",
    severity=Severity.WARNING,
    basis=ARITHMETIC,
    rule=(
        "“三公”经费各项金额应在支出经济分类汇总表的30212、30217、30231、31013科目中列足；只有基本支出表时，"
        "公务接待费、公务用车运行维护费的不足部分应由项目支出安排，提请核实。"
    ),
    exempt="未见“三公”经费表，或没有按经济分类列示的表。",
    tolerance=ROUNDING,
    example="“三公”经费表公务接待费为2.00万元，《支出经济分类汇总表》30217科目没有金额。",
)
def three_public_are_among_the_items(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every purpose with its item."""
    whole = next((table for table in disclosure.of_kind(WHOLE) if _complete(table)), None)
    table = whole or next((table for table in disclosure.of_kind(BASIC) if _complete(table)), None)
    if table is None:
        raise Missing("未见按经济分类列示支出的表")
    spent = headlines(disclosure)
    found = False
    for key, code in ITEMS.items():
        purpose = next((item.parts[0] for item in spent.get(THREE_PUBLIC[key], [])), None)
        if purpose is None or not purpose.value or (whole is None and key not in RUNNING):
            continue
        found = True
        yield _judge(table, key, code, purpose, severity=None if whole is not None else Severity.INFO)
    if not found:
        raise Missing("未见“三公”经费金额")


def _complete(table: Table) -> bool:
    """Whether the table prints items of five digits, one a line, and they are several."""
    return sum(len(line.code) == len("30101") for line in lines(table)) >= ENOUGH


def _judge(table: Table, key: str, code: str, purpose: Amount, *, severity: Severity | None) -> Observation:
    amounts = [
        line.amounts["total"]
        for line in lines(table)
        if line.role is Role.LEAF and line.code == code and "total" in line.amounts
    ]
    sum_ = sum((amount.value for amount in amounts), start=Decimal(0))
    step = min((amount.step for amount in amounts), default=purpose.step)
    item = Amount(sum_, step, purpose.unit, amounts[0].source if amounts else table.source)
    short = item.base < purpose.base and agree(purpose, item).outcome is Outcome.FAILS
    shown = f"为{printed(item)}" if amounts else "没有金额"
    rest = "，其余应由项目支出安排，请核实" if severity is Severity.INFO else ""
    message = f"“三公”经费表{THREE_PUBLIC[key]}为{printed(purpose)}，《{table.title}》{code}科目{shown}{rest}。"
    places = (purpose.source, *(amount.source for amount in amounts or [item]))
    return Observation(
        Outcome.FAILS if short else Outcome.HOLDS, key, message, printed(purpose), printed(item), "", places, severity
    )
