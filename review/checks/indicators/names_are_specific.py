"""An indicator has a name of its own: the kind of an indicator (社会效益, 数量指标) is not the name of one.

Not applicable where no indicators are printed.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import INDICATOR_GUIDE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.targets import DEPARTMENT
from review.tolerances import WORDS

KIND = re.compile(
    r"(?:经济|社会|生态|可持续)(?:效益|影响)(?:指标)?|可持续影响(?:指标)?|(?:数量|质量|时效|成本|效益|产出|履职效益)(?:指标)?|满意度指标"
)


@check(
    title="三级指标有具体名称",
    severity=Severity.WARNING,
    basis=INDICATOR_GUIDE,
    rule="三级指标应写明衡量的具体内容，不应以“社会效益”“数量指标”等类别名称代替。",
    exempt="未见绩效指标。",
    tolerance=WORDS,
    example="“部门整体”的三级指标“社会效益”只是指标类别，没有写明衡量什么。",
)
def names_are_specific(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for indicators named after their kind."""
    items = [item for item in disclosure.indicators if item.level3.strip()]
    if not items:
        raise Missing("未见绩效指标")
    for item in items:
        name = "".join(item.level3.split())
        outcome = Outcome.FAILS if KIND.fullmatch(name) and item.target.raw.strip() else Outcome.HOLDS
        whose = "部门整体" if item.scope == DEPARTMENT else item.scope
        message = f"“{whose}”的三级指标“{name}”（{item.target.raw}）只是指标类别，没有写明衡量什么。"
        yield Observation(outcome, f"{item.scope}/{item.level1}/{name}", message, name, "具体指标", "", (item.source,))
