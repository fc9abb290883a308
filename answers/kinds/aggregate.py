"""What several figures come to: their sum or mean, each looked up and shown."""

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from answers.government_classes import charged_to_each, of_government_class
from answers.item import Item
from answers.items import items
from answers.model import Answer, Citation, Corpus, Kind, Understood
from answers.operands import Operand, in_unit, mixed, operands
from answers.operations import AVERAGE, COUNT, DIFFERENCE, RANKING, RATIO, SUM
from answers.scope import documents_for
from answers.shown_sums import added_up
from answers.titles import title
from answers.vocabulary import as_printed, codes, said_names
from disclosures.model import YUAN_PER_UNIT

_CLASS_DIGITS = (3, 5)
_SEVERAL = 2
# So many things, and not what they cost.
_THINGS = re.compile(r"(?:多少|几)(?:台|辆|套|件|次|场|人|名|户|条|份|批|期)")
_MONEY = re.compile(r"钱|金额|元|经费|[多几]少?[万亿]|预算|支出")
_CENT = Decimal("0.01")
_UNDER = re.compile(
    r"\d(?:底下|下面|项下|名下|里面|类?下)的?(?:各|所有|全部|几|[两三四五六七八九十\d]+)?(?:行|项|笔|条)"
)


def add(asked: Understood, corpus: Corpus) -> Answer | None:
    """State the sum or mean; None where there is nothing to add."""
    wanted = SUM.search(asked.text) or AVERAGE.search(asked.text)
    if not wanted or any(other.search(asked.text) for other in (RATIO, RANKING, DIFFERENCE)):
        return None
    if (charged := _charged(asked, corpus)) is not None:
        return charged
    found = operands(asked, corpus)
    if len(found) > 1 and all(in_unit(one, found[0].quantity.unit) is not None for one in found):
        parts = [
            Item(
                f"{title(one.document)}{one.name}",
                in_unit(one, found[0].quantity.unit) or one.quantity.value,
                one.quantity,
            )
            for one in found
        ]
        return _summed(asked, parts, mixed(found))
    if one := _of_one(asked, found):
        return one
    return None if _of_one_item(asked, corpus) else _listed(asked, corpus)


def _listed(asked: Understood, corpus: Corpus) -> Answer | None:
    """State what all things of a sort come to; None where fewer than two are found, or numbers of pieces are asked."""
    listed = items(asked, corpus)
    of_things = _THINGS.search(asked.text) and not _MONEY.search(asked.text)
    if len(listed) < _SEVERAL or (of_things and listed[0].quantity.unit in YUAN_PER_UNIT):
        return None
    return _summed(asked, _in_one_unit(listed), "")


def _of_one(asked: Understood, found: tuple[Operand, ...]) -> Answer | None:
    """State a figure that was added up by itself, or that of the one class of several that an item is charged to."""
    if only := _only_one(asked, found):
        return only
    if len(found) != 1 or not found[0].quantity.working or AVERAGE.search(asked.text):
        return None
    one = found[0]
    text = f"{title(one.document)}：{one.name}合计{one.shown}（{one.quantity.working}）。"
    return _answer(asked, text, one.quantity.citations, (one.quantity.working,))


def _only_one(asked: Understood, found: tuple[Operand, ...]) -> Answer | None:
    """State the one of several classes that an item is charged to, where it is charged to no other."""
    if len(found) != 1 or len(charged_to_each(asked.text, found[0].document)) != 1:
        return None
    one = found[0]
    text = f"{title(one.document)}：{one.name}{one.shown}，所问的其他代码下没有该科目，合计{one.shown}。"
    return _answer(asked, text, one.quantity.citations, (one.quantity.working,) if one.quantity.working else ())


def _of_one_item(asked: Understood, corpus: Corpus) -> bool:
    """Whether the question names an item beside the word 科目, so that not all items are to be added."""
    return "科目" in asked.text and any(one.row for one in said_names(asked.text, documents_for(asked, corpus)))


def _charged(asked: Understood, corpus: Corpus) -> Answer | None:
    """State what is charged to one class of the government's economic classification (501–599) in all."""
    said = [code for code in codes(asked.text) if len(code) in _CLASS_DIGITS and code.startswith("5")]
    text = as_printed(asked.text)
    whole = bool(said) and (f"{said[0]}类" in text or bool(_UNDER.search(text)))
    for document in documents_for(asked, corpus) if len(said) == 1 and len(codes(asked.text)) == 1 else ():
        named = next((one.name for one in said_names(asked.text, (document,)) if one.row), "") if whole else ""
        found = of_government_class(said[0], document, named)
        if found and (found.label in text or (whole and not named)):
            text = f"{title(document)}：“{found.label}”（{said[0]}）合计{found.value}{found.unit}（{found.working}）。"
            return _answer(asked, text, found.citations, (found.working, said[0]))
    return None


def _in_one_unit(found: tuple[Item, ...]) -> list[Item]:
    """Return the items with their values in the unit of the first, so that they can be added."""
    one = YUAN_PER_UNIT.get(found[0].quantity.unit, Decimal(1))
    return [
        replace(item, value=item.quantity.value * YUAN_PER_UNIT.get(item.quantity.unit, one) / one) for item in found
    ]


def _summed(asked: Understood, parts: list[Item], warning: str) -> Answer:
    total, adding = added_up([part.value for part in parts])
    unit = parts[0].quantity.unit
    said = "，".join(f"{part.label}{part.quantity.value}{part.quantity.unit}" for part in parts)
    inner = tuple(part.quantity.working for part in parts if part.quantity.working)
    cited = tuple(dict.fromkeys(citation for part in parts for citation in part.quantity.citations))
    inner = (*inner, f"逐项计数：{len(parts)}项")
    counted = f"（共{len(parts)}项）" if COUNT.search(asked.text) or len(parts) > 2 else ""
    if AVERAGE.search(asked.text):
        mean = (total / len(parts)).quantize(_CENT, ROUND_HALF_UP)
        text = f"{said}；平均{mean}{unit}{counted}。{warning}"
        return _answer(asked, text, cited, (*inner, adding, f"{total} ÷ {len(parts)} = {mean}"))
    return _answer(asked, f"{said}；合计{total}{unit}{counted}。{warning}", cited, (*inner, adding))


def _answer(asked: Understood, text: str, cited: tuple[Citation, ...], working: tuple[str, ...]) -> Answer:
    return Answer(asked.question, text, found=True, kind="aggregate", citations=cited, working=working)


KIND = Kind(
    title="合计与平均",
    rank=25,
    examples=("水务局工会经费加福利费一共多少？", "各项目自评得分平均是多少？"),
    answer=add,
)
