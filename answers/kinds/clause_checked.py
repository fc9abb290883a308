"""What is wrong in the clause that a question names by its number: 主要职责第一条的表述有没有问题."""

from answers.kinds.chapter import clause_named
from answers.kinds.inconsistency import said_of
from answers.model import Answer, Corpus, Document, Kind, Understood
from answers.operations import CHECKED
from answers.scope import documents_for
from search_index.analysis import normal_form

_SHORTEST = 4
_MOST = 3


def check(asked: Understood, corpus: Corpus) -> Answer | None:
    """Tell what the review found there; None where no clause is named by its number or nothing was found in it."""
    if not asked.named or not CHECKED.search(asked.text):
        return None
    answers = (_in_clause(asked, document) for document in documents_for(asked, corpus))
    return next((answer for answer in answers if answer), None)


def _in_clause(asked: Understood, document: Document) -> Answer | None:
    clause = clause_named(asked.text, document)
    assessment = document.assess() if clause and document.assess else None
    if clause is None or assessment is None:
        return None
    text = normal_form(clause.unit.text)
    found = tuple(
        one
        for one in assessment.findings
        if any(len(said := normal_form(side.source.text)) > _SHORTEST and said in text for side in one.evidence)
    )
    return said_of(asked, document, found[:_MOST]) if found else None


KIND = Kind(
    title="某条的问题",
    rank=13,
    examples=("水务局主要职责第一条的表述有没有问题？",),
    answer=check,
)
