"""The text says of how many projects and how much money the targets were drawn up; the tables print as many.

Held against the number of projects with targets or in the list of projects, and against the money of either. Where the
text names first-level projects, or the tables list none, nothing is compared. Not applicable where the text does not
say that all projects have targets.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from disclosures.amounts import exact
from disclosures.model import Amount, Clause, Disclosure, Kind, Table
from review.bases import TARGET_MEASURES
from review.compare import agree
from review.declare import check
from review.lines import Role, lines
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import ROUNDING

SAID = re.compile(
    r"(?:均|全部|所有)[^。；]{0,14}(?:编制|设置|填报|编报|设定)了?[^。；]{0,6}绩效目标，?共?计?(?P<count>\d+)个项目"
    r"(?:，?(?:涉及|共计|合计)?(?:预算)?(?:资金|金额)(?P<money>\d[\d,]*(?:\.\d+)?)万元)?"
)
TABLES = ("projects", "project_targets")


@check(
    title="绩效目标说明的项目数和资金与项目表一致",
    severity=Severity.WARNING,
    basis=TARGET_MEASURES,
    rule="说明称全部项目均编制绩效目标、共若干个项目、涉及若干资金的，应与项目支出表或项目绩效目标表的项目数、金额一致。",
    exempt="文字未说明编制绩效目标的项目数，或两表未列项目。",
    tolerance=ROUNDING,
    example="文字称4个项目编制了绩效目标，《项目支出表》列有5个。",
)
def targets_cover_the_projects(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare number and money with every table of projects: one that agrees is enough."""
    listed = [(table, found) for table in disclosure.of_kind(*TABLES) if (found := _projects(table))]
    said = [
        (clause, match)
        for clause in disclosure.clauses
        if (match := SAID.search("".join(clause.text.split()))) is not None
    ]
    if disclosure.identity.kind is not Kind.BUDGET or not said or not listed:
        raise Missing("文字未说明编制绩效目标的项目数，或项目表未列项目")
    for clause, match in said:
        yield _counted(clause, int(match["count"]), listed)
        if match["money"]:
            yield from _spent(clause, match["money"], listed)


Listed = Sequence[tuple[Table, dict[str, Amount | None]]]


def _projects(table: Table) -> dict[str, Amount | None]:
    """The projects of a table by the lines they begin on, with their money."""
    return {
        f"{line.index}{line.name}": line.amounts.get("total") or line.amounts.get("funds.total")
        for line in lines(table)
        if line.role is Role.LEAF and line.amounts
    }


def _counted(clause: Clause, count: int, listed: Listed) -> Observation:
    agrees = any(count == len(projects) for _, projects in listed)
    shown = "、".join(f"《{table.title}》列有{len(projects)}个" for table, projects in listed)
    message = f"文字称{count}个项目编制了绩效目标，{shown}。"
    outcome = Outcome.HOLDS if agrees else Outcome.FAILS
    places = (clause.source, *(table.source for table, _ in listed))
    expected = f"{len(listed[0][1])}个"
    return Observation(outcome, f"{'/'.join(clause.path)}/项目数", message, f"{count}个", expected, "", places)


def _spent(clause: Clause, digits: str, listed: Listed) -> Iterator[Observation]:
    value, step = exact(digits)
    said = Amount(value, step, "万元", clause.source)
    sums = []
    for table, projects in listed:
        amounts = [amount for amount in projects.values() if amount is not None and amount.unit == "万元"]
        if amounts:
            total = sum((amount.value for amount in amounts), start=Decimal(0))
            tail = min(amount.step for amount in amounts) * (len(amounts) + 1)
            sums.append((table, Amount(total, tail, "万元", table.source)))
    if not sums:
        return
    compared = [(table, amount, agree(said, amount)) for table, amount in sums]
    table, amount, comparison = next((each for each in compared if each[2].outcome is not Outcome.FAILS), compared[0])
    message = f"文字称编制绩效目标的项目涉及资金{{reported}}，《{table.title}》各项目合计为{{expected}}。"
    yield comparison.observed(f"{'/'.join(clause.path)}/项目资金", message, (clause.source, amount.source))
