"""Question and the questions before it → which disclosures it is about, and what of them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from answers.departments import mentions, unknown_organ
from answers.model import Corpus, Document, Understood
from answers.words import ASPECTS, FILLERS
from disclosures.model import Kind
from search_index.analysis import normal_form

KIND_NAMES = {Kind.BUDGET: "部门预算", Kind.FINAL_ACCOUNTS: "部门决算", Kind.SELF_ASSESSMENT: "绩效自评"}
_YEAR = re.compile(r"(?<!\d)(20\d\d(?=年)|\d\d(?=年(?![以来内期间])))年度?")
_FINAL_ACCOUNTS = re.compile(r"决算|自评")
_BUDGET = re.compile(r"部门预算|预算公开")
_SHOWN = 8


def understand(question: str, corpus: Corpus, history: Sequence[str] = ()) -> Understood:
    """Return what a question asks for; what it leaves out (department, year, measure) the questions before supply."""
    before: Understood | None = None
    for earlier in history:
        before = _understood(earlier, corpus, before)
    return _understood(question, corpus, before)


def title(document: Document) -> str:
    """Return whose disclosure of which year and kind this is, as one says it."""
    identity = document.identity
    kind = KIND_NAMES[identity.kind] if identity.kind else "公开文件"
    return f"{identity.department or document.file}{identity.year or ''}{'年' if identity.year else ''}{kind}"


def full_name(document: Document) -> str:
    """Return the department's name with its district; "" where the document does not say."""
    department, district = document.identity.department or "", document.identity.district or ""
    if district in department:
        return department
    start = next(at for at in range(len(district) + 1) if department.startswith(district[at:]))
    return district[:start] + department


def _understood(question: str, corpus: Corpus, before: Understood | None) -> Understood:
    normal = normal_form(question)
    names = {normal_form(full_name(document)) for document in corpus.documents} - {""}
    mentioned = mentions(normal, tuple(sorted(names)))
    rest = normal
    for mention in reversed(mentioned):
        rest = f"{rest[: mention.start]} {rest[mention.end :]}"
    years = [int(year) if len(year) == 4 else 2000 + int(year) for year in _YEAR.findall(rest)]
    departments = tuple(dict.fromkeys(name for mention in mentioned for name in mention.names))
    understood = Understood(
        question=question,
        documents=corpus.documents,
        content=content(_YEAR.sub(" ", rest)),
        aspects=frozenset(name for name, pattern in ASPECTS.items() if pattern.search(rest)),
        departments=departments,
        year=years[0] if years else None,
        kind=_kind(rest),
        named=bool(departments),
    )
    if not departments and (organ := unknown_organ(_YEAR.sub(" ", normal))):
        return replace(understood, missing=f"资料中没有{organ}的公开文件，无法回答。", suggestions=_known(corpus))
    return _scoped(_completed(understood, before))


def content(text: str) -> tuple[str, ...]:
    """Return the words of a normalised question that say what is asked for."""
    for name in ("definition", "list", "share", "reason"):
        text = ASPECTS[name].sub(" ", text)
    parts = [part for part in re.split(r"[\s,。?？!、;:()\"]+", FILLERS.sub(" ", text)) if part]
    return tuple(part for part in parts if len(part) > 1) or tuple(parts)


def _kind(text: str) -> str | None:
    if _FINAL_ACCOUNTS.search(text):
        return Kind.FINAL_ACCOUNTS.value
    return Kind.BUDGET.value if _BUDGET.search(text) else None


def _completed(asked: Understood, before: Understood | None) -> Understood:
    if before is None or (asked.departments and asked.content):
        return asked
    if asked.departments:
        return replace(asked, content=before.content, aspects=asked.aspects | before.aspects)
    return replace(
        asked,
        departments=before.departments,
        named=before.named,
        year=asked.year or before.year,
        kind=asked.kind or before.kind,
        content=asked.content or before.content,
    )


def _scoped(asked: Understood) -> Understood:
    """Narrow the documents to department, year and kind; never to a neighbour of what was asked for."""
    documents = asked.documents
    if asked.departments:
        documents = tuple(one for one in documents if normal_form(full_name(one)) in asked.departments)
    of_department = documents
    if asked.year is not None and documents:
        documents = tuple(one for one in documents if one.identity.year == asked.year)
        if not documents:
            return _absent(asked, of_department, f"{asked.year}年的公开文件")
    if asked.kind is not None:
        kept = tuple(one for one in documents if one.identity.kind == asked.kind)
        if not kept:
            return _absent(asked, of_department, KIND_NAMES[Kind(asked.kind)])
        documents = kept
    return replace(asked, documents=documents)


def _absent(asked: Understood, present: tuple[Document, ...], what: str) -> Understood:
    whose = "、".join(dict.fromkeys(full_name(one) for one in present)) if asked.departments else ""
    have = "、".join(title(one) for one in present[:_SHOWN])
    missing = f"资料中没有{whose}{what}，无法回答。" + (f"现有：{have}。" if have else "")
    return replace(asked, documents=(), missing=missing, suggestions=tuple(title(one) for one in present[:_SHOWN]))


def _known(corpus: Corpus) -> tuple[str, ...]:
    return tuple(title(document) for document in corpus.documents[:_SHOWN])
