"""The grade that the narrative or a self-report quotes for a project is the one its form prints.

Not applicable where a form prints no grade; grades against scores are the claim of another check.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import EVALUATION_MEASURES
from review.declare import check
from review.forms import ORIGINS, statements_with_forms
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS


@check(
    title="文字所列自评等级与自评表一致",
    severity=Severity.ERROR,
    basis=EVALUATION_MEASURES,
    rule="自评文字和自评总结报告所列自评等级，应与该项目自评表所填等级一致；等级是否与得分相符另项检查。",
    exempt="自评表或文字未填自评等级。",
    tolerance=WORDS,
    example="决算说明称“甲项目”自评等级为“优”，自评表为“良”。",
)
def quoted_grades_agree(disclosure: Disclosure) -> Iterator[Observation]:
    """Compare every quoted grade with the form's."""
    found = False
    for statement, form in statements_with_forms(disclosure):
        for grade in statement.grades if form.grade else ():
            found = True
            where = ORIGINS.get(statement.origin, statement.origin)
            outcome = Outcome.HOLDS if grade == form.grade else Outcome.FAILS
            message = f"{where}称“{statement.project}”自评等级为“{grade}”，自评表为“{form.grade}”。"
            places = (statement.source, form.source)
            anchor = f"{statement.project}/{statement.origin}"
            yield Observation(outcome, anchor, message, grade, form.grade or "", "", places)
    if not found:
        raise Missing("自评表或文字未填自评等级")
