"""What part one figure is of another, reckoned where no sentence states it."""

import re
from decimal import ROUND_HALF_UP, Decimal

from answers.model import Answer, Corpus, Kind, Understood
from answers.operands import Operand, in_clause_of, in_unit, operands
from answers.operations import DIFFERENCE, RANKING, RATIO, SUM, WHICH_MORE
from answers.scope import documents_for
from answers.shares import of_parts, part_and_whole, stated_share
from answers.titles import title

_EACH = re.compile(r"(?:分别|各自?)占|(?:分别|各自?)(?:是|为|有)?(?:多少|几)")
_TIMES = re.compile(r"倍")
_REASON = re.compile(r"原因\S*$")
_OTHER = (_EACH, RANKING, DIFFERENCE, WHICH_MORE, _REASON)
# The accounts may be more than the budget that they are a share of.
_OF_BUDGET = re.compile(r"年初预算|预算数|决算")
# What one department has may be told as so much of what another has.
_OF_OTHER = re.compile(r"倍|百分之?[几多]|除以|相当于|÷|之比")
_CENT = Decimal("0.01")


def relate(asked: Understood, corpus: Corpus) -> Answer | None:
    """State the share with its working; None where it is printed, a reason is asked or no two figures are named."""
    if not RATIO.search(asked.text) or any(other.search(asked.text) for other in _OTHER):
        return None
    found = _named(asked, corpus) or _in_order(operands(asked, corpus), asked)
    if len(found) != 2:
        return None
    part, whole = found
    if part.document is whole.document:
        whole = in_clause_of(part, whole)
    elif not _OF_OTHER.search(asked.text):
        return None
    of_whole = in_unit(whole, part.quantity.unit)
    if not of_whole or stated_share(asked, part, whole):
        return None
    times = bool(_TIMES.search(asked.text))
    share = (part.quantity.value / of_whole * (1 if times else 100)).quantize(_CENT, ROUND_HALF_UP)
    result = f"{share}{'' if times else '%'}"
    said = f"{title(part.document)}：{part.name}{part.shown}，{whole.name}{whole.shown}，"
    beside = bool(times or (_OF_OTHER.search(asked.text) and "占" not in asked.text))
    text = said + (f"前者是后者的{result}{'倍' if times else ''}。" if beside else f"占{result}。")
    cited = tuple(dict.fromkeys((*part.quantity.citations, *whole.quantity.citations)))
    inner = tuple(one.quantity.working for one in found if one.quantity.working)
    working = (*inner, f"{part.quantity.value} ÷ {of_whole} = {result}")
    return Answer(asked.question, text, found=True, kind="share", citations=cited, working=working)


def _named(asked: Understood, corpus: Corpus) -> tuple[Operand, ...]:
    """Return the part and the whole where the question says which is which, else a sum's part of all expenditure."""
    if len(asked.departments) > 1:
        return ()
    documents = documents_for(asked, corpus)
    if sides := part_and_whole(asked.text):
        return of_parts(asked, *sides, documents)
    before = asked.text.partition("占")[0]
    return of_parts(asked, before, "支出", documents) if SUM.search(before) else ()


def _in_order(found: tuple[Operand, ...], asked: Understood) -> tuple[Operand, ...]:
    """Return the lesser first where two figures of one document were found in an order that says nothing."""
    if len(found) != 2 or found[0].document is not found[1].document:
        return found
    if _TIMES.search(asked.text) or _OF_BUDGET.search("".join(one.quantity.label for one in found)):
        return found
    whole = in_unit(found[1], found[0].quantity.unit)
    return found[::-1] if whole is not None and whole < found[0].quantity.value else found


KIND = Kind(
    title="占比",
    rank=18,
    examples=("水务局人员经费占基本支出的比重是多少？", "特定目标类项目占项目支出多少？"),
    answer=relate,
)
