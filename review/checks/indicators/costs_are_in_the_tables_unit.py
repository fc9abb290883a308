"""A cost target that is the whole project's budget is written in the unit in which the table prints that budget.

Costs of one piece are rightly in 元. One remark a disclosure. Not applicable where no project's whole budget is set as
a cost target.
"""

from collections.abc import Iterator
from decimal import Decimal

from disclosures.model import Amount, Disclosure, Indicator
from review.bases import INDICATOR_GUIDE
from review.compare import agree, printed
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.projects import budgeted_projects
from review.tolerances import ROUNDING

YUAN = frozenset({"元", "万元"})
SHOWN = 5


@check(
    title="成本指标与项目金额单位一致",
    severity=Severity.INFO,
    basis=INDICATOR_GUIDE,
    rule="以项目总金额为成本指标值的，计量单位应与表内项目金额一致（表为万元的，指标值不写元）；一份文件只提一条。",
    exempt="没有等于项目金额的成本指标；单价、人均等标准用元的予以认可。",
    tolerance=ROUNDING,
    example="1个成本指标的单位与项目金额不一致：“甲项目”“总成本”9391.9元，项目金额0.94万元。",
)
def costs_are_in_the_tables_unit(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare unit by unit where the amounts are the same."""
    whole = [
        (item, project.amounts[0])
        for project in budgeted_projects(disclosure)
        if len(project.amounts) == 1
        for item in project.targets
        if _is_whole(item, project.amounts[0])
    ]
    if not whole:
        raise Missing("没有等于项目金额的成本指标")
    other = [(item, amount) for item, amount in whole if item.target.unit != amount.unit]
    shown = "、".join(
        f"“{item.scope}”“{item.level3}”{item.target.raw}，项目金额{printed(amount)}" for item, amount in other[:SHOWN]
    )
    message = f"{len(other)}个成本指标的单位与项目金额不一致：{shown}{'等' if len(other) > SHOWN else ''}。"
    outcome = Outcome.FAILS if other else Outcome.HOLDS
    places = tuple(place for item, amount in other for place in (item.source, amount.source))
    yield Observation(outcome, "成本单位", message, shown, "与表内单位一致", "", places)


def _is_whole(item: Indicator, amount: Amount) -> bool:
    target = item.target
    if "成本" not in item.level1 or target.value is None or target.unit not in YUAN or amount.unit not in YUAN:
        return False
    step = target.step if target.step is not None else Decimal(1)
    return agree(Amount(target.value, step, target.unit, item.source), amount).outcome is not Outcome.FAILS
