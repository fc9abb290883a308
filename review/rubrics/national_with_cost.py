"""The national layout since 2021 with cost as a block of its own: 10, 20, 40, 20, 10."""

from decimal import Decimal

from review.rubric import OverCompletion, Rubric

RUBRIC = Rubric(
    name="设置成本指标的项目支出绩效自评（10+20+40+20+10）",
    points={
        "预算执行": Decimal(10),
        "成本指标": Decimal(20),
        "产出指标": Decimal(40),
        "效益指标": Decimal(20),
        "满意度指标": Decimal(10),
    },
    over_completion=OverCompletion.KEEPS_POINTS,
    basis="财预〔2021〕101号",
)
