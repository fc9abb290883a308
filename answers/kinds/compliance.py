"""Whether a rule is kept, by the review's checks: kept, broken, or not to be judged, and why."""

import re

from answers.findings import places
from answers.model import Answer, Citation, Corpus, Document, Kind, Understood
from answers.nearest import nearest
from answers.operations import COMPLIANT
from answers.relevance import coverage, seen_as
from answers.scope import documents_for
from answers.titles import title
from answers.units import Unit
from disclosures.model import Source
from review import CHECKS
from review.model import Check

_ENOUGH = 0.45
_PREFERRED = 0.2
# A check that found something is told before one that fits the question a little better and found nothing.
_NEAR = 0.2
_ATTACHED = re.compile(r"附|缺|漏|齐|没有自评表")


def comply(asked: Understood, corpus: Corpus) -> Answer | None:
    """State what the check that fits best found; None where no rule is asked for or no check is about it."""
    if not COMPLIANT.search(asked.text):
        return None
    documents = tuple(one for one in documents_for(asked, corpus) if one.assess)
    if not documents or not asked.named:
        return None
    check_id = _check(asked, documents[0])
    return _judged(asked, documents, check_id) if check_id else None


def _check(asked: Understood, document: Document) -> str | None:
    scored = [
        (coverage(asked, seen_as(_unit(document, check), _words(check))) + _for_completeness(asked, check_id), check_id)
        for check_id, check in CHECKS.items()
    ]
    best, check_id = max(scored)
    assessment = document.assess() if document.assess else None
    broken = {finding.check for finding in (assessment.findings if assessment else ())}
    near = [(score, one) for score, one in scored if one in broken and score >= best - _NEAR]
    return max(near)[1] if near and best >= _ENOUGH else (check_id if best >= _ENOUGH else None)


def _for_completeness(asked: Understood, check_id: str) -> float:
    """Whether something is attached or left out is for the checks of completeness to say."""
    return _PREFERRED if _ATTACHED.search(asked.text) and check_id.startswith("completeness/") else 0.0


def _words(check: Check) -> str:
    return check.title


def _unit(document: Document, check: Check) -> Unit:
    return Unit(document, "check", (check.title,), check.title, check.title, Source(""))


def _judged(asked: Understood, documents: tuple[Document, ...], check_id: str) -> Answer:
    rule = CHECKS[check_id].title
    said: list[str] = []
    cited: list[Citation] = []
    working: list[str] = []
    for document in documents:
        assessment = document.assess() if document.assess else None
        if assessment is None:
            continue
        broken = [finding for finding in assessment.findings if finding.check == check_id]
        reason = next((one.reason for one in assessment.not_applicable if one.check == check_id), None)
        if broken:
            said.append(f"{title(document)}：不符合“{rule}”。{' '.join(finding.message for finding in broken)}")
            cited += [place for finding in broken for place in places(document, finding)]
            working += [finding.working for finding in broken if finding.working]
        elif reason:
            said.append(f"{title(document)}：“{rule}”无法判断，因为{reason}。")
        else:
            said.append(f"{title(document)}：符合“{rule}”，核对未发现不符。")
        cited += () if broken else nearest(asked, (document,))[:1]
    return Answer(
        asked.question,
        "\n".join(said),
        found=True,
        kind="compliance",
        citations=tuple(dict.fromkeys(cited)),
        working=tuple(working),
    )


KIND = Kind(
    title="是否合规",
    rank=16,
    examples=("水务局的法定公开表格是否齐全？", "自评是否覆盖全部项目支出？"),
    answer=comply,
)
