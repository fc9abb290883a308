"""A self-report tells what its project is for: its purpose is not what the form's 实际完成情况 says, pasted in.

Not applicable where no report states a purpose beside an attached form.
"""

import re
from collections.abc import Iterator

from disclosures.model import Clause, Disclosure, SelfAssessment
from review.bases import REVIEW_PRACTICE
from review.declare import check
from review.forms import attached_forms, folded
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

PURPOSE = re.compile(r"项目的?(?:实施|设立|目的|立项目的)[^，。]{0,6}?(?:是|为了|是为了?)(?P<purpose>[^。]{4,})")
SHORTEST = 6


@check(
    title="项目目的不照搬自评表完成情况",
    severity=Severity.INFO,
    basis=REVIEW_PRACTICE,
    rule="自评总结报告所述的项目目的应是实施项目的目的，不应照搬自评表的“实际完成情况”。",
    exempt="未附自评总结报告，或报告没有说明项目目的。",
    tolerance=WORDS,
    example="“甲项目”自评总结报告所述项目目的“为完成本项目用于甲项目”照搬自评表的实际完成情况，未说明实施目的。",
)
def purposes_are_told(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for the form's completion text in every stated purpose."""
    forms = attached_forms(disclosure)
    found = False
    for clause in disclosure.clauses:
        purpose = PURPOSE.search("".join(clause.text.split()))
        form = _form_of(forms, clause) if purpose else None
        if purpose is None or form is None:
            continue
        found = True
        achieved = folded(form.achieved)
        pasted = len(achieved) >= SHORTEST and achieved in folded(purpose["purpose"])
        outcome = Outcome.FAILS if pasted else Outcome.HOLDS
        message = (
            f"“{form.project}”自评总结报告所述项目目的“{purpose['purpose'][:40]}”照搬自评表的实际完成情况"
            f"“{form.achieved}”，未说明实施目的。"
        )
        places = (clause.source, form.source)
        yield Observation(outcome, form.project, message, purpose["purpose"], "实施目的", "", places)
    if not found:
        raise Missing("未附说明项目目的的自评总结报告")


def _form_of(forms: tuple[SelfAssessment, ...], clause: Clause) -> SelfAssessment | None:
    """The form of the project whose report the clause stands in."""
    title = folded("".join(clause.path))
    return next((form for form in forms if folded(form.project) and folded(form.project) in title), None)
