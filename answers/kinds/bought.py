"""Which projects buy a thing, or have it among their indicators: each with the target that says so."""

import re

from answers.model import Answer, Citation, Corpus, Document, Kind, Understood
from answers.operations import CHECKED, RANKING, SUM, WHY, marked
from answers.places import citation_at
from answers.scope import documents_for
from answers.titles import title
from disclosures.model import Indicator
from search_index.analysis import normal_form
from search_index.schema import DEPARTMENT_SCOPE, indicator_path

_OTHER = (CHECKED, RANKING, SUM, WHY)
_BUYS = (
    r"(?:采购|购买|购置|购进|买|配备|添置|配置|更新|更换|聘请|聘用|雇)(?:了|过)?"
    r"(?:\d+|[一二两三四五几])?[台辆套个件名]?"
)
# 服务 in 服务对象满意度 is nothing that is bought.
_FELT = re.compile(r"满意|效益")
_THING = r"(?P<{}>[\u4e00-\u9fff]{{2,8}}?)"
_WHICH = r"(?:哪些|哪几个|什么|几个|多少个)(?:预算)?(?:项目|专项)"
_ASKED = re.compile(
    rf"{_BUYS}{_THING.format('of')}的(?:预算)?(?:项目|专项)(?=[^,。?]{{0,6}}[,\s]?.{{0,12}}(?:哪|几个|多少个|列|名单))"
    rf"|(?:包含|包括|含有?|涉及|有){_THING.format('with')}(?:的?(?:采购|购置|购买))的(?:预算)?(?:项目|专项)"
    rf"|{_WHICH}[^,。?]{{0,8}}?{_BUYS}{_THING.format('by')}(?:的|了|吗|呢)?(?=,|\?|$|\s)"
    rf"|{_THING.format('in')}(?:是|由|在|属于)?{_WHICH}(?:里|中)?(?:采购|购买|购置|买|要买)的?(?=,|\?|$|\s)"
)


def tell(asked: Understood, corpus: Corpus) -> Answer | None:
    """List the projects with an indicator of that name; None where no thing is named or no indicator is of it."""
    found = _ASKED.search(asked.text)
    if found is None or not asked.named or marked(asked.text) or any(one.search(asked.text) for one in _OTHER):
        return None
    thing = found["of"] or found["by"] or found["in"] or found["with"]
    lines: list[str] = []
    cited: list[Citation] = []
    documents = documents_for(asked, corpus)
    for document in documents:
        holding = _holding(thing, document)
        if holding:
            said = "；".join(f"{one.scope}（{one.level3}{one.target.raw}）" for one in holding)
            lines.append(f"{title(document)}共{len({one.scope for one in holding})}项：{said}。")
            cited += [place for one in holding for place in _places(document, one)]
    if not lines:
        text = f"{title(documents[0])}中没有查到相关内容，无法回答。"
        return Answer(asked.question, text, found=False, kind="unanswered") if _unnamed(thing, documents) else None
    working = tuple(f"逐项计数：{line.partition('：')[0]}" for line in lines)
    return Answer(asked.question, "\n".join(lines), True, "listing", tuple(dict.fromkeys(cited)), working)


def _unnamed(thing: str, documents: tuple[Document, ...]) -> bool:
    """Whether no project bears the thing in its name: 采购设备的项目 are those called 设备购置."""
    names = (normal_form(project.name) for document in documents for project in document.load().projects)
    return bool(documents) and not any(thing in name for name in names)


def _holding(thing: str, document: Document) -> list[Indicator]:
    known = (one for one in document.load().indicators if one.scope != DEPARTMENT_SCOPE)
    return [one for one in known if not _FELT.search(one.level1) and thing in normal_form(one.level3)]


def _places(document: Document, one: Indicator) -> list[Citation]:
    """Return the row of the project, where it is listed, and that of the indicator."""
    listed = [project for project in document.load().projects if project.name == one.scope][:1]
    rows = [citation_at(document, project.source, ("项目支出",)) for project in listed]
    return [*rows, citation_at(document, one.source, indicator_path(one))]


KIND = Kind(
    title="买什么的项目",
    rank=19,
    examples=("水务局采购水泵的项目有哪些？", "水务局哪些项目要买电脑？"),
    answer=tell,
)
