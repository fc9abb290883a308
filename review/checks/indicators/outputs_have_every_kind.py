"""The outputs of a project are set by quantity, by quality and by time.

One remark a kind. Not applicable where no form says of what kind its outputs are.
"""

from collections import defaultdict
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import INDICATOR_GUIDE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.targets import Set, project_targets
from review.tolerances import WORDS

KINDS = ("数量", "质量", "时效")


@check(
    title="产出指标包含数量、质量、时效",
    severity=Severity.WARNING,
    basis=INDICATOR_GUIDE,
    rule="列有二级指标的项目，产出指标应包含数量、质量、时效三类；一类只提一条，列明所缺项目。",
    exempt="产出指标未列二级指标。",
    tolerance=WORDS,
    example="1个项目的产出指标未设置时效指标：“甲项目”。",
)
def outputs_have_every_kind(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for each kind among the outputs of every project that names kinds."""
    outputs: dict[str, list[Set]] = defaultdict(list)
    for item in project_targets(disclosure):
        if "产出" in item.level1 and any(kind in item.level2 for kind in KINDS):
            outputs[item.project].append(item)
    if not outputs:
        raise Missing("产出指标未列二级指标")
    for kind in KINDS:
        lacking = {name: items for name, items in outputs.items() if not any(kind in item.level2 for item in items)}
        shown = "、".join(f"“{name}”" for name in lacking)
        message = f"{len(lacking)}个项目的产出指标未设置{kind}指标：{shown}。"
        outcome = Outcome.FAILS if lacking else Outcome.HOLDS
        places = tuple(items[0].source for items in lacking.values())
        yield Observation(outcome, kind, message, "未设置", f"{kind}指标", "", places)
