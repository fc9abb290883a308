"""Goals and indicators of a department say what is to be reached this year, not what its duties are.

A goal of which any sentence names a result or a figure is left alone. Not applicable where no whole-department targets
are printed.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import TARGET_MEASURES
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.targets import DEPARTMENT
from review.tolerances import WORDS

BODY = re.compile(r"是[^，。；]{0,20}(?:机构|部门|单位|机关)")
DUTY = re.compile(r"(?:主要)?(?:承担|负责|职责(?:是|为|包括))")
RESULT = re.compile(r"完成|实现|达到|达成|确保|提高|提升|增强|加强|改善|推进|推动|促进|落实|健全|建成|不低于|不超过|\d")
DUTIES = re.compile(r"^(?:主要)?(?:承担|负责)[^%≥≤]{6,}工作[。；]?$")
SHORT = 40


@check(
    title="绩效目标写目标而不写职责",
    severity=Severity.INFO,
    basis=TARGET_MEASURES,
    rule="年度履职目标应写明本年度要达到的产出和效果，三级指标应写明衡量的内容，不应只写部门性质或“主要承担××工作”。",
    exempt="未见部门整体绩效目标；目标中写有结果或数量的不计。",
    tolerance=WORDS,
    example="年度履职目标“甲办是综合办事机构，主要承担参谋服务等工作。”写的是部门职责，没有写明年度要达到的产出和效果。",
)
def duties_are_no_targets(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for goals and names of indicators that describe duties only."""
    whole = disclosure.whole_department
    if whole is None:
        raise Missing("未见部门整体绩效目标")
    goals = "".join("".join(goal.split()) for goal in whole.goals)
    described = bool(DUTY.search(goals) and BODY.search(goals)) and not RESULT.search(_without_duty(goals))
    shown = goals if len(goals) <= SHORT else f"{goals[:SHORT]}…"
    message = f"年度履职目标“{shown}”写的是部门职责，没有写明年度要达到的产出和效果。"
    outcome = Outcome.FAILS if described else Outcome.HOLDS
    yield Observation(outcome, "年度履职目标", message, shown, "年度目标", "", (whole.source,))
    for item in disclosure.indicators:
        name = "".join(item.level3.split())
        if item.scope == DEPARTMENT and name:
            message = f"三级指标“{name}”写的是部门职责，没有写明衡量什么。"
            outcome = Outcome.FAILS if DUTIES.match(name) else Outcome.HOLDS
            yield Observation(outcome, f"指标/{name}", message, name, "衡量的内容", "", (item.source,))


def _without_duty(goals: str) -> str:
    """The goals without the list of what the department takes on, which names results as duties."""
    return re.sub(r"(?:主要)?(?:承担|负责)[^。；]*", "", goals)
