"""The figures that sentences state: what is measured, how much, for which year, and how it compares."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from disclosures.amounts import exact
from disclosures.measures import last_term
from disclosures.model import Amount, Clause, Figure, Identity, Kind
from disclosures.places import Finder
from readers.document import Document

AMOUNT, SHARE, CHANGE, RATE_OF_CHANGE = "金额", "占比", "增减额", "增减率"
INITIAL, ADJUSTED, BUDGETED, COMPLETION, LAST_YEAR = "年初预算", "全年预算", "预算", "完成率", "上年"

_NUMBER = re.compile(
    r"(?<![\d.,])(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)(亿元|万元|千元|元|%)(?!以上|以下|（含）|及以上)"
)
_FOLD = str.maketrans("０１２３４５６７８９．，％()‘’", "0123456789.，%（）“”")
_BREAK = re.compile(r"[，。；：！？]|(?<!收)、|,(?!\d{3})")
_YEAR = re.compile(r"(?<![与比较同\d])20\d\d(?=年)")
_YEAR_COMPARED = re.compile(r"20\d\d")
_COMPARED = re.compile(r"(?:与|比|较|同)(?:20\d\d年|上年|去年)度?(?:年初|初)?(?:部门)?(?:预算|决算)?数?(?:相比|比)?")
_NOT_ABOUT_MONEY = re.compile(r"绩效|自评|评价|名词解释|职责|概况|转移支付|国有资产|资产占|机构设置|单位构成")
_UP = r"(?:增加|增长|上升|提高|增幅为?|上涨|多|追加)"
_DOWN = r"(?:减少|下降|降低|压减|减幅为?|降幅为?|少|负增长)"
_CHANGED = re.compile(rf"(?:({_UP})|({_DOWN}))(?:了|额?为|约)*$")
_FILLER = re.compile(
    r"(?:支出|收入|预算|决算|安排|总额|合计|总计|数额?|年初|全年|当年|年度|本年|调整|金额|（(?![款项]）)[^）]*）|为|是|共计|共|约|均|各|财政|拨款|的|“|”"
    r"|总体|情况|费用|资金|20\d\d年度?)*"
)
_FIGURED = re.compile(
    r"(?:其中|支出|收入|20\d\d年度?|本年|当年|均|的)*(?:年初|全年|调整)?(?:预算|决算|执行)?数?(?:均?为|是|安排)"
)
_REST = re.compile(rf"(?:{_COMPARED.pattern}|{_FILLER.pattern}|相比|同比|共计|其中|分别|上年|去年)*")
_OPENING = re.compile(r"(?:\d{1,2}[.、．]|（[一二三四五六七八九十\d]{1,2}）|其中|20\d\d年度?|\s)*")
_EXPLAINED = re.compile(r"用于|包括|，为|例如|是指|反映")
_BUDGETED_FIGURE = re.compile(r"(?:支出)?(?:预算|决算)数(?:与|比|较)")
_CARRIED = re.compile(r"(?:结转|结余)的$")
_NONE = re.compile(r"无|没有|未")
_RATED = re.compile(r"(?:(占)(?:比|总支出|.{0,24}的)?|完成.{0,12}的|预算执行率为?|执行率为?)$")
_ANEW = re.compile(r"\s*(?:20\d\d年度?|本年度?)(?:部门|单位)?(?:预算|决算)(?:总额|总数|数)?(?=与|比|较|同)")
_CLASSES = ("（类）支出", "（项）")
_OF_AN_ITEM = re.compile(r"\W*\w{2,40}（\d{3,7}）")
_REASON = re.compile(r"主要原因|原因是|原因为|主要是由于|主要系")


@dataclass(frozen=True, slots=True)
class _Segment:
    """Words up to the next punctuation or number, their start, the sentence so far, and the number."""

    text: str
    start: int
    sentence: str
    number: re.Match[str] | None

    @property
    def unit(self) -> str:
        """The unit behind the number."""
        return self.number[2] if self.number else ""


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a sentence speaks of until it names something else; ``tail`` are the words between it and its number."""

    measures: tuple[str, ...]
    start: int
    year: int | None
    tail: str = ""


@dataclass(frozen=True, slots=True)
class _Reading:
    """One figure as read: what it is of its subject and which way it points."""

    aspect: str
    subject: _Subject
    sign: int = 1


def figures(clauses: tuple[Clause, ...], identity: Identity, document: Document) -> tuple[Figure, ...]:
    """Return the figures that the clauses state in sentences, in reading order, each with the box of its number.

    A number whose measure the sentence does not plainly name is left out: a figure missed is better than a wrong one.
    So are headline figures in a paragraph about one subject of the classification ("商品和服务支出（302）…").
    """
    finder = Finder(document)
    found: list[Figure] = []
    for clause in clauses:
        headings = "/".join(clause.path).replace(identity.department or "/", "")
        if not _NOT_ABOUT_MONEY.search(headings):
            found.extend(_of_clause(clause, identity, finder))
    return tuple(found)


def _of_clause(clause: Clause, identity: Identity, finder: Finder) -> Iterator[Figure]:
    text = clause.text.translate(_FOLD)
    of_an_item = _OF_AN_ITEM.match(text) is not None
    subject: _Subject | None = None
    spoken_of: set[tuple[str, ...]] = set()
    for segment in _segments(text):
        named = _named(segment, identity)
        if named is not None:
            spoken_of.add(named.measures)
        if len(spoken_of) > 1 and segment.text == segment.sentence and _ANEW.match(segment.text):
            subject = None
        if segment.number is None:
            subject = named or subject
            continue
        reading = None if _REASON.search(segment.sentence) else _read(segment, named, subject, identity)
        subject = reading.subject if reading else named
        if reading is None:
            continue
        amount = _amount(clause, segment.number, reading.sign, finder)
        for measure in reading.subject.measures:
            if of_an_item and not measure.endswith(_CLASSES):
                continue
            yield Figure(
                measure=measure,
                amount=amount,
                clause=clause.id,
                text=clause.text[reading.subject.start : segment.number.end()].strip(),
                year=reading.subject.year,
                aspect=reading.aspect,
                section=clause.path[-1] if clause.path else "",
            )


def _segments(text: str) -> Iterator[_Segment]:
    """The pieces between punctuation and numbers, each with the number that ends it, if one does."""
    start = sentence = 0
    marks = sorted([*_BREAK.finditer(text), *_NUMBER.finditer(text)], key=lambda match: match.start())
    for mark in marks:
        if mark.start() < start:
            continue
        number = mark if mark.re is _NUMBER else None
        yield _Segment(text[start : mark.start()], start, text[sentence : mark.start()], number)
        start = mark.end()
        sentence = start if mark.group() in "。；" else sentence


def _named(segment: _Segment, identity: Identity) -> _Subject | None:
    """What the segment names as its subject; a term followed by other words is not what the number measures."""
    term = last_term(segment.text)
    if term is None:
        return None
    head, tail = segment.text[: term.start], segment.text[term.end :]
    told = _FILLER.fullmatch(tail) is not None
    if segment.number is None:
        opens = _OPENING.fullmatch(head) is not None and _EXPLAINED.search(segment.sentence) is None
        told = (opens and (told or _BUDGETED_FIGURE.match(tail) is not None)) or (
            told and _NONE.search(head) is not None
        )
    if not told or _CARRIED.search(head):
        return None
    years = _YEAR.findall(segment.sentence)
    return _Subject(term.measures, segment.start, int(years[-1]) if years else identity.year, segment.text[term.end :])


def _read(segment: _Segment, named: _Subject | None, before: _Subject | None, identity: Identity) -> _Reading | None:
    text = segment.text
    if changed := _CHANGED.search(text):
        subject = _changed_subject(segment, changed.start(), before, identity)
        aspect = RATE_OF_CHANGE if segment.unit == "%" else CHANGE
        return _Reading(aspect, subject, 1 if changed[1] else -1) if subject else None
    if segment.unit == "%":
        return _share_or_rate(segment, before, identity)
    if compared := _COMPARED.match(text):
        earlier = _YEAR_COMPARED.search(compared.group())
        year = int(earlier[0]) if earlier else identity.year - 1 if identity.year else None
        return _Reading(LAST_YEAR, replace(before, year=year)) if before and compared.end() == len(text) else None
    if named is not None:
        return _Reading(_aspect(named.tail, named, identity), named)
    if before is not None and _FIGURED.fullmatch(text):
        years = _YEAR.findall(text)
        subject = replace(before, year=int(years[-1])) if years else before
        return _Reading(_aspect(text, subject, identity), subject)
    return None


def _changed_subject(segment: _Segment, end: int, before: _Subject | None, identity: Identity) -> _Subject | None:
    """Whose change it is: the term in front of "增加", or, where nothing else stands there, what was spoken of."""
    body = segment.text[:end]
    term = last_term(segment.text)
    if term is not None and term.end <= end and _REST.fullmatch(body[term.end :]):
        return _Subject(term.measures, segment.start, identity.year)
    return replace(before, year=identity.year) if before is not None and _REST.fullmatch(body) else None


def _share_or_rate(segment: _Segment, before: _Subject | None, identity: Identity) -> _Reading | None:
    found = _RATED.search(segment.text)
    if found is None:
        return None
    head = _Segment(segment.text[: found.start()], segment.start, segment.sentence, segment.number)
    subject = _named(head, identity) or (before if _REST.fullmatch(head.text) else None)
    return _Reading(SHARE if found[1] else COMPLETION, subject) if subject else None


def _aspect(tail: str, subject: _Subject, identity: Identity) -> str:
    """Of final accounts, whether the number is what was budgeted; in a budget everything is."""
    if subject.year and identity.year and subject.year < identity.year:
        return LAST_YEAR
    if identity.kind is Kind.BUDGET or "决算" in tail or "预算" not in tail:
        return AMOUNT
    return INITIAL if "年初" in tail else ADJUSTED if re.search("全年|调整", tail) else BUDGETED


def _amount(clause: Clause, number: re.Match[str], sign: int, finder: Finder) -> Amount:
    value, step = exact(number[1].lstrip("-"))
    negative = number[1].startswith("-")
    source = finder.source(clause, number.start(), number.end())
    return Amount(-sign * value if negative else sign * value, step, number[2], source)
