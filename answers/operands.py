"""What a question wants reckoned with one another: figures of items, departments, years, projects or measures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from answers import shown_sums
from answers.government_classes import charged_to_each
from answers.in_tables import in_named_tables
from answers.indicator_rows import without_name
from answers.model import Corpus, Document, Understood
from answers.named_amounts import of_project, of_target, of_unit, of_units
from answers.operations import ALL_DEPARTMENTS
from answers.projects import common, enumerated, named_projects, short_name
from answers.quantities import Quantity, amounts, quantity
from answers.record_quantities import measures_named
from answers.records import MEASURES, records
from answers.scope import documents_for
from answers.titles import full_name, title
from answers.vocabulary import Said, as_printed, codes, said_names
from search_index.analysis import normal_form

_SEVERAL = 2
_INITIAL = re.compile(r"年初(?:的)?预算数?")
_BARE = re.compile(r"(?:总|全部|全年|部门)*(?:收入|支出|收支|预算|决算|规模|盘子)*(?:总[计额量]|合计|规模)?")
_ASKING = re.compile(
    r"多|少|大|小|高|低|更|谁|哪[个家]?|加起来|相等|相同|一样|一致|相?差|比|之和|总和|两者|平衡|吗|呢|\s"
)
_FINAL = re.compile(r"(?:支出)?决算数?|实际(?:支出)?数?")


@dataclass(frozen=True, slots=True)
class Operand:
    """A figure and whose it is."""

    document: Document
    quantity: Quantity

    @property
    def name(self) -> str:
        """Return what the figure is of, in quotation marks."""
        return f"“{self.quantity.label}”"

    @property
    def shown(self) -> str:
        """Return the figure with its unit."""
        return f"{self.quantity.value}{self.quantity.unit}"


def operands(asked: Understood, corpus: Corpus) -> tuple[Operand, ...]:
    """Return the figures that the question names, in its order; one a department where it names several."""
    documents = documents_for(asked, corpus)
    return (
        tuple(_of_projects(asked, documents))
        or (_side_by_side(asked.text, documents) if len(asked.departments) < _SEVERAL else ())
        or tuple(_of_accounts(asked, documents))
        or tuple(_of_listed(asked, documents))
        or _of_items(asked, documents)
    )


def _side_by_side(text: str, documents: tuple[Document, ...]) -> tuple[Operand, ...]:
    """Return what tables print side by side: of units, of one item in several tables, of one item under codes."""
    for document in documents:
        if units := of_units(text, document):
            return tuple(Operand(document, one) for one in units)
    if len(beside := in_named_tables(text, documents[0]) if len(documents) == 1 else ()) > 1:
        return tuple(Operand(documents[0], one) for one in beside)
    return tuple(Operand(one, each) for one in documents for each in charged_to_each(text, one))


def _of_items(asked: Understood, documents: tuple[Document, ...]) -> tuple[Operand, ...]:
    groups = _by_department(asked, documents)
    phrases = phrases_of(asked, documents)
    if len(groups) > 1:
        return tuple(operand for group in groups for phrase in phrases[:1] for operand in _first(asked, phrase, group))
    return tuple(operand for phrase in phrases for operand in _first(asked, phrase, documents))


def phrases_of(asked: Understood, documents: tuple[Document, ...]) -> tuple[str, ...]:
    """Return what is asked for, one phrase a figure: an item, an item with a code, or an item under a column."""
    text = as_printed(asked.text)
    said = said_names(asked.text, documents)
    rows = tuple(dict.fromkeys(one.name for one in said if one.row and not one.head))
    heads = tuple(dict.fromkeys(one.name for one in said if one.head))
    numbers = _telling_codes(codes(text), rows, said, text)
    if len(rows) == 1 and len(numbers) > 1:
        return tuple(f"{rows[0]} {code}" for code in numbers)
    if not rows and len(numbers) > 1 and not heads:
        return numbers
    if rows and heads:
        return tuple(f"{row} {head}" for row in rows for head in heads)
    found = rows or heads
    if len(found) == 1 and len(numbers) == 1:
        return (f"{found[0]} {numbers[0]}",)
    return found or wholes(asked)


def each_of(asked: Understood, phrases: tuple[str, ...], documents: tuple[Document, ...]) -> tuple[Operand, ...]:
    """Return what the documents print of each of these phrases."""
    return tuple(operand for phrase in phrases for operand in _first(asked, phrase, documents))


def in_clause_of(part: Operand, whole: Operand) -> Operand:
    """Return the whole as the part's own clause prints it: another clause may state it of other money."""
    places = {cited.source for cited in part.quantity.citations}
    for figure, seen in amounts(part.document):
        named = normal_form(figure.measure).endswith(normal_form(whole.quantity.label))
        if figure.aspect == "金额" and named and seen.unit.source in places:
            amount = figure.amount
            cited = (seen.unit.citation(), *whole.quantity.citations)
            near = Quantity(whole.quantity.label, amount.value, amount.unit, cited)
            return Operand(part.document, near)
    return whole


def is_whole(asked: Understood) -> bool:
    """Return whether nothing but 收入, 支出 or 预算 is asked for."""
    return bool(_BARE.fullmatch(_ASKING.sub("", " ".join(asked.content))))


def wholes(asked: Understood) -> tuple[str, ...]:
    """Return the words of the question; 收入, 支出 and 预算 by themselves are their totals."""
    if not is_whole(asked):
        return (" ".join(asked.content),)
    return tuple(f"{side}总计" for side in ("收入", "支出") if side in asked.text) or ("支出总计",)


def _telling_codes(found: tuple[str, ...], rows: tuple[str, ...], said: tuple[Said, ...], text: str) -> tuple[str, ...]:
    """Leave out the code that only repeats the item's name: 津贴补贴(30102) charged to 50101 and to 50501."""
    if len(rows) != 1 or len(found) < 2:
        return found
    start = next(one.start for one in said if one.name == rows[0])
    nearest = min(found, key=lambda code: abs(text.find(code) - start))
    others = tuple(code for code in found if code != nearest)
    return tuple(f"{nearest} {code}" for code in others) if len(others) > 1 else found


def _first(asked: Understood, phrase: str, documents: tuple[Document, ...]) -> Iterator[Operand]:
    for document in documents:
        found = of_unit(phrase, document) or quantity(asked, phrase, document) or of_project(phrase, document)
        if found := found or of_target(asked.text, document):
            yield Operand(document, found)
            return


def _by_department(asked: Understood, documents: tuple[Document, ...]) -> tuple[tuple[Document, ...], ...]:
    """Return the documents of each department named, or of each year of one department, or of all departments."""
    if len(asked.departments) > 1:
        whose = (
            (name, [one for one in documents if normal_form(full_name(one)) == name]) for name in asked.departments
        )
        return tuple(tuple(group) for _, group in whose if group)
    if len(asked.years) > 1:
        of_years = ([one for one in documents if one.identity.year == year] for year in asked.years)
        return tuple(tuple(group) for group in of_years if group)
    if ALL_DEPARTMENTS.search(asked.text):
        names = tuple(dict.fromkeys(full_name(one) for one in documents))
        return tuple(tuple(one for one in documents if full_name(one) == name) for name in names)
    return (documents,)


def _of_listed(asked: Understood, documents: tuple[Document, ...]) -> Iterator[Operand]:
    """Yield the amounts of the projects that the question names, where it names several of one document."""
    for document in documents if len(asked.departments) < _SEVERAL else ():
        whose = full_name(document)
        priced = [short_name(one.name, whose) for one in document.load().projects if one.amount]
        each = each_named(asked.text, priced)
        named = sorted(each, key=lambda name: _place(asked.text, name))
        if len(named) < _SEVERAL:
            continue
        yield from (Operand(document, found) for name in named if (found := of_project(name, document)))
        return


def each_named(text: str, names: list[str]) -> list[str]:
    """Return all names that a text says, those said whole or in more characters first taken out of it."""
    whole = [name for name in names if name in text]
    if len(whole) > 1:
        return [name for name in whole if not any(name != other and name in other for other in whole)]
    if listed := enumerated(text, names):
        return list(listed)
    chosen: list[str] = []
    while found := named_projects(text, [name for name in names if name not in chosen]):
        chosen += found
        for name in found:
            text = without_name(text, name)
    return chosen


def _place(text: str, name: str) -> int:
    """Return where a text first says a part of a name."""
    return min((start for start, _ in common(text, name)), default=0)


def _of_accounts(asked: Understood, documents: tuple[Document, ...]) -> Iterator[Operand]:
    """Yield 决算 and 年初预算 of one item, in the order of the question."""
    initial, final = _INITIAL.search(asked.text), _FINAL.search(asked.text)
    if not (initial and final):
        return
    phrase = " ".join(_FINAL.sub(" ", _INITIAL.sub(" ", chunk)).strip() for chunk in asked.content).strip()
    order = ("年初预算", "金额") if initial.start() < final.start() else ("金额", "年初预算")
    for document in documents:
        first, second = (quantity(asked, phrase or "一般公共预算支出", document, aspect) for aspect in order)
        if first and second and _same(first.label, second.label):
            for aspect, one in zip(order, (first, second), strict=True):
                name = "决算" if aspect == "金额" else aspect
                yield Operand(document, replace(one, label=f"{one.label}（{name}）"))
            return


def _same(one: str, other: str) -> bool:
    """Whether two labels name one item: 一般公共服务支出(类)…(款)行政运行(项) is 行政运行."""
    plain = [normal_form(label).removesuffix("(项)") for label in (one, other)]
    return plain[0].endswith(plain[1]) or plain[1].endswith(plain[0])


def _of_projects(asked: Understood, documents: tuple[Document, ...]) -> Iterator[Operand]:
    """Yield the measures of self-assessed projects that the question names: several projects, or several measures."""
    if any(measure.asked.search(asked.text) for measure in MEASURES):
        for record, found in measures_named(asked.text, records(documents)):
            yield Operand(record.document, found)


def in_unit(one: Operand, unit: str) -> Decimal | None:
    """Return an operand's value in a unit; None where the units cannot be compared."""
    return shown_sums.in_unit(one.quantity.value, one.quantity.unit, unit)


def mixed(found: tuple[Operand, ...]) -> str:
    """Return a warning where the figures are of several years or bases, "" where they are of one."""
    bases = {(one.document.identity.year, one.document.identity.kind) for one in found}
    if len(bases) < 2:
        return ""
    return f"注意：所比较的数据年度或口径不同（{'、'.join(dict.fromkeys(title(one.document) for one in found))}）。"
