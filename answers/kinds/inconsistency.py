"""What does not agree: the review's findings about what is asked, else what the places themselves show."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from answers.findings import about, places, reckoned
from answers.grounding import invented
from answers.in_tables import named_tables
from answers.kinds.agreeing import told
from answers.measures import in_full
from answers.model import Answer, Citation, Corpus, Document, Kind, Understood
from answers.observed import contradictions, printings
from answers.operands import Operand, each_of, in_unit, operands
from answers.operations import CHECKED
from answers.scope import documents_for
from answers.titles import title
from review.model import Assessment, Finding, Severity
from search_index.analysis import normal_form

_Judge = Callable[[Understood, Document], Answer | None]
_GENERAL = re.compile(
    r"(?:哪些|什么|哪里|多少(?:处|个)?|几(?:处|个)|有没有|存在).{0,8}(?:问题|错误|不一致|矛盾|毛病|差错|疑点|不对|不符)|查出|发现了?什么"
)
_WORDING = re.compile(r"名称|名字|叫法|称呼|写法|期末|年末|年底|年份|科室|股室|内设机构")
_TITLE = re.compile(r"《[^》]*》")
_CLASS = re.compile(r"\([类款项]\)|[\"“”]")
_WORD = 4
_GRAVITY = (Severity.ERROR, Severity.WARNING, Severity.INFO)
# Of findings that fit alike, the one goes first that has more of the question word for word.
_CLOSER = 0.2
# A finding between the very tables that are named goes before one that says more of the other words.
_OF_THESE = 0.5
_ENOUGH = 0.6
_SURE = 0.8
_SHOWN = 3
_LISTED = 8


def contradict(asked: Understood, corpus: Corpus) -> Answer | None:
    """State what does not agree, with both sides; None where agreement is not asked for or cannot be told."""
    if not CHECKED.search(asked.text):
        return None
    documents = _with_tables(asked.text, documents_for(asked, corpus)) if asked.named else asked.documents[:8]
    about = _matter(asked)
    if not about.content:
        return _all(asked, documents)
    if not any(_certain(about, document) for document in documents) and (beside := _beside(asked, corpus)):
        return beside
    judges = (_observed, _found) if _WORDING.search(asked.text) else (_found, _observed)
    if (answer := _judged(about, documents, judges)) or (answer := _beside(asked, corpus)):
        return answer
    return _judged(about, documents, (_compared,)) or (_all(asked, documents) if _GENERAL.search(asked.text) else None)


def _with_tables(text: str, documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """Return the documents that print most of the tables that a text names."""
    printed = [len(named_tables(text, [table.title for table in one.load().tables])) for one in documents]
    most = max(printed, default=0)
    return tuple(one for one, count in zip(documents, printed, strict=True) if count == most)


def _judged(about: Understood, documents: tuple[Document, ...], judges: Sequence[_Judge]) -> Answer | None:
    """Return the first answer of the first judge that has one."""
    answers = (judge(about, document) for judge in judges for document in documents)
    return next((answer for answer in answers if answer), None)


def _matter(asked: Understood) -> Understood:
    """Return the question with only what is to be compared as its content."""
    words = re.compile(
        r"第[一二三四五六七八九十]+(?:部分|章)?|文字|是不是|[把将]|[\d.,]+(?:万元)?还$|^\d[\d.,]+(?:万元)?$|"
        + CHECKED.pattern
        + r"|前后|文字|表格?里?|表内|表中|说明|正文|相互|互相|之间"
        r"|名称|名字|叫法|称呼|写法|写成|写得?|填得?|列得?|数据|存在|处|金额|标注"
    )
    said = (_TITLE.sub(" ", chunk) for chunk in asked.content)
    content = tuple(part for chunk in said for part in words.sub(" ", chunk).split() if len(part) > 1)
    return Understood(asked.question, asked.documents, content, asked.text, asked.aspects, named=asked.named)


def _found(asked: Understood, document: Document) -> Answer | None:
    """Answer with the review's findings that are about what is asked; one whose figures no place prints is left out."""
    single = (said_of(asked, document, (finding,)) for finding in _ranked(asked, document))
    findings = [
        finding
        for finding, answer in zip(_ranked(asked, document), single, strict=True)
        if not invented(answer, (title(document), f"{(document.identity.year or 1) - 1}年"))
    ]
    alike = findings[:_LISTED] if len({finding.check for finding in findings}) == 1 else findings[:_SHOWN]
    return said_of(asked, document, tuple(alike)) if findings else None


def said_of(asked: Understood, document: Document, findings: tuple[Finding, ...]) -> Answer:
    """Return an answer that tells findings with their places."""
    said = "\n".join(f"{finding.message}" for finding in findings)
    cited = tuple(dict.fromkeys(one for finding in findings for one in places(document, finding)))
    working = tuple(dict.fromkeys(line for finding in findings for line in reckoned(finding)))
    text = f"{title(document)}：有问题，不一致或不正确之处：{said}"
    return Answer(asked.question, text, found=True, kind="inconsistency", citations=cited, working=working)


def _ranked(asked: Understood, document: Document) -> list[Finding]:
    """Return the findings about what is asked, the gravest of those that fit best first."""
    assessment: Assessment | None = document.assess() if document.assess else None
    if assessment is None:
        return []
    whole = replace(asked, content=tuple(part for part in re.split(r"[\s,。?]+", asked.text) if part))
    named = named_tables(asked.text, dict.fromkeys(table.title for table in document.load().tables))
    said = [(about(asked, document, one), one) for one in assessment.findings]
    if len(named) > 1:
        said = [(score + _OF_THESE, one) for score, one in said if all(name in one.message for name in named)]
    scored = [
        (score + _CLOSER * about(whole, document, finding), finding) for score, finding in said if score >= _ENOUGH
    ]
    best = max((score for score, _ in scored), default=0.0)
    if scored and "list" in asked.aspects:
        check = next(finding.check for score, finding in scored if score == best)
        return [finding for _, finding in scored if finding.check == check]
    fitting = [finding for score, finding in sorted(scored, key=lambda one: -one[0]) if score >= best - 0.05]
    fitting.sort(key=lambda finding: _GRAVITY.index(finding.severity))
    grave = [finding for finding in fitting if finding.severity is not Severity.INFO]
    return grave or fitting


def _certain(asked: Understood, document: Document) -> bool:
    """Whether a finding says nearly all of what is asked."""
    assessment = document.assess() if document.assess else None
    return any(about(asked, document, one) >= _SURE for one in (assessment.findings if assessment else ()))


def _observed(asked: Understood, document: Document) -> Answer | None:
    wrong = next(contradictions(asked, document), None)
    if wrong is None:
        return None
    text = f"{title(document)}：{wrong.message}。"
    return Answer(
        asked.question, text, found=True, kind="inconsistency", citations=wrong.citations, working=(wrong.message,)
    )


def _compared(asked: Understood, document: Document) -> Answer | None:
    """Say whether all printings of the measure in the text are the same."""
    found = printings(asked, document)
    return told(asked, document, found) if found else None


def _beside(asked: Understood, corpus: Corpus) -> Answer | None:
    """Say whether two figures that the question names are the same; None where it does not name two."""
    content = _matter(asked).content
    found = tuple(one for one in operands(replace(asked, content=content), corpus) if _is_said(one, asked))
    if len(found) != 2 and len(content) == 2:
        found = each_of(asked, content, documents_for(asked, corpus))
    if len(found) != 2 or (other := in_unit(found[1], found[0].quantity.unit)) is None:
        return None
    one = found[0].quantity.value
    verdict = "两者一致" if one == other else f"两者不一致，相差{abs(one - other)}{found[0].quantity.unit}"
    said = "，".join(f"{operand.name}{operand.shown}" for operand in found)
    cited = tuple(dict.fromkeys(place for operand in found for place in operand.quantity.citations))
    working = (f"{max(one, other)} - {min(one, other)} = {abs(one - other)}",)
    text = f"{title(found[0].document)}：{said}，{verdict}。"
    return Answer(asked.question, text, found=True, kind="inconsistency", citations=cited, working=working)


def _is_said(one: Operand, asked: Understood) -> bool:
    """Whether the question says what a figure is of, so that no other is compared in its stead."""
    name = _CLASS.sub("", normal_form(one.quantity.label))
    text = in_full(asked.text)
    return (
        name in text
        or name.removesuffix("支出") in text
        or any(len(chunk) >= _WORD and chunk in name for chunk in asked.content)
    )


def _all(asked: Understood, documents: tuple[Document, ...]) -> Answer | None:
    """List the gravest findings of the documents."""
    said: list[str] = []
    cited: list[Citation] = []
    working: list[str] = []
    for document in documents if asked.named else ():
        assessment = document.assess() if document.assess else None
        for finding in (assessment.findings if assessment else ())[:_LISTED]:
            said.append(f"{len(said) + 1}. {finding.message}")
            working += [finding.working, finding.reported, str(len(said))]
            cited += places(document, finding)
    if not said:
        return None
    whose = "、".join(title(document) for document in documents)
    text = f"{whose}经核对有以下问题：\n" + "\n".join(said)
    quoted = tuple(dict.fromkeys(cited))
    return Answer(
        asked.question, text, found=True, kind="inconsistency", citations=quoted, working=tuple(filter(None, working))
    )


KIND = Kind(
    title="前后不一致",
    rank=14,
    examples=("水务局内设机构的名称前后写得一样吗？", "水务局基本支出的文字和表格一致吗？", "人大办的预算有哪些问题？"),
    answer=contradict,
)
