"""The list of projects and the table of project targets name the same projects with the same money.

Not applicable where either table is absent, or no project is named in both.
"""

from collections import defaultdict
from collections.abc import Iterator

from disclosures.model import Amount, Disclosure, Source, Table
from review.bases import TARGET_MEASURES
from review.compare import add_up
from review.declare import check
from review.forms import folded
from review.lines import Role, lines
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import ROUNDING


@check(
    title="项目支出表与项目绩效目标表一致",
    severity=Severity.ERROR,
    basis=TARGET_MEASURES,
    rule="项目支出表与项目绩效目标表所列项目应相同，同名项目的金额应一致；只在一张表中列示的项目作为疑点提出。",
    exempt="两表缺一，或没有同名项目。",
    tolerance=ROUNDING,
    example="项目“甲项目”在《项目绩效目标汇总表》中为50.00万元，在《项目支出表》中为55.00万元。",
)
def projects_agree(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare names and amounts of the projects in both tables."""
    listed, targeted = next(disclosure.of_kind("projects"), None), next(disclosure.of_kind("project_targets"), None)
    if listed is None or targeted is None:
        raise Missing("未见项目支出表或项目绩效目标汇总表")
    money, targets = _projects(listed, "total"), _projects(targeted, "funds.total")
    if not set(money) & set(targets):
        raise Missing("两表没有同名项目")
    for name in sorted(set(money) | set(targets)):
        left, right = money.get(name), targets.get(name)
        if left is not None and right is not None:
            yield from _amounts(name, listed, left, targeted, right)
        else:
            yield _absent(name, listed, targeted, left or right or [], listed=left is not None)


def _projects(table: Table, key: str) -> dict[str, list[tuple[Amount | None, Source]]]:
    found: dict[str, list[tuple[Amount | None, Source]]] = defaultdict(list)
    for line in lines(table):
        if line.role is Role.LEAF and line.name and (line.code or table.kind == "projects"):
            found[folded(line.name)].append((line.amounts.get(key), line.source))
    return found


def _amounts(
    name: str,
    listed: Table,
    left: list[tuple[Amount | None, Source]],
    targeted: Table,
    right: list[tuple[Amount | None, Source]],
) -> Iterator[Observation]:
    parts = [amount for amount, _ in left if amount is not None]
    whole = [amount for amount, _ in right if amount is not None]
    if not parts or len(whole) != 1:
        return
    message = f"项目“{name}”在《{targeted.title}》中为{{reported}}，在《{listed.title}》中为{{expected}}。"
    yield add_up(whole[0], parts).observed(name, message, (whole[0].source, *(part.source for part in parts)))


def _absent(
    name: str, table: Table, other: Table, lines_: list[tuple[Amount | None, Source]], *, listed: bool
) -> Observation:
    present, absent = (table, other) if listed else (other, table)
    message = f"项目“{name}”列入《{present.title}》，未列入《{absent.title}》。"
    places = (*(source for _, source in lines_), absent.source)
    return Observation(Outcome.FAILS, f"{name}/缺", message, present.title, absent.title, "", places, Severity.WARNING)
