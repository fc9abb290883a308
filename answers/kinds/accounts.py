"""Budget at the year's start and final amount of one item, side by side, and how far the one was met."""

import re
from decimal import ROUND_HALF_UP, Decimal

from answers.model import Answer, Corpus, Kind, Understood
from answers.operands import in_unit, operands
from answers.operations import CHECKED, DIFFERENCE, RATIO
from answers.titles import title

_INITIAL = re.compile(r"年初(?:的)?预算数?")
_FINAL = re.compile(r"(?:支出)?决算数?|实际(?:支出)?数?")
_CENT = Decimal("0.01")


def set_beside(asked: Understood, corpus: Corpus) -> Answer | None:
    """State both amounts of the item; None where not both are asked for, or not both are printed."""
    text = asked.text
    if not (_INITIAL.search(text) and _FINAL.search(_INITIAL.sub(" ", text))):
        return None
    if "reason" in asked.aspects or any(pattern.search(text) for pattern in (DIFFERENCE, RATIO, CHECKED)):
        return None
    found = operands(asked, corpus)
    if len(found) != 2 or (other := in_unit(found[1], found[0].quantity.unit)) is None:
        return None
    said = "，".join(f"{one.name}{one.shown}" for one in found)
    values = {one.quantity.label.rpartition("（")[2].rstrip("）"): one.quantity.value for one in found}
    initial, final = values.get("年初预算"), values.get("决算")
    met = ""
    working: tuple[str, ...] = ()
    if initial and final is not None and other is not None:
        share = (final / initial * 100).quantize(_CENT, ROUND_HALF_UP)
        met, working = f"，完成年初预算的{share}%", (f"{final} ÷ {initial} = {share}%",)
    cited = tuple(dict.fromkeys(place for one in found for place in one.quantity.citations))
    text = f"{title(found[0].document)}：{said}{met}。"
    return Answer(asked.question, text, found=True, kind="accounts", citations=cited, working=working)


KIND = Kind(
    title="年初预算与决算",
    rank=24,
    examples=("审批局行政运行的年初预算和决算各是多少？",),
    answer=set_beside,
)
