"""Projects are of the same kind everywhere: 其他运转类 and 特定目标类 print the same in every table of spending.

Compared are the two columns of the tables of all and of general-budget spending where both print the same projects, and
the kinds in the list of projects. Not applicable where fewer than two tables tell the kinds.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

from disclosures.model import Amount, Disclosure, Table
from review.bases import ARITHMETIC
from review.compare import agree
from review.declare import check
from review.lines import Role, lines, total_line
from review.merging import Compared, merged
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import ROUNDING

KEYS = {"project.other_operation": "其他运转类", "project.specific_target": "特定目标类"}
OUTLAYS = ("expenditure", "general_budget_expenditure")
SUBTOTAL = "project.subtotal"


@check(
    title="项目类别在各表中一致",
    severity=Severity.WARNING,
    basis=ARITHMETIC,
    rule="部门支出表、一般公共预算支出表的“其他运转类”“特定目标类”两栏，以及项目支出表按类型的合计，应互相一致。",
    exempt="少于两张表列示项目类别，或各表项目支出总额本就不同。",
    tolerance=ROUNDING,
    example="项目类别不一致：特定目标类在《部门支出表》中为52.40万元，《一般公共预算支出表》为0万元。",
)
def kinds_of_projects_agree(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the kinds of projects table by table with the first that tells them."""
    told = [(table, kinds) for table in disclosure.of_kind(*OUTLAYS, "projects") if (kinds := _kinds(table))]
    if not told:
        raise Missing("没有列示项目类别的表")
    kinds = told[0][1]
    alike = [table.title for table, others in told if _all_same(kinds, others)]
    titles = "".join(f"《{title}》" for title in alike)
    found = False
    for table, others in told[1:]:
        if sum(amount.base for amount in kinds.values()) != sum(amount.base for amount in others.values()):
            continue
        found = True
        compared = [
            Compared(name, agree(others[name], amount), (amount.source, others[name].source))
            for name, amount in kinds.items()
        ]
        wrong = next((item.subject for item in compared if item.comparison.outcome is Outcome.FAILS), "")
        message = f"项目类别不一致：{wrong}在{titles}中为{{expected}}，《{table.title}》为{{reported}}。"
        yield from merged(table.kind, message, compared)
    if not found:
        raise Missing("少于两张表列示同一批项目的类别")


def _all_same(kinds: Mapping[str, Amount], others: Mapping[str, Amount]) -> bool:
    return all(agree(others[name], amount).outcome is not Outcome.FAILS for name, amount in kinds.items())


def _kinds(table: Table) -> Mapping[str, Amount]:
    return _of_list(table) if table.kind == "projects" else _of_outlay(table)


def _of_outlay(table: Table) -> Mapping[str, Amount]:
    """The two columns of the total; a column that the table does not print or leaves blank is nothing."""
    top = total_line(lines(table))
    subtotal = top.amounts.get(SUBTOTAL) if top else None
    if top is None or subtotal is None or not subtotal.value or not any(table.index(key) is not None for key in KEYS):
        return {}
    nothing = Amount(Decimal(0), subtotal.step, subtotal.unit, subtotal.source)
    found = {name: top.amounts.get(key, nothing) for key, name in KEYS.items()}
    return found if sum(amount.base for amount in found.values()) == subtotal.base else {}


def _of_list(table: Table) -> Mapping[str, Amount]:
    """The sums of the projects by kind; nothing where a project has another or no kind."""
    by_kind: dict[str, list[Amount]] = defaultdict(list)
    for line in lines(table):
        if line.role is Role.LEAF and "total" in line.amounts:
            by_kind[table.text(table.rows[line.index], "type")].append(line.amounts["total"])
    if not by_kind or not set(by_kind) <= set(KEYS.values()):
        return {}
    some = next(iter(by_kind.values()))[0]
    return {
        name: Amount(
            sum((amount.value for amount in by_kind.get(name, [])), start=Decimal(0)),
            some.step,
            some.unit,
            by_kind[name][0].source if name in by_kind else some.source,
        )
        for name in KEYS.values()
    }
