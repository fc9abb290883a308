"""A project has one ceiling for its whole cost: 总成本 is not set twice with different money.

Two forms may be of two projects of one name, or of several parts with one: judged is what stands side by side on a
page. Not applicable where no project has a cost target in money.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from disclosures.model import YUAN_PER_UNIT, Disclosure
from review.bases import INDICATOR_GUIDE
from review.declare import check
from review.forms import folded
from review.model import Missing, Observation, Outcome, Severity
from review.targets import Set, project_targets
from review.tolerances import EXACT

WHOLE = re.compile(r"总成本|总费用|总支出|总投入")


@check(
    title="同一成本只有一个指标值",
    severity=Severity.WARNING,
    basis=INDICATOR_GUIDE,
    rule="同一项目的总成本（总费用、总投入）只应有一个指标值；同页同名指标的金额不同即提出。",
    exempt="没有以金额表示的总成本指标。",
    tolerance=EXACT,
    example="“甲项目”成本指标“总成本”有不同的指标值：≤50万元、≤60万元。",
)
def one_cost_ceiling_each(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the ceilings of one name within one project."""
    by_name: dict[tuple[str, str, int], list[Set]] = defaultdict(list)
    for item in project_targets(disclosure):
        if item.is_cost and WHOLE.search(item.name):
            page = item.source.places[0].page if item.source.places else 0
            by_name[item.project, folded(item.name), page].append(item)
    if not by_name:
        raise Missing("没有以金额表示的成本指标")
    for (project, *_), items in by_name.items():
        values = {
            item.target.value * YUAN_PER_UNIT[item.target.unit] for item in items if item.target.value is not None
        }
        outcome = Outcome.FAILS if len(values) > 1 else Outcome.HOLDS
        shown = "、".join(dict.fromkeys(item.target.raw for item in items))
        message = f"“{project}”成本指标“{items[0].name}”有不同的指标值：{shown}。"
        places = tuple(item.source for item in items)
        yield Observation(outcome, f"{project}/{items[0].name}", message, shown, "一个指标值", "", places)
