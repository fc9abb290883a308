"""What part one figure is of another, reckoned where no sentence states it."""

import re
from decimal import ROUND_HALF_UP, Decimal

from answers.model import Answer, Corpus, Kind, Understood
from answers.operands import Operand, in_unit, operands
from answers.operations import RATIO
from answers.quantities import Quantity, amounts
from answers.understand import title
from search_index.analysis import normal_form

_TIMES = re.compile(r"倍")
_CENT = Decimal("0.01")


def relate(asked: Understood, corpus: Corpus) -> Answer | None:
    """State the share with its working; None where a sentence states it or two figures are not named."""
    if not RATIO.search(asked.text):
        return None
    found = operands(asked, corpus)
    if len(found) != 2:
        return None
    part, whole = found[0], _of_the_same_clause(*found)
    of_whole = in_unit(whole, part.quantity.unit)
    if not of_whole or _stated(asked, part.quantity.label, whole.quantity.label):
        return None
    times = bool(_TIMES.search(asked.text))
    share = (part.quantity.value / of_whole * (1 if times else 100)).quantize(_CENT, ROUND_HALF_UP)
    result = f"{share}{'' if times else '%'}"
    said = f"{title(part.document)}：{part.name}{part.shown}，{whole.name}{whole.shown}，"
    text = said + (f"前者是后者的{result}倍。" if times else f"占{result}。")
    cited = tuple(dict.fromkeys((*part.quantity.citations, *whole.quantity.citations)))
    inner = tuple(one.quantity.working for one in found if one.quantity.working)
    working = (*inner, f"{part.quantity.value} ÷ {of_whole} = {result}")
    return Answer(asked.question, text, found=True, kind="share", citations=cited, working=working)


def _of_the_same_clause(part: Operand, whole: Operand) -> Operand:
    """Return the whole as the part's own clause prints it: another clause may state it of other money."""
    places = {cited.source for cited in part.quantity.citations}
    for figure, seen in amounts(part.document):
        named = normal_form(figure.measure).endswith(normal_form(whole.quantity.label))
        if figure.aspect == "金额" and named and seen.unit.source in places:
            amount = figure.amount
            cited = (seen.unit.citation(), *whole.quantity.citations)
            near = Quantity(whole.quantity.label, amount.value, amount.unit, cited)
            return Operand(part.document, near)
    return whole


def _stated(asked: Understood, part: str, whole: str) -> bool:
    """Whether a sentence prints the share of this part in a section about that whole."""
    for document in asked.documents if asked.named else ():
        for figure, seen in amounts(document):
            if figure.aspect == "占比" and normal_form(figure.measure) == normal_form(part):
                return normal_form(whole) in seen.context or normal_form(whole) in normal_form(seen.unit.quote)
    return False


KIND = Kind(
    title="占比",
    rank=26,
    examples=("水务局人员经费占基本支出的比重是多少？", "特定目标类项目占项目支出多少？"),
    answer=relate,
)
