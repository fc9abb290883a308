"""A target of a project is a number, a date or a standard, not a word that fits everything (显著提高, 良好, 保障).

One remark a disclosure. Not applicable where no project has targets.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import TARGET_MEASURES
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.targets import project_targets
from review.tolerances import WORDS

VAGUE = re.compile(
    r"(?:得到|有所|逐步|持续|不断|进一步|显著|明显|有效|较好|大力|切实|全面|稳步|基本)*"
    r"(?:提高|提升|改善|保障|推进|完善|加强|增强|促进|优化|良好|较高|较好|正常|显著|明显|有效|长期|完成|规范|及时)(?:了|等)?"
)


@check(
    title="指标值可以衡量",
    severity=Severity.WARNING,
    basis=TARGET_MEASURES,
    rule="项目指标值应为数值、日期或可对照的标准，不应只有“显著提高”“良好”“得到保障”等空泛用语；一份文件只提一条。",
    exempt="未见项目绩效目标。",
    tolerance=WORDS,
    example="1个指标的指标值空泛，没有可衡量的标准：“甲项目”“业务能力”（有效提升）。",
)
def targets_are_measurable(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for targets that are nothing but such words."""
    targets = list(project_targets(disclosure))
    if not targets:
        raise Missing("未见项目绩效目标")
    vague = [item for item in targets if VAGUE.fullmatch("".join(item.target.raw.split()).strip("。；"))]
    shown = "、".join(f"“{item.project}”“{item.name}”（{item.target.raw}）" for item in vague[:5])
    message = f"{len(vague)}个指标的指标值空泛，没有可衡量的标准：{shown}{'等' if len(vague) > 5 else ''}。"
    outcome = Outcome.FAILS if vague else Outcome.HOLDS
    places = tuple(item.source for item in vague)
    yield Observation(outcome, "指标值", message, shown, "可衡量的指标值", "", places)
