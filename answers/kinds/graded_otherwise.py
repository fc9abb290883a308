"""A project's grade taken for granted that it was not given: 为什么只评了良, where it is 优."""

import re

from answers.model import Answer, Corpus, Kind, Understood
from answers.operations import WHY
from answers.records import MEASURES, amount_of, citations, grade_citations, named_record, records, shown
from answers.scope import documents_for
from answers.understand import title

_SUPPOSED = re.compile(
    r"(?:评|得|定|判|给|拿)(?:了|为|成|上|到|的是)*(?:个|等级)?\"?(?P<grade>[优良中差])(?![势于点好的])"
)


def deny(asked: Understood, corpus: Corpus) -> Answer | None:
    """Say what the grade is; None where it is as the question says, or no one project's grade is named."""
    supposed = _SUPPOSED.search(asked.text)
    if supposed is None or not (WHY.search(asked.text) or "reason" in asked.aspects):
        return None
    record = named_record(asked.text, records(documents_for(asked, corpus)))
    if record is None or not record.grade or record.grade == supposed["grade"]:
        return None
    total = amount_of(record, MEASURES[-1])
    points = f"，自评总分{shown(total, '分')}" if total else ""
    text = (
        f"前提不成立：{title(record.document)}中“{record.form.project}”的自评等级是“{record.grade}”{points}，"
        f"不是“{supposed['grade']}”。"
    )
    cited = (*grade_citations(record), *citations(record, MEASURES[-1]))
    return Answer(asked.question, text, found=True, kind="self_assessment", citations=tuple(dict.fromkeys(cited)))


KIND = Kind(
    title="等级与所说不符",
    rank=8,
    examples=("会议费项目自评为什么只评了良？",),
    answer=deny,
)
