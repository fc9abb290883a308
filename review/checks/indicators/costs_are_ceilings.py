"""A cost indicator in money is a ceiling (≤), never a floor (≥).

Least amounts that rules set (人均补助标准) are passed over. Not applicable where no cost indicator is in money.
"""

import re
from collections.abc import Iterator

from disclosures.model import YUAN_PER_UNIT, Disclosure, Source, Target
from review.bases import INDICATOR_GUIDE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

STANDARD = re.compile(r"(?:补助|补贴|缴费|保障|资助|救助|发放)标准$")  # set by law as a least amount


@check(
    title="成本指标用“≤”表示",
    severity=Severity.WARNING,
    basis=INDICATOR_GUIDE,
    rule="以金额表示的成本指标是上限，应使用“≤”，不应使用“≥”。",
    exempt="没有以金额表示的成本指标；补助、缴费等法定最低标准。",
    tolerance=WORDS,
    example="“甲项目”成本指标“总成本”的指标值为“≥50万元”，成本指标不应使用“≥”。",
)
def costs_are_ceilings(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for cost indicators with ≥."""
    found = False
    for project, name, target, source in _costs(disclosure):
        found = True
        least = target.operator in {">=", ">"} and not STANDARD.search(name)
        outcome = Outcome.FAILS if least else Outcome.HOLDS
        message = f"“{project}”成本指标“{name}”的指标值为“{target.raw}”，成本指标不应使用“≥”。"
        yield Observation(outcome, f"{project}/{name}", message, target.raw, "≤", "", (source,))
    if not found:
        raise Missing("没有以金额表示的成本指标")


def _costs(disclosure: Disclosure) -> Iterator[tuple[str, str, Target, Source]]:
    for indicator in disclosure.indicators:
        if "成本" in indicator.level1 and indicator.target.unit in YUAN_PER_UNIT:
            yield indicator.scope, indicator.level3, indicator.target, indicator.source
    for form in disclosure.self_assessments:
        for row in form.results:
            if "成本" in row.level1 and row.target.unit in YUAN_PER_UNIT:
                yield form.project, row.level3, row.target, row.source
