"""The points of the blocks (execution, cost, output, benefit, satisfaction) follow the region's layout.

Not applicable to layouts that leave the points to the unit, and to forms without weights.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import EVALUATION_MEASURES
from review.declare import check
from review.forms import attached_forms
from review.model import Observation, Outcome, Severity
from review.rubric import layout
from review.scoring import rubric_of
from review.tolerances import EXACT


@check(
    title="分值设置符合规定结构",
    severity=Severity.WARNING,
    basis=EVALUATION_MEASURES,
    rule="预算执行、成本、产出、效益、满意度各部分的分值应符合所用评分办法的规定结构。",
    exempt="由单位自定分值的评分办法，以及未填分值的自评表。",
    tolerance=EXACT,
    example="“甲项目”分值结构与财预〔2020〕10号项目支出绩效自评（10+50+30+10）不符：产出指标48分（应为50分）。",
)
def layout_follows_the_rubric(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every form's blocks with those of the rubric that fits it best."""
    for form in attached_forms(disclosure):
        own = layout(form)
        _, rubric = rubric_of(form)
        if not own or len(rubric.points) == 1:
            continue
        wrong = [block for block, points in rubric.points.items() if own.get(block) != points]
        shown = "、".join(f"{block}{own.get(block, 0)}分（应为{rubric.points[block]}分）" for block in wrong)
        message = f"“{form.project}”分值结构与{rubric.name}不符：{shown}。"
        outcome = Outcome.FAILS if wrong else Outcome.HOLDS
        reported = "+".join(str(points) for points in own.values())
        expected = "+".join(str(points) for points in rubric.points.values())
        yield Observation(outcome, form.project, message, reported, expected, shown, (form.source,))
