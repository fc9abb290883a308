"""A quantity or quality indicator measures what is done, not money paid; satisfaction is measured in per cent.

One remark a disclosure. Not applicable where no such indicator is printed.
"""

import re
from collections.abc import Iterator

from disclosures.model import YUAN_PER_UNIT, Disclosure
from review.bases import INDICATOR_GUIDE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.targets import Set, project_targets
from review.tolerances import WORDS

PAYING = re.compile(r"(?:资金|经费|款项)(?:支付|拨付|支出|使用)(?:金额|数额|数|率)?$|预算执行率|支出金额$|支出进度")
MONEY = re.compile(r"(?:资金|经费|支出|费用)(?:总额|金额|数额|额|数)?$")
SHOWN = 4


@check(
    title="三级指标与二级指标类别相符",
    severity=Severity.INFO,
    basis=INDICATOR_GUIDE,
    rule="数量指标反映产出的数量，不以资金支付、预算执行充当；数量、质量指标不以金额计量；满意度以百分比计量。一份文件只提一条。",
    exempt="没有数量、质量、满意度指标。",
    tolerance=WORDS,
    example="1个指标与其类别不符：“甲项目”数量指标“资金支付金额”（≥10万元）。",
)
def kinds_fit_their_heading(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for money among quantities, and for satisfaction that is no share."""
    items = [item for item in project_targets(disclosure) if _heading(item)]
    if not items:
        raise Missing("没有数量、质量、满意度指标")
    odd = [item for item in items if _is_odd(item)]
    shown = "、".join(f"“{item.project}”{_heading(item)}指标“{item.name}”（{item.target.raw}）" for item in odd[:SHOWN])
    message = f"{len(odd)}个指标与其类别不符：{shown}{'等' if len(odd) > SHOWN else ''}。"
    outcome = Outcome.FAILS if odd else Outcome.HOLDS
    yield Observation(outcome, "指标类别", message, shown, "", "", tuple(item.source for item in odd))


def _heading(item: Set) -> str:
    for name in ("数量", "质量"):
        if name in item.level2:
            return name
    return "满意度" if "满意" in item.level1 else ""


def _is_odd(item: Set) -> bool:
    name = "".join(item.name.split())
    if _heading(item) == "满意度":
        return item.target.value is not None and item.target.unit in YUAN_PER_UNIT
    paying = _heading(item) == "数量" and PAYING.search(name) is not None
    return paying or (item.target.unit in YUAN_PER_UNIT and bool(MONEY.search(name)))
