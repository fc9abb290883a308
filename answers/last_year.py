"""那上年是多少 after a figure that a sentence gives with its change: what the figure was a year before."""

import re
from collections.abc import Generator, Iterator, Sequence

from answers.colloquial import plainly
from answers.model import Answer, Answered, Corpus, Document, Step, Understood
from answers.operations import DERIVED, LAST_YEAR
from answers.quantities import amounts
from answers.titles import KIND_NAMES
from answers.turns import matter
from answers.understand import understand
from disclosures.model import Figure, Kind
from search_index.analysis import normal_form

_YEAR = re.compile(r"(?<!\d)((?:20)?\d\d)年度?")
_ASKING = re.compile(
    r"那么?|请问|又|呢|吗|么|不|没|的|了|是|有|为|应该?|应当|能|可以|会|数|额|金额|预算|决算|数字|多少|几|何|万?元|钱|出来|到|[,、?\s]|同期|它|水平"
    r"|这(?:一?[块项笔个]|部分)|所以"
)
_CHANGE = re.compile(r"比|较|相差|增|减|降|涨|变化|持平|期末|年末|年底|占")
_CHANGED = ("增减额", "增减率")
_TRIED = 3


def names_a_year(question: str) -> bool:
    """Return whether a question names a year, or the year before, and asks for no change to it."""
    text = plainly(normal_form(question))
    return bool(LAST_YEAR.search(text) or _YEAR.search(text)) and not _CHANGE.search(text)


def of_last_year(question: str, turns: Sequence[str], corpus: Corpus, answered: Answered) -> Generator[Step, None, str]:
    """Yield the steps towards the question with the measure of the turn before, where last year's can be derived.

    A question that names the measure itself keeps it: 那2023年的总收入是多少.
    """
    before = understand(turns[-1], corpus, turns[:-1])
    own = understand(question, corpus)
    whose = _whose(own, before) if len(own.departments) == 1 else ""
    if not _is_last_year(question, own if whose else before):
        return question
    if not _nothing_else(own.text if whose else question):
        asked = _YEAR.sub("上年", plainly(normal_form(question)))
        return asked if asked != question and (yield from answered(asked, turns)).kind == "derived" else question
    answer = yield from answered(turns[-1], turns[:-1])
    told_of = (matter(before), *_measures(answer, corpus))
    named = [name for name in dict.fromkeys(LAST_YEAR.sub("", one) for one in told_of) if name]
    for name in named[:_TRIED]:
        asked = f"{whose}{name}上年是多少"
        told = yield from answered(asked, turns)
        if told.kind == "derived" or any(LAST_YEAR.search(normal_form(cited.quote)) for cited in told.citations):
            return asked
    years = {one.identity.year for one in before.documents if one.identity.year}
    return f"{min(years) - 1}年{named[0]}是多少" if len(years) == 1 and named and not whose else question


def _whose(own: Understood, before: Understood) -> str:
    """Return the department that a question names, with the kind of disclosure that the turn before was about."""
    kinds = {one.identity.kind for one in before.documents} & {one.identity.kind for one in own.documents}
    kind = KIND_NAMES.get(kinds.pop() or Kind.BUDGET, "") if len(kinds) == 1 and own.kind is None else ""
    return f"{own.departments[0]}{kind}"


def only_a_year(question: str) -> bool:
    """Return whether a question says nothing but a year, or the year before: 那它上年是多少."""
    return names_a_year(question) and _nothing_else(question)


def _nothing_else(question: str) -> bool:
    text = plainly(normal_form(question))
    return not _ASKING.sub("", DERIVED.sub("", _YEAR.sub("", LAST_YEAR.sub("", text))))


def _is_last_year(question: str, before: Understood) -> bool:
    """Whether the year that is named is the one before a disclosure's own, and has no disclosure itself."""
    text = plainly(normal_form(question))
    present = {one.identity.year for one in before.documents}
    said = [int(year) % 2000 + 2000 for year in _YEAR.findall(text)]
    return not said or (len(said) == 1 and said[0] not in present and said[0] + 1 in present)


def _measures(answer: Answer, corpus: Corpus) -> Iterator[str]:
    """Yield the measures that the quoted sentences give with their change, in the order in which they say them."""
    quotes = {citation.quote for citation in answer.citations}
    cited = {citation.ref for citation in answer.citations}
    for document in corpus.documents:
        if document.ref in cited:
            for figure, seen in amounts(document):
                if seen.unit.quote in quotes and figure.aspect == "金额" and _changed(document, figure):
                    yield figure.measure


def _changed(document: Document, figure: Figure) -> bool:
    same = (one for one in document.load().figures if one.clause == figure.clause and one.measure == figure.measure)
    return any(one.aspect in _CHANGED for one in same)
