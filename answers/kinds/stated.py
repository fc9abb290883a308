"""What the text states of a measure: its amount, its share, its change on the year before, the reason given."""

import re
from dataclasses import replace

from answers.measures import forms, in_full, named_measure
from answers.model import Answer, Citation, Corpus, Document, Kind, Understood
from answers.nothing import remark
from answers.operations import ALL_DEPARTMENTS, CHECKED, COMPLIANT, DERIVED, LAST_YEAR, RANKING, SUM, WHICH_MORE
from answers.places import reason_from, sentence_from
from answers.quantities import amounts, rows_printing
from answers.relevance import Seen, statements
from answers.scope import documents_for
from answers.titles import full_name, title
from answers.vocabulary import codes
from disclosures.model import Figure
from search_index.analysis import normal_form

_TOTAL = re.compile(r"(?:收入|支出|收支)(?:总计|合计)")
_OTHER = (SUM, RANKING, DERIVED, CHECKED, COMPLIANT)
_NOT_STATED = re.compile(r"目标|指标|项目(?!支出)|得分|自评|哪一?[条项个]|年初|几(?:辆|个|人)|从业|哪些")
_CHANGE = re.compile(r"增|减|降|涨|多了|少了|变化|持平|幅度|(?:比|较|与|和)(?:上年|去年|20\d\d年)")
_COMPLETED = re.compile(r"完成(?:了)?(?:年初)?预算")
_REASON = re.compile(r"原因|由于|因为")
_SHORTEST = 3
_CHANGES = ("增减额", "增减率")
_LEVEL = re.compile(r"持平|无差异|无变化|没有变化|一致")
_IN_ALL = re.compile(r"总计|合计|总额|一共|总共|共计")
_PART = re.compile(r"占(?!比)")
_WHOLE = re.compile(
    r"(?:全部|全年|年度)?(?:总支出|支出总[计额]|支出合计|全部支出|总收入|收入总[计额]|收入合计|总预算|预算总[计额]|总[额量数])"
)
# A section about it states shares of it, and not of all expenditure.
_PART_ONLY = "基本支出情况"
_SAID = re.compile(
    r"(?:增长|增加|上升|下降|减少|降低|变动|变化)[率额]|增幅|降幅|增减|比例|比重|\d+年|20\d\d|为什么|为何|为啥|原因|理由|主要|(?:上年|去年|今年|本年|上一年)度?|相?比|增长|增加|增幅|下降|减少|降幅|降低|变化|变(?:了|动)?|涨|百分(?:之|比|点)?"
    r"|比重|比例|占比?|多大|多高|多少|几何|幅度|安排|拨付|支出|预算数?|决算数?|收入|总额|部门|全年|年度|总共|一共|合计|总计|公布|公开|财政拨款|一般公共预算"
    r"|万元?|亿元|元|花费?|钱|完成|年初|是|的|了|吗|呢|有|几|数|额|多|少|和|与|及|同|较|在|里|中|为|这么|那么?|请问|其中|金额|情况|什么|怎么|会|手[里上]|账上|自己|这[边块]|那[边块]|列示?|批|拨|给|编|核|说|它|决算|比|从|分别|各"
)


def state(asked: Understood, corpus: Corpus) -> Answer | None:
    """Quote what is stated of the measure; None where no measure is named, or more than the text states is asked."""
    if _CHANGE.search(asked.text):
        asked = replace(asked, text=re.sub(r"(?<=收入|支出)合计", "总计", asked.text))
    text = asked.text
    alone = _TOTAL.sub(
        " ", text if ALL_DEPARTMENTS.search(text) or len(asked.departments) > 1 else _IN_ALL.sub(" ", text)
    )
    if any(pattern.search(alone) for pattern in _OTHER) or _NOT_STATED.search(_COMPLETED.sub(" ", text)) or codes(text):
        return None
    if WHICH_MORE.search(text) and not LAST_YEAR.search(text):
        return None
    changing = bool(_CHANGE.search(text))
    if (
        (LAST_YEAR.search(text) and not changing)
        or {"definition", "list"} & asked.aspects
        or not (asked.named or ALL_DEPARTMENTS.search(text))
    ):
        return None
    found = [(document, seen) for document in documents_for(asked, corpus) if (seen := _of(asked, document))]
    if not found:
        return None
    said = "\n".join(_quoted(asked, document, seen) for document, seen in found)
    cited: list[Citation] = []
    for document, seen in found:
        cited += [one.unit.citation() for one in seen]
        cited += _in_tables(asked, document, seen)
    return Answer(asked.question, said, found=True, kind="figure", citations=tuple(dict.fromkeys(cited)))


def _quoted(asked: Understood, document: Document, seen: list[Seen]) -> str:
    quotes = (one.unit.quote for one in seen)
    return f"{title(document)}：" + "".join(f"“{one}”{remark(asked.question, asked.content, one)}" for one in quotes)


def _of(asked: Understood, document: Document) -> list[Seen]:
    """Return the sentences that state what is asked, the reason after its change."""
    wanted = _aspect(asked.text)
    stated = [(figure, seen) for figure, seen in amounts(document) if figure.aspect in wanted]
    measure = _measure(_part_of(asked.text), [figure for figure, _ in stated])
    if measure and _IN_ALL.search(asked.text) and _another(asked.text, measure, [figure for figure, _ in stated]):
        return []
    if measure is None and wanted == _CHANGES:
        return _level(asked, document)
    fitting = [
        (figure, seen) for figure, seen in stated if figure.measure == measure and _fits(asked, seen, figure, document)
    ]
    if not fitting:
        return []
    first = next((seen for figure, seen in fitting if figure.year in (None, document.identity.year)), fitting[0][1])
    found = [first]
    if _REASON.search(asked.text) or "reason" in asked.aspects:
        reason = reason_from(document, first.unit)
        return [*found, reason] if reason and reason.unit.quote != first.unit.quote else found
    return found


def _level(asked: Understood, document: Document) -> list[Seen]:
    """Return the sentence that says of a measure that it did not change, after the sentence with its amount."""
    stated = [(figure, seen) for figure, seen in amounts(document) if figure.aspect == "金额"]
    measure = named_measure(asked.text, (figure.measure for figure, _ in stated))
    for figure, seen in stated:
        if figure.measure == measure and _fits(asked, seen, figure, document):
            level = sentence_from(document, seen.unit, _LEVEL)
            if level is not None:
                named = named_measure(level.normal, [figure.measure]) is not None
                return [level] if named else [seen, level]
    return _said_elsewhere(measure, document) if measure else []


def _said_elsewhere(measure: str, document: Document) -> list[Seen]:
    """Return the first sentence that says of a measure, by its name in another section, that it did not change."""
    names = {name for name in forms(measure) if len(name) > _SHORTEST}
    names |= {name.replace("预算", "收支预算") for name in names}
    sentences = (seen for seen in statements(document) if seen.unit.sort == "sentence")
    told = (seen for seen in sentences if _LEVEL.search(seen.normal) and any(name in seen.normal for name in names))
    return list(told)[:1]


def _part_of(text: str) -> str:
    """Return what comes before 占: the part, whose share of the rest is asked for."""
    before = _PART.split(text)[0]
    return before if before.strip() else text


def _another(text: str, measure: str, figures: list[Figure]) -> bool:
    """Whether a second measure is named beside the first, so that one sentence may state only half of the sum."""
    text = in_full(text)
    for name in forms(measure):
        text = text.replace(name, " ")
    return named_measure(_IN_ALL.sub(" ", text), (figure.measure for figure in figures)) is not None


def _aspect(text: str) -> tuple[str, ...]:
    if _COMPLETED.search(text):
        return ("完成率", "完成比例", "预算完成率")
    if re.search(r"占|比重|比例", text):
        return ("占比",)
    return _CHANGES if _CHANGE.search(text) else ("金额",)


def _measure(text: str, figures: list[Figure]) -> str | None:
    """Return the measure that the text names; where a change is asked for, 收入 alone is its total."""
    named = named_measure(text, (figure.measure for figure in figures))
    if named or not _CHANGE.search(text):
        return named
    word = next((word for word in ("收入", "支出", "预算") if word in text), None)
    if word is None:
        return None
    total = "收入总计" if word == "预算" else f"{word}总计"
    both = (figure.measure for figure in figures if figure.measure.endswith("收支") and figure.aspect in _CHANGES)
    return total if any(figure.measure == total for figure in figures) else next(both, total)


def _fits(asked: Understood, seen: Seen, figure: Figure, document: Document) -> bool:
    """Return whether nothing is asked for beside the measure but what its section is about."""
    share = _aspect(asked.text) == ("占比",)
    if share and _WHOLE.search(asked.text) and _PART_ONLY in seen.context and _PART_ONLY not in asked.text:
        return False
    text = in_full(_WHOLE.sub(" ", asked.text) if share else asked.text)
    for name in forms(figure.measure):
        text = text.replace(name, " ")
    whose = normal_form(full_name(document))
    rest = [part for part in re.split(r"[\s,、。?;:()\"]+", _SAID.sub(" ", ALL_DEPARTMENTS.sub(" ", text))) if part]
    return all(part in seen.context or part in seen.normal or part in whose for part in rest)


def _in_tables(asked: Understood, document: Document, seen: list[Seen]) -> list[Citation]:
    """Return the rows that bear the measure's name and print its amount."""
    if _aspect(asked.text) != ("金额",):
        return []
    figures = [figure for figure, one in amounts(document) if one.unit is seen[0].unit and figure.aspect == "金额"]
    measure = _measure(asked.text, figures)
    amount = next((figure.amount for figure in figures if figure.measure == measure), None)
    return [unit.citation() for unit in rows_printing(document, measure or "", amount.value)] if amount else []


KIND = Kind(
    title="说明文字中的数",
    rank=19,
    examples=("水务局2025年收入总计是多少？", "水务局支出比上年减少的原因是什么？"),
    answer=state,
)
