"""行政运行 and 事业运行 are items of basic spending: projects stand under other items (一般行政管理事务 …).

One remark a table. Not applicable where no such item is printed.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import CLASSIFICATION
from review.compare import printed
from review.declare import check
from review.lines import Role, lines
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import EXACT

RUNNING = frozenset({"行政运行", "事业运行", "机关服务"})
PROJECT = "project.subtotal"
SHOWN = 5


@check(
    title="行政运行、事业运行科目不列项目支出",
    severity=Severity.INFO,
    basis=CLASSIFICATION,
    rule="“行政运行”“事业运行”科目反映基本支出，项目支出应列入“一般行政管理事务”等对应科目；列有项目支出的提请核实。",
    exempt="没有分列基本支出、项目支出的此类科目。",
    tolerance=EXACT,
    example="《部门支出表》1个运行类科目列有项目支出：2013101行政运行60.00万元。",
)
def running_items_have_no_projects(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for projects under such items in the table of all spending."""
    table = next((table for table in disclosure.of_kind("expenditure") if table.index(PROJECT) is not None), None)
    running = [line for line in lines(table) if line.name in RUNNING and line.role is Role.LEAF] if table else []
    if table is None or not running:
        raise Missing("没有分列基本支出、项目支出的运行类科目")
    wrong = [line for line in running if (amount := line.amounts.get(PROJECT)) is not None and amount.value]
    shown = "、".join(f"{line.label}{printed(line.amounts[PROJECT])}" for line in wrong[:SHOWN])
    message = f"《{table.title}》{len(wrong)}个运行类科目列有项目支出：{shown}。"
    outcome = Outcome.FAILS if wrong else Outcome.HOLDS
    yield Observation(outcome, "运行类科目", message, shown, "", "", tuple(line.source for line in wrong))
