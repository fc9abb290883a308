"""Why a figure that the question itself names is so: the sentence that prints it, with the reason given there."""

import re

from answers.model import Answer, Corpus, Document, Kind, Understood
from answers.operations import CHECKED
from answers.places import reason_from
from answers.relevance import statements
from answers.scope import documents_for
from answers.titles import title
from answers.units import Unit

_WHY = re.compile(r"原因|为什么|为何|理由|凭什么|怎么会|缘由")
_FIGURE = re.compile(r"(?<![\d.])(?P<number>\d+\.\d+|\d{2,})(?=%|万|元)")


def tell(asked: Understood, corpus: Corpus) -> Answer | None:
    """Quote the sentence; None where no reason is asked for, no figure is named or no clause with it gives one."""
    said = _FIGURE.search(asked.text)
    if said is None or not asked.named or not _WHY.search(asked.text) or CHECKED.search(asked.text):
        return None
    for document in documents_for(asked, corpus):
        if found := _explained(document, said["number"]):
            printing, reason = found
            quotes = dict.fromkeys((printing.quote, reason.quote))
            text = f"{title(document)}：" + "".join(f"“{quote}”" for quote in quotes)
            cited = tuple(dict.fromkeys((printing.citation(), reason.citation())))
            return Answer(asked.question, text, found=True, kind="figure", citations=cited)
    return None


def _explained(document: Document, number: str) -> tuple[Unit, Unit] | None:
    """Return the first sentence that prints a number and the one of its clause, from it on, that gives a reason."""
    for seen in statements(document):
        if seen.unit.sort == "sentence" and number in seen.numbers and (reason := reason_from(document, seen.unit)):
            return seen.unit, reason.unit
    return None


KIND = Kind(
    title="某个数的原因",
    rank=11,
    examples=("水务局收入下降12.50%，说明里给的原因是什么？",),
    answer=tell,
)
