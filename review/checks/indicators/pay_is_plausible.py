"""What a project for wages pays a person and month is not far below any minimum wage.

Its money is divided by the people that its targets count and twelve months. A remark: the period or the number of
people may be another. Not applicable where no project for wages counts people.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import YUAN_PER_UNIT, Disclosure
from review.bases import REVIEW_PRACTICE
from review.compare import half_up
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.targets import Set, project_targets
from review.tolerances import EXACT

PAY = re.compile(r"工资|劳务费|薪酬|人员经费")
PEOPLE = re.compile(r"人员|人数|聘请|聘用|工作者|员$")
OTHERS = re.compile(r"补助|补贴|奖|培训|人次|受益|慰问|加班|误餐|取暖")
LEAST = Decimal(1000)
MONTHS = 12


@check(
    title="人均工资处于合理水平",
    severity=Severity.INFO,
    basis=REVIEW_PRACTICE,
    rule="工资、劳务类项目的金额除以指标所列人数和12个月，人均月工资低于1000元的，提请核实人数或发放期间。",
    exempt="没有同时列出金额和人数的工资、劳务类项目。",
    tolerance=EXACT,
    example="“临时人员工资”0.94万元、2人，全年人均每月391元，请核实人数或发放期间。",
)
def pay_is_plausible(disclosure: Disclosure) -> Iterator[Observation]:
    """Divide the money of every such project by its people and the months of a year."""
    by_project: dict[str, list[Set]] = {}
    for item in project_targets(disclosure):
        by_project.setdefault(item.project, []).append(item)
    found = False
    for project, items in by_project.items():
        cost = next((item for item in items if item.is_cost and PAY.search(item.name + project)), None)
        people = [
            item
            for item in items
            if item.target.unit in {"人", "名"} and PEOPLE.search(item.name) and item.target.value
        ]
        if cost is None or not people or OTHERS.search(project + cost.name + people[0].name):
            continue
        found = True
        yield _judge(project, cost, people[0])
    if not found:
        raise Missing("没有同时列出金额和人数的工资、劳务类项目")


def _judge(project: str, cost: Set, people: Set) -> Observation:
    count = people.target.value or Decimal(1)
    money = (cost.target.value or Decimal(0)) * YUAN_PER_UNIT[cost.target.unit]
    monthly = half_up(money / count / MONTHS, 0)
    outcome = Outcome.FAILS if Decimal(0) < monthly < LEAST else Outcome.HOLDS
    message = f"“{project}”{cost.target.raw}、{people.target.raw}，全年人均每月{monthly}元，请核实人数或发放期间。"
    working = f"{money.normalize():f} ÷ {count} ÷ {MONTHS} = {monthly}"
    return Observation(outcome, project, message, f"{monthly}元", "", working, (cost.source, people.source))
