"""The score that the narrative or a self-report quotes for a project is the total of its form.

Not applicable to projects without form; scores of one project are then compared with each other.
"""

from collections.abc import Iterator

from disclosures.model import Amount, Disclosure
from review.bases import EVALUATION_MEASURES
from review.compare import agree
from review.declare import check
from review.forms import ORIGINS, form_of, same
from review.majority import most_agree, scores_of
from review.model import Missing, Observation, Severity
from review.points import as_points
from review.tolerances import ROUNDING


@check(
    title="文字所列自评得分与自评表一致",
    severity=Severity.ERROR,
    basis=EVALUATION_MEASURES,
    rule="自评文字和报告所列项目自评得分，应与自评表总分一致；未附自评表的，同一项目在各处的得分应一致。",
    exempt="文字未提及项目自评得分。",
    tolerance=ROUNDING,
    example="决算说明称“甲项目”自评得分99.39分，自评表总分为97.39分。",
)
def quoted_scores_agree(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every quoted score with the form's total, or with the first one quoted."""
    if not any(statement.scores for statement in disclosure.statements):
        raise Missing("文字中未提及项目自评得分")
    first: list[tuple[str, Amount]] = []
    for statement in disclosure.statements:
        form = form_of(disclosure, statement.project)
        reference = form.total if form is not None else None
        for score in statement.scores:
            other = reference or _told_before(disclosure, statement.project, first)
            if other is None:
                first.append((statement.project, score))
                continue
            where = ORIGINS.get(statement.origin, statement.origin)
            whose = "自评表总分" if reference is not None else "另一处"
            agreed = most_agree([(name, as_points(each)) for name, each in scores_of(disclosure, statement.project)])
            message = f"{where}称“{statement.project}”自评得分{{reported}}，{whose}为{{expected}}{agreed}。"
            anchor = f"{statement.project}/{statement.origin}"
            yield agree(as_points(score), as_points(other)).observed(anchor, message, (score.source, other.source))


def _told_before(disclosure: Disclosure, project: str, told: list[tuple[str, Amount]]) -> Amount | None:
    return next((score for name, score in told if same(disclosure, name, project)), None)
