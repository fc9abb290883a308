"""Which is most or least, in what order, how many lie beyond a mark: of projects, indicators, items or departments."""

import re
from decimal import Decimal

from answers.item import Item
from answers.items import items
from answers.model import Answer, Corpus, Kind, Understood
from answers.operands import operands
from answers.operations import (
    ALL_DEPARTMENTS,
    ASCENDING,
    AT_LEAST,
    AT_MOST,
    BELOW,
    BETWEEN,
    BOTH_ENDS,
    COUNT,
    DIFFERENCE,
    EXACTLY,
    ORDERED,
    RANKING,
    THRESHOLD,
)
from answers.shown_sums import apart, in_unit
from answers.titles import title

_PAIR = 2
_LOST = re.compile(r"扣|丢分|失分|满分")
_NOTHING = re.compile(r"没有?(?:安排)?(?!附|公开|披露|说明|写)|未安排|为零|为0|是0")
_SEVERAL = re.compile(
    r"(?:最[高低大小多少慢快](?:的)?|前|倒数)(?:(?P<chinese>[两三四五六七八九十])|(?P<arabic>[2-9]))[个项名家大位]"
)
_ASKED_WHICH = re.compile(
    r"项目[?。]?$|指标[?。]?$|哪|几|多少|有没有|名单|列出|列一?下|列个|数一?下|谁|项目(?:是|叫)(?:什么|啥)"
)


def order(asked: Understood, corpus: Corpus) -> Answer | None:
    """State the first, the last, the order or those beyond the mark; None where the question orders nothing."""
    ranked, mark = bool(RANKING.search(asked.text)), _mark(asked.text)
    lost = bool(_LOST.search(asked.text)) and bool(_ASKED_WHICH.search(asked.text)) and "指标" in asked.text
    nothing = _of_nothing(asked) and not mark
    if not nothing and not ranked and not lost and not (mark and _ASKED_WHICH.search(asked.text)):
        return None
    if DIFFERENCE.search(asked.text) and len(operands(asked, corpus)) == _PAIR:
        return None
    found = items(asked, corpus)
    if len(found) < (1 if lost else 2):
        return None
    if not ranked:
        return _picked(asked, found, mark)
    ascending = bool(ASCENDING.search(asked.text)) and not BOTH_ENDS.search(asked.text)
    ordered = sorted(found, key=lambda item: item.value, reverse=not ascending)
    if ORDERED.search(asked.text):
        return _listed(asked, tuple(ordered), "依次为" if len(ordered) > 1 else "只有")
    return _ends(asked, ordered, ascending=ascending)


def _of_nothing(asked: Understood) -> bool:
    """Whether the question asks which departments have none of something."""
    return bool(_NOTHING.search(asked.text) and ALL_DEPARTMENTS.search(asked.text))


def _picked(asked: Understood, found: tuple[Item, ...], mark: re.Match[str] | None) -> Answer:
    """List those beyond the mark, those that lost points, or those with nothing."""
    if _LOST.search(asked.text) and "指标" in asked.text:
        return _listed(asked, found, f"共{len(found)}个指标扣分")
    if mark is None:
        kept = tuple(item for item in found if not item.value)
        return _listed(asked, kept, f"没有安排（为0）的共{len(kept)}项" if kept else "没有为0的", of=found)
    kept = tuple(item for item in found if _beyond(item, mark))
    count = f"共{len(kept)}项" if COUNT.search(asked.text) or kept else "没有符合条件的"
    return _listed(asked, kept, f"{mark.group().strip().removesuffix('的')}的{count}", of=found)


def _mark(text: str) -> re.Match[str] | None:
    """Return where a text draws a line: two figures to lie between, or one with 超过, 不足, 刚好."""
    between = BETWEEN.search(text)
    return between or next((match for match in THRESHOLD.finditer(text) if match["relation"] or match["after"]), None)


def _beyond(item: Item, mark: re.Match[str]) -> bool:
    """Whether a thing lies where the question says; the line is drawn in the unit of the thing where it can be."""
    value = item.quantity.value
    if mark.re is BETWEEN:
        return _limit(mark["low"], mark, item) <= value <= _limit(mark["high"], mark, item)
    limit = _limit(mark["number"], mark, item)
    said = {mark["relation"], mark["after"]}
    if said & EXACTLY:
        return value == limit
    if (mark["relation"] or mark["after"]) in BELOW:
        return value < limit
    if said & AT_MOST:
        return value <= limit
    return value >= limit if said & AT_LEAST else value > limit


def _limit(number: str, mark: re.Match[str], item: Item) -> Decimal:
    unit = (mark["unit"] or "").replace("万元", "万").replace("万", "万元")
    limit = in_unit(Decimal(number), unit, item.quantity.unit)
    return Decimal(number) if limit is None else limit


def _ends(asked: Understood, ordered: list[Item], *, ascending: bool) -> Answer:
    if several := _SEVERAL.search(asked.text):
        word = several["arabic"] or str("一二三四五六七八九十".index(several["chinese"].replace("两", "二")) + 1)
        return _listed(asked, tuple(ordered[: int(word)]), "依次为", of=tuple(ordered))
    first = [item for item in ordered if item.value == ordered[0].value]
    word = "最低" if ascending else "最高"
    said = f"{word}的是{_said(first)}"
    cited = list(first)
    if BOTH_ENDS.search(asked.text):
        last = [item for item in ordered if item.value == ordered[-1].value]
        said += f"；最低的是{_said(last)}"
        cited += last
        said += _gap(asked, ordered)
    others = [item for item in ordered if item not in cited]
    reckoned = (item.quantity.working for item in ordered if item.quantity.working)
    working = (*reckoned, f"共比较{len(ordered)}项：" + "，".join(_shown(item) for item in ordered))
    quoted = tuple(dict.fromkeys(one for item in (*cited, *others) for one in item.quantity.citations[:2]))
    return Answer(
        asked.question, f"{_whose(asked)}{said}。", found=True, kind="ranking", citations=quoted, working=working
    )


def _gap(asked: Understood, ordered: list[Item]) -> str:
    """Return by how much both ends differ, where that is asked, with the subtraction."""
    if not DIFFERENCE.search(asked.text):
        return ""
    high, low = ordered[0].quantity, ordered[-1].quantity
    value = in_unit(low.value, low.unit, high.unit)
    return "" if value is None else f"；相差{high.value - value}{high.unit}（{apart(high.value, value, high.unit)[1]}）"


def _listed(asked: Understood, kept: tuple[Item, ...], counted: str, of: tuple[Item, ...] = ()) -> Answer:
    said = f"{counted}：{_said(list(kept))}。" if kept else f"{counted}。"
    compared = of or kept
    compared_with = "，".join(_shown(item) for item in compared)
    working = (f"共比较{len(compared)}项：{compared_with}", f"逐项计数：{len(kept)}项")
    quoted = tuple(dict.fromkeys(one for item in compared for one in item.quantity.citations[:2]))
    return Answer(asked.question, _whose(asked) + said, found=True, kind="ranking", citations=quoted, working=working)


def _said(chosen: list[Item]) -> str:
    return "；".join(_shown(item) for item in chosen)


def _shown(item: Item) -> str:
    return f"{item.label}{item.quantity.value}{item.quantity.unit}"


def _whose(asked: Understood) -> str:
    return f"{title(asked.documents[0])}：" if len(asked.documents) == 1 else ""


KIND = Kind(
    title="排序与筛选",
    rank=22,
    examples=("水务局哪个项目的执行率最低？", "执行率低于60%的项目有哪些？"),
    answer=order,
)
