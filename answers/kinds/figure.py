"""What a figure is: looked up in sentences, table rows and rows of forms, and stated with its place."""

import re
from dataclasses import replace

from answers.cells import Value
from answers.model import Answer, Corpus, Document, Kind, Understood
from answers.nothing import remark
from answers.operands import is_whole, wholes
from answers.operations import ALL_DEPARTMENTS
from answers.places import reason_from
from answers.projects import common
from answers.relevance import Match, matches, says_short_words, statements
from answers.scope import documents_for
from answers.titles import title
from answers.units import Unit
from answers.vocabulary import as_printed, codes, said_names
from search_index.analysis import normal_form, numbers

_WHOLE = ("合计", "总计", "金额", "小计", "决算数", "预算数", "支出决算", "全年预算数")
_DUTY = re.compile(
    r"哪一?[条项](?:主要)?职责|哪一?条|第几[条项]|谁来?(?:负责|管|牵头|承担)"
    r"|归[^,。?]{0,12}哪|职责(?:里|中|当中)|职责(?:写|有|怎么)"
)
_WHETHER = re.compile(r"有没有|有无|是否有|是不是有|存不存在")
_UNNAMED = ("合计",)
_TOTALS = frozenset({"合计", "总计"})
# What counts a point, or is part of a name: 5G.
_NO_FIGURE = re.compile(r"^\s*\(?\d+[)、.]|\d+[A-Za-z]+")
_SHOWN = 4
_SHORT = 4
_EXPLAINED = re.compile(r"说明|解释|口径|怎么(?:理解|定义)")
_WHOLE_CODE = 5


def look_up(asked: Understood, corpus: Corpus) -> Answer | None:
    """State the figure that is asked for, once per document; None where no document prints it."""
    if not asked.content or {"definition", "list"} & asked.aspects or _DUTY.search(asked.text):
        return None
    asked = replace(asked, content=wholes(asked)) if is_whole(asked) else asked
    documents = documents_for(asked, corpus)
    asked = replace(asked, content=_unbroken(asked, documents))
    found = [(document, _found(asked, document)) for document in documents]
    found = [(document, matched) for document, matched in found if matched]
    if not found or (_only_whether(asked) and found[0][1][0].unit.sort == "indicator"):
        return None
    if not asked.named and len(found) > 1 and not ALL_DEPARTMENTS.search(asked.text):
        return _which(asked, tuple(document for document, _ in found))
    if "reason" in asked.aspects and (explained := _explained(asked, found)):
        return explained
    said = [_said(asked, matched) for _, matched in found]
    return Answer(
        asked.question,
        "\n".join(dict.fromkeys(f"{title(one)}：{text}" for (one, _), text in zip(found, said, strict=True))),
        found=True,
        kind="figure",
        citations=tuple(match.unit.citation() for _, matched in found for match in matched),
    )


def _unbroken(asked: Understood, documents: tuple[Document, ...]) -> tuple[str, ...]:
    """Return the words of the question; those that are pieces of one row's name are that name: 对个人和家庭的补助."""
    for one in said_names(asked.text, documents):
        if one.row and len(asked.content) > 1 and all(chunk in one.name for chunk in asked.content):
            return (one.name,)
    return asked.content


def _only_whether(asked: Understood) -> bool:
    """Whether the question asks if there is such a thing, and for no figure of it."""
    return bool(_WHETHER.search(asked.text)) and not {"amount", "share", "target", "actual"} & asked.aspects


def _explained(asked: Understood, found: list[tuple[Document, list[Match]]]) -> Answer | None:
    """Quote the reasons that are given in the clauses about what is asked; None where none is."""
    reasons: dict[str, Unit] = {}
    for document, _ in found:
        sentences = [one for one in statements(document) if one.unit.sort == "sentence"]
        for match in matches(asked, sentences)[:_SHOWN]:
            reason = reason_from(document, match.unit)
            if reason is not None and document.ref not in reasons:
                reasons[document.ref] = reason.unit
    if not reasons:
        return None
    said = "\n".join(f"{title(unit.document)}：“{unit.quote}”" for unit in reasons.values())
    cited = tuple(unit.citation() for unit in reasons.values())
    return Answer(asked.question, said, found=True, kind="figure", citations=cited)


def _is_of(asked: Understood, unit: Unit) -> bool:
    """Whether a row is of what is asked for by its own name; an indicator's explanation says many other words."""
    if unit.sort == "indicator":
        whole = as_printed("".join(asked.content))
        return _bears(unit, whole) or bool(common(whole, normal_form(unit.path[-1])))
    return unit.sort != "cell" or _named_by(asked, unit)


def _found(asked: Understood, document: Document) -> list[Match]:
    """Return the best places that print a figure; several only where they print different ones."""
    found = [
        match
        for match in matches(asked, statements(document))
        if _prints_a_figure(match.unit) and _is_of(asked, match.unit)
    ]
    found = _coded(asked, found)
    if not found:
        return []
    if total := _under_its_head(asked, document, found):
        return [total]
    first = found[0]
    if first.unit.sort == "sentence":
        return [first] if says_short_words(asked, first.unit) else []
    if "amount" in asked.aspects and not any(numbers(value.text) for value in first.unit.values):
        return []
    distinct: dict[str, Match] = {}
    for match in found:
        if _alike(asked, match.unit, first.unit):
            distinct.setdefault(_value(asked, match.unit).text, match)
    return list(distinct.values())[:_SHOWN]


def _alike(asked: Understood, unit: Unit, first: Unit) -> bool:
    """Whether a row bears the name of the first; where the first's project is named, of that project alone."""
    if (unit.sort, unit.labels[:1]) != (first.sort, first.labels[:1]):
        return False
    project = normal_form(first.path[-1]) if first.sort == "indicator" and len(first.path) > 1 else ""
    return unit.path == first.path or not project or project not in asked.text


def _under_its_head(asked: Understood, document: Document, found: list[Match]) -> Match | None:
    """Return the total's row where what is asked for is a column and no row or sentence of that name was found."""
    whole = "".join(asked.content)
    if codes(asked.text) or found[0].unit.sort != "cell" or any(_called(one.unit, whole) for one in found):
        return None
    totals = (seen.unit for seen in statements(document) if any(_called(seen.unit, name) for name in _TOTALS))
    under = (unit for unit in totals if any(_plain(value.heading.rpartition("/")[2]) == whole for value in unit.values))
    unit = next(under, None)
    return None if unit is None else Match(unit, 1.0, 1.0)


def _called(unit: Unit, name: str) -> bool:
    return unit.sort == "cell" and _plain("".join(unit.labels[:1])) == name


def _plain(text: str) -> str:
    return normal_form(text).replace(" ", "")


def _coded(asked: Understood, found: list[Match]) -> list[Match]:
    """Return the rows under the classification code that the question says, all where none is under it."""
    said = set(codes(asked.text))
    under = [len(said & {number for number, _ in numbers(normal_form(match.unit.quote))}) for match in found]
    most = max(under, default=0)
    if not most and any(len(code) >= _WHOLE_CODE for code in said):
        return []  # a row of another code is not what is asked for
    return [match for match, count in zip(found, under, strict=True) if count == most]


def _named_by(asked: Understood, unit: Unit) -> bool:
    """Whether a row says each short word of the question whole: 离休费 is not in 离退休费."""
    whole = unit.normal + as_printed(unit.context)
    if not _bears(unit, as_printed("".join(asked.content))):
        return False
    short = (chunk for chunk in asked.content if len(chunk) <= _SHORT)
    return all(chunk in whole or as_printed(chunk) in whole for chunk in short) or any(
        len(label) > 1 and normal_form(label) in as_printed(asked.text) for label in unit.labels[:1]
    )


def _bears(unit: Unit, whole: str) -> bool:
    """Whether a row's own name, its code or a head has something in common with the question."""
    own = unit.labels[:2] if len(unit.labels) > 1 and unit.labels[1].isdecimal() else unit.labels
    heads = (value.heading.rpartition("/")[2] for value in unit.values)
    return unit.labels == _UNNAMED or any(common(whole, normal_form(name)) for name in (*own, *heads))


def _prints_a_figure(unit: Unit) -> bool:
    return bool(unit.values or numbers(_NO_FIGURE.sub("", normal_form(unit.quote))))


def _said(asked: Understood, found: list[Match]) -> str:
    if found[0].unit.sort == "sentence":
        return f"“{found[0].unit.quote}”{remark(asked.question, asked.content, found[0].unit.quote)}"
    return "；另有不同数字：".join(_stated(asked, match.unit) for match in found) + "。"


def _stated(asked: Understood, unit: Unit) -> str:
    name = "".join((unit.labels[0], *(f"（{label}）" for label in unit.labels[1:])))
    if unit.sort == "result":
        return f"{unit.path[-1]}“{name}”" + "，".join(f"{value.heading}{value.text}" for value in unit.values)
    value = _value(asked, unit)
    explained = f"（{unit.text}）" if unit.sort == "indicator" and _EXPLAINED.search(asked.question) else ""
    return f"《{'》《'.join(unit.path)}》{name}，{value.heading} {value.text}{_unit(value)}{explained}"


def _unit(value: Value) -> str:
    return "" if value.unit and value.text.endswith(value.unit) else value.unit


def _value(asked: Understood, unit: Unit) -> Value:
    """Return the figure under the head that the question names, else the row's whole."""
    whole = "".join(asked.content)
    named = [value for value in unit.values if _plain(value.heading.rpartition("/")[2]) in whole]
    if named:
        return max(named, key=lambda value: len(value.heading.rpartition("/")[2]))
    return next((value for value in unit.values if value.heading.endswith(_WHOLE)), unit.values[0])


def _which(asked: Understood, documents: tuple[Document, ...]) -> Answer:
    titles = tuple(title(document) for document in documents)
    text = f"不止一份公开材料写到它，请说明是哪个部门：{'、'.join(titles)}。"
    return Answer(asked.question, text, found=False, kind="which", suggestions=titles)


KIND = Kind(
    title="查数",
    rank=30,
    examples=(
        "水务局2025年社会保障和就业支出占多大比重？",
        "人大办2024年奖金（30103）预算是多少？",
        "政府采购执行率的目标是多少？",
    ),
    answer=look_up,
)
