"""Every indicator of a project has a target.

Not applicable where no project has indicators.
"""

from collections import Counter
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import TARGET_MEASURES
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.targets import DEPARTMENT
from review.tolerances import WORDS

FEW = 4  # more, and the column was misread


@check(
    title="指标均有指标值",
    severity=Severity.WARNING,
    basis=TARGET_MEASURES,
    rule="项目绩效目标中列出的每个三级指标都应填写指标值；只有名称没有指标值的为漏填或多余。",
    exempt="未见项目绩效目标；没有读全的项目不判断。",
    tolerance=WORDS,
    example="“甲项目”效益指标“完成时间”没有指标值。",
)
def indicators_have_values(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for indicators without a target."""
    items = [item for item in disclosure.indicators if item.scope != DEPARTMENT and item.level3.strip()]
    if not items:
        raise Missing("未见项目绩效目标")
    coded = any(item.project_code for item in items)
    blank = [item for item in items if not item.target.raw.strip() and (item.project_code or not coded)]
    every = Counter(item.level1 for item in items)
    misread = len(blank) > FEW or any(len(blank) == every[level] for level in every)
    for item in items:
        fails = item in blank and not misread
        message = f"“{item.scope}”{item.level1}“{item.level3}”没有指标值。"
        anchor = f"{item.scope}/{item.level1}/{item.level3}"
        yield Observation(
            Outcome.FAILS if fails else Outcome.HOLDS, anchor, message, "空白", "指标值", "", (item.source,)
        )
