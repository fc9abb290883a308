"""A project for business or running costs is not measured by wages alone.

A project called 业务费 or 工作经费 whose money, people and quality are all about pay is a project for wages, or its
targets are another's. A remark. Not applicable where no such project has targets.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from disclosures.model import Disclosure, Source
from review.bases import TARGET_MEASURES
from review.declare import check
from review.forms import same
from review.model import Missing, Observation, Outcome, Severity
from review.targets import Set, project_targets
from review.tolerances import WORDS

BUSINESS = re.compile(r"(?:业务费|业务经费|工作经费|办公经费|管理费|运行经费|运转经费)$")
PAY = re.compile(r"工资|薪酬|薪金|劳务|人员|补助发放|发放")
COMPARED = ("成本", "产出")
ENOUGH = 3


@check(
    title="绩效指标与项目内容相符",
    severity=Severity.INFO,
    basis=TARGET_MEASURES,
    rule="名称为业务费、工作经费的项目，其成本和产出指标不应全是人员工资发放；全是的，提请核实项目内容或指标。",
    exempt="没有设置指标的业务费、工作经费类项目。",
    tolerance=WORDS,
    example="“监测业务费”的成本、产出指标全是人员工资发放：“人员劳务费”、“工资发放时间”。",
)
def targets_fit_the_project(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for such projects with nothing but pay among costs and outputs."""
    items: dict[str, list[Set]] = defaultdict(list)
    for item in project_targets(disclosure):
        if any(kind in item.level1 for kind in COMPARED):
            items[item.project].append(item)
    judged = {project: found for project, found in items.items() if BUSINESS.search("".join(project.split()))}
    if not judged:
        raise Missing("没有设置指标的业务费、工作经费类项目")
    for project, found in judged.items():
        pay = len(found) >= ENOUGH and not PAY.search(project) and all(PAY.search(item.name) for item in found)
        shown = "、".join(f"“{item.name}”" for item in found)
        message = f"“{project}”的成本、产出指标全是人员工资发放：{shown}，与项目名称不符。"
        places = (*_task(disclosure, project), *(item.source for item in found))
        outcome = Outcome.FAILS if pay else Outcome.HOLDS
        yield Observation(outcome, project, message, shown, project, "", places)


def _task(disclosure: Disclosure, project: str) -> tuple[Source, ...]:
    whole = disclosure.whole_department
    return tuple(task.source for task in whole.tasks if same(disclosure, task.name, project)) if whole else ()
