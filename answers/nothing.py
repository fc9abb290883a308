"""What a quote says there is none of, and what the question takes for granted that the quote denies."""

import re

from answers.vocabulary import as_printed
from search_index.analysis import normal_form, numbers

_NOTHING = re.compile(r"(?P<what>[\u4e00-\u9fff“”（）()]{2,})(?<![\d.])0(?:\.0+)?\s*(?:万元|辆|台|个|人次|人)")
_SOME = re.compile(r"(?<![\d.,])(?!0(?:\.0+)?(?![\d.,]))\d[\d,]*(?:\.\d+)?\s*(?:万元|辆|台|个|人次|人)")
_PLAIN = re.compile(r"费用?|支出|预算|决算|安排|情况|金额|其中|[为数的是]")
_TELLING = 0.6
_SUPPOSED = re.compile(r"(?:为什么|为何|为啥|原因).*(?:增|减|降|涨)|(?:增|减|降|涨).*(?:为什么|为何|为啥|原因)")
_LEVEL = re.compile(r"持平|无差异|无变化")
_MORE = re.compile(r"(?:增|涨|上升|变多)(?![幅减])")
_LESS = re.compile(r"(?<!增)(?:减|降|变少)(?!幅)")
_TOLD_MORE = re.compile(r"(?:增加|增长|上升)\s*[\d.]*[1-9]")
_TOLD_LESS = re.compile(r"(?:减少|下降|降低)\s*[\d.]*[1-9]")
_CHANGED = re.compile(r"(?:增加|增长|减少|下降)\s*[\d.]*[1-9]")
_CLAIMED = re.compile(r"(?:是|有|为|安排了?|花了?)(?P<amount>\d[\d.,]*)(?P<unit>万元?|亿元?|元|辆|个|人)")


def remark(question: str, content: tuple[str, ...], quote: str) -> str:
    """Return what to add to a quote: that it prints none of what is asked for, that it denies the figure asked."""
    content = tuple(as_printed(chunk) for chunk in content)
    said = set("".join(content))
    none = any(len(set(match["what"]) & said) >= _TELLING * len(said) for match in _NOTHING.finditer(quote))
    told = normal_form(quote)
    some = any(
        re.search(rf"{re.escape(chunk)}.{{0,2}}?(?<![\d.])(?!0(?:\.0+)?(?!\.?\d))\d", told) for chunk in content[-1:]
    ) or (_SOME.search(quote) and not any(_nothing_but(match["what"], content) for match in _NOTHING.finditer(quote)))
    printed = {number for number, _ in numbers(told)}
    claimed = _CLAIMED.search(normal_form(question))
    denied = claimed and claimed["amount"] not in printed
    supposed = _SUPPOSED.search(question) and _LEVEL.search(told) and not _CHANGED.search(told)
    return (
        _turned(normal_form(question), told)
        + ("前提不成立：与上年相比没有增减。" if supposed else "")
        + ("即没有安排。" if none and not some else "")
        + (f"前提不成立：公开材料写的不是{claimed['amount']}{claimed['unit']}。" if claimed and denied else "")
    )


def _nothing_but(what: str, content: tuple[str, ...]) -> bool:
    """Whether what there is none of is called by the words asked for and no others: 购置费, asked for as 购置."""
    plain = normal_form(what)
    for chunk in content:
        plain = plain.rpartition(chunk)[2] if chunk in plain else plain
    return any(chunk in normal_form(what) for chunk in content) and not _PLAIN.sub("", plain).strip(" ,:;()")


def _turned(question: str, told: str) -> str:
    """Return that a change is told the other way round than the question takes for granted; "" where it is not."""
    asks_both = bool(_MORE.search(question)) == bool(_LESS.search(question))
    tells_both = bool(_TOLD_MORE.search(told)) == bool(_TOLD_LESS.search(told))
    if asks_both or tells_both or bool(_MORE.search(question)) == bool(_TOLD_MORE.search(told)):
        return ""
    return f"前提不成立：与上年相比不是{'增加，而是减少' if _TOLD_LESS.search(told) else '减少，而是增加'}。"
