"""Every project with targets in the year's budget appears in the self-assessments, or the text says what became of it.

A project that the text or a form mentions anywhere counts (merged, ended, assessed under a wider name). Not applicable
where the accounts contain no self-assessment, or the budget discloses no targets of projects.
"""

from collections.abc import Iterator

from disclosures.model import Disclosure
from review.bases import EVALUATION_MEASURES
from review.declare import across
from review.forms import assessed_projects, folded, same
from review.linking import Linked
from review.model import Missing, Observation, Outcome, Relation, Severity
from review.pairs import elsewhere, named
from review.projects import Budgeted, budgeted_projects
from review.tolerances import WORDS

SHOWN = 5


@across(
    relation=Relation.BUDGET,
    title="公开预算的项目均已自评",
    severity=Severity.WARNING,
    basis=EVALUATION_MEASURES,
    rule="同一年度部门预算公开了绩效目标的项目，均应出现在当年的绩效自评中；合并、终止的应有说明。",
    exempt="未提交同一年度的部门预算，部门预算未公开项目绩效目标，或决算中没有绩效自评。",
    tolerance=WORDS,
    example="2025年部门预算公开的3个项目中，水资源监测宣传经费未见自评，也未说明去向。",
)
def budgeted_projects_are_assessed(link: Linked) -> Iterator[Observation]:
    """Look for every budgeted project among those assessed."""
    names = assessed_projects(link.own)
    if not names:
        raise Missing("决算中没有绩效自评")
    projects = [project for project in budgeted_projects(link.other) if project.targets]
    if not projects:
        raise Missing("部门预算未公开项目绩效目标")
    left = [project for project in projects if not _appears(link.own, project, names)]
    shown = "、".join(project.name for project in left[:SHOWN]) + (f"等{len(left)}个项目" if len(left) > SHOWN else "")
    message = f"{named(link.other)}公开的{len(projects)}个项目中，{shown}未见自评，也未说明去向。"
    yield Observation(
        Outcome.FAILS if left else Outcome.HOLDS,
        "公开预算的项目",
        message,
        f"自评{len(names)}个项目",
        f"预算{len(projects)}个项目",
        "",
        tuple(form.source for form in link.own.self_assessments[:1])
        or tuple(item.source for item in link.own.statements[:1]),
        None,
        elsewhere(link.other, tuple(project.source for project in left)),
    )


def _appears(own: Disclosure, project: Budgeted, names: tuple[str, ...]) -> bool:
    if any(same(own, project.name, name) for name in names):
        return True
    wanted = folded(project.name)
    return bool(wanted) and any(wanted in folded(clause.text) for clause in own.clauses)
