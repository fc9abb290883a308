"""The national form of 2020 where nobody is served: the points of satisfaction go to benefit, 10, 50, 40."""

from decimal import Decimal

from review.rubric import OverCompletion, Rubric

RUBRIC = Rubric(
    name="财预〔2020〕10号项目支出绩效自评，不设满意度指标（10+50+40）",
    points={"预算执行": Decimal(10), "产出指标": Decimal(50), "效益指标": Decimal(40)},
    over_completion=OverCompletion.KEEPS_POINTS,
    basis="《项目支出绩效评价管理办法》（财预〔2020〕10号）",
)
