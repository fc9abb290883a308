"""Every target that the year's budget disclosed for a project is answered by a row of its self-assessment.

A target whose value stands in the form below another name of its level counts as answered. Not applicable where the
budget discloses no targets of the project.
"""

from collections.abc import Iterator

from disclosures.model import Indicator
from review.bases import EVALUATION_MEASURES
from review.declare import across
from review.forms import folded
from review.linking import Linked
from review.model import Missing, Observation, Outcome, Relation, Severity
from review.pairs import elsewhere, named
from review.target_pairs import Assessed, assessed
from review.tolerances import WORDS

SHOWN = 5


@across(
    relation=Relation.BUDGET,
    title="公开的绩效目标均已自评",
    severity=Severity.WARNING,
    basis=EVALUATION_MEASURES,
    rule="同一年度部门预算公开的项目绩效指标，均应在该项目的自评表中有对应的指标。",
    exempt="未提交同一年度的部门预算，或部门预算未公开该项目的绩效目标。",
    tolerance=WORDS,
    example="自评表“河道日常管护经费”缺少2025年部门预算公开的指标：沿岸居民满意度。",
)
def disclosed_targets_are_assessed(link: Linked) -> Iterator[Observation]:
    """Look for every disclosed target in the form of its project."""
    found = False
    for pair in assessed(link):
        found = True
        left = [item for item in pair.project.targets if item.level3 and not _answered(pair, item)]
        names = "、".join(item.level3 for item in left[:SHOWN]) + (f"等{len(left)}项" if len(left) > SHOWN else "")
        message = f"自评表“{pair.form.project}”缺少{named(link.other)}公开的指标：{names}。"
        yield Observation(
            Outcome.FAILS if left else Outcome.HOLDS,
            f"{pair.project.name}/公开的指标",
            message,
            f"{len(pair.form.results)}项指标",
            names,
            "",
            (pair.form.source,),
            None,
            elsewhere(link.other, tuple(item.source for item in left)),
        )
    if not found:
        raise Missing("部门预算未公开这些项目的绩效目标")


def _answered(pair: Assessed, disclosed: Indicator) -> bool:
    if pair.rows_of(disclosed):
        return True
    return any(
        row.level1[:2] == disclosed.level1[:2] and folded(row.target.raw) == folded(disclosed.target.raw)
        for row in pair.form.results
    )
