"""What a question takes for granted of money that there is none of: where it went, what was bought, how much of it."""

import re

from answers.measures import named_measure
from answers.model import Answer, Corpus, Document, Kind, Understood
from answers.quantities import amounts
from answers.relevance import Seen
from answers.scope import documents_for
from answers.understand import title
from disclosures.model import Figure

_SPENT = re.compile(
    r"(?:用|花)(?:在|到|去)?了?(?:哪|什么)|用于什么|主要用途|买(?:了|些)?(?:什么|哪|几|多少)|购(?:买|置)(?:了|些)?(?:什么|哪)|去(?:了)?哪|花在|哪[里儿]去"
    r"|怎么(?:花|用)|为什么(?:要|会)?(?:安排|花|用|买)|具体(?:内容|项目|用途)"
)
_CLAIMED = re.compile(r"(?<![\d.])(?!0(?:\.0+)?(?!\.?\d))\d[\d,]*(?:\.\d+)?(?:万元?|亿元?|元)")


def deny(asked: Understood, corpus: Corpus) -> Answer | None:
    """Say that nothing is planned or spent; None where something is, or the text does not state the measure."""
    if not asked.named or not (_SPENT.search(asked.text) or _CLAIMED.search(asked.text)):
        return None
    for document in documents_for(asked, corpus):
        if nothing := _nothing(asked.text, document):
            figure, seen = nothing
            text = (
                f"前提不成立：{title(document)}写明“{seen.unit.quote}”"
                f"“{figure.measure}”为{figure.amount.value}{figure.amount.unit}，即没有安排。"
            )
            return Answer(asked.question, text, found=True, kind="figure", citations=(seen.unit.citation(),))
    return None


def _nothing(text: str, document: Document) -> tuple[Figure, Seen] | None:
    """Return where a document says that there is nought of the measure that a text names, and nowhere that there is."""
    own = (None, document.identity.year)
    stated = [(one, seen) for one, seen in amounts(document) if one.aspect == "金额" and one.year in own]
    measure = named_measure(text, (one.measure for one, _ in stated))
    of_it = [pair for pair in stated if pair[0].measure == measure]
    return of_it[0] if of_it and not any(one.amount.value for one, _ in of_it) else None


KIND = Kind(
    title="没有安排",
    rank=23,
    examples=("人大办2024年的出国费都花到哪里去了？",),
    answer=deny,
)
