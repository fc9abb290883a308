"""Henan: fund management of 20 points beside execution, cost indicators, and a cut for over-completion above 130 %."""

from decimal import Decimal

from review.rubric import OverCompletion, Rubric

RUBRIC = Rubric(
    name="河南省项目支出绩效自评（10+20+10+30+25+5）",
    points={
        "预算执行": Decimal(10),
        "资金管理": Decimal(20),
        "成本指标": Decimal(10),
        "产出指标": Decimal(30),
        "效益指标": Decimal(25),
        "满意度指标": Decimal(5),
    },
    over_completion=OverCompletion.CAPPED,
    computed=True,
    basis="豫财效〔2024〕1号（转引）",
    inferred="超过目标值130%后的得分公式未见于已公开的文件，按已公开自评表推算；因此列出几种算法，不作错误",
)
