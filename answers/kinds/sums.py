"""Whether the figures that a question names add up to another that it names: reckoned, and said."""

import re
from dataclasses import replace

from answers.model import Answer, Corpus, Kind, Understood
from answers.operands import in_clause_of, in_unit, operands
from answers.shown_sums import added_up
from answers.titles import title

_EQUALS = re.compile(
    r"(?:加起来|之和|合计|相加|加总|总和|[和加与].{2,12})(?:是不是|是否|会不会|有没有)?(?:正好|刚好)?等于.{2,16}(?:吗|么|\?|$)"
)
_LEAST = 3


def add_up(asked: Understood, corpus: Corpus) -> Answer | None:
    """State the sum, the whole and whether they agree; None where no two parts and a whole are named."""
    if not _EQUALS.search(asked.text):
        return None
    found = operands(asked, corpus)
    if len(found) < _LEAST or len({one.document.ref for one in found}) > 1:
        return None
    *parts, named = found
    whole = in_clause_of(parts[0], named)
    unit = whole.quantity.unit
    values = [value for part in parts if (value := in_unit(part, unit)) is not None]
    if len(values) < len(parts):
        return None
    total, adding = added_up(values)
    apart = abs(total - whole.quantity.value)
    verdict = "正好相等" if not apart else f"不相等，相差{apart}{unit}"
    said = "，".join(f"{one.name}{one.shown}" for one in (*parts, replace(whole)))
    text = f"{title(whole.document)}：{said}；{adding}，{verdict}。"
    cited = tuple(dict.fromkeys(place for one in (*parts, whole) for place in one.quantity.citations))
    working = (adding, *((f"相差{apart}",) if apart else ()))
    return Answer(asked.question, text, found=True, kind="inconsistency", citations=cited, working=working)


KIND = Kind(
    title="加总核对",
    rank=13,
    examples=("人员经费和公用经费加起来等于基本支出吗？",),
    answer=add_up,
)
