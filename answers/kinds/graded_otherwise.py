"""A project's grade taken for granted that it was not given: 自评得了优，几分, where it is 良; 得优了吗 is told too."""

import re

from answers.model import Answer, Corpus, Kind, Understood
from answers.records import MEASURES, Record, amount_of, citations, grade_citations, named_record, records, shown
from answers.scope import documents_for
from answers.titles import title

_SUPPOSED = re.compile(
    r"(?P<not>[没未不非]有?)?(?:自评|评|得|定|判|给|拿|打|获|等级|等次|级别|结果)(?:了|为|成|上|到|的|是|个|等级)*\"?"
    r"(?P<grade>[优良](?![势点好的标项质])|(?:(?<=[了为成上到是个])[中差]|(?<=等级)差)(?=[,。?了呢吗]|等|$|的?(?:原因|理由|依据)|怎么|为))[秀]?(?:等级?)?"
    r"(?P<asked>了?(?:吗|么|嘛|没有?(?=[?,。]|$)))?(?!还是|或)"
)
# As a word of its own, as English questions have it.
_ALONE = re.compile(r"(?:^|[,\s])(?P<grade>[优良中差])(?=[,\s]|$)")
_GRADING = re.compile(r"自评|等级|等次|评价|得分")
_OPEN = re.compile(r"[优良中差][秀好]?(?:等级?)?(?:还是|或|、|,)[优良中差]|哪些|哪几|多少个|几个")
_WHETHER = re.compile(r"是不是|是否|有没有")


def deny(asked: Understood, corpus: Corpus) -> Answer | None:
    """Say what the grade is; None where it is as the question says, or no one project's grade is named."""
    supposed = _supposed(asked.text)
    if supposed is None or _OPEN.search(asked.text):
        return None
    record = named_record(asked.text, records(documents_for(asked, corpus)))
    if record is None or not record.grade:
        return None
    groups = supposed.groupdict()
    same = record.grade == groups["grade"]
    if groups.get("asked") or _WHETHER.search(asked.text[: supposed.end()]):
        verdict = f"{'是' if same else '不是'}“{groups['grade']}”："
        return _told(asked, record, verdict, "。")
    if same != bool(groups.get("not")):
        return None
    return _told(asked, record, "前提不成立：", "。" if same else f"，不是“{groups['grade']}”。")


def _supposed(text: str) -> re.Match[str] | None:
    return _SUPPOSED.search(text) or (_ALONE.search(text) if _GRADING.search(text) else None)


def _told(asked: Understood, record: Record, before: str, after: str) -> Answer:
    total = amount_of(record, MEASURES[-1])
    points = f"，自评总分{shown(total, '分')}" if total else ""
    named = f"{title(record.document)}中“{record.form.project}”"
    text = f"{before}{named}的自评等级是“{record.grade}”{points}{after}"
    cited = (*grade_citations(record), *citations(record, MEASURES[-1]))
    return Answer(asked.question, text, found=True, kind="self_assessment", citations=tuple(dict.fromkeys(cited)))


KIND = Kind(
    title="等级与所说不符",
    rank=8,
    examples=("会议费项目自评为什么只评了良？",),
    answer=deny,
)
