"""What is wrong with words that the question quotes, or with the clause that it names by its number."""

import re
from dataclasses import replace

from answers.kinds.chapter import enumerate_clauses
from answers.kinds.inconsistency import said_of
from answers.model import Answer, Corpus, Document, Kind, Understood
from answers.operations import CHECKED
from answers.scope import documents_for
from search_index.analysis import normal_form

_QUOTED = re.compile(r"[“\"](?P<words>[\u4e00-\u9fff]{4,})[”\"]")
_NTH = re.compile(r"第\(?[一二三四五六七八九十\d]+\)?[条项]|职责第[一二三四五六七八九十\d]+")
_SHOWN = 3


def judge(asked: Understood, corpus: Corpus) -> Answer | None:
    """Answer with the findings on it; None where neither words nor a clause are asked about, or none is found."""
    if not asked.named or not CHECKED.search(asked.text):
        return None
    place = _NTH.search(asked.text)
    found = _of_the_words(asked, documents_for(asked, corpus))
    return found or (_in_clause(asked, corpus, place.group()) if place else None)


def _of_the_words(asked: Understood, documents: tuple[Document, ...]) -> Answer | None:
    """Answer with the findings about wording that the question quotes."""
    quoted = [normal_form(match["words"]) for match in _QUOTED.finditer(asked.question)]
    for document in documents if asked.named else ():
        assessment = document.assess() if document.assess else None
        findings = tuple(
            one
            for one in (assessment.findings if assessment else ())
            if one.check.startswith("presentation/") and any(words in normal_form(one.message) for words in quoted)
        )
        if findings:
            return said_of(asked, document, findings[:_SHOWN])
    return None


def _in_clause(asked: Understood, corpus: Corpus, place: str) -> Answer | None:
    """Answer with the findings that rest on the print of the clause that the question names by its number."""
    clause = enumerate_clauses(replace(asked, text=asked.text, content=(place,)), corpus)
    for cited in clause.citations if clause else ():
        document = next(one for one in asked.documents if one.ref == cited.ref)
        assessment = document.assess() if document.assess else None
        printed = normal_form(cited.text)
        findings = tuple(
            one
            for one in (assessment.findings if assessment else ())
            if any(side.source.text and normal_form(side.source.text) in printed for side in one.evidence)
        )
        if findings:
            return said_of(asked, document, findings[:_SHOWN])
    return None


KIND = Kind(
    title="用词与条款的问题",
    rank=12,
    examples=("水务局第一条职责的文字是不是重复了？",),
    answer=judge,
)
