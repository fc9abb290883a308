"""Whether a figure that the question itself names is right: against the review's findings, then against the print."""

import re
from dataclasses import replace

from answers.kinds.inconsistency import about, places
from answers.kinds.self_assessment import look_up
from answers.kinds.share import relate
from answers.kinds.stated import state
from answers.model import Answer, Citation, Corpus, Document, Kind, Understood
from answers.operations import CHECKED
from answers.scope import documents_for
from answers.understand import content, title
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
_ENOUGH = 0.45
_LOOKING = (look_up, state, relate)


def judge(asked: Understood, corpus: Corpus) -> Answer | None:
    """Say whether the figure is right; None where the question names none or several, or nothing is printed of it."""
    claims = list(_CLAIM.finditer(asked.text))
    if not CHECKED.search(asked.text) or len(claims) != 1 or not asked.named:
        return None
    claimed = claims[0]["number"].replace(",", "")
    plain = _without(asked, claims[0])
    documents = documents_for(asked, corpus)
    for document in documents:
        if found := _findings(plain, document, claimed):
            return _told(asked, document, found)
    return None if _EITHER.search(asked.text) else _looked_up(asked, plain, corpus, claimed)


def _without(asked: Understood, claim: re.Match[str]) -> Understood:
    """Return the question without the figure and without asking whether it is right."""
    rest = f"{asked.text[: claim.start()]}{'占' if claim.group().startswith('占') else ''} {asked.text[claim.end() :]}"
    rest = _CHECKING.sub(" ", CHECKED.sub(" ", rest)).strip(" ,")
    rest = f"{rest}{'' if claim.group().startswith('占') else '是'}多少"
    return replace(asked, text=rest, content=content(rest))


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
    working = tuple(dict.fromkeys(finding.working for finding in findings if finding.working))
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
