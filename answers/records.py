"""What a department prints of one project's self-assessment: its form and what the text says of it, together."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from answers.model import Citation, Document
from answers.places import citation_at, sentence_at
from answers.projects import named_projects, short_name
from answers.titles import full_name
from disclosures.model import Amount, FundsRow, SelfAssessment, Statement
from search_index.analysis import normal_form
from search_index.schema import funds_text, self_assessment_path, self_assessment_text


@dataclass(frozen=True, slots=True)
class Record:
    """One project's self-assessment; several forms where it was handed in more than once."""

    project: str
    name: str
    forms: tuple[tuple[Document, SelfAssessment], ...]
    statements: tuple[tuple[Document, Statement], ...]

    @property
    def document(self) -> Document:
        """The document that prints it."""
        return self.forms[0][0]

    @property
    def form(self) -> SelfAssessment:
        """The form; where none is attached, what the text says in its place."""
        return self.forms[0][1]

    @property
    def grade(self) -> str | None:
        """The grade that the form or the text states."""
        stated = (grade for _, statement in self.statements for grade in statement.grades)
        return next((form.grade for _, form in self.forms if form.grade), None) or next(stated, None)


@dataclass(frozen=True, slots=True)
class Measure:
    """Something that a self-assessment states about its project."""

    name: str
    asked: re.Pattern[str]
    of_form: str
    of_statement: str = ""
    fallback_unit: str = ""


MEASURES = (
    Measure(
        "预算执行得分",
        re.compile(r"执行(?:率|情况|指标)?(?:的)?得(?:了)?(?:分|几分|多少分)|执行.{0,4}几分"),
        "execution_score",
        "execution_scores",
        "分",
    ),
    Measure("预算执行率", re.compile(r"(?:预算)?执行率|支付进度|支出进度|执行进度"), "execution_rate", "rates", "%"),
    Measure("年初预算数", re.compile(r"年初预算"), "initial_budget", "", "万元"),
    Measure(
        "全年预算数",
        re.compile(
            r"全年(?:的)?预算|调整后预算|调整预算|(?<!年初)(?<!一般公共)预算(?:数|金额|多少|是|安排)?(?!执行|绩效|数是0)"
        ),
        "full_year_budget",
        "full_year_budget",
        "万元",
    ),
    Measure(
        "全年执行数",
        re.compile(
            r"执行(?:数|了|金额)|(?<=[和与、及跟])执行(?=分别|各|$)|实际(?:支出|花|支付|执行)|花了|支出了?多少|用了多少|支付了?多少"
        ),
        "executed",
        "executed",
        "万元",
    ),
    Measure(
        "自评总分",
        re.compile(r"自评(?:得|总)?分|总分|总得分|得(?:了)?(?:多少|几)分|得分|多少分|打了?(?:多少|几)分|评分|分数"),
        "total",
        "scores",
        "分",
    ),
)
GRADE = re.compile(r"等级|等次|级别|评(?:为|了)什么|[优良中差]还是[优良中差]|优秀|是不是[优良中差]|什么级")


def measure_of_form(field: str) -> Measure:
    """Return the measure that a form prints in a field of its own."""
    return next(measure for measure in MEASURES if measure.of_form == field)


def named_record(text: str, known: Iterable[Record]) -> Record | None:
    """Return the record of the one project that a normalised text names; None where it names none or several."""
    by_name = {record.name: record for record in known}
    named = named_projects(text, by_name)
    return by_name[named[0]] if len(named) == 1 else None


def records(documents: Iterable[Document]) -> tuple[Record, ...]:
    """Return the self-assessments in the documents, one a project of a department's year."""
    found: dict[tuple[str, int | None, str], Record] = {}
    for document in documents:
        said = document.load()
        whose, year = full_name(document), document.identity.year
        for form in said.self_assessments:
            name = short_name(form.project, whose)
            statements = tuple((document, one) for one in said.statements if short_name(one.project, whose) == name)
            known = found.get((whose, year, name))
            forms = (*(known.forms if known else ()), (document, form))
            found[whose, year, name] = Record(
                known.project if known else form.project,
                name,
                tuple(sorted(forms, key=lambda pair: not pair[1].attached)),
                (*(known.statements if known else ()), *statements),
            )
    return tuple(found.values())


def amount_of(record: Record, measure: Measure) -> Amount | None:
    """Return what the form prints of a measure, None where its cell is blank."""
    printed = (getattr(form, measure.of_form) for _, form in record.forms)
    return next((amount for amount in printed if amount is not None), None)


def other_amounts(record: Record, measure: Measure) -> Iterator[tuple[Document, Statement, Amount]]:
    """Yield what the text prints of a measure, once a passage."""
    if not measure.of_statement:
        return
    for document, statement in record.statements:
        values = dict.fromkeys(getattr(statement, measure.of_statement))
        seen: set[Decimal] = set()
        for amount in values:
            if amount.base not in seen:
                seen.add(amount.base)
                yield document, statement, amount


def citations(record: Record, measure: Measure) -> Iterator[Citation]:
    """Yield the places of a measure: on the form (every printing of it) and in the text where it says the same."""
    for document, form in record.forms:
        amount: Amount | None = getattr(form, measure.of_form)
        if amount is not None:
            yield _on_the_form(document, form, measure, amount)
    amount = amount_of(record, measure)
    for document, _, stated in other_amounts(record, measure):
        if amount is None or stated.base == amount.base:
            yield citation_at(document, stated.source, ("项目绩效自评", record.project))


def _on_the_form(document: Document, form: SelfAssessment, measure: Measure, amount: Amount) -> Citation:
    path = self_assessment_path(form)
    if not form.attached:
        return citation_at(document, amount.source, path)
    row = _funds_row(form, amount) if measure.of_form != "total" else None
    if row is not None:
        read = f"{row.source.text}\n{form.project}；{funds_text(row)}"
        return Citation(document.ref, document.file, path, read, row.source.text, row.source)
    text = self_assessment_text(form)
    return Citation(document.ref, document.file, path, text, amount.source.text, amount.source)


def _funds_row(form: SelfAssessment, amount: Amount) -> FundsRow | None:
    return next((row for row in form.funds if amount in row.amounts), None)


def grade_citations(record: Record) -> Iterator[Citation]:
    """Yield where the grade is stated, the sentence that states it first."""
    for document, statement in record.statements:
        if record.grade in statement.grades:
            stating = re.compile(f"(?:等级|等次|级别|结果)[^,。]{{0,4}}{record.grade}")
            yield sentence_at(document, statement.source, stating)


def shown(amount: Amount, unit: str = "") -> str:
    """Return an amount as printed, with its unit."""
    text = "".join(amount.source.text.split())
    number = normal_form(text)
    unit = amount.unit or unit
    return text if number.endswith(unit) else f"{text}{unit}"
