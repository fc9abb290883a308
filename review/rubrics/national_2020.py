"""The national form of 2020: execution 10, output 50 (cost among it), benefit 30, satisfaction 10."""

from decimal import Decimal

from review.rubric import OverCompletion, Rubric

RUBRIC = Rubric(
    name="财预〔2020〕10号项目支出绩效自评（10+50+30+10）",
    points={"预算执行": Decimal(10), "产出指标": Decimal(50), "效益指标": Decimal(30), "满意度指标": Decimal(10)},
    over_completion=OverCompletion.KEEPS_POINTS,
    basis="《项目支出绩效评价管理办法》（财预〔2020〕10号）",
)
