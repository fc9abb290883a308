"""Figures to reckon with: what is printed of something, as a number with its unit and the places it stands."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from answers.cells import Value
from answers.measures import named_measure
from answers.model import Citation, Document, Understood
from answers.relevance import Match, Seen, matches, seen_as, statements
from answers.shown_sums import added_up
from answers.units import Unit
from answers.words import SYNONYMS
from disclosures.model import Clause, Figure
from search_index.analysis import normal_form

_PRINTED = re.compile(r"(?P<sign>-?)(?P<number>\d[\d,]*(?:\.\d+)?)\s*(?P<unit>%|万元|亿元|元|分|[\u4e00-\u9fff]{0,2})")
_WHOLE = re.compile(r"(?:合计|总计|金额|小计|决算数|预算数|支出决算|全年预算数)$")
_TOTALS = frozenset({"合计", "总计"})
_BEFORE = 60
_TYPES = frozenset({"特定目标类", "其他运转类", "人员类"})
_MANY = 5
_ELSEWHERE = 2


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure: what it is of, its value and unit, where it is printed, and how it was added up where it was."""

    label: str
    value: Decimal
    unit: str
    citations: tuple[Citation, ...]
    working: str = ""
    parts: tuple[Decimal, ...] = ()


def quantity(asked: Understood, phrase: str, document: Document, aspect: str = "金额") -> Quantity | None:
    """Return what a document prints of a phrase; None where it prints nothing of it.

    Rows of one table that bear the same name are added: the same item charged to several others.
    """
    sort = phrase.removesuffix("支出").removesuffix("项目").removesuffix("的")
    if sort in _TYPES and (summed := _of_type(sort, document)):
        return summed
    narrowed = replace(asked, content=_chunks(phrase))
    if aspect == "金额":
        rows = [match for match in matches(narrowed, table_rows(document)) if match.unit.values]
        best = rows[0] if rows else None
    else:
        rows, best = [], None
    stated = _stated(narrowed, document, aspect)
    if stated and (
        best is None or not _exact(best.unit, phrase) or _likeness(stated[1], "".join(_chunks(phrase))) >= 2
    ):
        match, figure = stated
        if best is None or match.covered >= best.covered - 0.05:
            amount = figure.amount
            rows_too = (unit.citation() for unit in rows_printing(document, figure.measure, amount.value))
            return Quantity(figure.measure, amount.value, amount.unit, (match.unit.citation(), *rows_too))
    if (
        aspect == "金额"
        and (best is None or not _exact(best.unit, phrase))
        and (of_column := _column(phrase, document))
    ):
        return of_column
    return _added(narrowed, best, rows) if best else None


def _column(phrase: str, document: Document) -> Quantity | None:
    """Return the total under the column of this name; None where no table has one."""
    wanted = plain(phrase)
    for unit in (seen.unit for seen in table_rows(document) if plain("".join(seen.unit.labels[:1])) in _TOTALS):
        under = next((one for one in unit.values if plain(one.heading.rpartition("/")[2]) == wanted), None)
        if under and (read := number(under)):
            return Quantity(under.heading.rpartition("/")[2], *read, (unit.citation(),))
    return None


def plain(text: str) -> str:
    """Return a name in normal form without blanks and 的."""
    return normal_form(text).replace(" ", "").replace("的", "")


def stated_as(text: str, document: Document, aspect: str = "金额") -> Quantity | None:
    """Return the figure of the measure that a normalised text names, as the document's own year states it."""
    own = (None, document.identity.year)
    stated = [(one, seen) for one, seen in _figures(document) if one.aspect == aspect and one.year in own]
    measure = named_measure(text, (one.measure for one, _ in stated))
    for one, seen in stated:
        if one.measure == measure:
            return Quantity(one.measure, one.amount.value, one.amount.unit, (seen.unit.citation(),))
    return None


def amounts(document: Document) -> tuple[tuple[Figure, Seen], ...]:
    """Return the figures that the document's sentences state, each with the sentence."""
    return _figures(document)


def _of_type(name: str, document: Document) -> Quantity | None:
    """Return the sum of the projects of a type, None where the document lists none."""
    found = [
        (one, one.amount) for one in document.load().projects if one.amount and normal_form(one.type or "") == name
    ]
    if not found:
        return None
    total, working = added_up([amount.value for _, amount in found])
    cited = tuple(
        Citation(document.ref, document.file, ("项目支出",), one.source.text, one.source.text, one.source)
        for one, _ in found
    )
    return Quantity(name, total, found[0][1].unit, cited, working)


def rows_printing(document: Document, name: str, value: Decimal) -> tuple[Unit, ...]:
    """Return the rows that bear a name and print a value as their whole, one a code."""
    wanted = normal_form(name)
    same: dict[str, Unit] = {}
    for unit in (seen.unit for seen in table_rows(document)):
        if normal_form(unit.labels[0]).replace(" ", "").endswith(wanted):
            read = number(whole_of(unit))
            if read and read[0] == value:
                same.setdefault("".join(unit.labels[1:2]), unit)
    return tuple(same.values())[:_ELSEWHERE]


def whole_of(unit: Unit) -> Value:
    """Return the figure of a row's whole: its total, else its first."""
    return next((value for value in unit.values if _WHOLE.search(value.heading)), unit.values[0])


def _chunks(phrase: str) -> tuple[str, ...]:
    return tuple(part for part in re.split(r"[\s,;:()]+", phrase) if part)


def _stated(asked: Understood, document: Document, aspect: str) -> tuple[Match, Figure] | None:
    known = {id(seen.unit): figure for figure, seen in _figures(document) if figure.aspect == aspect}
    seen = [one for figure, one in _figures(document) if figure.aspect == aspect]
    found = matches(replace(asked, aspects=frozenset()), seen)
    if not found:
        return None
    whole = "".join(asked.content)
    best = min(found, key=lambda match: (-_likeness(known[id(match.unit)], whole), -match.score))
    return best, known[id(best.unit)]


def _likeness(figure: Figure, whole: str) -> float:
    measure = normal_form(figure.measure)
    said = {whole, *(whole.replace(word, SYNONYMS[word]) for word in SYNONYMS if word in whole)}
    if measure in said:
        return 2.0
    return 1.0 if any(measure in one or one in measure for one in said) else 0.0


def _exact(unit: Unit, phrase: str) -> bool:
    whole = "".join(_chunks(phrase))
    return any(normal_form(label) and normal_form(label) in whole for label in unit.labels[:1])


@lru_cache(maxsize=128)
def table_rows(document: Document) -> tuple[Seen, ...]:
    """Return the labelled rows of a document's tables."""
    return tuple(seen for seen in statements(document) if seen.unit.sort == "cell")


@lru_cache(maxsize=128)
def _figures(document: Document) -> tuple[tuple[Figure, Seen], ...]:
    disclosure = document.load()
    clauses = {clause.id: clause for clause in disclosure.clauses}
    return tuple(
        (figure, seen_as(_sentence(document, clauses[figure.clause], figure), f"{figure.measure}\n{_tail(figure)}"))
        for figure in disclosure.figures
        if figure.clause in clauses
    )


def _tail(figure: Figure) -> str:
    """Return the words right before the figure: what it is of, as printed."""
    return re.split(r"[，,；;。]", figure.text)[-1][-_BEFORE:]


def _sentence(document: Document, clause: Clause, figure: Figure) -> Unit:
    for part in re.finditer(r"[^。；;！!\n]+[。；;！!\n]*", clause.text):
        if figure.amount.source.text in part.group() and normal_form(_tail(figure)) in normal_form(part.group()):
            quote = part.group().strip()
            break
    else:
        quote = clause.text
    return Unit(document, "sentence", clause.path, clause.text, quote, clause.source, around=figure.section)


def _added(asked: Understood, best: Match, rows: Sequence[Match]) -> Quantity | None:
    """Return the sum of the rows of the best row's table that bear its name and fit the question as well."""
    same = [
        match
        for match in rows
        if match.unit.path == best.unit.path
        and match.unit.labels[:2] == best.unit.labels[:2]
        and abs(match.covered - best.covered) < 0.01
    ]
    together = of_rows({match.unit.source: match.unit for match in same}.values(), lambda unit: value_of(asked, unit))
    if together is None:
        return None
    few = len(together.parts) < _MANY
    elsewhere = rows_printing(best.unit.document, together.label, together.value) if few else ()
    cited = (*together.citations, *(unit.citation() for unit in elsewhere))
    return replace(together, citations=tuple(dict.fromkeys(cited)))


def of_rows(
    rows: Iterable[Unit], figure: Callable[[Unit], Value] = whole_of, *, label: str | None = None
) -> Quantity | None:
    """Return what rows come to together, by the figure that is taken of each; None where none prints a figure.

    It bears the name of the first row where ``label`` gives no other.
    """
    read = [(unit, printed) for unit in rows if (printed := number(figure(unit)))]
    if not read:
        return None
    values = tuple(value for _, (value, _) in read)
    total, working = added_up(values)
    cited = tuple(unit.citation() for unit, _ in read)
    return Quantity(label or _name_of(read[0][0]), total, read[0][1][1], cited, working, values)


def _name_of(unit: Unit) -> str:
    """Return what a row is of: the project, where its type stands before it."""
    return next((label for label in unit.labels if normal_form(label) not in _TYPES), unit.labels[0])


def value_of(asked: Understood, unit: Unit) -> Value:
    """Return the figure under the head that the question names, else the row's whole."""
    whole = "".join(asked.content)
    named = [value for value in unit.values if normal_form(value.heading.rpartition("/")[2]) in whole]
    if named:
        return max(named, key=lambda value: len(value.heading.rpartition("/")[2]))
    return whole_of(unit)


def number(value: Value) -> tuple[Decimal, str] | None:
    """Return a printed figure as a number with its unit, None where it is no plain number."""
    match = _PRINTED.search(value.text)
    if match is None:
        return None
    text = match["sign"] + match["number"].replace(",", "")
    return Decimal(text), match["unit"] or value.unit
