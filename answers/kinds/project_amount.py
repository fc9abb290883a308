"""What a project is given: its amount in the table of projects, or in the text where no table lists it."""

import re
from functools import reduce

from answers.document_projects import amount_source
from answers.model import Answer, Citation, Corpus, Document, Understood
from answers.model import Kind as KindOfQuestion
from answers.operands import each_named
from answers.operations import CHECKED, COMPLIANT, DERIVED, DIFFERENCE, RANKING, RATIO, SUM, WHICH_MORE, WHY
from answers.places import citation_at
from answers.projects import named_projects, short_name
from answers.records import shown
from answers.scope import documents_for
from answers.titles import full_name, title
from answers.understand import content
from answers.vocabulary import codes, is_a_row
from disclosures.model import Kind, Project
from search_index.analysis import normal_form

_OTHER = (SUM, CHECKED, COMPLIANT, DERIVED, DIFFERENCE, RANKING, RATIO, WHICH_MORE, WHY)
_WHOLE = re.compile(r"(?:资金|金额|预算|经费)?总[额计量]|合计|一共|总共|共计")
_YEARS = re.compile(r"20\d\d年度?")
_YEAR = re.compile(r"^20\d\d年度?")
_SHORTEST = 3
_SEVERAL = 2
_ONLY_AMOUNTS = re.compile(
    r"(?:20\d\d年度?|[和与及、,的各是有为\s?。]|分别|各自|预算|安排|资金|金额|项目|两个|多少|几|钱|万?元|花|了|都|列|出来?|一下|给)*"
)
_CODE_DIGITS = 5
_ASKED = re.compile(r"多少|金额|资金|安排|预算|几万|花|经费$")
_OF_IT = re.compile(
    r"指标|目标|得分|自评|等级|执行|成本|数量|次数|人数|达到|完成|满意|决算|实际|比率|率|覆盖|个单位|(?:多少|几)(?:个|家|台|人|名|次|条|户|件|份|批|场|期)"
)
_INITIAL = re.compile(r"年初")


def state(asked: Understood, corpus: Corpus) -> Answer | None:
    """State the amount of the project that is named; None where no project with an amount is, or more is asked."""
    if any(pattern.search(_WHOLE.sub("", asked.text)) for pattern in _OTHER) or {"definition", "list"} & asked.aspects:
        return None
    if not _ASKED.search(asked.text):
        return None
    found = [
        (document, project)
        for document in documents_for(asked, corpus)
        if (project := _named(asked.text, document))
        and not _OF_IT.search(asked.text.replace(project.name, ""))
        and (document.identity.kind is Kind.BUDGET or not _INITIAL.search(asked.text))
        and not _of_an_indicator(asked.text, project, document)
    ]
    if not found and asked.named:
        return _each(asked, documents_for(asked, corpus))
    found = [pair for pair in found if short_name(pair[1].name, full_name(pair[0])) in asked.text] or found
    if not found or (not asked.named and len({full_name(document) for document, _ in found}) > 1):
        return None
    found = [pair for pair in found if pair[0].identity.kind is Kind.BUDGET] or found
    said = [
        f"{title(document)}：“{project.name}”{shown(project.amount)}。" for document, project in found if project.amount
    ]
    cited = tuple(_cited(document, project) for document, project in found)
    return Answer(asked.question, "\n".join(said), found=True, kind="figure", citations=cited)


def _each(asked: Understood, documents: tuple[Document, ...]) -> Answer | None:
    """State the amounts of several projects whose whole names are said; None where more than amounts is asked."""
    for document in documents:
        priced = {normal_form(one.name): one for one in document.load().projects if one.amount}
        whole = sorted(named_projects(asked.text, priced), key=asked.text.find) if priced else []
        rest = reduce(lambda text, name: text.replace(name, " "), whole, asked.text)
        if len(whole) < _SEVERAL or not all(name in asked.text for name in whole) or not _ONLY_AMOUNTS.fullmatch(rest):
            continue
        chosen = [priced[name] for name in whole]
        said = "；".join(f"“{one.name}”{shown(one.amount)}" for one in chosen if one.amount)
        cited = tuple(_cited(document, one) for one in chosen)
        return Answer(asked.question, f"{title(document)}：{said}。", found=True, kind="figure", citations=cited)
    return None


def _of_an_indicator(text: str, project: Project, document: Document) -> bool:
    """Whether the question says, beside the project's name, an indicator of the project, which prints no money."""
    rest = text.replace(normal_form(project.name), " ")
    own = (one for one in document.load().indicators if one.scope == project.name and "成本" not in one.level1)
    return any(len(name := normal_form(one.level3)) >= _SHORTEST and name in rest for one in own)


def _cited(document: Document, project: Project) -> Citation:
    """Return the project's row; of a form, the row that prints the amount."""
    return citation_at(document, amount_source(project), ("项目支出",))


def _named(text: str, document: Document) -> Project | None:
    whose = full_name(document)
    priced = {_YEAR.sub("", short_name(one.name, whose)): one for one in document.load().projects if one.amount}
    named = named_projects(text, priced, _SHORTEST)
    if any(len(code) >= _CODE_DIGITS for code in codes(text)):
        return None
    if SUM.search(text) and len(each_named(text, list(priced))) > 1:
        return None
    if len(named) != 1 or (named[0] not in text and _is_a_row(content(_YEARS.sub(" ", text)), document)):
        return None
    return priced[named[0]]


def _is_a_row(chunks: tuple[str, ...], document: Document) -> bool:
    """Whether the words of a question, or one of them beside a code, are the name of a row."""
    coded = [chunk for chunk in chunks if any(map(str.isdecimal, chunk))]
    return is_a_row(chunks, document) or (bool(coded) and any(is_a_row((chunk,), document) for chunk in chunks))


KIND = KindOfQuestion(
    title="项目金额",
    rank=17,
    examples=("水务局的会议费项目安排了多少钱？", "党建经费预算多少？"),
    answer=state,
)
