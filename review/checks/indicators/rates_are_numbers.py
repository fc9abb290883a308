"""The target of an indicator that is called a rate is a percentage, not a word (质量合格率：合格).

Not applicable where no indicator is called a rate.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import INDICATOR_GUIDE
from review.checks.indicators.targets_are_measurable import VAGUE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.targets import project_targets
from review.tolerances import WORDS

RATE = re.compile(r"(?:(?<![效频速功汇税])率|比例|比重|占比)$")
NUMBER = re.compile(r"[\d一二三四五六七八九十百％%零]|全部|全覆盖|下降|降低|增长|高于|低于|优于")


@check(
    title="比率指标以百分比表示",
    severity=Severity.WARNING,
    basis=INDICATOR_GUIDE,
    rule="名称为“××率”“比例”的指标，指标值应为百分比，不应只填“合格”“达标”等文字；“提高”等空泛的词另有检查。",
    exempt="没有名称为比率的项目指标。",
    tolerance=WORDS,
    example="“甲项目”指标“质量合格率”的指标值为“合格”，应为百分比。",
)
def rates_are_numbers(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for rates whose target has no number; vague words are another check's."""
    found = False
    for item in project_targets(disclosure):
        raw = "".join(item.target.raw.split())
        if not RATE.search("".join(item.name.split())) or not raw or VAGUE.fullmatch(raw):
            continue
        found = True
        outcome = Outcome.HOLDS if NUMBER.search(raw) else Outcome.FAILS
        message = f"“{item.project}”指标“{item.name}”的指标值为“{raw}”，应为百分比。"
        yield Observation(outcome, f"{item.project}/{item.name}", message, raw, "百分比", "", (item.source,))
    if not found:
        raise Missing("没有名称为比率的项目指标")
