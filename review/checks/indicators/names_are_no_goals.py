"""An indicator measures something of a goal; a sentence of the goals copied as its name measures nothing.

Not applicable where the whole-department targets print no goals or no indicators.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from disclosures.model import Disclosure
from review.bases import INDICATOR_GUIDE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.targets import DEPARTMENT
from review.tolerances import WORDS

SENTENCE = re.compile(r"[。；;\n]|(?<!\d)\d{1,2}[.、．](?!\d)|（[一二三四五六七八九十]{1,2}）|目标\d{1,2}[:：]?")
LONG = 12  # characters: shorter names are words that goals use as well
ALIKE = 0.85


@check(
    title="三级指标不照抄年度履职目标",
    severity=Severity.INFO,
    basis=INDICATOR_GUIDE,
    rule="部门整体绩效的三级指标应写明衡量的内容，不应把年度履职目标的整句照抄为指标名称。",
    exempt="未见年度履职目标或部门整体绩效指标。",
    tolerance=WORDS,
    example="三级指标“确保区域经济稳定增长，推动企业转型升级”照抄年度履职目标“确保我区经济稳定增长，推动企业转型升级”，没有写明衡量什么。",
)
def names_are_no_goals(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every long name with the sentences of the goals."""
    whole = disclosure.whole_department
    items = [item for item in disclosure.indicators if item.scope == DEPARTMENT and item.level3.strip()]
    goals = [sentence for goal in whole.goals for sentence in _sentences(goal)] if whole else []
    if whole is None or not goals or not items:
        raise Missing("未见年度履职目标或部门整体绩效指标")
    for item in items:
        name = "".join(item.level3.split()).rstrip("。")
        copied = next((goal for goal in goals if len(name) >= LONG and _alike(name, goal)), "")
        message = f"三级指标“{name}”照抄年度履职目标“{copied}”，没有写明衡量什么。"
        outcome = Outcome.FAILS if copied else Outcome.HOLDS
        places = (item.source, whole.source)
        yield Observation(outcome, f"{item.level1}/{name[:LONG]}/照抄", message, name, "具体指标", "", places)


def _sentences(goal: str) -> list[str]:
    return [part for part in SENTENCE.split("".join(goal.split(" "))) if len(part) >= LONG]


def _alike(name: str, goal: str) -> bool:
    match = SequenceMatcher(None, name, goal, autojunk=False)
    return match.quick_ratio() >= ALIKE and match.ratio() >= ALIKE
