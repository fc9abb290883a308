"""What a rubric is: how the hundred points are laid out, where grades begin, and what over-completion costs."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from disclosures.model import Amount, SelfAssessment

GRADE_BANDS = ((Decimal(90), "优"), (Decimal(80), "良"), (Decimal(60), "中"), (Decimal(0), "差"))
EXECUTION = "预算执行"
MANAGEMENT = "资金管理"
FAMILIES = {"成本": "成本指标", "产出": "产出指标", "效益": "效益指标", "满意度": "满意度指标"}


class OverCompletion(StrEnum):
    """What happens to points beyond 130 % of a target: nothing, or full points up to 130 % in whole units."""

    KEEPS_POINTS = "keeps_points"
    CAPPED = "capped"


@dataclass(frozen=True, slots=True)
class Rubric:
    """One points layout and policy.

    ``points`` by block (预算执行, 资金管理, 成本指标 …); a block left out is free. ``computed`` where a platform
    computes the points of every row, so that other points are wrong rather than an assessor's judgement.
    ``inferred`` says in Chinese what no published rule states and was inferred from published forms.
    """

    name: str
    points: Mapping[str, Decimal]
    over_completion: OverCompletion
    basis: str
    bands: tuple[tuple[Decimal, str], ...] = GRADE_BANDS
    computed: bool = False
    inferred: str = ""

    def grade(self, total: Decimal) -> str:
        """The grade of a total."""
        return next(grade for lower, grade in self.bands if total >= lower or lower == 0)


def family(level1: str) -> str:
    """The block that a level-1 heading belongs to; the heading itself where it is no standard one."""
    return next((block for word, block in FAMILIES.items() if word in level1), level1)


def layout(form: SelfAssessment) -> dict[str, Decimal]:
    """The points of every block as the form itself prints them."""
    points: dict[str, Decimal] = {}
    _add(points, EXECUTION, form.execution_weight)
    for item in form.management:
        _add(points, MANAGEMENT, item.weight)
    for row in form.results:
        _add(points, family(row.level1), row.weight)
    return points


def choose(form: SelfAssessment, rubrics: Mapping[str, Rubric]) -> tuple[str, Rubric]:
    """Return id and rubric that fit the form's own layout.

    Where none fits exactly, those with the form's blocks come first, then the one that prescribes least.
    """
    own = layout(form)

    def distance(entry: tuple[str, Rubric]) -> tuple[bool, bool, int, str]:
        name, rubric = entry
        exact = all(own.get(block) == points for block, points in rubric.points.items())
        other_blocks = (MANAGEMENT in own) != (MANAGEMENT in rubric.points)
        size = len(rubric.points)
        return (other_blocks, not exact, -size if exact else size, name)

    return min(rubrics.items(), key=distance)


def _add(points: dict[str, Decimal], block: str, weight: Amount | None) -> None:
    if weight is not None:
        points[block] = points.get(block, Decimal(0)) + weight.value
