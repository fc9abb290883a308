"""The things of one sort that a question orders, counts or adds: projects, indicators, rows, departments."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from answers.document_projects import places_of, projects_meant
from answers.indicator_rows import row_citation
from answers.item import Item
from answers.model import Citation, Corpus, Document, Understood
from answers.operations import ALL_DEPARTMENTS, OPERATION, RANKING, RATIO
from answers.projects import named_projects
from answers.quantities import Quantity, amounts, number, quantity, stated_as, value_of
from answers.record_quantities import record_quantity
from answers.records import GRADE, MEASURES, Measure, Record, grade_citations, records
from answers.relevance import statements
from answers.scope import documents_for, of_budgets
from answers.titles import title
from answers.unit_items import units_as_items
from answers.units import Unit
from answers.vocabulary import said_names
from disclosures.model import YUAN_PER_UNIT, Result
from search_index.analysis import normal_form
from search_index.schema import DEPARTMENT_SCOPE, indicator_path, indicator_text

_PROJECTS = re.compile(r"项目|自评|得分|执行率")
_MONEY = re.compile(r"金额|\d万|\d元|钱|资金(?!管理|使用|到位|支付|拨付|执行)")
_INDICATORS = re.compile(r"指标|偏差度|扣分")
# What is ordered or counted of self-assessed projects where no measure is named: their points.
_SCORED = re.compile(r"分|最|排|等级|等次|[几多少]个|项目")
_AIMED = re.compile(r"目标|指标值|要求")
_UNITS = re.compile(r"单位")
_TARGET = re.compile(r"(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>%|[\u4e00-\u9fff]{0,2})")
_DEVIATION = re.compile(r"偏差")
_LOST = re.compile(r"扣|丢分|失分|未得满分|没得满分|没有?拿满|不满分")
_ITEMS = re.compile(
    r"最(?:大|多|高|小|少|低)的(?:是)?(?:哪|一|那)一?[项笔类]|科目|[类款项]级"
    r"|\(项\)|\(类\)|\(款\)|支出(?:最|排)|哪项支出|哪类支出|哪一?[项类]|经济分类"
)
_ECONOMIC = re.compile(r"经济|人员经费|公用经费|工资|商品和服务|基本支出")
_FUNCTIONAL_TABLES = ("expenditure", "general_budget_expenditure")
_ECONOMIC_TABLES = ("general_budget_basic_expenditure", "expenditure_by_economic_class")
_CLASS_DIGITS = 3
_ECONOMIC_DIGITS = 5
_LEVELS = ((re.compile(r"类"), 3), (re.compile(r"款"), 5))


def items(asked: Understood, corpus: Corpus) -> tuple[Item, ...]:
    """Return the things that the question orders or counts, with what it orders them by; empty where there are none."""
    documents = documents_for(asked, corpus)
    known = records(documents)
    named = named_projects(asked.text, (record.name for record in known))
    of_one = tuple(record for record in known if record.name in named) if len(named) == 1 else known
    found = (
        tuple(_of_targets(asked, documents)) if _AIMED.search(asked.text) and ALL_DEPARTMENTS.search(asked.text) else ()
    )
    if not found and _INDICATORS.search(asked.text):
        found = tuple(_of_indicators(asked, of_one))
        if not found and len(of_one) == 1 and _DEVIATION.search(asked.text):
            return ()
    return found or _whole_things(asked, documents, known)


def _whole_things(asked: Understood, documents: tuple[Document, ...], known: tuple[Record, ...]) -> tuple[Item, ...]:
    """Return projects, units, departments or rows of a table."""
    text = asked.text.replace("项目支出", " ") if ALL_DEPARTMENTS.search(asked.text) else asked.text
    of_money = _MONEY.search(text) and not any(measure.asked.search(text) for measure in MEASURES)
    if _PROJECTS.search(text) and not of_money and (found := tuple(_of_records(asked, known))):
        return found
    if len(asked.departments) == 1 and _UNITS.search(asked.text) and (found := tuple(units_as_items(asked, documents))):
        return found
    if ALL_DEPARTMENTS.search(asked.text) or len(asked.departments) > 1:
        return tuple(_of_departments(asked, documents))
    if re.search("项目|专项", asked.text) and not _ITEMS.search(asked.text):
        return tuple(_of_projects(asked, documents))
    return tuple(_of_table(asked, documents)) if _ITEMS.search(asked.text) else ()


def measure_of(asked: Understood) -> Measure:
    """Return the measure of self-assessments that the question names; the total where it names none."""
    return next((measure for measure in MEASURES if measure.asked.search(asked.text)), MEASURES[-1])


def _of_records(asked: Understood, known: tuple[Record, ...]) -> Iterator[Item]:
    measure = measure_of(asked)
    if not measure.asked.search(asked.text) and not _SCORED.search(asked.text):
        return
    for record in known:
        found = record_quantity(record, measure)
        if found is not None:
            graded = f"（等级“{record.grade}”）" if record.grade and GRADE.search(asked.text) else ""
            cited = (*found.citations[:1], *(grade_citations(record) if graded else ()), *found.citations[1:])
            yield Item(
                f"“{record.form.project}”{graded}{measure.name}", found.value, replace(found, citations=tuple(cited))
            )


def _of_indicators(asked: Understood, known: tuple[Record, ...]) -> Iterator[Item]:
    """Yield every scored row by its deviation, or, where points lost are asked for, the rows that lost some."""
    deviation = bool(_DEVIATION.search(asked.text))
    lost = bool(_LOST.search(asked.text))
    if not deviation and not lost:
        return
    for record in known:
        for result in record.form.results:
            cited = (row_citation(record, result),)
            label = f"“{record.form.project}”的“{result.level3}”"
            if lost and result.weight and result.score and result.score.value < result.weight.value:
                yield _lost_points(label, result, cited, ranked=bool(RANKING.search(asked.text)))
            elif deviation and not lost and result.deviation is not None:
                off = result.deviation
                yield Item(f"{label}偏差度", abs(off.value), Quantity(label, off.value, "", cited))


def _lost_points(label: str, result: Result, cited: tuple[Citation, ...], *, ranked: bool) -> Item:
    """Return a row by its points; where rows are ranked, by the points it lost, with the subtraction."""
    score = result.score.value if result.score else Decimal(0)
    weight = result.weight.value if result.weight else score
    if not ranked:
        return Item(f"{label}得分", score, Quantity(label, score, "分", cited))
    lost = weight - score
    return Item(f"{label}得分{score}，扣", lost, Quantity(label, lost, "分", cited, f"{weight} - {score} = {lost}"))


def _of_projects(asked: Understood, documents: tuple[Document, ...]) -> Iterator[Item]:
    for document in of_budgets(documents):
        for project in projects_meant(asked.text, _without_operations(asked.content), document):
            if project.amount is not None:
                cited = places_of(document, project)
                amount = project.amount
                yield Item(f"“{project.name}”", amount.base, Quantity(project.name, amount.value, amount.unit, cited))


def _without_operations(content: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a question without those that say what to do with figures: 设备购置专项加起来."""
    return tuple(part for chunk in content for part in OPERATION.sub(" ", chunk).split())


def _of_departments(asked: Understood, documents: tuple[Document, ...]) -> Iterator[Item]:
    said = said_names(asked.text, documents)
    phrase = " ".join(one.name for one in said) or " ".join(asked.content)
    targets = tuple(_of_targets(asked, documents))
    yield from targets
    share = bool(RATIO.search(asked.text))
    for document in documents if not targets else ():
        text = asked.text.partition("占")[0] if share else asked.text
        found = stated_as(text, document, "占比" if share else "金额")
        found = found if found or share else quantity(asked, phrase, document)
        if found is not None:
            yield Item(f"{title(document)}“{found.label}”", found.value * YUAN_PER_UNIT.get(found.unit, 1), found)


def _of_targets(asked: Understood, documents: tuple[Document, ...]) -> Iterator[Item]:
    """Yield the departments' own target of the one indicator that the question names."""
    known = [
        (document, one, normal_form(one.level3).replace('"', ""))
        for document in documents
        for one in document.load().indicators
        if one.scope == DEPARTMENT_SCOPE
    ]
    text = asked.text.replace('"', "")
    name = max((name for _, _, name in known if len(name) > 1 and name in text), key=len, default="")
    for document, one, called_so in known:
        printed = _TARGET.search(one.target.raw)
        if name and called_so == name and printed:
            value, source = Decimal(printed["number"]), one.source
            place = Citation(document.ref, document.file, indicator_path(one), indicator_text(one), source.text, source)
            yield Item(
                f"{title(document)}“{one.level3}”", value, Quantity(one.level3, value, printed["unit"], (place,))
            )


def _of_table(asked: Understood, documents: tuple[Document, ...]) -> Iterator[Item]:
    """Yield the items of one table at the level that is asked for: 类, 款, else 项; of economic classes 款."""
    economic = bool(_ECONOMIC.search(asked.text))
    kinds = _ECONOMIC_TABLES if economic else _FUNCTIONAL_TABLES
    digits = next((number for pattern, number in _LEVELS if pattern.search(asked.text)), 5 if economic else 7)
    for document in documents[:1]:
        titles = [table.title for table in document.load().of_kind(*kinds)]
        for unit in (seen.unit for seen in statements(document) if seen.unit.path[:1] == tuple(titles[:1])):
            if (found := _row(asked, unit, digits)) is not None:
                yield found
    if digits == _CLASS_DIGITS and not economic:
        yield from _of_classes(documents[:1])


def _of_classes(documents: tuple[Document, ...]) -> Iterator[Item]:
    """Yield the classes that the text states, each once."""
    for document in documents:
        stated = {figure.measure: (figure, seen) for figure, seen in amounts(document) if figure.aspect == "金额"}
        for measure, (figure, seen) in stated.items():
            if "（类）" in measure:
                amount = figure.amount
                found = Quantity(measure, amount.value, amount.unit, (seen.unit.citation(),))
                yield Item(f"“{measure}”", amount.base, found)


def _of_sort(text: str, code: str) -> bool:
    """Whether an economic item is of the funds that are named: 人员经费 is 301 and 303, 公用经费 the others."""
    if len(code) != _ECONOMIC_DIGITS or ("人员经费" in text) == ("公用经费" in text):
        return True
    return (code[:3] in ("301", "303")) == ("人员经费" in text)


def _row(asked: Understood, unit: Unit, digits: int) -> Item | None:
    code = unit.labels[1] if len(unit.labels) > 1 else ""
    if unit.sort != "cell" or not code.isdecimal() or len(code) != digits or not _of_sort(asked.text, code):
        return None
    read = number(value_of(asked, unit))
    if read is None:
        return None
    value, counted_in = read
    name = unit.labels[0]
    return Item(f"“{name}”（{code}）", value, Quantity(name, value, counted_in, (unit.citation(),)))
