"""The points of an indicator follow from its target, its result and its weight by the rubric of the form's layout.

Below target: weight × result ÷ target; above a ceiling: weight × (1 − overrun ÷ target); otherwise full points.
Where assessors give points by hand, fewer points than that are a warning only, with a reason a remark. Not applicable
to worded targets, and never an error beyond 130 % of a target, where rules differ by region, nor where another rule in
use gives the points.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure, Result
from review.bases import EVALUATION_MEASURES
from review.declare import check
from review.forms import attached_forms
from review.model import Missing, Observation, Outcome, Severity
from review.points import compare_points
from review.results import Recomputed
from review.scoring import result_of, rubric_of
from review.tolerances import POINTS


@check(
    title="指标得分与完成值、分值相符",
    severity=Severity.ERROR,
    basis=EVALUATION_MEASURES,
    rule=(
        "指标得分按评分办法由目标值、完成值、分值重算：未达目标按比例得分，超过上限按超出比例扣分，其余得满分。"
        "允许评审人酌情给分的，少给分只作疑点，写明扣分原因的只作提示。"
    ),
    exempt="文字指标、单位不可比的指标；完成值超过目标值130%的，各地规定不一，不作错误。",
    tolerance=POINTS,
    example=(
        "“甲项目”指标“服务对象满意度”指标值≥90%、实际完成80%，自评得分5，应得4.44（5 × 80 ÷ 90 = 4.4444 → 4.44）。"
    ),
)
def indicator_points_follow(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every indicator row's points with the recomputed ones."""
    found = False
    for form in attached_forms(disclosure):
        _, rubric = rubric_of(form)
        for result in form.results:
            recomputed = result_of(result, rubric)
            if recomputed is not None and recomputed.score is not None and result.score is not None:
                found = True
                yield _judge(form.project, result, recomputed, computed=rubric.computed)
    if not found:
        raise Missing("自评表中没有可以重算的量化指标")


def _judge(project: str, result: Result, recomputed: Recomputed, *, computed: bool) -> Observation:
    points, score = result.score, recomputed.score
    if points is None or score is None:
        raise Missing("自评表未填得分")
    anchor = f"{project}/{result.level2}/{result.level3}"
    fact = f"指标值{result.target.raw}、实际完成{result.actual.raw}"
    message = f"“{project}”指标“{result.level3}”{fact}，自评得分{{reported}}，应得{{expected}}（{{working}}）。"
    comparison = compare_points(points, score, recomputed.steps)
    if recomputed.debatable and comparison.outcome is Outcome.FAILS:
        own = points.value
        if result.weight is not None and 0 <= own <= result.weight.value:
            return Observation(Outcome.TAIL, anchor, comparison.worded(message), sources=(result.source,))
    if not computed and comparison.outcome is Outcome.FAILS and recomputed.allows(points.value):
        return Observation(Outcome.TAIL, anchor, comparison.worded(message), sources=(result.source,))
    generous = points.value > score
    severity = None
    if not computed and not generous:
        severity = Severity.INFO if result.deviation_reason.strip() else Severity.WARNING
    return comparison.observed(anchor, message, (result.source, points.source), severity=severity)
