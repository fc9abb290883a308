"""In the table of targets every value has its indicator: none stands below another's without a name of its own.

Such a value is a second target of the indicator above it, which then says two things. Not applicable where no table of
project targets is printed in columns.
"""

from collections.abc import Iterator

from disclosures.model import YUAN_PER_UNIT, Disclosure, Row, Source, Table
from disclosures.targets import read_target
from review.bases import TARGET_MEASURES
from review.declare import check
from review.forms import folded
from review.lines import row_source
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

FAMILIES = {"cost": "成本", "output": "产出", "benefit": "效益", "satisfaction": "满意度"}


@check(
    title="一个指标只有一个指标值",
    severity=Severity.WARNING,
    basis=TARGET_MEASURES,
    rule="项目绩效目标表中，一个三级指标只应有一个指标值；名称空白而另列不同指标值的，视为同一指标有两个目标；另列的是别的指标的名称，为错行填写。",
    exempt="未见分栏填列的项目绩效目标表。",
    tolerance=WORDS,
    example="“甲项目”成本指标“项目总成本”有两个指标值：≤30万元、≤60万元。",
)
def values_have_one_indicator(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for values without a name below a name that has its value."""
    found = False
    for table in disclosure.of_kind("project_targets"):
        if table.index("cost.target") is None:
            continue
        found = True
        for family, title in FAMILIES.items():
            yield from _judge(table, family, title)
    if not found:
        raise Missing("未见分栏填列的项目绩效目标表")


def _judge(table: Table, family: str, title: str) -> Iterator[Observation]:
    names = {folded(table.text(row, f"{each}.name")) for row in table.rows for each in FAMILIES} - {""}
    project, budget, name = "", "", ""
    values: list[str] = []
    places: list[Source] = []
    for row in (*table.rows, None):
        begins = row is not None and _begins(table, row)
        named = table.text(row, f"{family}.name") if row is not None else ""
        if row is None or begins or named:
            yield from _told(project, name, title, _but(budget, title), values, names, places)
            name, values, places = named, [], []
        if begins and row is not None:
            project, budget = table.text(row, "name"), table.text(row, "funds.total")
        if row is not None and (value := table.text(row, f"{family}.target")):
            values.append(value)
            places.append(row_source(row, table.source))


def _begins(table: Table, row: Row) -> bool:
    return bool(table.text(row, "name") or table.text(row, "code") or table.text(row, "funds.total"))


def _but(budget: str, title: str) -> str:
    """The project's budget, beside which ceilings of cost are held."""
    return f"，项目预算为{budget}万元" if budget and title == FAMILIES["cost"] else ""


def _told(
    project: str, name: str, title: str, but: str, values: list[str], names: set[str], places: list[Source]
) -> Iterator[Observation]:
    if not name or not values:
        return
    several = list(dict.fromkeys("".join(value.split()) for value in values))
    outcome = Outcome.FAILS if len(several) > 1 else Outcome.HOLDS
    shown = "、".join(several)
    message = f"“{project}”{title}指标“{name}”有{len(several)}个指标值：{shown}{but}。"
    strayed = [value for value in several[1:] if folded(value) in names]
    if strayed:
        told = "、".join(f"“{value}”" for value in strayed)
        message = f"“{project}”{title}指标的指标值栏填有{told}，是指标名称，没有对应的{title}指标，似错行错列填写。"
    severity = Severity.ERROR if _ceilings(title, several) else None
    yield Observation(outcome, f"{project}/{title}/{name}", message, shown, "一个指标值", "", tuple(places), severity)


def _ceilings(title: str, several: list[str]) -> bool:
    """Whether all of several values are costs in money: then at most one of them is right."""
    targets = [read_target(value) for value in several]
    money = all(target.unit in YUAN_PER_UNIT and target.value is not None for target in targets)
    return title == FAMILIES["cost"] and money and len(several) > 1
