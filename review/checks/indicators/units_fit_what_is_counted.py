"""What an indicator counts is counted in a unit of its kind: equipment in 台 or 套, people in 人, vehicles in 辆.

Not applicable where no indicator counts such things in a unit.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import INDICATOR_GUIDE
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.targets import project_targets
from review.tolerances import WORDS

COUNTED = {
    re.compile(r"设备(?:购置|采购|更新|维护|租赁)?(?:数量|台数|数)$"): "台套件个组部批项种类架辆",
    re.compile(r"(?:人员|职工|干部|学员|学生|教师|队员|代表|委员)(?:数量|人数|数)$"): "人名位次",
    re.compile(r"(?:车辆|用车)(?:购置|租赁|维护)?(?:数量|辆数|数)$"): "辆台部次",
    re.compile(r"(?:会议|培训|活动)(?:次数|场次|数量)$"): "次场个期项",
}
WHO = re.compile(r"(?:企业?|家庭|单位|机构|社区|学校|户|团队)(?:培训|活动|会议)")  # bodies are counted, not meetings


@check(
    title="指标的计量单位与内容相符",
    severity=Severity.WARNING,
    basis=INDICATOR_GUIDE,
    rule="计数类指标的计量单位应与所计事物相符：设备用台、套，人员用人、名，车辆用辆，会议、培训用次、场、期。",
    exempt="没有带计量单位的此类指标。",
    tolerance=WORDS,
    example="“乙项目”指标“设备购置数量”以“人”计量（≥20人），名称与单位不符。",
)
def units_fit_what_is_counted(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the unit of every such indicator with those that fit."""
    found = False
    for item in project_targets(disclosure):
        name = "".join(item.name.split())
        if WHO.search(name):
            continue
        units = next((units for pattern, units in COUNTED.items() if pattern.search(name)), None)
        if units is None or not item.target.unit or item.target.unit == "%":
            continue
        found = True
        outcome = Outcome.HOLDS if set(item.target.unit) & set(units) else Outcome.FAILS
        message = f"“{item.project}”指标“{item.name}”以“{item.target.unit}”计量（{item.target.raw}），名称与单位不符。"
        anchor = f"{item.project}/{item.name}/{item.target.unit}"
        yield Observation(outcome, anchor, message, item.target.unit, "、".join(units[:3]), "", (item.source,))
    if not found:
        raise Missing("没有计数的指标")
