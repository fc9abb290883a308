"""An indicator that both the department and one of its projects set has one level in both.

Not applicable where the department and its projects share no indicator.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import TARGET_MEASURES
from review.declare import check
from review.forms import folded
from review.model import Missing, Observation, Outcome, Severity
from review.targets import DEPARTMENT
from review.tolerances import EXACT

GENERAL = frozenset({"服务对象满意度", "群众满意度", "公众满意度", "社会公众满意度", "满意度"})


@check(
    title="部门与项目的同名指标目标一致",
    severity=Severity.INFO,
    basis=TARGET_MEASURES,
    rule="部门整体绩效目标与项目绩效目标设有同名指标的，指标值应一致，或说明不同的理由；“服务对象满意度”等通用名称不比。",
    exempt="部门整体与项目没有同名的数值指标。",
    tolerance=EXACT,
    example="“企业满意度”在部门整体绩效目标中为≥85%，在项目“甲项目”中为≥95%。",
)
def one_name_has_one_level(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare the department's targets with those of the same name among its projects."""
    own = {
        folded(item.level3): item
        for item in disclosure.indicators
        if item.scope == DEPARTMENT and item.target.value is not None and "投入" not in item.level1
    }
    own = {name: item for name, item in own.items() if name not in GENERAL}
    found = False
    for item in disclosure.indicators:
        whole = own.get(folded(item.level3))
        if item.scope == DEPARTMENT or whole is None or item.target.value is None:
            continue
        found = True
        same = (item.target.value, item.target.unit) == (whole.target.value, whole.target.unit)
        message = (
            f"“{item.level3}”在部门整体绩效目标中为{whole.target.raw}，在项目“{item.scope}”中为{item.target.raw}。"
        )
        outcome = Outcome.HOLDS if same else Outcome.FAILS
        places = (whole.source, item.source)
        anchor = f"{item.scope}/{item.level3}"
        yield Observation(outcome, anchor, message, item.target.raw, whole.target.raw, "", places)
    if not found:
        raise Missing("部门整体与项目没有同名的数值指标")
