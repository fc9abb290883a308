"""Why a figure that the question itself names is so: the sentence that prints it, with the reason given there."""

import re
from decimal import Decimal

from answers.model import Answer, Corpus, Document, Kind, Understood
from answers.operations import CHECKED
from answers.places import reason_from
from answers.relevance import statements
from answers.scope import documents_for
from answers.understand import title
from answers.units import Unit
from search_index.analysis import normal_form, numbers

_WHY = re.compile(r"原因|为什么|为何|理由|凭什么|怎么会|缘由")
_FIGURE = re.compile(r"(?<![\d.])(?P<number>\d+\.\d+|\d{2,})(?=%|万|元)")
_REASON = re.compile(r"原因|由于|因为")


def tell(asked: Understood, corpus: Corpus) -> Answer | None:
    """Quote the sentence; None where no reason is asked for, no figure is named or no clause with it gives one."""
    said = _FIGURE.search(asked.text)
    if said is None or not asked.named or not _WHY.search(asked.text) or CHECKED.search(asked.text):
        return None
    for document in documents_for(asked, corpus):
        if found := _explained(document, Decimal(said["number"])):
            printing, reason = found
            quotes = dict.fromkeys((printing.quote, reason.quote))
            text = f"{title(document)}：" + "".join(f"“{quote}”" for quote in quotes)
            cited = tuple(dict.fromkeys((printing.citation(), reason.citation())))
            return Answer(asked.question, text, found=True, kind="figure", citations=cited)
    return None


def _explained(document: Document, value: Decimal) -> tuple[Unit, Unit] | None:
    """Return the first sentence that prints a value and the one of its clause, from it on, that gives a reason."""
    for unit in (seen.unit for seen in statements(document) if seen.unit.sort == "sentence"):
        printed = {Decimal(number) for number, _ in numbers(normal_form(unit.quote))}
        reason = reason_from(document, unit) if value in printed else None
        if reason is not None and _REASON.search(reason.unit.quote):
            return unit, reason.unit
    return None


KIND = Kind(
    title="某个数的原因",
    rank=11,
    examples=("水务局收入下降12.50%，说明里给的原因是什么？",),
    answer=tell,
)
