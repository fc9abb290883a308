"""A score for the whole department's spending is traced to a form or report.

Not applicable where the text quotes no such score.
"""

import re
from collections.abc import Iterator

from disclosures.model import Coverage, Disclosure
from review.bases import PERFORMANCE_OPINION
from review.declare import check
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

ATTACHED = re.compile(r"整体(?:支出)?绩效(?:自评|评价|自我评价)?(?:情况)?(?:表|报告|总结报告)")


@check(
    title="整体支出自评得分附有自评表或报告",
    severity=Severity.WARNING,
    basis=PERFORMANCE_OPINION,
    rule="文字列有部门整体支出绩效自评得分的，应附整体支出绩效自评表或自评报告，否则得分无从核对。",
    exempt="文字未列整体支出绩效自评得分，或得分为0（未参加评价）。",
    tolerance=WORDS,
    example="文字称整体支出绩效自评得分96.5分、等级“优”，未附整体支出绩效自评表或报告，得分无从核对。",
)
def whole_department_form_is_attached(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for the form or report behind every whole-department score."""
    claims = [
        claim for claim in disclosure.coverage if claim.budget == "整体支出" and claim.score and claim.score.value
    ]
    if not claims:
        raise Missing("文字中未见整体支出绩效自评得分")
    attached = _attached(disclosure)
    for claim in claims:
        outcome = Outcome.HOLDS if attached else Outcome.FAILS
        yield Observation(outcome, "整体支出", _message(claim), _score(claim), "自评表或自评报告", "", (claim.source,))


def _attached(disclosure: Disclosure) -> bool:
    headings = [heading for clause in disclosure.clauses for heading in clause.path]
    titles = [table.title for table in disclosure.tables]
    forms = any("整体" in form.project for form in disclosure.self_assessments if form.attached)
    return forms or any(ATTACHED.search("".join(text.split())) for text in (*headings, *titles))


def _score(claim: Coverage) -> str:
    return f"{claim.score.value}分" if claim.score is not None else ""


def _message(claim: Coverage) -> str:
    grade = f"、等级“{claim.grade}”" if claim.grade else ""
    return f"文字称整体支出绩效自评得分{_score(claim)}{grade}，未附整体支出绩效自评表或报告，得分无从核对。"
