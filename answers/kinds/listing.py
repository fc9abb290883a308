"""What there is of something: the year's tasks, goals, projects or a project's indicators, one line each."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from answers.document_projects import amount_source, name_source, projects_meant
from answers.member_units import units_named, without_units
from answers.model import Answer, Citation, Corpus, Document, Kind, Understood
from answers.operations import COUNT, RANKING, marked
from answers.places import citation_at
from answers.projects import held, named_projects
from answers.records import named_record, records, shown
from answers.scope import documents_for
from answers.set_down import to_set_down
from answers.titles import title
from answers.understand import content
from disclosures.model import Indicator, Result, Source
from search_index.analysis import normal_form
from search_index.schema import DEPARTMENT_SCOPE, indicator_path

_FUND = "政府性基金"
_WHAT = re.compile(r"任务(?:都|主要)?(?:是|有|包括)(?:什么|啥|哪)|什么任务|任务$")
_WHAT_TARGETS = re.compile(r"(?:成本|产出|数量|质量|时效|效益|满意度)指标(?:都|分别)?(?:是|为)什么")
_OF_EACH = re.compile(r"(?:每|各)个?项目")
_AMOUNTS = re.compile(r"多少|金额|几万|钱|数额|资金|预算(?:数|额|是)|各自")
_Item = tuple[str, tuple[str, ...], Source]


def enumerate_items(asked: Understood, corpus: Corpus) -> Answer | None:
    """List what the question asks for, from the forms; None where it asks for something that no form lists."""
    items = next((items for pattern, items in _LISTS if pattern.search(asked.text)), None)
    if items is None and to_set_down(asked):
        return _listed(asked, corpus, _projects)
    if items in (_goals, _dates) or (items is _tasks and _WHAT.search(asked.text)):
        return _listed(asked, corpus, items)
    if items is _indicators and (_SERVED.search(asked.text) or _WHAT_TARGETS.search(asked.text)):
        return _listed(asked, corpus, items)
    if (
        items is None
        or not ("list" in asked.aspects or COUNT.search(asked.text) or _OF_EACH.search(asked.text))
        or marked(asked.text)
        or RANKING.search(asked.text)
    ):
        return None
    return _listed(asked, corpus, items) if items is not None else None


def _listed(asked: Understood, corpus: Corpus, items: Callable[[Document, str], Iterator[_Item]]) -> Answer | None:
    lines: list[str] = []
    citations: list[Citation] = []
    documents = documents_for(asked, corpus)
    of_units = tuple(document for document in documents if units_named(asked.text, document))
    if items is _projects and not asked.named:
        documents = tuple(one for one in documents if held(asked.content, _names(one))) or documents
    for document in of_units or documents:
        found = list(items(document, asked.text))
        if found:
            lines.append(f"{title(document)}共{len(found)}项：{'；'.join(name for name, _, _ in found)}。")
            citations += [_cited(document, item) for item in found]
        if found and items is _projects and _AMOUNTS.search(asked.text):
            citations += (citation_at(document, amount_source(one)) for one in document.load().projects if one.amount)
    if not lines:
        return None
    return Answer(
        asked.question,
        "\n".join(lines),
        found=True,
        kind="listing",
        citations=tuple(dict.fromkeys(citations)),
        working=tuple(f"逐项计数：{line.partition('：')[0]}" for line in lines),
    )


def _names(document: Document) -> tuple[str, ...]:
    return tuple(project.name for project in document.load().projects)


def _cited(document: Document, item: _Item) -> Citation:
    name, path, source = item
    return Citation(document.ref, document.file, path, source.text or name, source.text or name, source)


def _tasks(document: Document, _: str) -> Iterator[_Item]:
    whole = document.load().whole_department
    for task in whole.tasks if whole else ():
        said = f"{task.name}（{task.content.rstrip('。；;')}）" if task.content else task.name
        yield said, ("部门整体绩效目标", "年度主要任务"), task.source


def _projects(document: Document, text: str) -> Iterator[_Item]:
    whose, rest = units_named(text, document), without_units(text, document)
    for project in projects_meant(rest, content(rest), document):
        if whose and normal_form(project.unit_name or "").replace(" ", "") not in whose:
            continue
        if _FUND in text and not any(_FUND in name and one.value for name, one in project.sources_of_funds.items()):
            continue
        amount = shown(project.amount) if project.amount and _AMOUNTS.search(text) else ""
        yield f"{project.name}{amount}", ("项目支出",), name_source(project)


def _assessed(document: Document, _: str) -> Iterator[_Item]:
    for record in records((document,)):
        told = next((one.source for where, one in record.statements if where is document), None)
        source = told or replace(record.form.source, text=record.form.project)
        yield record.form.project, ("项目支出绩效自评",), source


def _goals(document: Document, _: str) -> Iterator[_Item]:
    whole = document.load().whole_department
    for goal in whole.goals if whole else ():
        source = replace(whole.source, text=goal) if whole else Source("")
        yield goal.rstrip("。；;"), ("部门整体绩效目标", "年度履职目标"), source


def _indicators(document: Document, text: str) -> Iterator[_Item]:
    """Yield the indicators of the project that is named, those of the sort that is named where the form tells sorts."""
    known = document.load().indicators
    scopes = {normal_form(one.scope): one.scope for one in known}
    named = named_projects(text, scopes)
    scope = scopes[named[0]] if len(named) == 1 else DEPARTMENT_SCOPE
    if _SERVED.search(text) and len(named) != 1:
        yield from (
            (f"“{one.scope}”{one.level3}", indicator_path(one), one.source) for one in known if "满意" in one.level1
        )
        yield from _served(document)
        return
    if len(named) != 1 and (scored := tuple(_scored(document, text))):
        yield from scored
        return
    sorts = (
        tuple(sort for sort in _SORTS if f"{sort}指标" in text) or tuple(sort for sort in _SORTS if sort in text)[:1]
    )
    for one in known:
        if one.scope == scope and (not sorts or any(_of_sort(one, sort) for sort in sorts)):
            yield f"{one.level3}{one.target.raw}", indicator_path(one), one.source


def _dates(document: Document, text: str) -> Iterator[_Item]:
    """Yield the indicators of time whose words the question says: 会议 of 召开常委会会议时间."""
    known = [one for one in document.load().indicators if _OF_TIME.search(one.level3) and one.scope != DEPARTMENT_SCOPE]
    scopes = {normal_form(one.scope): one.scope for one in known}
    named = named_projects(text, scopes)
    if len(named) == 1:
        known = [one for one in known if one.scope == scopes[named[0]]]
    for one in known:
        name = _OF_TIME.sub("", normal_form(one.level3))
        if any(name[at : at + 2] in text for at in range(len(name) - 1)):
            yield f"“{one.level3}”{one.target.raw}", indicator_path(one), one.source


def _scored(document: Document, text: str) -> Iterator[_Item]:
    """Yield the indicators of the self-assessment that is named, those of the sort that is named."""
    record = named_record(text, records((document,)))
    if record is None:
        return
    sort = next((sort for sort in _SORTS if sort in text), "")
    for one in record.form.results:
        if not sort or _of_sort(one, sort):
            yield f"{one.level3}{one.target.raw}", ("项目支出绩效自评", record.form.project), one.source


def _of_sort(one: Indicator | Result, sort: str) -> bool:
    """Whether an indicator is of a sort; by its first level where the form prints no second."""
    fits = sort in one.level2 if one.level2 else _SORTS.get(sort, one.level1) == one.level1
    return fits or sort in one.level1


def _served(document: Document) -> Iterator[_Item]:
    """Yield the satisfaction rows of self-assessments, by which one sees who was asked."""
    for record in records((document,)):
        for result in record.form.results:
            if "满意" in result.level1:
                path = ("项目支出绩效自评", record.form.project)
                yield f"“{record.form.project}”{result.level3}", path, result.source


_OF_TIME = re.compile(r"(?:完成|召开|拨付|发放)?(?:时间|日期|时限|期限)$")
_SORTS = {
    "数量": "产出指标",
    "质量": "产出指标",
    "时效": "产出指标",
    "产出": "产出指标",
    "成本": "成本指标",
    "满意度": "满意度指标",
    "社会效益": "效益指标",
    "经济效益": "效益指标",
    "效益": "效益指标",
}
_SERVED = re.compile(r"满意度.{0,8}(?:对象|向谁|问谁|面向谁|针对谁|哪些人|谁)")
_LISTS: tuple[tuple[re.Pattern[str], Callable[[Document, str], Iterator[_Item]]], ...] = (
    (re.compile(r"履职目标(?!实现|相关)"), _goals),
    (re.compile(r"任务"), _tasks),
    (
        re.compile(
            r"(?:各类?|各个|每次|每个|这些|哪些|几[个次种类]|分别)[^,。?]{0,12}(?:几月|月份|什么时候|何时|哪一?天|什么时间|日期)"
        ),
        _dates,
    ),
    (_SERVED, _indicators),
    (
        re.compile(
            r"自评(?:了|过)?的?(?:是|有|都有|都是)?(?:哪些|哪几个|哪?\d+个|[一二三四五六七八九十]+个)?项目"
            r"|项目[^,。?]{0,4}(?:开展|做|进行|参与|参加|实施|接受|纳入|有)(?:了|过)?(?:绩效)?自评(?!得|等|分|总|结果|表|为|是|情况|报告|率)"
        ),
        _assessed,
    ),
    (
        re.compile(
            r"指标(?:都|分别)?(?:有|是|包括|设了?|设置了?)?(?:哪|什么)|(?:哪些|什么|哪几[条个项])[^,。]{0,6}指标"
            r"|列出[^。?]*指标|指标(?:及|和|与|以及|跟)(?:其)?(?:目标值|指标值)"
        ),
        _indicators,
    ),
    (
        re.compile(
            r"(?:每|各)个?项目(?:的)?(?:预算|金额|资金)?(?:都?是|各?有)?多少|项目[^,。?]{0,4}(?:名字|名称|名)[^?]*(?:哪|几)|哪些,?\s*项目|项目(?:支出)?(?:都|主要)?(?:有|包括|是)(?:哪|什么(?!问题|不足|困难|指标|目标|成效|意义))|项目支出哪些|哪[几两三四五六七八九十]个[^,。?]{0,4}项目|专项(?:资金|项目)?(?:都|主要)?(?:有|包括|是)哪|有什么项目|列出[^,。?]*项目(?!的?[^,。?]{0,6}(?:指标|目标))|项目(?:一共|总共|共)?有?(?:几|多少)个|(?:几|多少)个(?:预算)?项目|(?:哪些|哪几个|几个|多少个)[^,。?]{0,10}(?:项目|专项)(?:,|\?|$)"
            r"|(?:项目|专项),?\s*(?:20\d\d年度?)?(?:里|中|分别|都|主要)*(?:有|是|包括)?(?:哪(?!一?[个项])|几个|多少个)|(?:字样|[两三四]个字)的(?:都|分别)?(?:有|是)哪"
        ),
        _projects,
    ),
)


KIND = Kind(
    title="列举",
    rank=20,
    examples=("本部门今年的年度主要任务有哪几项？", "水务局有哪些项目？"),
    answer=enumerate_items,
)
