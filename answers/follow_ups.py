"""What may be asked next: questions that the same disclosures answer, each tried before it is offered."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace

import answers
from answers.english import in_chinese, is_english
from answers.english_suggestions import suggested_in_english
from answers.model import Answer, Corpus, Document, Step, Understood
from answers.titles import KIND_NAMES, title
from answers.understand import understand
from disclosures.model import Kind

OFFERED = 3
# Trying one takes some 30 ms; a person does not wait for more than these.
_TRIED = 5
_AFTER = {
    "figure": ("与上年相比增加了多少？", "占支出总计的比重是多少？"),
    "stated": ("为什么？", "占支出总计的比重是多少？"),
    "aggregate": ("平均是多少？",),
    "share": ("金额是多少？",),
    "ranking": ("最高的是哪个？", "最低的是哪个？", "平均是多少？"),
    "list": ("一共有几项？",),
    "self_assessment": ("哪个项目的得分最低？", "哪个项目的执行率最低？"),
    "explanation": ("目标值是多少？", "实际完成值是多少？"),
    "difference": ("哪个更高？",),
}


def suggested(answer: Answer, corpus: Corpus, history: Sequence[str]) -> Generator[Step, None, Answer]:
    """Yield steps while questions are tried, and return the answer with up to three that have an answer themselves."""
    so_far = (*history, answer.question)
    before = understand(_in_chinese(answer.question, corpus), corpus, [_in_chinese(one, corpus) for one in history])
    kept: list[str] = []
    places = {answer.citations}
    for question in _unasked(_candidates(answer, corpus, before), so_far):
        tried = yield from answers.answering(question, corpus, so_far)
        if tried.found and tried.kind != "passage" and tried.citations not in places:
            kept.append(question)
            places.add(tried.citations)
        if len(kept) == OFFERED:
            break
    offered = suggested_in_english(kept) if is_english(answer.question) else kept
    return replace(answer, suggestions=(*answer.suggestions, *offered))


def _in_chinese(question: str, corpus: Corpus) -> str:
    return in_chinese(question, corpus.documents) if is_english(question) else question


def _unasked(candidates: Iterator[str], asked: Sequence[str]) -> list[str]:
    return [one for one in dict.fromkeys(candidates) if one not in asked][:_TRIED]


def _candidates(answer: Answer, corpus: Corpus, asked: Understood) -> Iterator[str]:
    cited = {citation.ref for citation in answer.citations}
    documents = [one for one in corpus.documents if one.ref in cited]
    yield from _AFTER.get(answer.kind, ())[:2]
    if len(documents) == 1:
        yield from _neighbours(documents[0], corpus)
        yield f"{title(documents[0])}有哪些问题？"
    yield from _AFTER.get(answer.kind, ())[2:]
    if not asked.named and documents:
        yield f"{title(documents[0])}收入总计是多少？"


def _neighbours(document: Document, corpus: Corpus) -> Iterator[str]:
    """Yield the same question for other years and kinds of the same department."""
    own = document.identity
    for other in corpus.documents:
        identity = other.identity
        if identity.department != own.department or other.ref == document.ref:
            continue
        if identity.year and identity.year != own.year and identity.kind == own.kind:
            yield f"那{identity.year}年呢？"
        elif identity.kind and identity.kind not in (own.kind, Kind.SELF_ASSESSMENT):
            yield f"{identity.year or ''}{'年' if identity.year else ''}{KIND_NAMES[identity.kind]}呢？"
