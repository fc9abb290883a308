"""How a percentage that a sentence prints came about: which figure was divided by which."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from answers.measures import named_measure
from answers.model import Answer, Citation, Corpus, Kind, Understood
from answers.quantities import amounts
from answers.relevance import Seen
from answers.scope import documents_for
from answers.titles import title
from disclosures.model import Figure

_ASKED = re.compile(
    r"除以|怎么(?:算|来|得|计算|推)|如何(?:算|计算|得)|怎样(?:算|得)|咋(?:算|来|得)|算法|计算(?:过程|公式|方法)|怎么计算"
)
_PERCENT = re.compile(r"(?<![\d.])(?P<number>\d+(?:\.\d+)?)%")
_RATE, _CHANGE, _SHARE, _AMOUNT = "增减率", "增减额", "占比", "金额"
_CENT = Decimal("0.01")
# The part, the whole, and the steps that come before the division.
Made = tuple[Decimal, Decimal, tuple[str, ...]]


def explain(asked: Understood, corpus: Corpus) -> Answer | None:
    """State the division with its figures; None where no printed percentage is named or its figures are not there."""
    said = _PERCENT.search(asked.text)
    if said is None or not asked.named or not _ASKED.search(asked.text):
        return None
    percent = Decimal(said["number"])
    for document in documents_for(asked, corpus):
        stated = amounts(document)
        for figure, seen in _bearing(asked.text, percent, stated):
            made = _of_change(figure, stated) if figure.aspect == _RATE else _of_share(figure, stated)
            if made is not None:
                cited = tuple(dict.fromkeys((seen.unit.citation(), *_others(figure, stated))))
                lead = f"{title(document)}：“{seen.unit.quote}”"
                return _answer(asked.question, lead, percent, made, cited)
    return None


def _answer(question: str, lead: str, percent: Decimal, made: Made, cited: tuple[Citation, ...]) -> Answer:
    part, whole, before = made
    result = f"{(part / whole * 100).quantize(_CENT, ROUND_HALF_UP)}%"
    working = (*before, f"{part} ÷ {whole} = {result}")
    same = "" if result == f"{percent}%" else f"，与所印{percent}%不一致"
    text = f"{lead}算法：{'；'.join(working)}{same}。"
    return Answer(question, text, found=True, kind="explanation", citations=cited, working=working)


def _bearing(text: str, percent: Decimal, stated: tuple[tuple[Figure, Seen], ...]) -> Iterator[tuple[Figure, Seen]]:
    """Yield the figures of that percentage, first those of the measure that the text names."""
    found = [
        (figure, seen)
        for figure, seen in stated
        if figure.aspect in (_RATE, _SHARE) and abs(figure.amount.value) == percent
    ]
    measure = named_measure(_PERCENT.sub(" ", text), (figure.measure for figure, _ in found))
    word = next((word for word in ("收入", "支出") if word in text), "")
    yield from sorted(found, key=lambda pair: (pair[0].measure != measure, word not in pair[0].measure))


def _of_change(figure: Figure, stated: tuple[tuple[Figure, Seen], ...]) -> Made | None:
    """Return the change, last year's figure, and how that follows from this year's."""
    same = [one for one, _ in stated if one.clause == figure.clause and one.measure == figure.measure]
    change = next((one.amount.value for one in same if one.aspect == _CHANGE), None)
    now = next((one.amount.value for one in same if one.aspect == _AMOUNT), None)
    if not change or now is None or now == change:
        return None
    before = now - change
    return abs(change), before, (f"{now} {'-' if change > 0 else '+'} {abs(change)} = {before}",)


def _of_share(figure: Figure, stated: tuple[tuple[Figure, Seen], ...]) -> Made | None:
    """Return the part and the whole that its clause prints and that make the share."""
    printed = [one for one, _ in stated if one.clause == figure.clause and one.aspect == _AMOUNT]
    part = next((one.amount for one in printed if one.measure == figure.measure), None)
    for whole in (one.amount for one in printed if part and one.amount.unit == part.unit):
        if part and whole.value and abs(part.value / whole.value * 100 - figure.amount.value) <= _CENT:
            return part.value, whole.value, ()
    return None


def _others(figure: Figure, stated: tuple[tuple[Figure, Seen], ...]) -> Iterator[Citation]:
    return (seen.unit.citation() for one, seen in stated if one.clause == figure.clause and one.aspect == _AMOUNT)


KIND = Kind(
    title="百分比的算法",
    rank=12,
    examples=("水务局收入增长3.20%是怎么算出来的？",),
    answer=explain,
)
