"""Whether a figure that the question itself names is right: against the review's findings, then against the print."""

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from answers.findings import about, places, reckoned
from answers.kinds.self_assessment import look_up
from answers.kinds.share import relate
from answers.kinds.stated import state
from answers.model import Answer, Citation, Corpus, Document, Kind, Understood
from answers.operations import CHECKED
from answers.relevance import coverage, statements
from answers.scope import documents_for
from answers.titles import title
from answers.understand import content
from disclosures.model import YUAN_PER_UNIT
from review.model import Finding
from search_index.analysis import normal_form, numbers

_CLAIM = re.compile(
    r"(?:写成|写作|写的?是?|写为|填成?|填的?是?|标成?|列成?|是|为|占|有|等于|达到?|增长|下降|增加|减少|得分?|说)?(?<![\d.])"
    r"(?P<number>\d[\d,]*\.\d+|\d[\d,]*(?=%|万|元|分))(?P<unit>%|万元?|元|分)?"
)
_CHECKING = re.compile(
    r"(?:这个|这一|该)?(?:说法|数字|数据|结论|比例|金额)|(?:说|称|写|认为)(?=[\u4e00-\u9fff])|[?？]|,\s*$"
)
_EITHER = re.compile(r"\d\s*(?:万元|%|分)?还是|和|与|对得上|对上|打架|两(?:处|个)|前后")
_OVER = re.compile(r"超(?:过|出|了)[^,。?]*(?:吗|没有?|么|嘛)")
_ENOUGH = 0.35
_PAIR = 2
_LOOKING = (look_up, state, relate)


def judge(asked: Understood, corpus: Corpus) -> Answer | None:
    """Say whether the figure is right; None where the question names none or several, or nothing is printed of it."""
    claims = list(_CLAIM.finditer(asked.text))
    if not (CHECKED.search(asked.text) or _OVER.search(asked.text)) or not asked.named:
        return None
    if len(claims) == _PAIR:
        return _beside(asked, corpus, claims)
    if len(claims) != 1:
        return None
    claimed = claims[0]["number"].replace(",", "")
    plain = _without(asked, claims[0])
    documents = documents_for(asked, corpus)
    for document in documents:
        if found := _findings(plain, document, claimed):
            return _told(asked, document, found)
    return None if _EITHER.search(asked.text) else _looked_up(asked, plain, corpus, claimed)


def _beside(asked: Understood, corpus: Corpus, claims: list[re.Match[str]]) -> Answer | None:
    """Say whether two printed figures of different units are the same amount; None where either is not printed."""
    units = [f"{one['unit'] or ''}{'元' if one['unit'] == '万' else ''}" for one in claims]
    if any(unit not in YUAN_PER_UNIT for unit in units):
        return None
    for document in documents_for(asked, corpus):
        places_of = [_printing(asked, document, one["number"].replace(",", "")) for one in claims]
        if all(places_of):
            return _same(asked, document, claims, units, places_of)
    return None


def _printing(asked: Understood, document: Document, number: str) -> Citation | None:
    """Return the place about the matter that prints a number."""
    plain = replace(asked, content=content(_CLAIM.sub(" ", CHECKED.sub(" ", asked.text))))
    found = [seen for seen in statements(document) if number in seen.numbers and seen.unit.sort != "form"]
    best = max(found, key=lambda seen: coverage(plain, seen), default=None)
    return best.unit.citation() if best else None


def _same(
    asked: Understood,
    document: Document,
    claims: list[re.Match[str]],
    units: list[str],
    places_of: list[Citation | None],
) -> Answer:
    amounts = [Decimal(one["number"].replace(",", "")) for one in claims]
    cited = tuple(one for one in places_of if one)
    if units[0] == units[1]:
        high, low = max(amounts), min(amounts)
        more = (
            "两者一致"
            if high == low
            else f"前者{'高于' if amounts[0] == high else '低于'}后者{high - low}{units[0]}，两者不一致"
        )
        text = f"{title(document)}：前者{amounts[0]}{units[0]}，后者{amounts[1]}{units[1]}，{more}。"
        working = f"{high} - {low} = {high - low}"
        return Answer(asked.question, text, found=True, kind="inconsistency", citations=cited, working=(working,))
    coarse = max((0, 1), key=lambda at: YUAN_PER_UNIT[units[at]])
    fine = 1 - coarse
    factor = YUAN_PER_UNIT[units[coarse]] / YUAN_PER_UNIT[units[fine]]
    exponent = Decimal(1).scaleb(int(amounts[coarse].as_tuple().exponent))
    rounded = (amounts[fine] / factor).quantize(exponent, ROUND_HALF_UP)
    working = f"{amounts[fine]} ÷ {factor} = {rounded}"
    verdict = "一致（四舍五入后相同）" if rounded == amounts[coarse] else "不一致"
    one, other = f"{amounts[fine]}{units[fine]}", f"{amounts[coarse]}{units[coarse]}"
    text = f"{title(document)}：{one}折合{rounded}{units[coarse]}，与{other}{verdict}。"
    return Answer(asked.question, text, found=True, kind="inconsistency", citations=cited, working=(working,))


def _without(asked: Understood, claim: re.Match[str]) -> Understood:
    """Return the question without the figure and without asking whether it is right."""
    rest = f"{asked.text[: claim.start()]}{'占' if claim.group().startswith('占') else ''} {asked.text[claim.end() :]}"
    rest = _CHECKING.sub(" ", CHECKED.sub(" ", rest)).strip(" ,")
    rest = f"{rest}{'' if claim.group().startswith('占') else '是'}多少"
    return replace(asked, question=rest, text=rest, content=content(rest))


def _findings(asked: Understood, document: Document, claimed: str) -> tuple[Finding, ...]:
    """Return the findings about the matter that rest on the figure, those that fit best."""
    assessment = document.assess() if document.assess else None
    on_it = [one for one in (assessment.findings if assessment else ()) if claimed in _figures(one)]
    scored = [(score, one) for one in on_it if (score := about(asked, document, one)) >= _ENOUGH]
    best = max((score for score, _ in scored), default=0.0)
    return tuple(one for score, one in scored if score >= best - 0.05)[:2]


def _figures(finding: Finding) -> frozenset[str]:
    texts = (finding.message, finding.reported, *(side.source.text for side in finding.evidence))
    return frozenset(number for text in texts for number, _ in numbers(normal_form(text)))


def _told(asked: Understood, document: Document, findings: tuple[Finding, ...]) -> Answer:
    said = " ".join(finding.message for finding in findings)
    cited = tuple(dict.fromkeys(one for finding in findings for one in places(document, finding)))
    working = tuple(dict.fromkeys(line for finding in findings for line in reckoned(finding)))
    text = f"{title(document)}：有问题，不一致或不正确之处：{said}"
    return Answer(asked.question, text, found=True, kind="inconsistency", citations=cited, working=working)


def _looked_up(asked: Understood, plain: Understood, corpus: Corpus, claimed: str) -> Answer | None:
    """Say whether what is printed or reckoned of the matter is the figure."""
    found = next((answer for look in _LOOKING if (answer := look(plain, corpus)) and answer.found), None)
    if found is None:
        return None
    printed = {number for number, _ in numbers(normal_form(found.text))}
    same = any(_equal(claimed, number) for number in printed)
    verdict = "正确，与公开材料一致" if same else "不正确，与公开材料不一致"
    cited: tuple[Citation, ...] = found.citations
    return replace(
        found, question=asked.question, text=f"{verdict}。{found.text}", kind="inconsistency", citations=cited
    )


def _equal(one: str, other: str) -> bool:
    return one == other or (one.rstrip("0").rstrip(".") == other.rstrip("0").rstrip(".") and "." in one + other)


KIND = Kind(
    title="所说的数对不对",
    rank=13,
    examples=("水务局说人员经费占基本支出90%，对吗？",),
    answer=judge,
)
