"""Whether the targets of a named project fit what it is for: 档案管理的效益指标跟项目内容搭不搭."""

import re
from collections.abc import Iterator

from answers.document_projects import project_names
from answers.findings import places
from answers.model import Answer, Citation, Corpus, Document, Kind, Understood
from answers.operations import CHECKED
from answers.places import citation_at
from answers.projects import named_projects, short_name
from answers.scope import documents_for
from answers.titles import full_name, title
from disclosures.model import Indicator
from review.model import Finding
from search_index.analysis import normal_form
from search_index.schema import indicator_path, row_source

_SORT = re.compile(r"成本|产出|数量|质量|时效|效益|满意度")
_TARGETS = re.compile(r"指标|绩效目标")
_MATTER = re.compile(r"内容|项目(?!金额|预算|资金|支出|总额)|职责")
_FIT = re.compile(r"搭|匹配|相符|相关|有关|对得上|对不上|对应|合适|恰当|合理|一致|吻合|配不配|沾边|贴切")
_MONEY = re.compile(r"金额|预算|资金|万元|超")
# Those whom a project may be for: an indicator that names others than the rest of the project does was taken over.
_PEOPLE = (
    "离退休",
    "退休",
    "离休",
    "残疾",
    "学生",
    "幼儿",
    "儿童",
    "妇女",
    "老年",
    "老人",
    "退役",
    "军人",
    "患者",
    "低保",
    "孤儿",
    "渔民",
    "牧民",
)
_CHECKS = frozenset(
    {
        "indicators/targets_fit_the_project",
        "indicators/indicators_belong_to_their_project",
        "indicators/target_sets_are_their_own",
    }
)
_DUTIES = re.compile(r"职责|职能")
_SHOWN = 8


def judge(asked: Understood, corpus: Corpus) -> Answer | None:
    """Tell the targets and whether one is of another matter; None where no one project's targets are asked about."""
    wanted = _TARGETS.search(asked.text) and _MATTER.search(asked.text) and _FIT.search(asked.text)
    if not (asked.named and wanted and CHECKED.search(asked.text)):
        return None
    for document in documents_for(asked, corpus):
        whose = full_name(document)
        names = {short_name(one, whose): one for one in project_names(document)}
        named = named_projects(asked.text, names)
        if len(named) != 1 or _MONEY.search(asked.text.replace(named[0], " ")):
            continue
        targets = _targets(asked.text, names[named[0]], document)
        if targets:
            return _told(asked, document, names[named[0]], targets)
    return None


def _targets(text: str, project: str, document: Document) -> tuple[Indicator, ...]:
    """Return the project's targets, those of the sort that a text names."""
    whose = full_name(document)
    own = short_name(project, whose)
    found = tuple(one for one in document.load().indicators if short_name(one.scope, whose) == own)
    sort = _SORT.search(text.replace(own, " "))
    of_sort = tuple(one for one in found if sort and sort.group() in one.level1 + one.level2)
    return of_sort or found


def _told(asked: Understood, document: Document, project: str, targets: tuple[Indicator, ...]) -> Answer:
    strange = [(one, group) for one in targets if (group := _stranger(one, project, document))]
    findings = _findings(project, targets, document)
    said = [
        f"“{one.level3}”说的是“{group}”，项目名称、其他指标和部门职责都没有提到，与项目内容不相关，疑为套用"
        for one, group in strange
    ]
    said += [one.message.rstrip("。") for one in findings]
    shown = "、".join(dict.fromkeys(f"“{one.level3}”" for one in targets[:_SHOWN]))
    verdict = "有问题，不匹配，对不上" if said else "没有发现与项目内容不符"
    cited: list[Citation] = [citation_at(document, one.source, indicator_path(one)) for one in targets[:_SHOWN]]
    cited += [row for one, _ in strange for row in _rows_of(one, document)]
    cited += [place for one in findings for place in places(document, one)]
    text = f"{title(document)}：“{project}”{verdict}。所设指标：{shown}{'；' if said else ''}{'；'.join(said)}。"
    quoted = tuple(dict.fromkeys(cited))
    return Answer(asked.question, text, found=True, kind="inconsistency", citations=quoted)


def _rows_of(target: Indicator, document: Document) -> Iterator[Citation]:
    """Yield the row of the table of projects' targets that a target stands in."""
    for table in document.load().of_kind("project_targets"):
        for row in table.rows:
            if any(cell and normal_form(cell.text) == normal_form(target.level3) for cell in row.cells):
                whole = row_source(row, table.source)
                yield Citation(document.ref, document.file, (table.title,), whole.text, whole.text, whole)


def _stranger(target: Indicator, project: str, document: Document) -> str:
    """Return those whom a target names and nothing else of the project or the duties does; "" where there are none."""
    name = normal_form(target.level3)
    group = next((one for one in _PEOPLE if one in name), "")
    said = document.load()
    others = [one.level3 for one in said.indicators if one.scope == target.scope and one.level3 != target.level3]
    tasks = [f"{one.name}{one.content}" for one in (said.whole_department.tasks if said.whole_department else ())]
    duties = [one.text for one in said.clauses if _DUTIES.search("".join(one.path))]
    around = normal_form("\n".join((project, full_name(document), *others, *tasks, *duties)))
    return group if group and group not in around else ""


def _findings(project: str, targets: tuple[Indicator, ...], document: Document) -> tuple[Finding, ...]:
    """Return the review's findings that these targets are not the project's own."""
    assessment = document.assess() if document.assess else None
    names = [f"“{one.level3}”" for one in targets]
    return tuple(
        one
        for one in (assessment.findings if assessment else ())
        if one.check in _CHECKS and f"“{project}”" in one.message and any(name in one.message for name in names)
    )


KIND = Kind(
    title="指标与项目内容",
    rank=12,
    examples=("会议费项目的效益指标跟项目内容相符吗？",),
    answer=judge,
)
