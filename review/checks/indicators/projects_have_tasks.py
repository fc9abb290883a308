"""The main tasks of the year cover the projects that the budget pays for.

Where tasks are named like projects, every project has its task by name; where the department uses its own words, a
project must share a telling word with them. One remark a disclosure. Not applicable without tasks or projects.
"""

import re
from collections.abc import Iterator

from disclosures.model import Disclosure, Project, Task
from review.bases import TARGET_MEASURES
from review.compare import printed
from review.declare import check
from review.forms import same
from review.model import Missing, Observation, Outcome, Severity
from review.tolerances import WORDS

GENERAL = re.compile(
    r"20\d\d年?(?:度)?|专项|项目|工作|经费|资金|业务|综合|费用|管理|服务|购置|建设|人员|支出|其他|补助|补贴|运转|运行"
    r"|日常|机关|办公|保障|相关|开展|实施|一次性|第[一二三四]批|[费款]$"
)
SHOWN = 5
WORD = 2


@check(
    title="预算项目体现在年度主要任务中",
    severity=Severity.INFO,
    basis=TARGET_MEASURES,
    rule="部门整体绩效目标的年度主要任务应涵盖预算安排的项目；任务名称和内容均未提及的项目，提请核实。一份文件只提一条。",
    exempt="未见年度主要任务，或没有列出金额的项目。",
    tolerance=WORDS,
    example="2个预算项目未在年度主要任务中体现：“设备更新项目”（35.00万元）、“会议费”（25.00万元）。",
)
def projects_have_tasks(disclosure: Disclosure) -> Iterator[Observation]:
    """Look for the task of every project that has money."""
    whole = disclosure.whole_department
    tasks = whole.tasks if whole is not None else ()
    funded = [project for project in disclosure.projects if project.amount is not None and project.amount.value]
    if whole is None or not tasks or not funded:
        raise Missing("未见年度主要任务或预算项目")
    named = any(same(disclosure, task.name, project.name) for task in tasks for project in funded)
    words = "".join("".join((task.name + task.content).split()) for task in tasks)
    left = [project for project in funded if not _covered(disclosure, project, tasks, words, named=named)]
    shown = "、".join(f"“{project.name}”（{printed(project.amount)}）" for project in left[:SHOWN] if project.amount)
    message = f"{len(left)}个预算项目未在年度主要任务中体现：{shown}{'等' if len(left) > SHOWN else ''}。"
    outcome = Outcome.FAILS if left else Outcome.HOLDS
    places = (*(task.source for task in tasks), *(project.source for project in left))
    yield Observation(outcome, "年度主要任务", message, shown, "", "", places)


def _covered(disclosure: Disclosure, project: Project, tasks: tuple[Task, ...], words: str, *, named: bool) -> bool:
    if named:
        return any(same(disclosure, task.name, project.name) for task in tasks)
    telling = GENERAL.sub(" ", "".join(project.name.split())).split()
    pairs = [part[index : index + WORD] for part in telling for index in range(len(part) - 1)]
    return not pairs or any(pair in words for pair in pairs)
