"""A task of the year that is named like a project (…经费, …费, …资金) has a project with money.

Not applicable where tasks and projects share no name at all: the department then names its tasks in its own words.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure, Source, Task
from review.bases import TARGET_MEASURES
from review.declare import check
from review.forms import same
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

MONEY = re.compile(r"(?:费|费用|资金|补助|补贴|工资|专项|项目|薪酬|奖金)(?:支出)?$")


@check(
    title="年度主要任务有对应的预算项目",
    severity=Severity.WARNING,
    basis=TARGET_MEASURES,
    rule="整体绩效目标表的年度主要任务，名称为经费、资金、补助、专项等的，应在项目支出表中有对应的项目和金额。",
    exempt="未见年度主要任务或预算项目；任务与项目名称均不对应时，视为部门另行概括，不作判断。",
    tolerance=WORDS,
    example="年度主要任务“甲任务宣传经费”在项目支出表中没有对应项目和金额（所列项目：乙项目、丙项目）。",
)
def tasks_have_money(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for the project of every task."""
    whole = disclosure.whole_department
    if whole is None or not whole.tasks or not disclosure.projects:
        raise Missing("未见年度主要任务或预算项目")
    matched = {task.name for task in whole.tasks if _has_project(disclosure, task)}
    if not matched:
        raise Missing("年度主要任务未按项目名称填列")
    places = _project_places(disclosure)
    shown = "、".join(dict.fromkeys(project.name for project in disclosure.projects))
    for task in whole.tasks:
        if task.name not in matched and not MONEY.search("".join(task.name.split())):
            continue
        outcome = Outcome.HOLDS if task.name in matched else Outcome.FAILS
        message = f"年度主要任务“{task.name}”在项目支出表中没有对应项目和金额（所列项目：{shown}）。"
        yield Observation(outcome, task.name, message, task.name, "对应的预算项目", "", (task.source, *places))


def _has_project(disclosure: Disclosure, task: Task) -> bool:
    return any(same(disclosure, task.name, project.name) for project in disclosure.projects)


def _project_places(disclosure: Disclosure) -> tuple[Source, ...]:
    tables = tuple(table.source for table in disclosure.of_kind("projects"))
    return tables or tuple(project.source for project in disclosure.projects)[:1]
