"""The targets of a budget's project beside the rows of its self-assessment form."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from disclosures.model import YUAN_PER_UNIT, Indicator, Result, SelfAssessment, Target
from review.forms import attached_forms, folded
from review.linking import Linked
from review.projects import Budgeted, project_of
from review.quoted_rows import cut_off
from review.results import REVERSE, comparable


@dataclass(frozen=True, slots=True)
class Assessed:
    """A project that the budget discloses with targets, and the form that assesses it."""

    project: Budgeted
    form: SelfAssessment

    def rows_of(self, disclosed: Indicator) -> list[Result]:
        """The rows that answer a target: of its name, else of a name that one of both cuts off."""
        exact = [row for row in self.form.results if folded(row.level3) == folded(disclosed.level3)]
        return exact or [
            row
            for row in self.form.results
            if cut_off(row.level3, disclosed.level3) or cut_off(disclosed.level3, row.level3)
        ]


def assessed(link: Linked) -> Iterator[Assessed]:
    """Yield every attached form whose project the budget discloses with targets."""
    for form in attached_forms(link.own):
        project = project_of(link.other, form.project)
        if project is not None and project.targets and form.results:
            yield Assessed(project, form)


def changed(disclosed: Target, rows: Sequence[Result]) -> Result | None:
    """The row that answers with another target; None where one row has the same, or nobody can tell."""
    verdicts = [(same_target(disclosed, row.target), row) for row in rows]
    if not verdicts or any(same is not False for same, _ in verdicts):
        return None
    return verdicts[0][1]


def same_target(one: Target, other: Target) -> bool | None:
    """Whether two targets ask for the same; None where they cannot be compared."""
    if folded(one.raw) == folded(other.raw):
        return True
    if not folded(one.raw) or not folded(other.raw):
        return None
    here, there = comparable(one, other)
    if here is not None and there is not None:
        return here == there
    return None if one.value is not None or other.value is not None else False


def lowered(disclosed: Target, assessed_by: Target) -> bool:
    """Whether the second target is easier to meet than the first."""
    here, there = comparable(disclosed, assessed_by)
    if here is None or there is None:
        return False
    return _easier(there - here, ceiling=disclosed.operator in REVERSE)


def follows_the_budget(form: SelfAssessment, target: Target) -> bool:
    """Whether a cost target is the project's full-year budget, which was adjusted since the initial one."""
    adjusted, initial = form.full_year_budget, form.initial_budget
    if adjusted is None or target.value is None or target.unit not in YUAN_PER_UNIT:
        return False
    moved = initial is None or initial.base != adjusted.base
    return moved and target.value * YUAN_PER_UNIT[target.unit] == adjusted.base


def _easier(change: Decimal, *, ceiling: bool) -> bool:
    return change > 0 if ceiling else change < 0
