"""What a class of expenditure is made of, or spent on: the lowest items of the classification under it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import reduce

from answers.measures import named_measure
from answers.member_units import without_units
from answers.model import Answer, Corpus, Document, Kind, Understood
from answers.quantities import amounts, number, whole_of
from answers.relevance import statements
from answers.scope import documents_for
from answers.titles import title
from answers.units import Unit
from answers.vocabulary import as_printed
from review.classes import CLASSES
from review.economic import PERSONNEL, PUBLIC
from search_index.analysis import normal_form, numbers

_ASKED = re.compile(
    r"(?:由|包括|包|包含|含|下面|下有|底下|分|里|中|有|构成|组成|列|列支|开支|花在|用在|用于)了?[^,。?]{0,10}(?:哪|几|什么)[^,。?]{0,8}(?:科目|款|项|构成|组成|支出|开支|费用|内容|样)"
    r"|(?:开支|支出|费用|内容)?(?:都|主要|具体)?(?:有|包括|包含)了?(?:哪些|什么|哪几[样项种])(?:\?|$)|(?:主要)?用于什么|(?:构成|组成|明细)(?:是什么|有哪些|如何|怎样|\?|$)|(?:是|拿来)?(?:干|做)什么"
)
_TABLES = ("expenditure", "general_budget_expenditure", "final_expenditure")
# Funds by what the money is for, and how the codes of their economic items begin.
_FUNDS = {
    "人员经费": PERSONNEL,
    "公用经费": PUBLIC,
    "工资福利支出": ("301",),
    "商品和服务支出": ("302",),
    "对个人和家庭的补助": ("303",),
    "资本性支出": ("310",),
}
_ECONOMIC_TABLES = ("general_budget_basic_expenditure", "expenditure_by_economic_class")
_ECONOMIC_DIGITS = 5
# 支出项目 of funds are items of expenditure, no projects.
_OF_ITEMS = re.compile(r"(?:支出|开支|费用)项目|(?<=哪些|什么)项目(?=上|里|中|\W|$)")
_ORDINAL = re.compile(r"^(?:其中:|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))+|\(类\)|支出$")
_AMOUNT = re.compile(r"\d[\d.,]*(?:万元?|亿元?|元)?")
_USED = re.compile(r"主要用于(?!以下|下列)")
_INCLUDES = re.compile(r"包括:")
_DIGITS = 7
# As one says them: 资源勘探工业信息 without 等; 其他 by itself stands in too many names.
_CLASSES = {code: "其他支出" if name == "其他" else name.removesuffix("等") for code, name in CLASSES.items()}


def decompose(asked: Understood, corpus: Corpus) -> Answer | None:
    """List the items under the class that is named; None where no class is, or no table prints items under it."""
    text = _OF_ITEMS.sub("科目", asked.text)
    if not asked.named or not _ASKED.search(text) or "项目" in text:
        return None
    documents = documents_for(asked, corpus)
    rest = reduce(without_units, documents, asked.text)
    for document in documents:
        if listed := _economic(asked, document):
            return listed
        named = _class(as_printed(_AMOUNT.sub(" ", rest)), document)
        found = _under(named[1], document) if named else ()
        if named and found:
            return _answer(asked, document, named[0], found)
        if spelled := _spelled_out(asked.text, document):
            text = f"{title(document)}：“{spelled.quote}”"
            return Answer(asked.question, text, found=True, kind="listing", citations=(spelled.citation(),))
    return None


def _spelled_out(text: str, document: Document) -> Unit | None:
    """Return the sentence that says what a measure includes: 公用经费13.51万元，主要包括：办公费、邮电费."""
    told = [(figure, seen) for figure, seen in amounts(document) if _INCLUDES.search(normal_form(seen.unit.quote))]
    measure = named_measure(text, (figure.measure for figure, _ in told))
    return next((seen.unit for figure, seen in told if figure.measure == measure), None)


def _economic(asked: Understood, document: Document) -> Answer | None:
    """List the economic items of the kind of funds that is named, where no sentence spells them out."""
    starts = next(
        (codes for name, codes in _FUNDS.items() if name in asked.text and f"其他{name}" not in asked.text), ()
    )
    if not starts or _spelled_out(asked.text, document):
        return None
    titles = [table.title for table in document.load().tables if table.kind in _ECONOMIC_TABLES][:1]
    rows = [seen.unit for seen in statements(document) if seen.unit.sort == "cell" and seen.unit.path[0] in titles]
    found = [
        one
        for one in rows
        if one.labels[1:] and len(one.labels[1]) == _ECONOMIC_DIGITS and one.labels[1].startswith(starts)
    ]
    parts = [(unit, read) for unit in found if (read := number(whole_of(unit))) and read[0]]
    if not parts:
        return None
    said = "；".join(f"{unit.labels[0]}（{unit.labels[1]}）{value}{unit_of}" for unit, (value, unit_of) in parts)
    cited = tuple(dict.fromkeys(unit.citation() for unit, _ in parts))
    return Answer(asked.question, f"{title(document)}：《{titles[0]}》{said}。", True, "listing", cited)


def _class(text: str, document: Document) -> tuple[str, str] | None:
    """Return the class that a text names, with its code; the code is that of the state's classification."""
    known = {name: code for code, name in _CLASSES.items() if name in text}
    if not known:
        return None
    name = max(known, key=len)
    printed = any(_ORDINAL.sub("", normal_form(label)) == name for label in _labels(document))
    return (name, known[name]) if printed or _under(known[name], document) else None


def _labels(document: Document) -> set[str]:
    return {seen.unit.labels[0] for seen in statements(document) if seen.unit.sort == "cell" and seen.unit.labels}


def _under(code: str, document: Document) -> tuple[Unit, ...]:
    """Return the rows of the first table that prints items whose codes begin so."""
    titles = [table.title for table in document.load().tables if table.kind in _TABLES]
    rows = [seen.unit for seen in statements(document) if seen.unit.sort == "cell" and seen.unit.path[0] in titles]
    fitting = [
        one for one in rows if len(one.labels) > 1 and len(one.labels[1]) == _DIGITS and one.labels[1].startswith(code)
    ]
    return tuple(one for one in fitting if one.path == fitting[0].path)


def _answer(asked: Understood, document: Document, name: str, found: tuple[Unit, ...]) -> Answer:
    parts = [(unit, read) for unit in found if (read := number(whole_of(unit)))]
    said = "；".join(f"{unit.labels[0]}（{unit.labels[1]}）{value}{unit_of}" for unit, (value, unit_of) in parts)
    text = f"{title(document)}：“{name}”下列{len(parts)}个项级科目：{said}。"
    cited = tuple(unit.citation() for unit, _ in parts)
    for purpose in _purposes(document, {value for _, (value, _) in parts}):
        text += f"“{purpose.quote}”"
        cited = (*cited, purpose.citation())
    working = (f"逐项计数：{len(parts)}项",)
    return Answer(asked.question, text, found=True, kind="listing", citations=cited, working=working)


def _purposes(document: Document, amounts: set[Decimal]) -> Iterator[Unit]:
    """Yield the sentences that say what one of the amounts was used for."""
    for seen in statements(document):
        if seen.unit.sort == "sentence" and _USED.search(seen.unit.quote):
            before = f"{seen.unit.around}{seen.unit.quote}"
            printed = {
                Decimal(number) for number, _ in numbers(normal_form(before)) if "." in number or len(number) > 1
            }
            if amounts & printed:
                yield seen.unit


KIND = Kind(
    title="科目构成",
    rank=19,
    examples=("水务局的社会保障和就业支出由哪些科目构成？",),
    answer=decompose,
)
