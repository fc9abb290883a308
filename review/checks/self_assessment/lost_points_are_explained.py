"""An indicator that lost points, or deviates by 30 % or more, states why.

Not applicable to rows without points or weight.
"""

from collections.abc import Iterator
from decimal import Decimal

from disclosures.amounts import BLANKS
from disclosures.model import Disclosure, Result
from review.bases import EVALUATION_MEASURES
from review.declare import check
from review.forms import attached_forms
from review.model import Observation, Outcome, Severity
from review.tolerances import EXACT

LARGE = Decimal(30)


@check(
    title="扣分或偏差较大的指标说明原因",
    severity=Severity.ERROR,
    basis=EVALUATION_MEASURES,
    rule="得分低于分值，或偏差度绝对值达到30%的指标，应填写偏差原因分析及改进措施。",
    exempt="未填分值或得分的指标。",
    tolerance=EXACT,
    example="“甲项目”指标“监测次数”得分8/10，未填写偏差原因分析及改进措施。",
)
def lost_points_are_explained(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for a reason in every row that lost points."""
    for form in attached_forms(disclosure):
        for row in form.results:
            if row.weight is None or row.score is None or not _needs_reason(row):
                continue
            given = "".join(row.deviation_reason.split()) not in BLANKS
            fact = f"得分{row.score.value}/{row.weight.value}"
            message = f"“{form.project}”指标“{row.level3}”{fact}，未填写偏差原因分析及改进措施。"
            outcome = Outcome.HOLDS if given else Outcome.FAILS
            anchor = f"{form.project}/{row.level2}/{row.level3}"
            yield Observation(outcome, anchor, message, row.deviation_reason, "偏差原因", fact, (row.source,))


def _needs_reason(row: Result) -> bool:
    lost = row.weight is not None and row.score is not None and row.score.value < row.weight.value
    return lost or (row.deviation is not None and abs(row.deviation.value) >= LARGE)
