"""档案管理那个项目呢, 列在50502的呢, 邮电费呢 after a question about another: the same asked of this one instead."""

import re
from collections.abc import Iterable

from answers.document_projects import project_names
from answers.model import Document, Understood
from answers.operations import OPERATION
from answers.projects import common, named_projects, short_name
from answers.vocabulary import names, said_names
from search_index.analysis import normal_form

_LEAD = re.compile(r"^(?:那么?|再看看?|还有|换成|换|改成|要是|如果是?|请问|其中的?|,|\s)+")
_TAIL = re.compile(r"(?:[呢吗啊吧呀?,。、!\s]|的话|又?(?:是|有)?多少(?:钱)?|怎么样|如何|是)+$")
_POINTED = re.compile(r"(?:的?[这那](?:一?[个项笔条行])?|的)?(?:项目|专项)?的?$")
_CODED = re.compile(
    r"(?:列(?:在|入|到|支)?|归(?:到|在|入)?|属于|算(?:在|到)|在|按|换成|科目|代码|编码|经济分类|功能分类|[\u4e00-\u9fff]{2,12}类)*\(?(?P<code>\d{3,7})\)?类?(?P<name>[\u4e00-\u9fff]{0,14}?)"
    r"(?:的|里的?|下的?|那[个项笔行]?)?"
)
_CODE_SAID = r"\(?(?<!\d)\d{3,7}(?!\d)\)?"
_SHARED = re.compile(r"(?:里面|当中|之中|里|中)?的?占|占")
_OF_NAMES = re.compile(r"[的\s]|[这那]个|项目|专项|经费|费|工作")
_LEAST = 2
_ITEM_DIGITS = 7


def instead(asked: Understood, before: Understood) -> str:
    """Return the question before with the one thing that this question names in the place of its own.

    "" where this question says more than a name, or the one before names nothing of that sort.
    """
    said = _TAIL.sub("", _LEAD.sub("", asked.text.strip()))
    if len(said) < _LEAST or OPERATION.search(asked.text) or not before.text:
        return ""
    if coded := _CODED.fullmatch(said):
        return _with_code(coded["code"], coded["name"], before)
    documents = [one for one in asked.documents if one in before.documents]
    plain = _POINTED.sub("", said)
    return (
        _with_project(plain, before.text, documents)
        or _with_row(said, before.text, documents)
        or _with_beginning(plain, before.text, documents)
    )


def _with_code(code: str, name: str, before: Understood) -> str:
    """Return the question before with its last code, and the name right after it, replaced; "" where it says none."""
    rows = sorted({row for one in before.documents for row in names(one).rows}, key=len, reverse=True)
    found = list(re.finditer(_CODE_SAID, before.text))
    if not found or not (name == "" or name in rows or not rows):
        return ""
    start, end = found[-1].span()
    after = before.text[end:]
    said = next((row for row in rows if after.startswith(row)), "")
    if len(code) < len(found[-1].group()) == _ITEM_DIGITS and said:
        return f"{before.text[:start]}{code}类的{after}"
    return f"{before.text[:start]}{code}{name}{after.removeprefix(said)}"


def _with_project(said: str, text: str, documents: Iterable[Document]) -> str:
    """Return the text with the one project that it names replaced by the one that is said now."""
    for document in documents:
        whose = document.identity.department or ""
        known = {short_name(one, whose): one for one in project_names(document)}
        new = [name for name in known if said in name] or [
            name for name in named_projects(said, known) if not _beside(said, name)
        ]
        old = named_projects(text, known)
        if len(new) == 1 and len(old) == 1 and new != list(old):
            return _replaced(text, old[0], new[0])
    return ""


def _beside(said: str, name: str) -> str:
    """Return what is said beside the parts of a project's name."""
    for _, stretch in common(said, name):
        said = said.replace(stretch, " ", 1)
    return _OF_NAMES.sub("", said)


def _replaced(text: str, old: str, new: str) -> str:
    """Return a text with a name, or the longest part of it that the text says, replaced."""
    said = old if old in text else max((stretch for _, stretch in common(text, old)), key=len, default="")
    return text.replace(said, new, 1) if len(said) >= _LEAST else ""


def _with_beginning(said: str, text: str, documents: Iterable[Document]) -> str:
    """Return the text with the row that it is about replaced by the one that begins as is said and ends alike.

    事业单位的 after 行政单位离退休 asks for 事业单位离退休.
    """
    for document in documents:
        rows = [one.name for one in said_names(text, (document,)) if one.row and one.name in text]
        if len(rows) != 1:
            continue
        ends = (rows[0][at:] for at in range(1, len(rows[0]) - _LEAST + 1))
        for end in ends:
            if f"{said}{end}" in names(document).rows and f"{said}{end}" != rows[0]:
                return re.sub(rf"(?:{_CODE_SAID})?{re.escape(rows[0])}(?:{_CODE_SAID})?", f"{said}{end}", text, count=1)
    return ""


def _with_row(said: str, text: str, documents: Iterable[Document]) -> str:
    """Return the text with the row that it is about replaced by the row that is said now, and its code left out."""
    for document in documents:
        wanted = normal_form(said)
        if not any(one.name == wanted and one.row for one in said_names(wanted, (document,))):
            continue
        rows = [one.name for one in said_names(text, (document,)) if one.row and one.name in text]
        shared = _SHARED.search(text)
        if shared:
            rows = [row for row in rows if text.find(row) < shared.start()][-1:]
        if len(rows) == 1 and rows[0] != wanted:
            return re.sub(rf"(?:{_CODE_SAID})?{re.escape(rows[0])}(?:{_CODE_SAID})?", wanted, text, count=1)
    return ""
