"""A self-assessment scores against the targets that the year's budget disclosed: same value, same words.

Rows answer targets of the same name; a name that one file cuts off is still its name. Targets in words and dates that
differ are a warning, for they may say the same; so is a cost that follows an adjusted budget. Not applicable where the
budget discloses no targets of the project.
"""

from collections.abc import Iterator

from disclosures.model import Indicator, Result
from review.bases import EVALUATION_MEASURES
from review.declare import across
from review.linking import Linked
from review.model import Missing, Observation, Outcome, Relation, Severity
from review.pairs import elsewhere, named
from review.target_pairs import Assessed, assessed, changed, follows_the_budget, lowered
from review.tolerances import EXACT


@across(
    relation=Relation.BUDGET,
    title="自评所用指标值与公开的绩效目标一致",
    severity=Severity.ERROR,
    basis=EVALUATION_MEASURES,
    rule="自评表各指标的年度指标值应与同一年度部门预算公开的项目绩效目标一致；调低的注明。文字、时间指标不一致的，以及成本指标随预算调整的，作为疑点。",
    exempt="未提交同一年度的部门预算，或部门预算未公开该项目的绩效目标。",
    tolerance=EXACT,
    example="自评表“河道日常管护经费”的“河道保洁合格率”指标值为≥90%，公开的2025年部门预算为≥95%，自评时指标值被调低。",
)
def targets_are_those_disclosed(link: Linked) -> Iterator[Observation]:
    """Compare every disclosed target with the row that answers it."""
    found = False
    for pair in assessed(link):
        for disclosed in pair.project.targets:
            rows = pair.rows_of(disclosed)
            if rows:
                found = True
                yield _judged(link, pair, disclosed, rows)
    if not found:
        raise Missing("部门预算未公开这些项目的绩效目标，或自评表指标与其无一同名")


def _judged(link: Linked, pair: Assessed, disclosed: Indicator, rows: list[Result]) -> Observation:
    row = changed(disclosed.target, rows)
    anchor = f"{pair.project.name}/{disclosed.level2}/{disclosed.level3}"
    target, own = disclosed.target.raw, (row or rows[0]).target.raw
    adjusted = row is not None and follows_the_budget(pair.form, row.target)
    fact = "，自评时指标值被调低" if row is not None and lowered(disclosed.target, row.target) else ""
    fact = "，与调整后的全年预算数一致" if adjusted else fact
    message = (
        f"自评表“{pair.form.project}”的“{disclosed.level3}”指标值为{own}，公开的{named(link.other)}为{target}{fact}。"
    )
    return Observation(
        Outcome.HOLDS if row is None else Outcome.FAILS,
        anchor,
        message,
        own,
        target,
        "",
        ((row or rows[0]).source,),
        Severity.WARNING if disclosed.target.value is None or adjusted else None,
        elsewhere(link.other, (disclosed.source,)),
    )
