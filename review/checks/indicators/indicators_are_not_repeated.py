"""No project sets one indicator twice, as an output and again as a benefit.

Not applicable where no project has targets of both kinds.
"""

from collections import defaultdict
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import TARGET_MEASURES
from review.declare import check
from review.forms import folded
from review.model import Missing, Observation, Outcome, Severity
from review.rubric import family
from review.targets import Set, project_targets
from review.tolerances import WORDS

NAMELESS = frozenset({"", "无"})  # a template's line that the project does not use


@check(
    title="指标没有重复设置",
    severity=Severity.WARNING,
    basis=TARGET_MEASURES,
    rule="同一项目的同名指标不应在产出、效益、满意度等不同一级指标下重复设置。",
    exempt="未见项目绩效目标。",
    tolerance=WORDS,
    example="“甲项目”指标“培训合格率”在产出指标、效益指标中重复设置。",
)
def indicators_are_not_repeated(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for one name under several level-1 headings of a project."""
    by_name: dict[tuple[str, str], list[Set]] = defaultdict(list)
    for item in project_targets(disclosure):
        if folded(item.name) not in NAMELESS:
            by_name[item.project, folded(item.name)].append(item)
    if not by_name:
        raise Missing("未见项目绩效目标")
    for (project, _), items in by_name.items():
        families = dict.fromkeys(family(item.level1) for item in items if item.level1)
        outcome = Outcome.FAILS if len(families) > 1 else Outcome.HOLDS
        message = f"“{project}”指标“{items[0].name}”在{'、'.join(families)}中重复设置。"
        places = tuple(item.source for item in items)
        anchor = f"{project}/{items[0].name}"
        yield Observation(outcome, anchor, message, "、".join(families), "一次", "", places)
