"""A project has one name in text, form and report: names that differ by a few characters are not two projects.

Not applicable where no project is told without form, or no form without text.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import EVALUATION_MEASURES
from review.declare import check
from review.forms import form_like, form_named
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS


@check(
    title="项目名称在文字与自评表中一致",
    severity=Severity.WARNING,
    basis=EVALUATION_MEASURES,
    rule="同一项目在决算说明、自评表、自评总结报告中名称应一致；没有自评表的项目与没有文字说明的自评表名称相近、金额相同的，提示名称不一致。",
    exempt="文字与自评表的项目都能对应。",
    tolerance=WORDS,
    example="文字所列项目“河道管护经费”与自评表“河道日常管护经费”名称不一致。",
)
def project_names_agree(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for projects told without form that resemble a form without text."""
    told = [item for item in disclosure.statements if form_named(disclosure, item.project) is None]
    if not told or not any(form.attached for form in disclosure.self_assessments):
        raise Missing("文字与自评表的项目都能对应")
    for project in dict.fromkeys(item.project for item in told):
        form = form_like(disclosure, project)
        said = [item.source for item in told if item.project == project]
        other = form.project if form is not None else ""
        message = f"文字所列项目“{project}”与自评表“{other}”名称不一致。"
        places = (*said, *((form.source,) if form is not None else ()))
        outcome = Outcome.FAILS if form is not None else Outcome.HOLDS
        yield Observation(outcome, project, message, project, other, "", places)
