"""No project sets one indicator twice, as an output and again as a benefit, or on two lines in a row.

Not applicable where no project has targets of both kinds.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from disclosures.model import Disclosure, Indicator
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
    rule="同一项目的同名指标不应在产出、效益、满意度等不同一级指标下重复设置；同一指标及其指标值不应连续列两行。",
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
    yield from _twice_in_a_row(disclosure)
    if not by_name:
        raise Missing("未见项目绩效目标")
    for (project, _), items in by_name.items():
        families = dict.fromkeys(family(item.level1) for item in items if item.level1)
        outcome = Outcome.FAILS if len(families) > 1 else Outcome.HOLDS
        message = f"“{project}”指标“{items[0].name}”在{'、'.join(families)}中重复设置。"
        places = tuple(item.source for item in items)
        anchor = f"{project}/{items[0].name}"
        yield Observation(outcome, anchor, message, "、".join(families), "一次", "", places)


def _twice_in_a_row(disclosure: Disclosure) -> Iterator[Observation]:
    """Name and target that stand on two lines of a page, one below the other."""
    for item, below in pairwise(disclosure.indicators):
        if _line(item) == _line(below) and folded(item.level3) not in NAMELESS:
            scope = "整体绩效目标" if item.scope == "department" else item.scope
            message = f"“{scope}”指标“{item.level3}”（{item.target.raw}）连续列了两行。"
            anchor = f"{item.scope}/{item.level3}/两行"
            yield Observation(Outcome.FAILS, anchor, message, "两行", "一行", "", (item.source, below.source))


def _line(item: Indicator) -> tuple[object, ...]:
    pages = tuple(place.page for place in item.source.places)
    return item.scope, item.level1, folded(item.level3), item.target.raw, pages
