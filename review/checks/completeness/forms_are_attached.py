"""Every project whose self-assessment the text tells has its form attached.

Not applicable where no form is attached and the text refers to none.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure, Source
from review.bases import PERFORMANCE_OPINION
from review.declare import check
from review.forms import assessed_projects, form_of, same
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

PROMISE = re.compile(r"自评(?:情况)?表[》〉”]?[^。]{0,12}(?:详见|见|附)|(?:详见|附件|附后)[^。]{0,12}自评(?:情况)?表")


@check(
    title="说明中的自评项目均附自评表",
    severity=Severity.ERROR,
    basis=PERFORMANCE_OPINION,
    rule="说明中列有自评结果的项目，均应附《项目支出绩效自评表》。",
    exempt="文件未附也未提及自评表，或文字未列明自评项目。",
    tolerance=WORDS,
    example="“甲项目”在说明中列有自评结果，但未附《项目支出绩效自评表》。",
)
def forms_are_attached(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for the form of every project that is told to be assessed."""
    promise = next((clause for clause in disclosure.clauses if PROMISE.search("".join(clause.text.split()))), None)
    attached = sum(form.attached for form in disclosure.self_assessments)
    told = [project for project in assessed_projects(disclosure) if _told(disclosure, project) is not None]
    if not told or (not attached and promise is None):
        raise Missing("文字中未列明自评项目，或未附也未提及自评表")
    for project in told:
        statement = _told(disclosure, project)
        form = form_of(disclosure, project)
        outcome = Outcome.FAILS if form is None else Outcome.HOLDS
        message = f"“{project}”在说明中列有自评结果，但未附《项目支出绩效自评表》。"
        working = f"说明{len(told)}个项目，附自评表{attached}张"
        places = [statement, promise.source if promise else None, form.source if form else None]
        sources = tuple(place for place in places if place is not None)
        yield Observation(outcome, project, message, "未附", "附自评表", working, sources)


def _told(disclosure: Disclosure, project: str) -> Source | None:
    for statement in disclosure.statements:
        if statement.origin == "narrative" and same(disclosure, statement.project, project):
            return statement.source
    return None
