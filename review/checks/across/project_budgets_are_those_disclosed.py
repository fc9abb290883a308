"""The initial budget on a project's self-assessment form is what the year's budget discloses for the project.

A project may stand on several lines of the budget, one a unit; the form may be of one line or of their sum. Not
applicable to forms without an initial budget, and to projects that the budget does not name, or names twice.
"""

from collections.abc import Iterator

from review.bases import EVALUATION_MEASURES
from review.compare import sharpened
from review.declare import across
from review.forms import attached_forms
from review.linking import Linked
from review.model import Missing, Observation, Outcome, Relation, Severity
from review.pairs import Held, held, named, summed
from review.projects import project_of
from review.tolerances import ROUNDING


@across(
    relation=Relation.BUDGET,
    title="自评表年初预算数与公开的项目预算一致",
    severity=Severity.WARNING,
    basis=EVALUATION_MEASURES,
    rule="自评表的年初预算数应等于同一年度部门预算公开的该项目金额（一个项目分几行编列的，为其中一行或各行之和）。",
    exempt="未提交同一年度的部门预算，自评表未填年初预算数，或部门预算中没有该项目。",
    tolerance=ROUNDING,
    example="自评表“河道日常管护经费”的年初预算数为126.50万元，公开的2025年部门预算中该项目为162.50万元。",
)
def project_budgets_are_those_disclosed(link: Linked) -> Iterator[Observation]:
    """Compare every form with the budget's lines of its project."""
    found = False
    for form in attached_forms(link.own):
        project = project_of(link.other, form.project)
        if project is None or not project.amounts or form.initial_budget is None:
            continue
        found = True
        amount = sharpened(form.initial_budget, [form.full_year_budget, form.executed])
        readings = [summed("", amount, project.amounts), *(summed("", amount, [part]) for part in project.amounts)]
        item: Held = min(readings, key=lambda each: each.comparison.outcome is Outcome.FAILS)
        message = f"自评表“{form.project}”的年初预算数为{{reported}}，公开的{named(link.other)}中该项目为{{expected}}。"
        yield from held(f"{project.name}/年初预算数", message, [item], link)
    if not found:
        raise Missing("自评表未填年初预算数，或部门预算中没有这些项目的金额")
