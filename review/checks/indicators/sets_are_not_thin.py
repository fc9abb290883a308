"""A project's targets are more than one of each kind in name: at least four indicators for a million yuan or more.

One remark a disclosure. Not applicable where no project of that size has targets.
"""

from collections import defaultdict
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import TARGET_MEASURES
from review.declare import check
from review.forms import same
from review.model import Missing, Observation, Outcome, Severity
from review.targets import Set, project_targets
from review.tolerances import COUNT

LARGE = 1_000_000
FEWEST = 4
SHOWN = 5


@check(
    title="金额较大的项目绩效指标足够细化",
    severity=Severity.INFO,
    basis=TARGET_MEASURES,
    rule="100万元以上的项目，三级指标少于4个的提示细化量化不够；一份文件只提一条。",
    exempt="没有设定绩效目标的100万元以上项目。",
    tolerance=COUNT,
    example="1个100万元以上的项目三级指标不足4个：“甲项目”3个。",
)
def sets_are_not_thin(disclosure: Disclosure) -> Iterator[Observation]:
    """Count the indicators of every large project."""
    sets: dict[str, list[Set]] = defaultdict(list)
    for item in project_targets(disclosure):
        sets[item.project].append(item)
    large = {name: found for name, found in sets.items() if _is_large(disclosure, name)}
    if not large:
        raise Missing("没有设定绩效目标的100万元以上项目")
    thin = {name: found for name, found in large.items() if len(found) < FEWEST}
    shown = "、".join(f"“{name}”{len(found)}个" for name, found in list(thin.items())[:SHOWN])
    message = f"{len(thin)}个100万元以上的项目三级指标不足{FEWEST}个：{shown}。"
    outcome = Outcome.FAILS if thin else Outcome.HOLDS
    places = tuple(item.source for found in thin.values() for item in found)
    yield Observation(outcome, "指标个数", message, shown, f"≥{FEWEST}个", "", places)


def _is_large(disclosure: Disclosure, name: str) -> bool:
    return any(
        project.amount is not None and project.amount.base >= LARGE and same(disclosure, project.name, name)
        for project in disclosure.projects
    )
