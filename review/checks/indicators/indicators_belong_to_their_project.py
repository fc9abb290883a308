"""An indicator speaks of its own project, not of another's: no 设备产品质量 among the targets of a meeting.

Such an indicator begins with a word of another project's name, is set word for word for that project too, and nothing
else of its own project has the word. A remark. Not applicable where fewer than two projects have targets.
"""

from collections import defaultdict
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import TARGET_MEASURES
from review.declare import check
from review.forms import folded
from review.model import Missing, Observation, Outcome, Severity
from review.targets import Set, project_targets
from review.tolerances import WORDS

WORD = 2
GENERAL = frozenset(
    {
        "项目",
        "资金",
        "工作",
        "经费",
        "任务",
        "保障",
        "服务",
        "群众",
        "完成",
        "预算",
        "专项",
        "人员",
        "机关",
        "城乡",
        "城市",
        "全市",
        "全区",
    }
)


@check(
    title="指标属于本项目",
    severity=Severity.INFO,
    basis=TARGET_MEASURES,
    rule="指标与另一项目的指标逐字相同、其主题词出现在另一项目名称中而与本项目的名称和其他指标无关的，疑为照搬，提请核实。",
    exempt="设置指标的项目不足2个。",
    tolerance=WORDS,
    example="“综合业务经费”的指标“设备产品质量”（安全、稳定）与“设备更新经费”的指标相同，与本项目内容无关。",
)
def indicators_belong_to_their_project(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for indicators that are word for word another project's."""
    items: dict[str, list[Set]] = defaultdict(list)
    for item in project_targets(disclosure):
        if "成本" not in item.level1:
            items[item.project].append(item)
    if len(items) < WORD:
        raise Missing("设置指标的项目不足2个")
    same: dict[tuple[str, str], list[Set]] = defaultdict(list)
    for found in items.values():
        for item in found:
            same[folded(item.name), item.target.raw].append(item)
    for (name, _), alike in same.items():
        for item in alike:
            other = _owner(item, name, alike, items[item.project])
            whose = other.project if other else ""
            message = (
                f"“{item.project}”的指标“{item.name}”（{item.target.raw}）与“{whose}”的指标相同，与本项目内容无关。"
            )
            outcome = Outcome.FAILS if other else Outcome.HOLDS
            places = (item.source, other.source) if other else (item.source,)
            yield Observation(outcome, f"{item.project}/{item.name}", message, item.name, whose, "", places)


def _owner(item: Set, name: str, alike: list[Set], own: list[Set]) -> Set | None:
    """The same indicator of the project that it speaks of; None where it speaks of its own."""
    word = name[:WORD]
    others = [other for other in alike if other.project != item.project and word in folded(other.project)]
    if not others or len(word) < WORD or word in GENERAL or word in folded(item.project):
        return None
    beside = "".join(other.name for other in own if other is not item)
    return None if word in folded(beside) else others[0]
