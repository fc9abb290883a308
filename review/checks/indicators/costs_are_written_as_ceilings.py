"""A cost target in money says that it is a ceiling (≤), and is in the unit of the table (万元).

One remark a disclosure. Not applicable where no cost indicator of a budget is in money.
"""

from collections.abc import Iterator

from disclosures.model import YUAN_PER_UNIT, Disclosure
from review.bases import INDICATOR_GUIDE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.targets import DEPARTMENT
from review.tolerances import WORDS

SHOWN = 5


@check(
    title="成本指标写明“≤”",
    severity=Severity.INFO,
    basis=INDICATOR_GUIDE,
    rule="以金额表示的成本指标是控制数，应写“≤”；只写金额、没有比较符号的提请补充。一份文件只提一条。",
    exempt="没有以金额表示的成本指标。",
    tolerance=WORDS,
    example="1个成本指标只写金额，没有“≤”：“甲项目”“总成本”（90万元）。",
)
def costs_are_written_as_ceilings(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for cost targets that are mere amounts."""
    costs = [
        item
        for item in disclosure.indicators
        if item.scope != DEPARTMENT and "成本" in item.level1 and item.target.unit in YUAN_PER_UNIT
    ]
    if not costs:
        raise Missing("没有以金额表示的成本指标")
    bare = [item for item in costs if item.target.operator == "=" and item.target.raw.strip()[:1] not in {"=", "＝"}]
    shown = "、".join(f"“{item.scope}”“{item.level3}”（{item.target.raw}）" for item in bare[:SHOWN])
    message = f"{len(bare)}个成本指标只写金额，没有“≤”：{shown}{'等' if len(bare) > SHOWN else ''}。"
    outcome = Outcome.FAILS if bare else Outcome.HOLDS
    yield Observation(outcome, "成本指标", message, shown, "≤", "", tuple(item.source for item in bare))
