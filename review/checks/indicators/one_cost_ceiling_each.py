"""A project has one ceiling for one cost: no cost is named twice with different money.

Not applicable where no project has a cost target in money.
"""

from collections import defaultdict
from collections.abc import Iterator

from disclosures.model import YUAN_PER_UNIT, Disclosure
from review.bases import INDICATOR_GUIDE
from review.declare import check
from review.forms import folded
from review.model import Missing, Observation, Outcome, Severity
from review.targets import Set, project_targets


@check(title="同一成本只有一个指标值", severity=Severity.ERROR, basis=INDICATOR_GUIDE)
def one_cost_ceiling_each(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the ceilings of one name within one project."""
    by_name: dict[tuple[str, str], list[Set]] = defaultdict(list)
    for item in project_targets(disclosure):
        if item.is_cost:
            by_name[item.project, folded(item.name)].append(item)
    if not by_name:
        raise Missing("没有以金额表示的成本指标")
    for (project, _), items in by_name.items():
        values = {
            item.target.value * YUAN_PER_UNIT[item.target.unit] for item in items if item.target.value is not None
        }
        outcome = Outcome.FAILS if len(values) > 1 else Outcome.HOLDS
        shown = "、".join(dict.fromkeys(item.target.raw for item in items))
        message = f"“{project}”成本指标“{items[0].name}”有不同的指标值：{shown}。"
        places = tuple(item.source for item in items)
        yield Observation(outcome, f"{project}/{items[0].name}", message, shown, "一个指标值", "", places)
