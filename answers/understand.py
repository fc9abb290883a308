"""Question and the questions before it → which disclosures it is about, and what of them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from answers import vocabulary
from answers.colloquial import plainly, with_last_year, without_premise
from answers.departments import mentions, unknown_organ
from answers.instead import instead
from answers.member_units import with_owner
from answers.model import Corpus, Document, Understood
from answers.operations import ALL_DEPARTMENTS, DERIVED
from answers.titles import KIND_NAMES, full_name, title
from answers.turns import completed
from answers.words import ASPECTS, FILLERS, OTHER_NAME
from disclosures.model import Kind
from search_index.analysis import normal_form
from search_index.engine import Query

_YEAR = re.compile(
    r"(?<!\d)(20\d\d(?=年|[和与、及至到]20\d\d年)|\d\d(?=年(?![以来内期间])))(?:年度?(?!期末|年?末|年?底|\d)|(?=[和与、及至到]))"
)
_FINAL_ACCOUNTS = re.compile(r"(?<!预)决算(?!真实|信息|公开)")
_SELF_ASSESSED = re.compile(r"自评(?!完成率|率)")
_BUDGET = re.compile(r"部门预算|预算公开|^\W*(?:那么?|再看看?)?预算(?:呢|里呢|中呢)?\W*$")
# The year's budget is the department's budget where there is one; final accounts tell of budgets too.
_BUDGET_OF = re.compile(r"20\d\d年度?的?预算(?!执行|绩效|调整|数|完成|安排的)")
# The accounts of one department beside the budget of another.
_BOTH = re.compile(r"决算.*(?:比|和|与|跟|同).*预算(?!数)|(?<!年初)预算(?!数).*(?:比|和|与|跟|同).*决算")
_BOUGHT = re.compile(r"新?(?:购?买|购置|添置|购)(?:了|过)?(?:几|多少)?[辆台]?新?(?:公务用车|公车|车)(?!购)")
_APART = re.compile(r"(?<=[\u4e00-\u9fff]{2})[ \u3000]+(?=[\u4e00-\u9fff]{2})")
_COMPARED = re.compile(r"比|较|相较|持平|增|减|降|变化|对比|差")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|「[^「」]*」")
_SHOWN = 8
_SHORTEST_PLACE = 2
# 高新区, 开发区: in short these words mean other things.
_NO_PLACE = re.compile(r"开发|高新|经济|工业|示范|园|新$")
_PLACE = re.compile(r"(?:自治)?[区县市旗州]$")
_SHORTEST_ORGAN = 3
_ORGAN_END = re.compile(r"[局办厅委院]")
# A self-assessment is part of the final accounts, or stands by itself.
_OF_KIND: dict[str, tuple[Kind, ...]] = {
    Kind.BUDGET.value: (Kind.BUDGET,),
    Kind.FINAL_ACCOUNTS.value: (Kind.FINAL_ACCOUNTS,),
    Kind.SELF_ASSESSMENT.value: (Kind.SELF_ASSESSMENT, Kind.FINAL_ACCOUNTS),
}


def understand(question: str, corpus: Corpus, history: Sequence[str] = ()) -> Understood:
    """Return what a question asks for; what it leaves out (department, year, measure) the questions before supply."""
    before: Understood | None = None
    for earlier in history:
        before = _understood(earlier, corpus, before)
    return _understood(question, corpus, before)


def _understood(question: str, corpus: Corpus, before: Understood | None) -> Understood:
    names = {normal_form(full_name(document)) for document in corpus.documents} - {""}
    normal = _BOUGHT.sub("公务用车购置", normal_form(_APART.sub(",", _apart_from_quotes(question, names))))
    mentioned = mentions(normal, tuple(sorted(names)))
    rest = normal
    for mention in reversed(mentioned):
        rest = f"{rest[: mention.start]} {rest[mention.end :]}"
    departments = tuple(dict.fromkeys(name for mention in mentioned for name in mention.names))
    whose = departments or (before.departments if before else ())
    if whose and not DERIVED.search(rest):
        rest = with_last_year(rest, _years_of(corpus.documents, whose))
    rest = without_premise(plainly(rest))
    years = tuple(dict.fromkeys(int(year) if len(year) == 4 else 2000 + int(year) for year in _YEAR.findall(rest)))
    understood = Understood(
        question=question,
        documents=corpus.documents,
        content=content(_YEAR.sub(" ", rest if departments else ALL_DEPARTMENTS.sub(" ", rest))),
        text=rest,
        aspects=frozenset(name for name, pattern in ASPECTS.items() if pattern.search(rest)),
        departments=departments,
        year=years[0] if years else None,
        years=years,
        kind=None if len(departments) > 1 and _BOTH.search(rest) else _kind(rest),
        named=bool(departments),
    )
    owned = "" if departments or before else with_owner(normal, corpus, full_name)
    if parted := owned or _parted(normal, names, corpus):
        return _understood(parted, corpus, before)
    instead_of = instead(understood, before) if before and not departments else ""
    organ = "" if departments or instead_of else unknown_organ(ALL_DEPARTMENTS.sub(" ", _YEAR.sub(" ", normal)))
    if organ and (given := _giving_to(organ, corpus)):
        understood = replace(understood, documents=given, named=True)
    elif organ:
        return replace(understood, missing=f"资料中没有{organ}的公开文件，无法回答。", suggestions=_known(corpus))
    if not departments and not organ and (spelled := _with_department(normal, corpus)):
        return _understood(spelled, corpus, before)
    whole = completed(understood, before, lambda text: content(_YEAR.sub(" ", text)))
    supplied = replace(whole, earlier="") != understood
    return _scoped(replace(whole, supplied=supplied))


def _apart_from_quotes(question: str, names: set[str]) -> str:
    """Return the question with a comma between what it quotes and a department right after it."""
    for quoted in reversed(list(_QUOTED.finditer(question))):
        after = normal_form(question[quoted.end() :])
        if any(one.start == 0 for one in mentions(after, tuple(sorted(names)))):
            question = f"{question[: quoted.end()]},{question[quoted.end() :]}"
    return question


def _parted(normal: str, names: set[str], corpus: Corpus) -> str:
    """Return the question with a comma between an item and the department right after it; "" where there is none.

    其他商品和服务支出水务局多少: what stands before the department is the whole of an item that it prints.
    """
    known = tuple(sorted(names))
    begins = {mention.end: mention.start for mention in mentions(normal, known)}
    for ending in _ORGAN_END.finditer(normal):
        for start in range(max(0, ending.end() - _SHORTEST_ORGAN - 8), ending.end() - _SHORTEST_ORGAN + 1):
            found = mentions(normal[start : ending.end()], known)
            whole = next((one for one in found if one.start == 0 and one.end == ending.end() - start), None)
            if whole is None or not start or len(whole.names) != 1 or begins.get(ending.end(), start) < start:
                continue
            whose = (one for one in corpus.documents if normal_form(full_name(one)) in whole.names)
            before = re.split(r"[\s,。?年]", normal[:start])[-1]
            if len(before) > 1 and any(_names_something(before, one) for one in whose):
                return f"{normal[:start]},{normal[start:]}"
    return ""


def _names_something(name: str, document: Document) -> bool:
    """Whether a document prints a row, an indicator or a project of this name."""
    said = document.load()
    others = (*(one.level3 for one in said.indicators), *(one.name for one in said.projects))
    rows = vocabulary.names(document).rows
    name = re.sub(r"(?<=[费金购])[预决]算$", "", name)
    same = {name, vocabulary.as_printed(name), OTHER_NAME.get(name, name)}
    return bool(same & rows) or name in map(normal_form, others)


def _with_department(normal: str, corpus: Corpus) -> str:
    """Return a question with the department in the stead of its district's name, "" where the district has others."""
    named = {_PLACE.sub("", place): place for one in corpus.documents if len(place := _district(one)) > _SHORTEST_PLACE}
    found = ((bare, said) for bare, place in named.items() if (said := _said_place(bare, place, normal)))
    bare, said = next(found, ("", None))
    of_it = {normal_form(full_name(one)) for one in corpus.documents if said and _district(one) == named[bare]}
    if said is None or len(of_it) != 1:
        return ""
    return f"{normal[: said.start()]}{of_it.pop()},{normal[said.end() :]}"


def _said_place(bare: str, place: str, normal: str) -> re.Match[str] | None:
    """Return where a question says a place: in full, or in short where nothing else can be meant by the word."""
    if in_full := re.search(rf"{place}的?", normal):
        return in_full
    return (
        None
        if _NO_PLACE.search(bare)
        else re.search(rf"(?:^|(?<=[^\u4e00-\u9fff])|(?<=[年问那和与跟比])){bare}的?", normal)
    )


def _giving_to(organ: str, corpus: Corpus) -> tuple[Document, ...]:
    """Return the documents of which a project bears the name of another organ: 某区妇联设备购置."""
    saying = set(corpus.search(Query(f'"{organ}"', limit=_SHOWN, by_disclosure=True)).disclosures)
    return tuple(
        one
        for one in corpus.documents
        if one.ref in saying and any(organ in normal_form(project.name) for project in one.load().projects)
    )


def _years_of(documents: tuple[Document, ...], departments: tuple[str, ...]) -> frozenset[int]:
    """Return the years of which these departments have a disclosure."""
    return frozenset(
        one.identity.year for one in documents if one.identity.year and normal_form(full_name(one)) in departments
    )


def content(text: str) -> tuple[str, ...]:
    """Return the words of a normalised question that say what is asked for."""
    for name in ("definition", "list", "share", "reason"):
        text = ASPECTS[name].sub(" ", text)
    parts = [part for part in re.split(r"[\s,。?？!、;:()\"]+", FILLERS.sub(" ", text)) if part]
    return tuple(part for part in parts if len(part) > 1) or tuple(parts)


def _kind(text: str) -> str | None:
    if _FINAL_ACCOUNTS.search(text):
        return Kind.FINAL_ACCOUNTS.value
    if _SELF_ASSESSED.search(text):
        return Kind.SELF_ASSESSMENT.value
    return Kind.BUDGET.value if _BUDGET.search(text) else None


def _scoped(asked: Understood) -> Understood:
    """Narrow the documents to department, year and kind; never to a neighbour of what was asked for."""
    documents = asked.documents
    if asked.departments:
        documents = tuple(one for one in documents if normal_form(full_name(one)) in asked.departments)
    elif ALL_DEPARTMENTS.search(asked.text):
        documents = _of_districts(asked.text, documents)
    of_department = documents
    if asked.years and documents:
        documents = _of_years(asked, documents)
        if not documents:
            return _absent(asked, of_department, f"{'、'.join(map(str, asked.years))}年的公开文件")
    if asked.kind is not None:
        kept = tuple(one for one in documents if one.identity.kind in _OF_KIND[asked.kind])
        if not kept:
            return _absent(asked, of_department, KIND_NAMES[Kind(asked.kind)])
        documents = kept
    if asked.kind is None and _BUDGET_OF.search(asked.text):
        documents = tuple(one for one in documents if one.identity.kind is Kind.BUDGET) or documents
    return replace(asked, documents=documents, year=documents[0].identity.year if asked.years else asked.year)


def _of_districts(text: str, documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """Return the documents of the districts that are named, all where none is."""
    return tuple(one for one in documents if _district(one) and _district(one) in text) or documents


def _district(document: Document) -> str:
    """Return the last part of the district's name, as one says it."""
    return normal_form(re.split(r"(?<=[省市])", document.identity.district or "")[-1])


def _of_years(asked: Understood, documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """Return the documents of the years asked for; a year compared with needs none, the year before follows from it."""
    present = tuple(one for one in documents if one.identity.year in asked.years)
    if DERIVED.search(asked.text) and not present:
        return tuple(one for one in documents if one.identity.year and one.identity.year - 1 in asked.years)
    if DERIVED.search(asked.text):
        return present
    covered = {one.identity.year for one in present}
    if covered >= set(asked.years) or _COMPARED.search(asked.text) or len(asked.departments) > 1:
        return present
    return present if asked.years[0] in covered else ()


def _absent(asked: Understood, present: tuple[Document, ...], what: str) -> Understood:
    whose = "、".join(dict.fromkeys(full_name(one) for one in present)) if asked.departments else ""
    have = "、".join(title(one) for one in present[:_SHOWN])
    missing = f"资料中没有{whose}{what}，无法回答。" + (f"现有：{have}。" if have else "")
    return replace(asked, documents=(), missing=missing, suggestions=tuple(title(one) for one in present[:_SHOWN]))


def _known(corpus: Corpus) -> tuple[str, ...]:
    return tuple(title(document) for document in corpus.documents[:_SHOWN])
