"""A department's self-assessments tell projects apart: not all excellent, all funds managed without fault, no problem.

The index is the mean of four shares: projects from 90 points, fund-management rows with all points, rate rows whose
result is the target to the digit, projects with problem 无. One remark from 80 on, with the mean and variance of the
scores. Not applicable to fewer than three scored projects.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import PERFORMANCE_OPINION
from review.declare import check
from review.formality import LIMIT, Formality, formality_of
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import EXACT


@check(
    title="自评没有流于形式",
    severity=Severity.INFO,
    basis=PERFORMANCE_OPINION,
    rule=(
        "按部门汇总形式化指数：90分以上项目的比例、资金管理满分行的比例、完成值恰等于目标值的比率指标的比例、问题为“无”的项目的"
        "比例，四者（有则计）的平均数；达到80的提示自评可能流于形式，并列出得分的平均数和方差。"
    ),
    exempt="有自评得分的项目不足3个。",
    tolerance=EXACT,
    example="本部门自评形式化指数为90.48：7个项目中90分以上6个（85.71%），资金管理20行均为满分，7个项目中6个称问题为“无”。",
)
def assessment_is_no_formality(disclosure: Disclosure) -> Iterator[Observation]:
    """Work out the department's index of formality."""
    found = formality_of(disclosure)
    if found is None:
        raise Missing("有自评得分的项目不足3个")
    shown = "，".join(_told(found))
    message = f"本部门自评形式化指数为{found.index}（{shown}），自评可能流于形式，请抽查核实。"
    outcome = Outcome.FAILS if found.index >= LIMIT else Outcome.HOLDS
    working = f"平均分{found.mean}，方差{found.variance}；{shown}"
    yield Observation(outcome, "形式化指数", message, str(found.index), f"<{LIMIT}", working, found.places)


def _told(found: Formality) -> Iterator[str]:
    yield f"{found.excellent.whole}个项目平均{found.mean}分、方差{found.variance}，90分以上{found.excellent}"
    if found.management.whole:
        yield f"资金管理满分行{found.management}"
    if found.exact.whole:
        yield f"完成值恰等于目标值的比率指标{found.exact}"
    if found.silent.whole:
        yield f"问题为“无”的项目{found.silent}"
