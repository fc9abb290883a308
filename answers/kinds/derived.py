"""What last year's figure must have been: this year's less the change that the same sentence states."""

import re
from decimal import ROUND_HALF_UP, Decimal

from answers.measures import named_measure
from answers.model import Answer, Citation, Corpus, Document, Kind, Understood
from answers.operations import DERIVED, LAST_YEAR
from answers.quantities import amounts
from answers.relevance import Seen, matches
from answers.scope import documents_for
from answers.titles import title
from answers.vocabulary import as_printed
from disclosures.model import Figure
from search_index.analysis import normal_form

_CHANGE_ASKED = re.compile(r"增加|减少|增长|下降|增减|持平|变化|相比|多了|少了|增幅|比(?:上年|去年)|[和与跟同较]")
_LEVEL = re.compile(r"持平|无变化|无增减|一致|相同")
_NAMED = re.compile(r"年“([^”]+)”为")
_BARE = re.compile(r"(?:应该|应当|大概|预算|总|\W)*")
_CENT = Decimal("0.01")


def derive(asked: Understood, corpus: Corpus) -> Answer | None:
    """State last year's figure with its working; None where it is not asked for or no sentence states the change."""
    wanted = DERIVED.search(asked.text) or (LAST_YEAR.search(asked.text) and not _CHANGE_ASKED.search(asked.text))
    years, present = set(asked.years), {one.identity.year for one in asked.documents}
    if not wanted or (years and years <= present and not LAST_YEAR.search(asked.text)):
        return None
    found = [answer for document in documents_for(asked, corpus) if (answer := _from(asked, document))]
    if not found and DERIVED.search(asked.text) and years and asked.named and not _CHANGE_ASKED.search(asked.text):
        return _not_derivable(asked)
    return next((answer for answer in found if _literal(asked, answer)), found[0] if found else None)


def _not_derivable(asked: Understood) -> Answer:
    """Say that the year's figure does not follow from the documents of the year after it."""
    whose = "、".join(title(document) for document in asked.documents)
    said = f"{whose}没有写明所问数额的增减额或增减率，{asked.years[0]}年的数额无法推算。"
    return Answer(asked.question, said, found=False, kind="refusal")


def _literal(asked: Understood, answer: Answer) -> bool:
    """Whether an answer is about the measure by the name that the question gives it: 机关运行经费, not 机构运转经费."""
    match = _NAMED.search(answer.text)
    name = normal_form(match[1]) if match else ""
    printed = any(name in normal_form(citation.quote) for citation in answer.citations)
    return bool(name) and name in as_printed(asked.text) and printed


def _from(asked: Understood, document: Document) -> Answer | None:
    stated = [
        (figure, seen) for figure, seen in amounts(document) if figure.aspect == "金额" and _dated(figure, document)
    ]
    text = (
        "总预算"
        if "预算" in asked.text and _BARE.fullmatch("".join(asked.content))
        else LAST_YEAR.sub("", DERIVED.sub("", asked.text))
    )
    measure = named_measure(text, (figure.measure for figure, _ in stated))
    for figure, seen in stated:
        if figure.measure == measure and (answer := _reckoned(asked, document, figure, seen)):
            return answer
    by_unit = {id(seen.unit): (figure, seen) for figure, seen in stated}
    content = tuple(LAST_YEAR.sub("", DERIVED.sub("", chunk)) for chunk in asked.content)
    found = matches(_about(asked, tuple(chunk for chunk in content if chunk)), [seen for _, seen in stated])
    for match in found:
        figure, seen = by_unit[id(match.unit)]
        if answer := _reckoned(asked, document, figure, seen):
            return answer
    return None


def _dated(figure: Figure, document: Document) -> bool:
    return figure.year in (None, document.identity.year)


def _about(asked: Understood, content: tuple[str, ...]) -> Understood:
    return Understood(asked.question, asked.documents, content or asked.content, text=asked.text)


def _reckoned(asked: Understood, document: Document, figure: Figure, seen: Seen) -> Answer | None:
    now, unit = figure.amount.value, figure.amount.unit
    change = _other(document, figure, "增减额")
    rate = _other(document, figure, "增减率")
    if change is not None:
        before = now - change.amount.value
        sign, size = ("-", change.amount.value) if change.amount.value >= 0 else ("+", -change.amount.value)
        working = f"{now} {sign} {size} = {before}"
    elif rate is not None:
        before = (now / (1 + rate.amount.value / 100)).quantize(_CENT, ROUND_HALF_UP)
        working = f"{now} ÷ (1 + {rate.amount.value}%) = {before}"
    elif _LEVEL.search(_clause(document, figure)):
        before, working = now, ""
    else:
        return None
    year = (document.identity.year or 0) - 1
    level = "" if working else "，说明与上年持平"
    text = (
        f"{title(document)}没有直接列出{year}年的数额，按说明推算：{year}年“{figure.measure}”为{before}{unit}"
        f"（{document.identity.year}年为{now}{unit}{level}）。"
    )
    return Answer(
        asked.question,
        text,
        found=True,
        kind="derived",
        citations=tuple(dict.fromkeys((seen.unit.citation(), *_sentence_of(document, change or rate)))),
        working=(working,) if working else (),
    )


def _sentence_of(document: Document, change: Figure | None) -> tuple[Citation, ...]:
    """Return the sentence that states the change, where it is stated."""
    return tuple(seen.unit.citation() for figure, seen in amounts(document) if change is not None and figure is change)


def _other(document: Document, figure: Figure, aspect: str) -> Figure | None:
    same = (one for one in document.load().figures if one.clause == figure.clause and one.aspect == aspect)
    return next((one for one in same if one.measure == figure.measure), None)


def _clause(document: Document, figure: Figure) -> str:
    return next((one.text for one in document.load().clauses if one.id == figure.clause), "")


KIND = Kind(
    title="推算上年",
    rank=18,
    examples=("水务局2025年机构运转经费能推算吗？多少？", "人大办上年“三公”经费是多少？"),
    answer=derive,
)
