"""The national layout with cost where nobody is served: the points of satisfaction go to benefit, 10, 20, 40, 30."""

from decimal import Decimal

from review.rubric import OverCompletion, Rubric

RUBRIC = Rubric(
    name="设置成本指标的项目支出绩效自评，不设满意度指标（10+20+40+30）",
    points={"预算执行": Decimal(10), "成本指标": Decimal(20), "产出指标": Decimal(40), "效益指标": Decimal(30)},
    over_completion=OverCompletion.KEEPS_POINTS,
    basis="财预〔2021〕101号",
)
