"""Projects of different content have targets of their own: not four of them the same indicators with the same values.

One remark a set. Not applicable where fewer than four projects have targets.
"""

from collections import defaultdict
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import TARGET_MEASURES
from review.declare import check
from review.forms import folded
from review.model import Missing, Observation, Outcome, Severity
from review.targets import Set, project_targets
from review.tolerances import COUNT

SEVERAL = 4
ENOUGH = 3
JUDGED = ("产出", "效益")
SHOWN = 4


@check(
    title="各项目绩效指标不雷同",
    severity=Severity.INFO,
    basis=TARGET_MEASURES,
    rule="4个以上项目的产出、效益指标名称和指标值完全相同（时间指标除外）的，指标没有体现各项目内容，提请细化。",
    exempt="设置指标的项目不足4个。",
    tolerance=COUNT,
    example="4个项目的产出、效益指标完全相同（“保障机关运转”等3项）：“甲项目”、“乙项目”、“丙项目”、“丁项目”。",
)
def target_sets_are_their_own(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for projects whose outputs and benefits are the same."""
    items: dict[str, list[Set]] = defaultdict(list)
    for item in project_targets(disclosure):
        if any(kind in item.level1 for kind in JUDGED) and item.target.operator != "date":
            items[item.project].append(item)
    if len(items) < SEVERAL:
        raise Missing("设置指标的项目不足4个")
    alike: dict[frozenset[tuple[str, str]], list[str]] = defaultdict(list)
    for project, found in items.items():
        alike[frozenset((folded(item.name), folded(item.target.raw)) for item in found)].append(project)
    for indicators, projects in alike.items():
        copied = len(projects) >= SEVERAL and len(indicators) >= ENOUGH
        shown = "、".join(f"“{project}”" for project in projects[:SHOWN]) + ("等" if len(projects) > SHOWN else "")
        first = items[projects[0]]
        message = f"{len(projects)}个项目的产出、效益指标完全相同（“{first[0].name}”等{len(indicators)}项）：{shown}。"
        places = tuple(item.source for project in projects for item in items[project])
        outcome = Outcome.FAILS if copied else Outcome.HOLDS
        yield Observation(outcome, f"雷同/{projects[0]}", message, shown, "", "", places)
