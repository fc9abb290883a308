"""What there is of something: the year's tasks, goals, projects or a project's indicators, one line each."""

import re
from collections.abc import Callable, Iterator

from answers.model import Answer, Citation, Corpus, Document, Kind, Understood
from answers.operations import RANKING, THRESHOLD
from answers.scope import documents_for
from answers.understand import title
from disclosures.model import Source

_Item = tuple[str, tuple[str, ...], Source]


def enumerate_items(asked: Understood, corpus: Corpus) -> Answer | None:
    """List what the question asks for, from the forms; None where it asks for something that no form lists."""
    items = next((items for pattern, items in _LISTS if pattern.search(asked.question)), None)
    marked = any(found["relation"] or found["after"] for found in THRESHOLD.finditer(asked.text))
    if items is None or "list" not in asked.aspects or marked or RANKING.search(asked.text):
        return None
    lines: list[str] = []
    citations: list[Citation] = []
    for document in documents_for(asked, corpus):
        found = list(items(document))
        if found:
            lines.append(f"{title(document)}共{len(found)}项：{'；'.join(name for name, _, _ in found)}。")
            citations += [_cited(document, item) for item in found]
    if not lines:
        return None
    return Answer(
        asked.question,
        "\n".join(lines),
        found=True,
        kind="listing",
        citations=tuple(citations),
        working=tuple(f"逐项计数：{line.partition('：')[0]}" for line in lines),
    )


def _cited(document: Document, item: _Item) -> Citation:
    name, path, source = item
    return Citation(document.ref, document.file, path, source.text or name, source.text or name, source)


def _tasks(document: Document) -> Iterator[_Item]:
    whole = document.load().whole_department
    for task in whole.tasks if whole else ():
        yield task.name, ("部门整体绩效目标", "年度主要任务"), task.source


def _projects(document: Document) -> Iterator[_Item]:
    for project in document.load().projects:
        yield project.name, ("项目支出",), project.source


_LISTS: tuple[tuple[re.Pattern[str], Callable[[Document], Iterator[_Item]]], ...] = (
    (re.compile(r"任务"), _tasks),
    (
        re.compile(r"哪些项目|项目(?:支出)?(?:都|主要)?(?:有|包括|是)哪|项目支出哪些|哪几个项目|有什么项目|列出.*项目"),
        _projects,
    ),
)


KIND = Kind(
    title="列举",
    rank=20,
    examples=("本部门今年的年度主要任务有哪几项？", "水务局有哪些项目？"),
    answer=enumerate_items,
)
