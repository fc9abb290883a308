"""Sichuan: execution 10 and ninety points that every project divides as it sees fit."""

from decimal import Decimal

from review.rubric import OverCompletion, Rubric

RUBRIC = Rubric(
    name="四川省部门预算项目支出绩效自评（10+90）",
    points={"预算执行": Decimal(10)},
    over_completion=OverCompletion.KEEPS_POINTS,
    basis="四川省部门预算项目支出绩效自评表（510000_0013zp）",
)
