"""Targets of the whole department for outputs, benefits and satisfaction are measurable.

A word that fits everything (完成, 提高, 推进) is no target. One remark a disclosure. Not applicable where no
whole-department targets are printed.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure, Indicator
from review.bases import TARGET_MEASURES
from review.checks.indicators.targets_are_measurable import VAGUE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.targets import DEPARTMENT
from review.tolerances import WORDS

JUDGED = re.compile(r"产出|效益|效果|满意")
SHOWN = 5


@check(
    title="部门整体绩效目标可以衡量",
    severity=Severity.WARNING,
    basis=TARGET_MEASURES,
    rule="部门整体绩效目标的产出、效益、满意度指标值应为数量、比率、时间或明确标准，不应只填“完成”“提高”“推进”等；一份文件只提一条。",
    exempt="未见部门整体绩效目标的产出、效益、满意度指标。",
    tolerance=WORDS,
    example="1个部门整体绩效指标的指标值无法衡量：“社会效益”（提高）。",
)
def department_targets_are_measurable(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for targets that are nothing but such words."""
    items = [item for item in disclosure.indicators if item.scope == DEPARTMENT and JUDGED.search(item.level1)]
    if not items:
        raise Missing("未见部门整体绩效目标的产出、效益、满意度指标")
    vague = [item for item in items if _is_vague(item)]
    shown = "、".join(f"“{item.level3}”（{item.target.raw}）" for item in vague[:SHOWN])
    message = f"{len(vague)}个部门整体绩效指标的指标值无法衡量：{shown}{'等' if len(vague) > SHOWN else ''}。"
    outcome = Outcome.FAILS if vague else Outcome.HOLDS
    yield Observation(
        outcome, "整体绩效目标", message, shown, "可衡量的指标值", "", tuple(item.source for item in vague)
    )


def _is_vague(item: Indicator) -> bool:
    return VAGUE.fullmatch("".join(item.target.raw.split()).strip("。；")) is not None
