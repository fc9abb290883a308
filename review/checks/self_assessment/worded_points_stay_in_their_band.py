"""The points of a worded indicator lie in the band of the level that its result names.

达成 gives 80 to 100 % of the points, 部分达成 60 to 80 %, 未达成 less than 60 %. Not applicable to results in figures
and to results that name no level.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Disclosure
from review.bases import EVALUATION_MEASURES
from review.compare import HUNDRED, half_up
from review.declare import check
from review.forms import attached_forms
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import EXACT

BANDS = (
    (re.compile(r"^(?:部分(?:达成|完成|达到|实现)|基本未)"), Decimal(60), Decimal(80)),
    (re.compile(r"^(?:未(?:达成|完成|达到|实现|开展)|没有(?:完成|达成))"), Decimal(0), Decimal(60)),
    (re.compile(r"^(?:已?(?:全部|全面)?(?:达成|完成|实现)(?:预期|年度|$)|达成预期)"), Decimal(80), HUNDRED),
)


@check(
    title="定性指标得分在相应档次之内",
    severity=Severity.WARNING,
    basis=EVALUATION_MEASURES,
    rule="定性指标按完成情况分三档：达成预期指标得分值的80%～100%，部分达成60%～80%，未达成0～60%；得分应在所填档次之内。",
    exempt="完成值为数字，或没有写明达成、部分达成、未达成的指标。",
    tolerance=EXACT,
    example="“甲项目”指标“提升服务水平”实际为“部分达成”，得25分（分值25），应在15.00至20.00分之间。",
)
def worded_points_stay_in_their_band(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the points of every worded row with the band of its result."""
    found = False
    for form in attached_forms(disclosure):
        for row in form.results:
            band = _band(row.actual.raw)
            if band is None or row.actual.value is not None or row.weight is None or row.score is None:
                continue
            found = True
            low, high = (half_up(row.weight.value * share / HUNDRED) for share in band)
            outcome = Outcome.HOLDS if low <= row.score.value <= high else Outcome.FAILS
            told = f"“{form.project}”指标“{row.level3}”实际为“{row.actual.raw}”"
            message = f"{told}，得{row.score.value}分（分值{row.weight.value}），应在{low}至{high}分之间。"
            anchor = f"{form.project}/{row.level2}/{row.level3}"
            yield Observation(outcome, anchor, message, str(row.score.value), f"{low}～{high}", "", (row.source,))
    if not found:
        raise Missing("没有写明达成程度的定性指标")


def _band(text: str) -> tuple[Decimal, Decimal] | None:
    plain = "".join(text.split())
    return next(((low, high) for words, low, high in BANDS if words.search(plain)), None)
