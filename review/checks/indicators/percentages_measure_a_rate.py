"""A target in percent belongs to a rate: the name of a sum of money (…经费, …工资) is none.

One remark for all such indicators. Not applicable where no target is a percentage.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import TARGET_MEASURES
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

MONEY = re.compile(r"(?:经费|费用?|工资|资金|补助|补贴|薪酬)$")
SHOWN = 3


@check(
    title="百分比指标写明是什么的比率",
    severity=Severity.INFO,
    basis=TARGET_MEASURES,
    rule="指标值为百分比的，指标名称应写明是什么的比率；名称仅为经费、工资、补助等资金名称的，含义不明。",
    exempt="没有以百分比表示的指标。",
    tolerance=WORDS,
    example="“离退休人员经费”等1个指标名称是资金名称而目标为百分比，没有写明是什么的比率。",
)
def percentages_measure_a_rate(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for names of money beside targets in percent."""
    shares = [item for item in disclosure.indicators if item.target.unit == "%"]
    if not shares:
        raise Missing("没有以百分比表示的指标")
    bare = [item for item in shares if MONEY.search("".join(item.level3.split()))]
    names = "、".join(f"“{item.level3}”" for item in bare[:SHOWN])
    message = f"{names}等{len(bare)}个指标名称是资金名称而目标为百分比，没有写明是什么的比率。"
    outcome = Outcome.FAILS if bare else Outcome.HOLDS
    places = tuple(item.source for item in bare) or (shares[0].source,)
    yield Observation(outcome, "percentages", message, names, "写明比率", "", places)
