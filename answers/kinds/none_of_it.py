"""What a question takes for granted of money that there is none of: where it went, what was bought, how much of it."""

import re

from answers.measures import named_measure
from answers.model import Answer, Corpus, Document, Kind, Understood
from answers.quantities import amounts
from answers.relevance import Seen, statements
from answers.scope import documents_for
from answers.titles import title
from answers.units import Unit
from disclosures.model import Figure
from search_index.analysis import normal_form

_SPENT = re.compile(
    r"(?:用|花)(?:在|到|去)?了?(?:哪|什么)|用于什么|主要用途|买(?:了|些)?(?:什么|哪|几|多少)|购(?:买|置)(?:了|些|费)?(?:什么|哪|几|多少[辆台])"
    r"|[去跑到访](?:了|过)?(?:哪|什么地方|几个国)|花在|哪[里儿]去|哪[些几]个?(?:国家?|地方)"
    r"|怎么(?:花|用)|(?:安排|支持|投[向到入]|支付|接待)了?(?:哪|什么|谁)|为什么(?:要|会)?(?:安排|花|用|买|超)|具体(?:内容|项目|用途)"
)
_BUYING = re.compile(r"(?:购?买|购置|添置|采购|购)(?:了|过)?(?:几|多少)[辆台]")
_OF_BUDGET = re.compile(r"预算(?:收支|支出|收入)?$")
_NOUGHT = re.compile(r"(?<![\d.])0(?:\.0+)?\s*万?元")
_DENIED = re.compile(r"(?:无|没有|未)(?:使用|安排|发生)")
# What a question calls a measure → its printed name.
_MEANT = (
    (re.compile(r"(?:因公)?出国(?:\(境\))?费?"), "因公出国(境)费"),
    (re.compile(r"公务用车购置(?!费|及)"), "公务用车购置费"),
    (re.compile(r"(政府性基金|国有资本经营)(?!预算)"), r"\1预算支出"),
)
_SHOWN = 3
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
    if not (_SPENT.search(asked.text) or _BUYING.search(asked.question) or _CLAIMED.search(asked.text)):
        return None
    for document in documents_for(asked, corpus):
        if nothing := _nothing(asked.text, document):
            figure = nothing[0][0]
            denied = _denying(figure.measure, document)
            units = tuple(dict.fromkeys((*denied, *(seen.unit for _, seen in nothing))))[:_SHOWN]
            text = (
                f"前提不成立：{title(document)}写明“{units[0].quote}”"
                f"“{figure.measure}”为{figure.amount.value}{figure.amount.unit}，即没有安排。"
            )
            cited = tuple(dict.fromkeys(unit.citation() for unit in units))
            return Answer(asked.question, text, found=True, kind="figure", citations=cited)
    return None


def _nothing(text: str, document: Document) -> tuple[tuple[Figure, Seen], ...]:
    """Return where a document says that there is nought of the measure that a text names; none where there is some.

    Spending goes before the same money's income, and a sentence about the measure before a list that has it.
    """
    own = (None, document.identity.year)
    stated = [(one, seen) for one, seen in amounts(document) if one.aspect == "金额" and one.year in own]
    for said, meant in _MEANT:
        text = said.sub(meant, text)
    measure = named_measure(text, (one.measure for one, _ in stated))
    stem = _OF_BUDGET.sub("", normal_form(measure)) if measure else ""
    of_it = [pair for pair in stated if stem and _is_of(stem, pair[0].measure)]
    if any(one.amount.value for one, _ in of_it):
        return ()
    return tuple(sorted(of_it, key=lambda pair: not pair[0].measure.endswith("支出")))


def _denying(measure: str, document: Document) -> tuple[Unit, ...]:
    """Return the sentences that say in words that none of a measure's money is used, one with its nought first."""
    stem = _OF_BUDGET.sub("", normal_form(measure))
    found = [one for one in statements(document) if one.unit.sort == "sentence" and stem in one.normal]
    said = [one.unit for one in found if _DENIED.search(one.normal)]
    return tuple(sorted(said, key=lambda unit: _NOUGHT.search(unit.quote) is None))


def _is_of(stem: str, measure: str) -> bool:
    """Whether a measure is the one asked for, or its spending: 政府性基金预算支出 of 政府性基金."""
    name = normal_form(measure)
    return name == stem or (_OF_BUDGET.sub("", name) == stem and not name.endswith("收入"))


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
