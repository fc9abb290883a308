"""Which projects have, or have not, a grade: the record of each, counted."""

import re

from answers.model import Answer, Citation, Corpus, Kind, Understood
from answers.records import MEASURES, Record, amount_of, citations, grade_citations, records, shown
from answers.scope import documents_for
from answers.titles import title

_ASKED = re.compile(
    r"(?:等级|等次|评级|评为|自评)[^,。?]{0,4}?(?P<not>不是|不为|非|没有?(?:评为|得|拿到)?|未(?:评为|得|达到?)?)?(?P<grade>[优良中差])[秀好]?"
    r"(?=等?级?的?(?:项目|有|是|\?|$))"
    r"|(?:几|多少|哪些?)个?项目(?:的?自评)?(?:等级)?(?:是|为|得|评)了?(?P<plain>[优良中差])[秀好]?"
    r"|(?P<un>不是|非|没有?(?:评为|得|拿到)|未(?:评为|得|达到?))(?P<best>[优良])[秀好]?"
)
_ASKS = re.compile(r"哪|几|多少|有没有|项目$|名单|列出")


def list_by_grade(asked: Understood, corpus: Corpus) -> Answer | None:
    """List the projects with the grade, or with another; None where no grade is named or no project was assessed."""
    match = _ASKED.search(asked.text)
    if match is None or not _ASKS.search(asked.text.strip("?。 ")):
        return None
    known = [record for record in records(documents_for(asked, corpus)) if record.grade]
    if not known:
        return None
    wanted, denied = match["grade"] or match["best"] or match["plain"], bool(match["not"] or match["un"])
    kept = [record for record in known if (record.grade == wanted) != denied]
    said = "；".join(_named(record) for record in kept)
    which = f"自评等级{'不是' if denied else '为'}“{wanted}”的项目共{len(kept)}个"
    cited: list[Citation] = []
    for record in known:
        cited += [*list(grade_citations(record))[:1], *list(citations(record, MEASURES[-1]))[:1]]
    text = f"{title(known[0].document)}：{which}{'：' if said else ''}{said}。"
    working = (f"逐项计数：{len(kept)}项",)
    quoted = tuple(dict.fromkeys(cited))
    return Answer(asked.question, text, found=True, kind="ranking", citations=quoted, working=working)


def _named(record: Record) -> str:
    total = amount_of(record, MEASURES[-1])
    return f"“{record.form.project}”{record.grade}" + (f"（{shown(total, '分')}）" if total else "")


KIND = Kind(
    title="按等级列项目",
    rank=8,
    examples=("哪些项目的自评等级不是优？",),
    answer=list_by_grade,
)
