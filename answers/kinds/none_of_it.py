"""What a question takes for granted of money that there is none of: where it went, what was bought, how much of it."""

import re

from answers.measures import named_measure
from answers.model import Answer, Corpus, Document, Kind, Understood
from answers.quantities import amounts
from answers.relevance import Seen, statements
from answers.scope import documents_for
from answers.understand import title
from disclosures.model import Figure

_SPENT = re.compile(
    r"(?:用|花)(?:在|到|去)?了?(?:哪|什么)|用于什么|主要用途|买(?:了|些)?(?:什么|哪|几|多少)|购(?:买|置)(?:了|些)?(?:什么|哪)|去(?:了)?哪|花在|哪[里儿]去"
    r"|怎么(?:花|用)|安排了?(?:哪|什么)|为什么(?:要|会)?(?:安排|花|用|买)|具体(?:内容|项目|用途)"
)
_CLAIMED = re.compile(r"(?<![\d.])(?!0(?:\.0+)?(?!\.?\d))\d[\d,]*(?:\.\d+)?(?:万元?|亿元?|元)")
_COUNTED = re.compile(
    r"(?:那|这|有|的)(?:[两二三四五六七八九十]|[1-9]\d*)(?P<unit>辆|台|套|批次?|人次|个团组?)(?P<what>[\u4e00-\u9fff]{1,6})"
)


def deny(asked: Understood, corpus: Corpus) -> Answer | None:
    """Say that nothing is planned or spent; None where something is, or the text does not state the measure."""
    if not asked.named:
        return None
    if (counted := _COUNTED.search(asked.text)) and (answer := _none_counted(asked, corpus, counted)):
        return answer
    if not (_SPENT.search(asked.text) or _CLAIMED.search(asked.text)):
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


def _none_counted(asked: Understood, corpus: Corpus, counted: re.Match[str]) -> Answer | None:
    """Deny things that a question counts where a sentence about them counts none at all: 那两辆车, 共有车辆0辆."""
    unit, what = counted["unit"], set(counted["what"])
    printed = re.compile(rf"(\d+){unit}")
    for document in documents_for(asked, corpus):
        for seen in (one for one in statements(document) if one.unit.sort == "sentence" and what & set(one.normal)):
            counts = printed.findall(seen.normal)
            if counts and not any(map(int, counts)):
                text = f"前提不成立：{title(document)}写明“{seen.unit.quote}”即没有。"
                return Answer(asked.question, text, found=True, kind="figure", citations=(seen.unit.citation(),))
    return None


KIND = Kind(
    title="没有安排",
    rank=23,
    examples=("人大办2024年的出国费都花到哪里去了？",),
    answer=deny,
)
