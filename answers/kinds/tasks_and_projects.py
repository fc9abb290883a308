"""Whether the tasks of the whole department's targets and the listed projects are the same, name by name."""

import re

from answers.model import Answer, Citation, Corpus, Document, Kind, Understood
from answers.operations import CHECKED
from answers.places import citation_at
from answers.scope import documents_for
from answers.titles import title
from review.forms import same

_TASKS = re.compile(r"任务")
_PROJECTS = re.compile(r"项目")
_ALSO = re.compile(r"是不是也|也(?:是|有)?[\d两一二三四五六七八九十]+[个项]|一样多|数量|个数")
_OTHER = re.compile(r"完成|目标值|指标|金额|多少钱|万元")
_MONEY = re.compile(r"(?:费|费用|资金|补助|补贴|工资|专项|项目|薪酬|奖金)(?:支出)?$")
_LIST = "项目支出"


def compare(asked: Understood, corpus: Corpus) -> Answer | None:
    """Tell both lists and what stands in one of them only; None where either is not printed or not asked about."""
    if not (asked.named and _TASKS.search(asked.text) and _PROJECTS.search(asked.text)) or _OTHER.search(asked.text):
        return None
    if not (CHECKED.search(asked.text) or _ALSO.search(asked.text)):
        return None
    for document in documents_for(asked, corpus):
        whole = document.load().whole_department
        if whole and whole.tasks and document.load().projects:
            return _told(asked, document)
    return None


def _told(asked: Understood, document: Document) -> Answer:
    disclosure = document.load()
    tasks = tuple(
        dict.fromkeys(one.name for one in (disclosure.whole_department.tasks if disclosure.whole_department else ()))
    )
    projects = tuple(dict.fromkeys(one.name for one in disclosure.projects))
    lone_tasks = [one for one in tasks if not any(same(disclosure, one, other) for other in projects)]
    lone_projects = [one for one in projects if not any(same(disclosure, other, one) for other in tasks)]
    lists = (
        f"年度主要任务{len(tasks)}项（{'、'.join(tasks)}），项目支出表{len(projects)}个项目（{'、'.join(projects)}）"
    )
    verdict = _verdict(tasks, projects, lone_tasks, lone_projects)
    text = f"{title(document)}：{verdict}：{lists}{_apart(lone_tasks, lone_projects)}。"
    working = (f"逐项计数：{len(tasks)}项", f"逐项计数：{len(projects)}项")
    cited = tuple(dict.fromkeys(_cited(document)))
    return Answer(asked.question, text, found=True, kind="inconsistency", citations=cited, working=working)


def _verdict(tasks: tuple[str, ...], projects: tuple[str, ...], lone_tasks: list[str], lone_projects: list[str]) -> str:
    """Tasks in the department's own words have no projects of their names: that is no mistake."""
    if not lone_tasks and not lone_projects:
        return "一致，逐项对应"
    if len(lone_tasks) == len(tasks) and not any(_MONEY.search(one) for one in tasks):
        number = "个数相同" if len(tasks) == len(projects) else "个数不同"
        return f"名称对不上（任务按工作内容概括，没有按项目填列，{number}）"
    return "有问题，不一致，对不上"


def _apart(lone_tasks: list[str], lone_projects: list[str]) -> str:
    said = (
        f"；没有对应项目的任务：{'、'.join(lone_tasks)}" if lone_tasks else "",
        f"；没有列入任务的项目：{'、'.join(lone_projects)}" if lone_projects else "",
    )
    return "".join(said)


def _cited(document: Document) -> list[Citation]:
    disclosure = document.load()
    tasks = disclosure.whole_department.tasks if disclosure.whole_department else ()
    found = [citation_at(document, one.source, ("年度主要任务",)) for one in tasks]
    return found + [citation_at(document, one.source, (_LIST,)) for one in disclosure.projects]


KIND = Kind(
    title="任务与项目",
    rank=12,
    examples=("水务局年度主要任务和项目支出表的项目一致吗？",),
    answer=compare,
)
