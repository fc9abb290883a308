"""How two figures differ, or which of several is more: each looked up, the difference shown as a sum."""

import re
from dataclasses import replace

from answers.model import Answer, Corpus, Kind, Understood
from answers.operands import Operand, in_unit, mixed, operands
from answers.operations import DIFFERENCE, LAST_YEAR, RATIO, WHICH_MORE
from answers.shown_sums import apart
from answers.titles import title

_ROWS = re.compile(r"[两二](?:行|笔|处|条|项)")


def compare(asked: Understood, corpus: Corpus) -> Answer | None:
    """State the figures and their difference; None where the question does not name two that can be compared."""
    if not (DIFFERENCE.search(asked.text) or WHICH_MORE.search(asked.text)) or RATIO.search(asked.text):
        return None
    if LAST_YEAR.search(asked.text):
        return None
    found = operands(asked, corpus)
    if len(found) == 1 and len(found[0].quantity.parts) == 2 and _ROWS.search(asked.text):
        found = tuple(
            replace(found[0], quantity=replace(found[0].quantity, value=part, working=""))
            for part in found[0].quantity.parts
        )
    if len(found) < 2 or any(in_unit(one, found[0].quantity.unit) is None for one in found):
        return None
    return _two(asked, found) if len(found) == 2 else _most(asked, found)


def _two(asked: Understood, found: tuple[Operand, ...]) -> Answer:
    first, second = found
    unit = first.quantity.unit
    one, other = first.quantity.value, in_unit(second, unit) or second.quantity.value
    said = "，".join(f"{name}{operand.name}{operand.shown}" for name, operand in zip(_whose(found), found, strict=True))
    verdict, subtraction = apart(one, other, unit)
    verdict += "" if one != other else f"，相差0{unit}"
    working = (*(operand.quantity.working for operand in found if operand.quantity.working), subtraction)
    return _answer(asked, found, f"{said}，{verdict}。{mixed(found)}", working)


def _most(asked: Understood, found: tuple[Operand, ...]) -> Answer:
    unit = found[0].quantity.unit
    ordered = sorted(found, key=lambda one: in_unit(one, unit) or one.quantity.value, reverse=True)
    names = _whose(tuple(ordered))
    said = "，".join(f"{name}{one.name}{one.shown}" for name, one in zip(names, ordered, strict=True))
    text = f"从高到低：{said}；最高的是{names[0]}{ordered[0].name}。{mixed(found)}"
    return _answer(asked, tuple(ordered), text, tuple(one.quantity.working for one in ordered if one.quantity.working))


def _whose(found: tuple[Operand, ...]) -> list[str]:
    """Return the title before each figure; once where all are of one document."""
    titles = [title(one.document) for one in found]
    return [titles[0] + "：", *([""] * (len(found) - 1))] if len(set(titles)) == 1 else titles


def _answer(asked: Understood, found: tuple[Operand, ...], text: str, working: tuple[str, ...]) -> Answer:
    cited = tuple(dict.fromkeys(citation for one in found for citation in one.quantity.citations))
    return Answer(asked.question, text, found=True, kind="difference", citations=cited, working=working)


KIND = Kind(
    title="比较",
    rank=24,
    examples=("2024年住房公积金，水务局比人大办多多少？", "工会经费和福利费哪个多？"),
    answer=compare,
)
